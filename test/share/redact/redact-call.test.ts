import { describe, expect, it } from 'vitest';
import { addRemovals, mask, redactCall, redactorFor } from '../../../src/share/redact';
import { aCall } from '../../fixtures/calls';

const token = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';
const bearer = ['Authorization', `Bearer ${token}`] as const;

describe('a call without its secrets', () => {
  const call = aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/users/kim?access_token=made-up-token',
    requestHeaders: [bearer, ['Cookie', 'sid=made-up'], ['Accept', '*/*']],
    requestBody: '{"username":"kim","password":"made-up-word"}',
    status: 401,
    body: { error: 'unauthorized', error_description: 'no user for made-up-token' },
  });

  it('has placeholders in their place, and all else as it was', () => {
    const { call: clean } = redactCall(call);
    expect(clean.request).toMatchObject({
      method: 'POST',
      url: 'https://a1.easemob.com/acme/shop/users/kim?access_token=<YOUR_TOKEN>',
      headers: [
        ['Authorization', 'Bearer <YOUR_TOKEN>'],
        ['Cookie', '<COOKIE>'],
        ['Accept', '*/*'],
      ],
      body: '{"username":"kim","password":"<PASSWORD>"}',
    });
    expect(clean.response.body).toBe(
      '{"error":"unauthorized","error_description":"no user for <YOUR_TOKEN>"}',
    );
    expect({ ...clean, request: null, response: null }).toEqual({ ...call, request: null, response: null });
  });

  it('says what was removed, and from where', () => {
    expect(redactCall(call).removed).toEqual([
      { kind: 'token', where: 'url', count: 1 },
      { kind: 'token', where: 'request-headers', count: 1 },
      { kind: 'cookie', where: 'request-headers', count: 1 },
      { kind: 'password', where: 'request-body', count: 1 },
      { kind: 'token', where: 'response-body', count: 1 },
    ]);
  });

  it('is the call itself where its secrets are asked for', () => {
    expect(redactCall(call, { keepSecrets: true })).toMatchObject({ call, removed: [] });
  });

  it('has nothing removed where there was no secret', () => {
    const plain = aCall({ body: { data: ['kim'] }, failure: null });
    expect(redactCall(plain)).toMatchObject({ call: plain, removed: [] });
  });

  it('is dotted on screen', () => {
    expect(redactCall(call, { style: 'screen' }).call.request.headers[0]).toEqual([
      'Authorization',
      `Bearer ${mask}`,
    ]);
  });

  it('keeps what is null null, and what is empty empty', () => {
    const { request, response } = redactCall(aCall({ requestBody: null, body: null, failure: null })).call;
    expect([request.body, response.body, response.failure]).toEqual([null, null, null]);
    expect(redactCall(aCall({ requestBody: '', body: '' })).call.response.body).toBe('');
  });

  it('has the secrets of the script’s own url masked', () => {
    const initiator = {
      url: 'https://shop.example/app.js?token=made-up',
      line: 1,
      column: 1,
      functionName: 'f',
    };
    expect(redactCall({ ...aCall(), initiator }).call.initiator?.url).toBe(
      'https://shop.example/app.js?token=<YOUR_TOKEN>',
    );
  });
});

describe('a secret that is named once', () => {
  const echoOf = (requestBody: string, text: string) =>
    redactCall(aCall({ requestBody, body: text }), { style: 'screen' }).call.response.body;

  it.each([
    ['whole', 'see made-up-word!', `see ${mask}!`],
    ['in pieces', 'see made-up-w…', `see ${mask}…`],
    ['in base64', `see ${btoa('kim:made-up-word')}`, `see ${mask}`],
    ['escaped', 'see made%2Dup%2Dword', `see ${mask}`],
  ])('is found without its name, %s', (_how, text, shown) => {
    expect(echoOf('{"password":"made-up-word"}', text)).toBe(shown);
  });

  it('is found as a word where it is short, and not within words', () => {
    expect(echoOf('{"password":"kim123"}', 'kim123, akim123, kim1234')).toBe(`${mask}, akim123, kim1234`);
  });

  it('is found as a word where it reads like a name, but for its digits', () => {
    expect(echoOf('{"password":"kimPwd7"}', 'see kimPwd7')).toBe(`see ${mask}`);
  });

  it('is found where it begins like the boundary of a body in parts', () => {
    const part = 'Content-Type: text/plain\r\nContent-Disposition: form-data; name=password';
    expect(echoOf(`--x\r\n${part}\r\n\r\n--made-up-word\r\n--x--\r\n`, 'see --made-up-word')).toBe(
      `see ${mask}`,
    );
  });

  it('is masked by the redactor that comes with the call, in its bodies and in what is said of it', () => {
    const call = aCall({ requestBody: '{"password":"made-up-word"}', body: 'made-up-word again' });
    const { redactor } = redactCall(call);
    expect(redactor.text('made-up-word again')).toBe(`${mask} again`);
    expect(redactor.text('no made-up-word')).toBe(`no ${mask}`);
    expect(redactor.text('')).toBe('');
  });

  it.each([
    ['the word “password”', '{"password":"password"}', '{"grant_type":"password"}'],
    ['very short', '{"password":"1"}', '{"count":1}'],
    ['a short number', '{"password":"2026"}', '2026-11-20'],
    [
      'the user’s name',
      '{"username":"hxtest1","password":"hxtest1"}',
      '{"error_description":"hxtest1 is no member"}',
    ],
  ])('is left elsewhere where it is %s', (_what, requestBody, text) => {
    expect(echoOf(requestBody, text)).toBe(text);
  });

  it('leaves the host in sight, though it be part of a cookie', () => {
    const requestHeaders = [['Cookie', 'from=https://a1.easemob.com']] as const;
    expect(redactCall(aCall({ requestHeaders })).call.request.url).toBe(
      'https://a1.easemob.com/acme/shop/users',
    );
  });
});

