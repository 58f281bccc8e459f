import type { Entry, Har } from 'har-format';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/model/call';
import { harEntryText, toHar, writeHar } from '../../src/share/har';
import { aCall, errorBody } from '../fixtures/calls';

const token = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';
const options = { version: '0.1.0', browser: { name: 'Chrome', version: '140' } };
const entryOf = (call: Call): Entry => toHar([call], options).har.log.entries[0] as Entry;

const call = aCall({
  method: 'POST',
  url: `https://a1.easemob.com/acme/shop/users?limit=10&x=a%20b&access_token=${token}`,
  requestHeaders: [
    ['Authorization', `Bearer ${token}`],
    ['Content-Type', 'application/json'],
  ],
  requestBody: '{"username":"kim","password":123456}',
  status: 400,
  responseHeaders: [['Location', '/elsewhere']],
  body: errorBody('illegal_argument', 'no'),
});

describe('calls as a HAR file', () => {
  it('say who wrote them, and that secrets were replaced', () => {
    const { log } = toHar([call], options).har;
    expect(log).toMatchObject({
      version: '1.2',
      creator: { name: 'Chat API Inspector', version: '0.1.0' },
      browser: { name: 'Chrome', version: '140' },
      pages: [],
      comment: 'What was recognised as a secret is replaced by a placeholder.',
      _redacted: true,
    });
    expect(toHar([call], { ...options, keepSecrets: true }).har.log).not.toHaveProperty('comment');
  });

  it('have their request in them, without its secrets', () => {
    expect(entryOf(call).request).toEqual({
      method: 'POST',
      url: 'https://a1.easemob.com/acme/shop/users?limit=10&x=a%20b&access_token=<YOUR_TOKEN>',
      httpVersion: '',
      cookies: [],
      headers: [
        { name: 'Authorization', value: expect.stringMatching(/^Bearer <YOUR_TOKEN kind=opaque [^<>]*>$/) },
        { name: 'Content-Type', value: 'application/json' },
      ],
      queryString: [
        { name: 'limit', value: '10' },
        { name: 'x', value: 'a b' },
        { name: 'access_token', value: '<YOUR_TOKEN>' },
      ],
      postData: { mimeType: 'application/json', text: '{"username":"kim","password":0}' },
      headersSize: -1,
      bodySize: 31,
    });
  });

  it('have their response in them', () => {
    expect(entryOf(call).response).toEqual({
      status: 400,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: [{ name: 'Location', value: '/elsewhere' }],
      content: { size: call.response.size, mimeType: 'application/json', text: call.response.body },
      redirectURL: '/elsewhere',
      headersSize: -1,
      bodySize: -1,
    });
  });

  it('have the times that the browser told of, and what they went over', () => {
    const timings = { queued: 1.5, blocked: 0.5, connect: 3, ssl: 7, wait: 30, receive: 8 };
    const connection = { protocol: 'h2', address: '203.0.113.5', port: '443' };
    expect(entryOf(aCall({ timings, connection }))).toMatchObject({
      // As the format wants it, all of them together: 48 ms with the wait before.
      time: 50,
      timings: {
        blocked: 2,
        _blocked_queueing: 1.5,
        dns: -1,
        connect: 10,
        ssl: 7,
        send: 0,
        wait: 30,
        receive: 8,
      },
      serverIPAddress: '203.0.113.5',
      connection: '443',
      request: { httpVersion: 'h2' },
      response: { httpVersion: 'h2' },
    });
  });

  it('say where the times are none that a browser told', () => {
    expect(entryOf(call)).toMatchObject({ time: 48, _noTimings: true, timings: { connect: -1, wait: 48 } });
  });

  it('have what HAR has no field for in fields of their own', () => {
    const initiator = { url: 'https://shop.example/login.js', line: 12, column: 5, functionName: 'login' };
    const { request, response } = aCall({ method: 'POST' });
    const odd: Call = {
      ...call,
      duration: null,
      initiator,
      preflight: true,
      request: { ...request, bodyHidden: true },
      response: { ...response, bodyState: 'hidden-by-cors', failure: 'net::ERR_FAILED' },
    };
    expect(entryOf(odd)).toMatchObject({
      time: 0,
      _noDuration: true,
      _resourceType: 'preflight',
      _bodyState: 'hidden-by-cors',
      _bodyHidden: true,
      _initiator: {
        type: 'script',
        url: 'https://shop.example/login.js',
        lineNumber: 11,
        stack: { callFrames: [{ functionName: 'login', lineNumber: 11, columnNumber: 4 }] },
      },
      request: { bodySize: -1 },
      response: { _error: 'net::ERR_FAILED' },
    });
  });

  it('have none of those fields where there is nothing to say: a browser refuses an initiator of null', () => {
    const entry = entryOf(call);
    const absent = ['_initiator', '_noDuration', '_bodyHidden', 'serverIPAddress', 'connection'];
    for (const name of absent) expect(entry).not.toHaveProperty(name);
    expect(entry.response).not.toHaveProperty('_error');
    expect(entry.response.content).toHaveProperty('text');
    expect(entryOf(aCall({ body: null })).response.content).not.toHaveProperty('text');
  });

  it('keep JSON JSON where a number was a secret', () => {
    expect(JSON.parse(entryOf(call).request.postData?.text ?? '')).toEqual({ username: 'kim', password: 0 });
  });

  it('say what was removed, all calls together', () => {
    expect(toHar([call, call], options).removed).toEqual(
      expect.arrayContaining([
        { kind: 'token', where: 'url', count: 2 },
        { kind: 'password', where: 'request-body', count: 2 },
      ]),
    );
    expect(toHar([call], { ...options, keepSecrets: true }).removed).toEqual([]);
  });

  it('share their secrets: what one names is found in the others', () => {
    const login = aCall({
      url: 'https://a1.easemob.com/acme/shop/token',
      body: { access_token: 'made-up-word' },
    });
    const other = aCall({ url: 'https://a1.easemob.com/acme/shop/x/made-up-word' });
    expect(JSON.stringify(toHar([other, login], options).har)).not.toContain('made-up-word');
  });

  it('do not share short secrets, which may be another call’s user', () => {
    const login = aCall({ requestBody: '{"username":"kim","password":"hxtest2"}' });
    const other = aCall({ url: 'https://a1.easemob.com/acme/shop/users/hxtest2' });
    expect(toHar([login, other], options).har.log.entries[1]?.request.url).toBe(other.request.url);
  });

  it('leave their hosts in sight, though a cookie of one of them names it', () => {
    const requestHeaders = [['Cookie', 'from=https://a1.easemob.com']] as const;
    const { entries } = toHar([aCall({ requestHeaders }), call], options).har.log;
    expect(entries[1]?.request.url).toMatch(/^https:\/\/a1\.easemob\.com\/acme/);
  });

  it('are written with a time that is none as one that is', () => {
    expect(entryOf(aCall({ startedAt: Number.NaN })).startedDateTime).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('a HAR entry to copy', () => {
  it('is the entry as text, without secrets', () => {
    const entry: Entry = JSON.parse(harEntryText(call));
    expect(entry).toEqual(entryOf(call));
    expect(JSON.parse(harEntryText(call, { keepSecrets: true })).request.url).toContain(token);
  });
});

describe('writing many calls', () => {
  const calls = Array.from({ length: 120 }, (_, index) => aCall({ id: `c${index}`, body: { n: index } }));
  const pause = async () => {};

  it('writes the same file as at once', async () => {
    const written = await writeHar(calls, options, { pause });
    const { har, removed } = toHar(calls, options);
    expect(JSON.parse(written?.pieces.join('') ?? '')).toEqual(JSON.parse(JSON.stringify(har)));
    expect(written?.removed).toEqual(removed);
  });

  it('writes a file without a call', async () => {
    const written = await writeHar([], options, { pause });
    const har: Har = JSON.parse(written?.pieces.join('') ?? '');
    expect(har.log.entries).toEqual([]);
  });

  it('pauses, and tells how far it is', async () => {
    let time = 0;
    let pauses = 0;
    const told: number[] = [];
    await writeHar(calls, options, {
      now: () => time++,
      pause: async () => {
        pauses += 1;
      },
      onProgress: (written) => told.push(written),
    });
    expect(pauses).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(120);
  });

  it('stops when told', async () => {
    const stop = new AbortController();
    const written = await writeHar(calls, options, {
      pause,
      signal: stop.signal,
      onProgress: (count) => count === 60 && stop.abort(),
    });
    expect(written).toBeNull();
  });
});
