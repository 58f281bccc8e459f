import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUrl } from '../../src/diagnosis/url/url';

const place = (url: string) => {
  const { form, app, prefix, rest } = readUrl(url);
  return { form, app, prefix: prefix.join('/'), rest };
};

describe('the app and the path below it', () => {
  test.each([
    ['https://a1.easemob.com/acme/shop/users', 'org-app', 'acme#shop', '', '/users'],
    ['https://a1.easemob.com/1117170217115540/shop/users', 'org-app', '1117170217115540#shop', '', '/users'],
    ['https://a41.chat.agora.io/app-id/0123abcd/users', 'app-id', '0123abcd', '', '/users'],
    [
      'https://a1.easemob.com/api/sdk/v1/acme/shop/speech/recognitions',
      'sdk',
      'acme#shop',
      '',
      '/speech/recognitions',
    ],
    [
      'https://a1.easemob.com/management/organizations/acme/applications/shop',
      'management',
      'acme#shop',
      '',
      '',
    ],
    [
      'https://a1.easemob.com/management/organizations/acme/applications/shop/users',
      'management',
      'acme#shop',
      '',
      '/users',
    ],
    ['https://a1.easemob.com/acme/shop/no/such/path', 'org-app', 'acme#shop', '', '/no/such/path'],
    ['https://a1.easemob.com/acme/shop', 'org-app', 'acme#shop', '', ''],
    ['https://a1.easemob.com/easemob/shop/nothing', 'org-app', 'easemob#shop', '', '/nothing'],
    ['https://a1.easemob.com/ac%20me/sh%C3%B6p/users', 'org-app', 'ac me#shöp', '', '/users'],
    ['https://a1.easemob.com/acme/users/token', 'org-app', 'acme#users', '', '/token'],
  ])('%s', (url, form, app, prefix, rest) => {
    expect(place(url)).toEqual({ form, app, prefix, rest });
  });
});

describe('an app key written into one segment', () => {
  test.each([
    'https://a1.easemob.com/acme%23shop/users/hxtest1',
    'https://a1.easemob.com/acme#shop/users/hxtest1',
  ])('%s', (url) => {
    expect(place(url)).toEqual({ form: 'org-app', app: 'acme#shop', prefix: '', rest: '/users/hxtest1' });
    expect(readUrl(url).appSegments).toEqual([0]);
  });

  test('is seen after the org too', () => {
    expect(place('https://a1.easemob.com/acme/acme%23shop/users')).toMatchObject({
      app: 'acme#shop',
      prefix: 'acme',
    });
  });

  test('is seen before a path that is not known', () => {
    expect(place('https://a1.easemob.com/acme%23shop/nothing')).toMatchObject({
      app: 'acme#shop',
      rest: '/nothing',
    });
  });

  test('is not mistaken for a name with a # in it', () => {
    expect(place('https://a1.easemob.com/acme/shop/users/a%23b/nothing')).toMatchObject({ app: 'acme#shop' });
    expect(place('https://a1.easemob.com/acme/shop/users/a%23b')).toMatchObject({
      app: 'acme#shop',
      rest: '/users/a%23b',
    });
  });

  test('is no page’s own fragment', () => {
    expect(readUrl('https://a1.easemob.com/acme/shop/users?limit=1#/home').path).toBe('/acme/shop/users');
    expect(readUrl('https://shop.example/#/login').segments).toEqual([]);
    expect(readUrl('https://a1.easemob.com/acme/shop/users#top').rest).toBe('/users');
  });
});

describe('an app that is missing', () => {
  test.each([
    ['both segments', 'https://a1.easemob.com/chatgroups/1/users/hxtest1', '', '/chatgroups/1/users/hxtest1'],
    [
      'one segment',
      'https://a1.easemob.com/acme/chatgroups/1/users/hxtest1',
      'acme',
      '/chatgroups/1/users/hxtest1',
    ],
    [
      'both, and the path is not known',
      'https://a1.easemob.com/chatgroups/1/nothing',
      '',
      '/chatgroups/1/nothing',
    ],
    [
      'a demo server on a chat host',
      'https://a1.easemob.com/app/chat/user/login',
      '',
      '/app/chat/user/login',
    ],
    ['one word alone', 'https://a1.easemob.com/acme', '', '/acme'],
    ['no path', 'https://a1.easemob.com', '', ''],
    ['a slash alone', 'https://a1.easemob.com/', '', ''],
  ])('%s', (_, url, prefix, rest) => {
    expect(place(url)).toEqual({ form: 'unknown', app: null, prefix, rest });
  });
});

describe('a prefix that a proxy puts before the path', () => {
  test.each([
    ['https://shop.example/im/acme/shop/users', 'org-app', 'acme#shop', 'im', '/users'],
    ['https://shop.example/v1/im/acme/shop/chatgroups/1', 'org-app', 'acme#shop', 'v1/im', '/chatgroups/1'],
    ['http://localhost:8443/x%20y/app-id/0123abcd/users', 'app-id', '0123abcd', 'x%20y', '/users'],
    ['https://shop.example/im/api/sdk/v1/acme/shop/users', 'sdk', 'acme#shop', 'im', '/users'],
    ['https://shop.example/im/app-id/0123abcd/nothing', 'app-id', '0123abcd', 'im', '/nothing'],
    ['https://shop.example/im/chatgroups/1', 'unknown', null, 'im', '/chatgroups/1'],
    ['https://shop.example/acme/shop/users', 'org-app', 'acme#shop', '', '/users'],
  ])('%s', (url, form, app, prefix, rest) => {
    expect(place(url)).toEqual({ form, app, prefix, rest });
  });

  test('may be a thousand segments long', () => {
    const url = readUrl(`https://shop.example/${'im/'.repeat(1000)}acme/shop/users`);
    expect(url.app).toBe('acme#shop');
    expect(url.prefix).toHaveLength(1000);
    expect(url.appSegments).toEqual([1000, 1001]);
    expect(url.restStart).toBe(1002);
  });

  test('is not sought on a chat host: there an unknown word is a mistake', () => {
    expect(place('https://a1.easemob.com/acme/shop/chatgroup/1/users/hxtest1')).toEqual({
      form: 'org-app',
      app: 'acme#shop',
      prefix: '',
      rest: '/chatgroup/1/users/hxtest1',
    });
  });
});

