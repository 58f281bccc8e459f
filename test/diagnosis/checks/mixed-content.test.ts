import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { earlier, now, tell } from './in-a-log';

const ask = (url: string, headers: readonly Header[], failure: string | null = null) =>
  tell(aCall({ url, status: 0, failure, requestHeaders: headers }));
const page: Header = ['Referer', 'https://demo.example.com/chat?room=1'];
const target = 'http://chat.example.com/acme/shop/users';

describe('a call over http', () => {
  it.each([null, 'net::ERR_FAILED', 'net::ERR_BLOCKED_BY_CLIENT'])(
    'is blocked on a page on https: %s',
    (failure) => {
      const told = ask(target, [page], failure);
      expect(told.verdicts['mixed-content']).toBe('confirmed');
      expect(told.title).toBe('A page on https may not call http');
      expect(told.evidence['mixed-content']).toEqual([
        'The page is on https://demo.example.com and the call goes to http://chat.example.com: browsers block that.',
      ]);
      expect(told.request).toBe('GET https://chat.example.com/acme/shop/users');
    },
  );

  it.each([
    ['from a page on http', target, [['Referer', 'http://demo.example.com/']]],
    ['from nobody knows where', target, []],
    ['to this machine', 'http://localhost:8080/acme/shop/users', [page]],
    ['to this machine by number', 'http://127.0.0.1:8080/acme/shop/users', [page]],
  ] as const)('is not blocked %s', (_, url, headers) => {
    expect(ask(url, headers).verdicts['mixed-content']).toBe('possible');
  });

  it('is what no call over https is', () => {
    expect(ask('https://chat.example.com/acme/shop/users', [page]).verdicts['mixed-content']).toBe(
      'ruled-out',
    );
  });
});

describe('a call over http that says nothing of its page', () => {
  const call = (failure: string | null) => aCall({ url: target, status: 0, failure, startedAt: now });
  const origin = (value: string): Header[] => [['Origin', value]];
  const ofPage = (value: string) => earlier(80, 'GET', '/acme/shop/users', { requestHeaders: origin(value) });

  it('is likely of the page of the call before it', () => {
    const told = tell(call(null), [ofPage('https://demo.example.com')]);
    expect(told.verdicts['mixed-content']).toBe('likely');
    expect(told.title).toBe('Likely: A page on https may not call http');
    expect(told.request).toBe('GET https://chat.example.com/acme/shop/users');
  });

  it.each([
    ['the browser names another reason', 'net::ERR_FAILED', 'https://demo.example.com'],
    ['that page is on http', null, 'http://demo.example.com'],
  ])('is no such call where %s', (_, failure, page) => {
    expect(tell(call(failure), [ofPage(page)]).verdicts['mixed-content']).toBe('possible');
  });
});