describe('a cookie', () => {
  const shown = (cookie: string, text: string, body = '') =>
    redactCall(aCall({ requestHeaders: [['Cookie', cookie]], requestBody: body, body: text }), {
      style: 'screen',
    }).call.response.body;

  it('is found again by its value, a short one too where it looks drawn by lot', () => {
    expect(shown('lang=zh; sid=q7Zx2k', 'session q7Zx2k is gone')).toBe(`session ${mask} is gone`);
  });

  it.each([
    ['a language', 'lang=zh-CN', 'use zh-CN'],
    ['a number', 'uid=100015', 'user 100015'],
  ])('hides nothing else by being %s', (_what, cookie, text) => {
    expect(shown(cookie, text)).toBe(text);
  });

  it('hides no user name that is its value', () => {
    const text = 'customer-service-01 is no member';
    expect(shown('user=customer-service-01', text, '{"username":"customer-service-01"}')).toBe(text);
  });

  it('hides no date and no host by what is said of it', () => {
    const responseHeaders = [
      ['Set-Cookie', 'sid=made-up-word; Expires=Fri, 20 Nov 2026 10:21:07 GMT; Domain=shop.example'],
      ['Date', 'Fri, 20 Nov 2026 10:21:07 GMT'],
      ['X-Host', 'shop.example'],
    ] as const;
    const { headers } = redactCall(aCall({ responseHeaders })).call.response;
    expect(headers).toEqual([['Set-Cookie', '<COOKIE>'], ...responseHeaders.slice(1)]);
  });
});

describe('more than can be gone into', () => {
  it('is masked whole where it was escaped ever again', () => {
    let body = 'p%61ssword=made-up-word';
    for (let times = 0; times < 40; times++) body = body.replaceAll('%', '%25');
    const { call, removed } = redactCall(aCall({ body }));
    expect(call.response.body).toBe('<REMOVED>');
    expect(removed).toEqual([{ kind: 'unread', where: 'response-body', count: 1 }]);
  });

  it('is read where it was escaped a few times', () => {
    let body = 'p%61ssword=made-up-word';
    for (let times = 0; times < 3; times++) body = body.replaceAll('%', '%25');
    expect(redactCall(aCall({ body })).call.response.body).toMatch(/^p%[\d]+ssword=<PASSWORD>$/);
  });

  it('is none for being a great many: each secret is found where it stands without its name', () => {
    const secrets = Array.from(
      { length: 8_000 },
      (_, n) => `${((n * 2_654_435_761) % 4_294_967_296).toString(36)}-made-${n}`,
    );
    const requestBody = JSON.stringify(secrets.map((password) => ({ password })));
    const body = JSON.stringify({ error_description: secrets.slice(-20).join(' and ') });
    const { call } = redactCall(aCall({ requestBody, body }));
    expect(call.response.body).toMatch(/^\{"error_description":"<PASSWORD>(?: and <PASSWORD>){19}"\}$/);
  });

  it('is known by its right value, where base64 could be read in two alphabets', () => {
    const secret = 'madeupup>madeupz';
    const state = Buffer.from(JSON.stringify({ authKey: secret })).toString('base64url');
    expect(state).toContain('-');
    const url = `https://a1.easemob.com/acme/shop?state=${state}&x=1`;
    const { call } = redactCall(aCall({ url, requestHeaders: [['X-Echo', encodeURIComponent(secret)]] }));
    expect(call.request.headers).toEqual([['X-Echo', '<YOUR_CLIENT_SECRET>']]);
  });

  it('hides little else for being a great many', () => {
    const requestBody = JSON.stringify(
      Array.from({ length: 8_000 }, (_, n) => ({ password: `made-up-${n * 7_919}` })),
    );
    const body = JSON.stringify({
      entities: Array.from({ length: 2_000 }, (_, n) => ({ username: `kim${n}`, group: `40659491${n}` })),
    });
    expect(redactCall(aCall({ requestBody, body })).call.response.body).toBe(body);
  });
});

