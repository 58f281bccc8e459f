import { describe, expect, it } from 'vitest';
import { correctRequest, withoutParameter } from '../../src/diagnosis/request/corrected-request';
import { findMisspelling } from '../../src/model/similar-name';
import { aCall } from '../fixtures/calls';

const { request } = aCall({
  method: 'POST',
  url: 'https://a1.easemob.com/acme/shop/users',
  requestBody: '{}',
  requestHeaders: [
    [':authority', 'a1.easemob.com'],
    ['Accept', '*/*'],
    ['Authorization', 'Bearer made-up'],
    ['Cookie', 'a=b'],
    ['Content-Length', '2'],
    ['content-type', 'text/plain'],
    ['Origin', 'https://shop.example'],
    ['Sec-Fetch-Mode', 'cors'],
    ['User-Agent', 'Mozilla/5.0'],
    ['X-Request-Id', '7'],
  ],
});

describe('a corrected request', () => {
  it('keeps what the page set, and leaves out what the browser adds', () => {
    expect(correctRequest(request, {})?.headers).toEqual([
      ['Authorization', 'Bearer made-up'],
      ['content-type', 'text/plain'],
      ['X-Request-Id', '7'],
    ]);
  });

  it('replaces headers whatever their case, and leaves out what is `null`', () => {
    const headers = { 'Content-Type': 'application/json', Authorization: null };
    expect(correctRequest(request, { headers })?.headers).toEqual([
      ['X-Request-Id', '7'],
      ['Content-Type', 'application/json'],
    ]);
  });

  it('keeps an `Accept` that says something', () => {
    const asked = { ...request, headers: [['Accept', 'application/json']] as const };
    expect(correctRequest(asked, {})?.headers).toEqual([['Accept', 'application/json']]);
  });

  it('cannot be written where the body is not known, or too long for a command', () => {
    expect(correctRequest({ ...request, body: null, bodyHidden: true }, { method: 'PUT' })).toBeNull();
    expect(correctRequest(request, { body: 'x'.repeat(64_001) })).toBeNull();
  });
});

describe('a url without a parameter', () => {
  it.each([
    ['https://a.example/b?c=1&d=%20&c=2', 'https://a.example/b?d=%20'],
    ['https://a.example/b?c=1', 'https://a.example/b'],
    ['https://a.example/b', 'https://a.example/b'],
    ['https://a.example/b?cc=1', 'https://a.example/b?cc=1'],
  ])('keeps the rest as written: %s', (url, expected) => {
    expect(withoutParameter(url, 'c')).toBe(expected);
  });
});

describe('a misspelt name', () => {
  it.each(['userName', 'user_name', 'USERNAME', 'usrname', 'usernmae', 'usernames', 'user-name'])(
    'is found: %s',
    (name) => {
      expect(findMisspelling(['password', name], 'username')).toBe(name);
    },
  );

  it.each([[['name']], [['usr']], [['userId']], [['userName', 'user_name']], [[]]])(
    'is not found in %j',
    (names) => {
      expect(findMisspelling(names, 'username')).toBeUndefined();
    },
  );

  it('is not seen in a short name that differs by more than case', () => {
    expect(findMisspelling(['go', 't'], 'to')).toBeUndefined();
    expect(findMisspelling(['To'], 'to')).toBe('To');
  });

  it('in other capitals goes before one that is a letter off', () => {
    expect(findMisspelling(['usernames', 'userName'], 'username')).toBe('userName');
  });
});
