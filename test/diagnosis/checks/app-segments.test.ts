import { describe, expect, it } from 'vitest';
import { earlier, noAppAt, refused, tell } from './in-a-log';

const ask = (path: string, otherCalls: Parameters<typeof tell>[1] = []) =>
  tell(refused('GET', path, noAppAt(path)), otherCalls);
const verdict = (path: string, otherCalls: Parameters<typeof tell>[1] = []) =>
  ask(path, otherCalls).verdicts['wrong-segments'];

describe('segments before the path of the API', () => {
  it.each([
    ['/users/amy', 'Org and app name are missing from the path'],
    ['/acme/users/amy', 'The org or the app name is missing from the path'],
    ['/acme/acme/shop/users/amy', 'The path has an extra acme before acme/shop'],
    ['/acme', 'The path has no app name'],
  ])('are missing or too many: %s', (path, title) => {
    const told = ask(path);
    expect(told.verdicts['wrong-segments']).toBe('confirmed');
    expect(told.title).toBe(title);
  });

  it('are too many for sure only if one of them is there twice', () => {
    expect(verdict('/v1/acme/shop/users')).toBe('likely');
  });

  it('are too many for sure if the log knows the app', () => {
    const known = earlier(1000, 'GET', '/acme/shop/users');
    expect(verdict('/v1/acme/shop/users', [known])).toBe('confirmed');
  });

  it('are as they should be before a path of the API', () => {
    expect(verdict('/acme/shop/users/amy')).toBe('ruled-out');
  });

  it('are left open where the path is not known at all', () => {
    expect(verdict('/acme/shop/what/is/this')).toBe('possible');
  });

  it('may be an app that bears one of the API’s words for a name', () => {
    expect(verdict('/acme/messages/users')).toBe('likely');
  });

  it('are not looked for where the path is marked', () => {
    expect(verdict('/app-id/0123456789abcdef/users')).toBe('possible');
  });
});

describe('the corrected request', () => {
  it('drops what is too much', () => {
    expect(ask('/acme/acme/shop/users/amy').request).toBe('GET https://a1.easemob.com/acme/shop/users/amy');
  });

  it('puts in the one app of the log', () => {
    const known = earlier(1000, 'GET', '/acme/shop/users');
    expect(ask('/users/amy', [known]).request).toBe('GET https://a1.easemob.com/acme/shop/users/amy');
    expect(ask('/acme/users/amy', [known]).request).toBe('GET https://a1.easemob.com/acme/shop/users/amy');
  });

  it('is not guessed where the log knows several, or one on another host', () => {
    const known = [earlier(2000, 'GET', '/acme/shop/users'), earlier(1000, 'GET', '/acme/blog/users')];
    expect(ask('/users/amy', known).request).toBeNull();
    const elsewhere = earlier(1000, 'GET', 'https://a61.chat.agora.io/acme/shop/users');
    expect(ask('/users/amy', [elsewhere]).request).toBeNull();
  });
});
