import { describe, expect, it } from 'vitest';
import { looksLikeChatCall, looksLikeChatReply } from '../../src/diagnosis/looks-like-chat';
import { errorBody } from '../fixtures/calls';

describe('a call to a host that is not watched', () => {
  it.each([
    ['POST', 'https://proxy.shop.example/acme/shop/token'],
    ['GET', 'https://shop.example/im/acme/shop/users/kim'],
  ])('looks like a chat call: %s %s', (method, url) => {
    expect(looksLikeChatCall(method, url)).toBe(true);
  });

  it.each([
    ['GET', 'https://shop.example/'],
    ['GET', 'https://shop.example/api/v1/products/4'],
    ['POST', 'https://shop.example/token'],
    ['GET', 'not a url'],
  ])('looks like anything else: %s %s', (method, url) => {
    expect(looksLikeChatCall(method, url)).toBe(false);
  });
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
