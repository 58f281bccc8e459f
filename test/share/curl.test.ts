import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callToCurl, toCurl } from '../../src/share/curl';
import { redactorFor } from '../../src/share/redact';
import { aCall } from '../fixtures/calls';
import { runs } from '../fixtures/runs';
import { argumentsOf } from './shell-arguments';

const token = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUP';

describe('a corrected request as cURL', () => {
  const request = {
    method: 'POST',
    url: "https://a1.easemob.com/acme/shop/users?ql=name%20contains%20'kim'&x=$HOME",
    headers: [
      ['Content-Type', 'application/json'],
      ['Authorization', `Bearer ${token}`],
    ] as const,
    body: '{"nickname":"it\'s `kim` \\"$x\\"\n!","password":"made-up"}',
  };

  it('reaches curl through a shell as it is, quotes, newlines and dollars included', () => {
    expect(argumentsOf(toCurl(request))).toEqual([
      '-X',
      'POST',
      request.url,
      '-H',
      'Content-Type: application/json',
      '-H',
      'Authorization: Bearer <YOUR_TOKEN>',
      '--data-raw',
      '{"nickname":"it\'s `kim` \\"$x\\"\n!","password":"<PASSWORD>"}',
    ]);
  });

  it('sends no body where there is none', () => {
    expect(argumentsOf(toCurl({ ...request, body: null }))).not.toContain('--data-raw');
  });

  it('has the secrets of its call masked without a name too', () => {
    const redactor = redactorFor(aCall({ requestBody: '{"password":"made-up-word"}' }));
    const url = 'https://a1.easemob.com/acme/shop/made-up-word';
    expect(argumentsOf(toCurl({ ...request, url }, redactor))).toContain(
      'https://a1.easemob.com/acme/shop/<PASSWORD>',
    );
  });
});

describe('a call as cURL', () => {
  const call = aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/users',
    requestHeaders: [
      ['Authorization', `Bearer ${token}`],
      ['Content-Type', 'application/json'],
    ],
    requestBody: '{"username":"kim","password":"made-up-word"}',
  });

  it('has placeholders in place of its secrets', () => {
    expect(callToCurl(call)).toBe(
      [
        "curl -X POST 'https://a1.easemob.com/acme/shop/users' \\",
        "  -H 'Authorization: Bearer <YOUR_TOKEN>' \\",
        "  -H 'Content-Type: application/json' \\",
        '  --data-raw \'{"username":"kim","password":"<PASSWORD>"}\'',
      ].join('\n'),
    );
  });

  it('has the secrets themselves where they are asked for', () => {
    expect(argumentsOf(callToCurl(call, { keepSecrets: true }))).toEqual(
      expect.arrayContaining([`Authorization: Bearer ${token}`, call.request.body]),
    );
  });

  it('leaves out what curl or a browser sets itself', () => {
    const requestHeaders = [
      [':authority', 'a1.easemob.com'],
      ['Host', 'a1.easemob.com'],
      ['Content-Length', '2'],
      ['Sec-Fetch-Mode', 'cors'],
      ['sec-ch-ua', '"Chromium";v="140"'],
      ['User-Agent', 'Mozilla/5.0'],
      ['Origin', 'https://shop.example'],
    ] as const;
    expect(argumentsOf(callToCurl(aCall({ requestHeaders })))).toEqual([
      '-X',
      'GET',
      'https://a1.easemob.com/acme/shop/users',
      '-H',
      'Origin: https://shop.example',
    ]);
  });

  it('has curl unpack what the browser would have unpacked', () => {
    const requestHeaders = [['Accept-Encoding', 'gzip, br']] as const;
    expect(argumentsOf(callToCurl(aCall({ requestHeaders })))).toContain('--compressed');
  });

  it('sends no Content-Type where the call sent none, and an empty header where it was empty', () => {
    const requestHeaders = [['Authorization', '']] as const;
    const sent = argumentsOf(callToCurl(aCall({ method: 'POST', requestHeaders, requestBody: '{}' })));
    expect(sent).toEqual(expect.arrayContaining(['Authorization;', 'Content-Type:', '{}']));
  });

  it('says in a comment that the browser hid a body', () => {
    const { request, ...rest } = aCall({ method: 'POST' });
    const hidden = { ...rest, request: { ...request, bodyHidden: true } };
    expect(callToCurl(hidden).split('\n')).toEqual([
      expect.stringMatching(/^# A body was sent, but the browser does not show it/),
      "curl -X POST 'https://a1.easemob.com/acme/shop/users'",
    ]);
    expect(callToCurl(hidden, { language: 'zh' })).toMatch(/^# 请求带有请求体/);
    expect(argumentsOf(callToCurl(hidden))).toHaveLength(3);
  });

  it('asks for the head of an answer in the way that does not wait for its body', () => {
    expect(argumentsOf(callToCurl(aCall({ method: 'HEAD' })))[0]).toBe('--head');
  });

  it('takes brackets in a url for what they are', () => {
    const url = 'https://a1.easemob.com/acme/shop/users?ids=[1-3]&x={a}';
    expect(argumentsOf(callToCurl(aCall({ url })))).toEqual(['--globoff', '-X', 'GET', url]);
  });

  it.each([
    ['a command as a method', { method: 'GET; touch x' }, 'GET; touch x'],
    ['a file as a header', { requestHeaders: [['@/etc/passwd', 'x']] as const }, undefined],
    ['a second header in a value', { requestHeaders: [['X-A', 'b\r\nX-C: d']] as const }, 'X-A: b X-C: d'],
    ['a terminal’s escapes', { requestBody: 'a\x1b[201~\rb\x9b', method: 'POST' }, 'a\x1b[201~\rb\x9b'],
  ])('is not led astray by %s', (_what, parts, expected) => {
    const command = callToCurl(aCall(parts));
    const sent = argumentsOf(command);
    if (expected === undefined) expect(sent).toHaveLength(3);
    else expect(sent).toContain(expected);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on
    expect(command).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  });

  it('passes on any text unchanged', { timeout: 30_000 }, () => {
    const text = fc.string({ unit: fc.constantFrom(...`ab'"\`$\\!;|&<>(){}[]*?~# \t\n\r\x1b\x7fé密🔑%@-`) });
    fc.assert(
      fc.property(text, (requestBody) => {
        const command = callToCurl(aCall({ method: 'POST', requestBody }), { keepSecrets: true });
        expect(argumentsOf(command).at(-1)).toBe(requestBody);
      }),
      runs(100),
    );
  });
});
