import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/model/call';
import { earlier, refused, tell } from './in-a-log';

const expired = [401, 'unauthorized', 'Unable to authenticate due to expired access token'] as const;
const bearer = (token: string): Header => ['Authorization', `Bearer ${token}`];
const call = refused('GET', '/acme/shop/users/amy', expired, { requestHeaders: [bearer('YWMt-made-up-1')] });

describe('the same call that succeeded later', () => {
  it('is named, with what had changed', () => {
    const later = earlier(-3_000, 'GET', '/acme/shop/users/amy', {
      requestHeaders: [bearer('YWMt-made-up-2')],
    });
    expect(tell(call, [later]).findings).toEqual([
      'The same call succeeded 3 seconds later: GET /users/amy returned 200 3 seconds later; what changed is Authorization.',
    ]);
  });

  it('is named, with the word that nothing had changed', () => {
    const later = earlier(-3_000, 'GET', '/acme/shop/users/amy', {
      requestHeaders: [
        ['User-Agent', 'Mozilla/5.0'],
        ['authorization', 'Bearer YWMt-made-up-1'],
      ],
    });
    expect(tell(call, [later]).findings[0]).toContain('this log shows no change in the request');
  });

  it.each([
    ['earlier', earlier(3_000, 'GET', '/acme/shop/users/amy')],
    ['for another user', earlier(-3_000, 'GET', '/acme/shop/users/ben')],
    ['with another body', earlier(-3_000, 'GET', '/acme/shop/users/amy', { requestBody: '{}' })],
    ['in vain', earlier(-3_000, 'GET', '/acme/shop/users/amy', { status: 401 })],
    ['to a page', earlier(-3_000, 'GET', '/acme/shop/users/amy', { mimeType: 'text/html', body: '<html>' })],
  ])('is none that was sent %s', (_, other) => {
    expect(tell(call, [other]).findings).toEqual([]);
  });

  it('is none of which an item failed', () => {
    const path = '/acme/shop/chatgroups/66213/users';
    const parts = { requestBody: '{"usernames":["ben"]}' };
    const refusal = [403, 'forbidden_op', 'not now'] as const;
    const later = (result: boolean) =>
      earlier(-3_000, 'POST', path, { ...parts, body: { data: [{ user: 'ben', result, reason: 'full' }] } });
    const found = (result: boolean) => tell(refused('POST', path, refusal, parts), [later(result)]).findings;
    expect(found(false)).toEqual([]);
    expect(found(true)).toHaveLength(1);
  });

  it('is not looked for where nothing failed', () => {
    const fine = earlier(0, 'GET', '/acme/shop/users/amy');
    expect(tell(fine, [earlier(-3_000, 'GET', '/acme/shop/users/amy')]).findings).toEqual([]);
  });
});