describe('a name that the user added', () => {
  const call = aCall({
    url: 'https://a1.easemob.com/acme/shop?my-badge=made-up',
    requestHeaders: [
      ['X-My-Badge', 'made-up'],
      ['My-Badge', 'made-up'],
    ],
    requestBody: '{"a":{"my_badge":["made-up"]},"badge":"made-up?"}',
  });

  it('is masked in headers, parameters and keys, however it is spelled', () => {
    const { call: clean, removed } = redactCall(call, { extraNames: ['myBadge', 'x-my-badge', ' '] });
    expect(JSON.stringify(clean.request)).not.toContain('made-up"');
    expect(clean.request.url).toBe('https://a1.easemob.com/acme/shop?my-badge=<REMOVED>');
    expect(removed[0]).toEqual({ kind: 'own', where: 'url', count: 1 });
  });

  it('is nothing to other calls', () => {
    expect(redactCall(call).removed).toEqual([]);
  });
});

describe('what is said about a call', () => {
  it('is masked by what is known of the call', () => {
    const redactor = redactorFor(aCall({ requestHeaders: [['Authorization', 'Bearer made-up-word']] }));
    expect(redactor.text('The token made-up-word expired.')).toBe(`The token ${mask} expired.`);
    expect(redactor.url('https://x.example/made-up-word', 'copy')).toBe('https://x.example/<YOUR_TOKEN>');
    expect(redactor.headerValue('X-Echo', 'made-up-word')).toBe(mask);
  });
});

describe('removals of several calls', () => {
  it('are counted together by kind and place', () => {
    const one = [{ kind: 'token', where: 'url', count: 1 }] as const;
    const two = [
      { kind: 'token', where: 'url', count: 2 },
      { kind: 'cookie', where: 'request-headers', count: 1 },
    ] as const;
    expect(addRemovals(one, two)).toEqual([
      { kind: 'token', where: 'url', count: 3 },
      { kind: 'cookie', where: 'request-headers', count: 1 },
    ]);
  });
});

it('stops at a bound that it tells where a call has more headers than any has', () => {
  const requestHeaders = Array.from(
    { length: 100_000 },
    (_, n) => [`X-${n}`, `Bearer made-up-${n}`] as const,
  );
  const { headers } = redactCall(aCall({ requestHeaders })).call.request;
  expect(headers).toHaveLength(1_001);
  expect(headers.at(-1)).toEqual(['(99000 more)', '']);
});

describe('a megabyte of hostile text', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  it.each([
    ['quotes that are escaped', `"password":"${fill('\\"')}`],
    ['names without end', fill('password=')],
    ['values without end', fill('value=')],
    ['quotes that never close', fill('value:“')],
    ['brackets that never close', fill('"password":[')],
    ['a list without end', `{"tokens":[${fill('1,')}`],
    ['starts of tokens', fill('eyJ-')],
    ['schemes', fill('token: Bearer ')],
    ['full stops behind a scheme', `Bearer ${fill('.')}x`],
    ['padding in the middle of a token', `"token":"bWFkZQ${fill('=')}x"`],
    ['starts of user info', fill('://a:')],
    ['parts without a body', fill('Content-Disposition: form-data; name="password"\n')],
    ['escapes of escapes', fill('%2522')],
    ['escapes that are none', fill('%e0%80%80')],
    ['base64 of names', fill('eyJwYXNzd29yZCI6ICJtYWRlLXVwIn0 ')],
    [
      'thousands of secrets',
      JSON.stringify(Array.from({ length: 25_000 }, (_, n) => ({ password: `made-up-${n}` }))),
    ],
  ])('is gone through in one pass: %s', (_what, body) => {
    const { call } = redactCall(aCall({ requestHeaders: [bearer], body }));
    expect(call.request.headers[0]?.[1]).toBe('Bearer <YOUR_TOKEN>');
  });
});

describe('a body that is one run of letters, 10 MB long', () => {
  const run = 'A'.repeat(10_000_000);

  it('is read to its end', () => {
    const body = `{"file":"${run}","password":"made-up-word"}`;
    const { call: clean } = redactCall(aCall({ requestBody: body, body: run }));
    expect(clean.request.body?.endsWith('"password":"<PASSWORD>"}')).toBe(true);
    expect(clean.response.body).toHaveLength(run.length);
    expect(() => redactorFor(aCall({ body: run }))).not.toThrow();
  });

  it('does not hide a secret by being base64', () => {
    const text = `${'padding '.repeat(400_000)}${token}`;
    const { call: clean } = redactCall(aCall({ requestHeaders: [bearer], requestBody: btoa(text) }));
    expect(clean.request.body).toContain('<YOUR_TOKEN>');
  });
});