describe('the call for the chat servers', () => {
  test.each([
    ['https://rs.easemob.com/easemob/server.json?app_key=acme%2523shop', 'acme#shop'],
    ['https://rs.easemob.com/easemob/server.json?app_key=acme%23shop', 'acme#shop'],
    ['https://ars.chat.agora.io/easemob/server.json?app_id=0123abcd&sdk_version=4.10.0', '0123abcd'],
    ['https://rs.chat.agora.io/easemob/server.json', null],
    ['https://rs.chat.agora.io/easemob/server.json?app_key=', null],
  ])('%s', (url, app) => {
    expect(place(url)).toEqual({ form: 'config', app, prefix: '', rest: '/easemob/server.json' });
  });
});

describe('segments', () => {
  test('come as sent and decoded', () => {
    expect(readUrl('https://a1.easemob.com/acme/shop/users/%E5%BC%A0%2F1').segments[3]).toEqual({
      raw: '%E5%BC%A0%2F1',
      decoded: '张/1',
      undecodable: false,
    });
  });

  test('stay as sent where their escapes do not decode, and say so', () => {
    const { segments } = readUrl('https://a1.easemob.com/acme/shop/users/100%/%E5%BC/%zz');
    expect(segments.filter(({ undecodable }) => undecodable).map(({ decoded }) => decoded)).toEqual([
      '100%',
      '%E5%BC',
      '%zz',
    ]);
  });

  test('leave out what doubled and closing slashes make; the path keeps them', () => {
    const url = readUrl('https://a1.easemob.com//acme//shop///users/');
    expect(url.path).toBe('//acme//shop///users/');
    expect(url.segments.map(({ raw }) => raw)).toEqual(['acme', 'shop', 'users']);
    expect(url.rest).toBe('/users');
  });
});

describe('the query', () => {
  test('lists each parameter’s values, decoded', () => {
    const { query, search } = readUrl('https://a1.easemob.com/a/b/users?limit=2&cursor=&limit=x%20y&flag');
    expect([...query]).toEqual([
      ['limit', ['2', 'x y']],
      ['cursor', ['']],
      ['flag', ['']],
    ]);
    expect(search).toBe('?limit=2&cursor=&limit=x%20y&flag');
  });

  test('may use an object’s own words', () => {
    const { query } = readUrl('https://a1.easemob.com/a/b/users?__proto__=1&constructor=2&%zz=%');
    expect([...query.keys()]).toEqual(['__proto__', 'constructor', '%zz']);
  });
});

test('host and origin carry the port', () => {
  expect(readUrl('http://localhost:8443/acme/shop/users')).toMatchObject({
    host: 'localhost:8443',
    origin: 'http://localhost:8443',
  });
});

describe('what is no url', () => {
  test.each([
    '',
    ' ',
    'a1.easemob.com/acme/shop',
    '/acme/shop/users',
    'https://',
    'http://[',
    'data:text/plain,x',
    'chrome://x/y',
    '%',
  ])('%j', (text) => {
    expect(readUrl(text)).toMatchObject({
      valid: false,
      host: '',
      path: '',
      segments: [],
      form: 'unknown',
      app: null,
      rest: '',
    });
  });
});

describe('hostile urls', () => {
  test.each([
    ['a million characters', `https://a1.easemob.com/acme/shop/${'users/'.repeat(170_000)}`],
    ['a million slashes', `https://a1.easemob.com/${'/'.repeat(1_000_000)}`],
    ['a million escapes', `https://a1.easemob.com/acme/shop/${'%'.repeat(1_000_000)}`],
    ['a million characters of host', `https://${'a.'.repeat(500_000)}easemob.com/`],
    ['a long query', `https://a1.easemob.com/acme/shop/users?${'a=1&'.repeat(250_000)}`],
  ])('%s are cut, and it is said', (_, text) => {
    expect(readUrl(text).cut).toBe(true);
  });

  test('a thousand segments are all there', () => {
    const url = readUrl(`https://a1.easemob.com/acme/shop/${'users/'.repeat(1000)}`);
    expect(url.segments).toHaveLength(1002);
    expect(url.cut).toBe(false);
  });

  test('nothing throws, and what is put together again is the path', () => {
    const path = fc.oneof(
      fc.webPath(),
      fc.string().map((text) => `/${text}`),
    );
    fc.assert(
      fc.property(path, fc.string(), (path, query) => {
        const url = readUrl(`https://shop.example${path}?${query}`);
        const below = url.segments.slice(url.restStart).map(({ raw }) => `/${raw}`);
        expect(below.join('')).toBe(url.rest);
        expect(url.prefix).toEqual(url.segments.slice(0, url.prefix.length).map(({ raw }) => raw));
        expect(url.prefix.length).toBeLessThanOrEqual(url.restStart);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => readUrl(text).segments.length >= 0));
  });
});
