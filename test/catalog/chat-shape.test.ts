import { describe, expect, it } from 'vitest';
import { looksLikeChatCall, looksLikeChatReply, pathWords } from '../../src/catalog/chat-shape';
import { operations } from '../../src/catalog/operations';
import { errorBody } from '../fixtures/calls';

describe('a call to a host that is not watched', () => {
  it.each([
    ['POST', 'https://proxy.shop.example/acme/shop/token'],
    ['GET', 'https://shop.example/im/acme/shop/users/kim'],
    ['GET', 'http://localhost:3000/acme%23shop/chatgroups?limit=10'],
    ['put', 'https://shop.example/api/v2/acme/shop/metadata/user/kim#top'],
  ])('looks like a chat call: %s %s', (method, url) => {
    expect(looksLikeChatCall(method, url)).toBe(true);
  });

  it.each([
    ['GET', 'https://shop.example/'],
    ['GET', 'https://shop.example/api/v1/products/4'],
    ['POST', 'https://shop.example/token'],
    ['POST', 'https://shop.example/api/token?next=/acme/shop/users'],
    ['GET', 'https://shop.example/acme/shop/usersettings'],
    ['OPTIONS', 'https://shop.example/acme/shop/users/kim'],
    ['GET', 'data:text/plain,/acme/shop/users/kim'],
    ['GET', ''],
    ['GET', 'not a url'],
  ])('looks like anything else: %s %s', (method, url) => {
    expect(looksLikeChatCall(method, url)).toBe(false);
  });
});

it('knows the first word of every operation, without the table of operations', () => {
  const below = operations.filter(({ module }) => module !== 'config').map(({ path }) => path.split('/')[1]);
  expect([...pathWords].sort()).toEqual([...new Set(below)].sort());
  for (const { method, path } of operations.filter(({ module }) => module !== 'config')) {
    expect(looksLikeChatCall(method, `https://shop.example/acme/shop${path}`), path).toBe(true);
  }
});

it('takes no time over a url of a million characters', () => {
  expect(looksLikeChatCall('GET', `https://shop.example/${'%23/'.repeat(300_000)}users`)).toBe(false);
});

describe('a reply', () => {
  it('looks like one of the chat service, failed or not', () => {
    expect(looksLikeChatReply(JSON.stringify(errorBody('unauthorized', 'no', 'X')))).toBe(true);
    expect(looksLikeChatReply('{"access_token":"made-up","expires_in":60,"application":"x"}')).toBe(true);
    expect(looksLikeChatReply('{"action":"get","entities":[],"timestamp":1,"duration":2}')).toBe(true);
  });

  it.each(['', '[]', '{"error":"no"}', '{"error":', '<html>', '{"data":{"timestamp":1}}'])(
    'looks like anything else: %s',
    (body) => {
      expect(looksLikeChatReply(body)).toBe(false);
    },
  );
});
