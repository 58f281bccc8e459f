import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importHar } from '../../../src/capture/har/import-har';
import { readFile } from '../../../src/capture/har/read-file';
import type { Call } from '../../../src/model/call';
import { toHar } from '../../../src/share/har';
import { aCall } from '../../fixtures/calls';

const isWatched = (host: string) => /^a1(-sgp)?\.easemob\.com$/.test(host);
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/har/${name}.har`, import.meta.url), 'utf8');

type Options = Partial<Parameters<typeof importHar>[1]>;

async function read(text: string | AsyncIterable<string>, options: Options = {}) {
  const calls: Call[] = [];
  const result = await importHar(text, {
    isWatched,
    onCall: (call) => calls.push(call),
    pause: async () => {},
    ...options,
  });
  return { ...result, calls };
}

const entry = (parts: object = {}, request: object = {}) => ({
  startedDateTime: '2026-11-20T10:21:07.123Z',
  time: 48,
  request: { method: 'GET', url: 'https://a1.easemob.com/acme/shop/users/kim', headers: [], ...request },
  response: { status: 200, headers: [], content: { size: 2, mimeType: 'application/json', text: '{}' } },
  ...parts,
});
const harOf = (entries: readonly unknown[], log: object = {}) =>
  JSON.stringify(
    { log: { version: '1.2', creator: { name: 'made up', version: '1' }, ...log, entries } },
    null,
    2,
  );
const brief = ({ request, response }: Call) => [request.method, response.status, response.bodyState];

describe('a file of Chromium', () => {
  it('gives the calls of watched hosts, and counts the rest', async () => {
    const { calls, ...result } = await read(fixture('chrome'));
    expect(calls.map(brief)).toEqual([
      ['POST', 200, 'present'],
      ['POST', 403, 'present'],
      ['GET', 401, 'hidden-by-cors'],
      ['GET', 0, 'failed'],
      ['GET', 200, 'left-out'],
    ]);
    expect(result).toMatchObject({ others: 2, creator: 'WebInspector', bodiesMissing: 1 });
    expect(result).toMatchObject({
      problems: [],
      problemCount: 0,
      stopped: false,
      sanitized: false,
      redacted: false,
    });
  });

  it('has the call whole: time, line of code, bodies, what the browser said', async () => {
    const { calls } = await read(fixture('chrome'), { idPrefix: 'file-2' });
    expect(calls[0]).toMatchObject({
      id: 'file-2-1',
      startedAt: Date.UTC(2026, 10, 20, 10, 21, 7, 123),
      duration: 46.9,
      timings: { queued: 0.9, blocked: 0.3, send: 0.1, wait: 45.6, receive: 1.2 },
      connection: { protocol: 'http/2.0', address: '192.0.2.10', port: '443' },
      initiator: { url: 'https://shop.example/groups.js', line: 42, column: 9, functionName: 'addMember' },
      preflight: false,
      request: { body: '{"grant_type":"password","username":"hxtest1","password":"made-up-word"}' },
    });
    expect(calls[3]?.response).toMatchObject({ failure: 'net::ERR_CONNECTION_REFUSED', mimeType: '' });
  });

  it.each([{ _resourceType: 'preflight' }, {}])('has no preflight that was granted', async (type) => {
    const preflight = (status: number, headers: object) =>
      entry(
        { ...type, response: { status, headers, content: {} } },
        { method: 'OPTIONS', headers: { 'access-control-request-method': 'PUT' } },
      );
    const granted = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'PUT' };
    const refused = { 'access-control-allow-origin': '*' };
    const read1 = await read(harOf([preflight(200, granted), entry(), preflight(201, refused)]));
    expect(read1.calls.map(({ response }) => response.status)).toEqual([200, 201]);
    expect(new Set(read1.calls.map(({ id }) => id)).size).toBe(2);
    expect(read1).toMatchObject({ others: 0, problems: [] });
    expect(await read(harOf([preflight(200, granted)]))).toMatchObject({ calls: [], problems: [] });
  });

  it('says when credentials were left out of it', async () => {
    expect(await read(fixture('chrome-sanitized'))).toMatchObject({ sanitized: true });
  });
});

describe('a file of another writer', () => {
  it('Firefox: form bodies, binary bodies, its own time zone', async () => {
    const { calls, others, creator } = await read(fixture('firefox'));
    expect({ others, creator }).toEqual({ others: 1, creator: 'Firefox' });
    expect(calls.map(brief)).toEqual([
      ['POST', 400, 'present'],
      ['GET', 200, 'binary'],
      ['GET', 401, 'present'],
    ]);
    expect(calls[0]).toMatchObject({
      startedAt: Date.UTC(2026, 10, 20, 10, 21, 7, 123),
      request: { body: 'grant_type=password&username=hxtest1&password=made-up-word' },
      initiator: null,
    });
  });

  it('Charles: a byte order mark, base64, tunnels, and no CORS, for a proxy sees all', async () => {
    const { calls, tunnels, others } = await read(fixture('charles'));
    expect({ tunnels, others }).toEqual({ tunnels: 1, others: 0 });
    expect(calls.map(brief)).toEqual([
      ['GET', 404, 'present'],
      ['POST', 401, 'left-out'],
    ]);
    expect(calls[0]?.response.body).toBe('{"error":"resource_not_found","error_description":"用户不存在"}');
  });

  it('mitmproxy: sizes before unpacking, calls that died, and web sockets', async () => {
    const { calls, others } = await read(fixture('mitmproxy'));
    expect(others).toBe(1);
    expect(calls.map(brief)).toEqual([
      ['PUT', 429, 'present'],
      ['GET', 0, 'failed'],
    ]);
    expect(calls[1]?.response.failure).toBe('Client disconnected.');
  });

  it('Fiddler: entries before it says who it is', async () => {
    const { calls, creator } = await read(fixture('fiddler'));
    expect(creator).toBe('Fiddler');
    expect(calls.map((call) => call.request.body)).toEqual(['{"groupname":"made up","owner":}']);
  });

  it('ours: all that a call knows comes back', async () => {
    const initiator = { url: 'https://shop.example/app.js', line: 3, column: 7, functionName: 'go' };
    const hidden = aCall({ method: 'POST', status: 401, bodyState: 'hidden-by-cors', body: null });
    const timings = {
      queued: 3.5,
      blocked: 1.5,
      dns: 4,
      connect: 7,
      ssl: 11.5,
      send: 0.25,
      wait: 30,
      receive: 2,
    };
    const connection = { protocol: 'HTTP/1.1', address: '203.0.113.5', port: '443' };
    const given: Call[] = [
      { ...aCall({ timings, connection }), duration: 54.75 },
      { ...aCall({ body: { a: '密' }, requestBody: '{"x":1}', method: 'PUT' }), initiator },
      { ...hidden, request: { ...hidden.request, bodyHidden: true } },
      { ...aCall({ status: 0, failure: 'net::ERR_FAILED' }), duration: null },
      aCall({ status: 200, body: '{"cut":', bodyState: 'truncated' }),
      { ...aCall({ method: 'OPTIONS', status: 403 }), preflight: true },
      aCall({ bodyState: 'unanswered', body: null }),
    ];
    const har = JSON.stringify(toHar(given, { version: '0.1.0', keepSecrets: true }).har);
    const { calls } = await read(har);
    const back = calls.map((call, index) => ({ ...call, id: given[index]?.id }));
    expect(back).toEqual(given.map((call) => ({ ...call, fromFile: true })));
  });

  it('ours says that its secrets were replaced', async () => {
    const { har } = toHar([aCall()], { version: '0.1.0' });
    expect(await read(JSON.stringify(har))).toMatchObject({ redacted: true, sanitized: false });
  });
});

describe('an entry that is not as it should be', () => {
  const only = async (parts: object, request: object = {}, log: object = {}) =>
    (await read(harOf([entry(parts, request)], log))).calls[0];

  it.each([
    ['no response', { response: undefined }, { status: 0, bodyState: 'left-out', headers: [] }],
    ['no content', { response: { status: 200 } }, { status: 200, bodyState: 'left-out' }],
    ['no text, yet a size', { response: { status: 200, content: { size: 9 } } }, { bodyState: 'left-out' }],
    ['no text and size 0', { response: { status: 200, content: { size: 0 } } }, { bodyState: 'empty' }],
    ['an empty text', { response: { status: 200, content: { text: '' } } }, { bodyState: 'empty' }],
    ['no text, as it should be', { response: { status: 204 } }, { bodyState: 'empty' }],
    ['a status as text', { response: { status: '404' } }, { status: 404 }],
    ['a status that is none', { response: { status: {} } }, { status: 0 }],
    [
      'a body of bytes',
      { response: { status: 200, content: { text: 'AAEC', encoding: 'base64' } } },
      { bodyState: 'binary', body: null },
    ],
    ['headers as an object', { response: { status: 200, headers: { A: 'b' } } }, { headers: [['A', 'b']] }],
    [
      'headers that are none',
      { response: { status: 200, headers: [null, 1, { value: 'x' }, { name: 'A' }] } },
      { headers: [['A', '']] },
    ],
    ['a body state that cannot be', { _bodyState: 'failed' }, { bodyState: 'present' }],
  ])('%s', async (_what, parts, response) => {
    expect((await only(parts))?.response).toMatchObject(response);
  });

  it('has a request without much', async () => {
    const call = await only({ startedDateTime: undefined, time: null }, { method: undefined, headers: null });
    expect(call).toMatchObject({ startedAt: 0, duration: null, request: { method: 'GET', headers: [] } });
  });

  it('has a time in milliseconds', async () => {
    expect((await only({ startedDateTime: 1795170067123 }))?.startedAt).toBe(1795170067123);
  });

  it('has the fields of a form in place of its text', async () => {
    const postData = {
      mimeType: 'application/x-www-form-urlencoded',
      text: '',
      params: [{ name: 'a', value: 'b c' }, null],
    };
    expect((await only({}, { method: 'POST', postData }))?.request.body).toBe('a=b+c');
  });

  it('has the parts of an upload, which are not its body', async () => {
    const headers = [{ name: 'Content-Type', value: 'multipart/form-data; boundary=x' }];
    const postData = { mimeType: 'multipart/form-data', params: [{ name: 'file', fileName: 'a.png' }] };
    expect((await only({}, { method: 'POST', headers, postData }))?.request).toMatchObject({
      body: null,
      bodyHidden: true,
    });
  });

  it.each([
    'parser',
    null,
    { stack: 1 },
    { stack: { callFrames: [null, { url: 7 }], parent: { callFrames: {} } } },
    { url: 'https://shop.example/x.js', lineNumber: 'x' },
  ])('has an initiator that is none: %j', async (_initiator) => {
    const call = await only({ _initiator });
    expect(call?.initiator?.url ?? '').toMatch(/^$|^https:\/\/shop/);
  });

  it('is known by a body that the file cut', async () => {
    const call = await only({ response: { status: 200, content: { size: 5_000, text: '{"data":["kim' } } });
    expect(call?.response.bodyState).toBe('truncated');
  });

  it('is counted, not read, where it is no request to a watched host', async () => {
    const urls = [
      'wss://a1.easemob.com/x',
      'file://a1.easemob.com/x',
      'data:,x',
      'nonsense',
      'https://shop.example/',
    ];
    const result = await read(harOf(urls.map((url) => entry({}, { url }))));
    expect(result).toMatchObject({ calls: [], others: 5, problems: [] });
  });
});

describe('a file that is broken', () => {
  const three = harOf([
    entry({}, { method: 'GET' }),
    entry({}, { method: 'PUT' }),
    entry({}, { method: 'DELETE' }),
  ]);
  const lines = three.split('\n');
  const methods = ({ calls }: { calls: Call[] }) => calls.map(({ request }) => request.method);

  it('says where it was cut, and in which entry, and gives what stands before', async () => {
    const cut = lines
      .slice(
        0,
        lines.findIndex((line) => line.includes('PUT')),
      )
      .join('\n');
    const result = await read(cut);
    expect(methods(result)).toEqual(['GET']);
    expect(result.problems).toEqual([
      {
        what: 'cut',
        entry: 2,
        at: { offset: cut.length, line: cut.split('\n').length, column: expect.any(Number) },
      },
    ]);
  });

  it('says that it was cut between two entries', async () => {
    const result = await read(`{"log":{"entries":[${JSON.stringify(entry())},`);
    expect(result.problems).toMatchObject([{ what: 'cut', entry: null }]);
    expect(methods(result)).toEqual(['GET']);
  });

  it.each(['-', '1.', '2e', 'n', 'fals', '"\\', '"\\u00'])(
    'says that it was cut within a value: %s',
    async (value) => {
      const result = await read(`{"log":{"entries":[${JSON.stringify(entry())},{"time":${value}`);
      expect(result.problems).toMatchObject([{ what: 'cut', entry: 2 }]);
    },
  );

  it('says where a bracket too many stands, and reads the entries behind it', async () => {
    const result = await read(three.replace(/("entries":\s*\[)/, '$1['));
    expect(result.problems[0]).toMatchObject({ what: 'broken-on', entry: null });
    expect(methods(result)).toEqual(['GET', 'PUT', 'DELETE']);
  });

  it.each([
    ['a word', '"method": PUT,'],
    ['a quote missing at the end', '"method": "PUT,'],
    ['a quote missing at the start', '"method": PUT",'],
    ['a comma missing', '"method": "PUT"'],
    ['a comma too many', '"method": "PUT",,'],
    ['an escape that is none', '"method": "\\PUT",'],
    ['a number that is none', '"method": 01,'],
    ['not a number', '"method": NaN,'],
    ['nothing but noise', '\u0000\u0001}}]]"\\'],
  ])('says where %s stands, and reads on behind that entry', async (_what, broken) => {
    const at = lines.findIndex((line) => line.includes('PUT'));
    const text = lines.with(at, broken).join('\n');
    const result = await read(text);
    expect(methods(result)).toEqual(['GET', 'DELETE']);
    expect(result.problems).toMatchObject([{ what: 'broken-on', entry: 2 }]);
    const { line = 0, column = 0, offset = 0 } = result.problems[0]?.at ?? {};
    expect(Math.abs(line - 1 - at)).toBeLessThanOrEqual(1);
    expect(
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + column,
    ).toBe(offset);
  });

  it('is read on from in one line too', async () => {
    const oneLine = JSON.stringify(JSON.parse(three)).replace('"PUT"', 'PUT"');
    const result = await read(oneLine);
    expect(methods(result)).toEqual(['GET', 'DELETE']);
    expect(result.problems).toMatchObject([{ what: 'broken-on', entry: 2, at: { line: 1 } }]);
  });

  it('says what a bracket too many makes of an entry', async () => {
    const result = await read(three.replace('"PUT"', '"PUT"}}'));
    expect(methods(result)).toEqual(['GET', 'DELETE']);
    expect(result.problems.map(({ what }) => what)).toEqual(['not-an-entry', 'not-an-entry', 'broken-on']);
  });

  it('is read though something stands before it or behind it', async () => {
    const result = await read(`)]}'\n${three}`);
    expect(methods(result)).toEqual(['GET', 'PUT', 'DELETE']);
    expect(result.problems).toEqual([]);
    expect((await read(`${three}\nmade up`)).problems).toMatchObject([{ what: 'broken', entry: null }]);
  });

  it('is read on from where the list’s beginning is lost', async () => {
    const result = await read(three.replace('"entries"', 'entries'));
    expect(methods(result)).toEqual(['GET', 'PUT', 'DELETE']);
  });

  it('keeps count of entries that are none', async () => {
    const result = await read(harOf([entry(), { a: 1 }, 7, entry({}, { url: '' }), entry()]));
    expect(result.calls).toHaveLength(2);
    expect(result.problems.map(({ what, entry: number }) => [what, number])).toEqual([
      ['not-an-entry', 2],
      ['not-an-entry', 3],
      ['not-an-entry', 4],
    ]);
  });

  it('lists a hundred problems, and counts the rest', async () => {
    const result = await read(harOf([entry(), ...Array.from({ length: 150 }, () => ({}))]));
    expect(result.problems).toHaveLength(100);
    expect(result.problemCount).toBe(150);
  });
});

describe('a file that is no HAR', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['empty', '\ufeff'],
    ['compressed', 'PK\u0003\u0004made up'],
    ['compressed', '\u001f\ufffdmade up'],
    ['not-json', '<html>made up</html>'],
    ['not-json', 'made up'],
    ['no-entries', '{}'],
    ['no-entries', '{"a":1}'],
    ['no-entries', '{"log":{"version":"1.2"}}'],
    ['no-entries', '{"log":{"entries":{"a":1}}}'],
    ['no-entries', '[1,2,3]'],
    ['no-entries', '[{"a":1}]'],
  ])('is said to be %s: %j', async (what, text) => {
    const result = await read(text);
    expect(result.problems).toEqual([{ what, entry: null, at: { offset: 0, line: 1, column: 1 } }]);
    expect(result.calls).toEqual([]);
  });

  it('is no problem where it has a list without entries', async () => {
    expect(await read(harOf([]))).toMatchObject({ calls: [], problems: [] });
  });
});

describe('what people make of HAR by hand', () => {
  it.each([
    ['a list of entries', JSON.stringify([entry(), entry()]), 2],
    ['a log without its object', JSON.stringify({ entries: [entry()] }), 1],
    ['one entry', JSON.stringify(entry(), null, 2), 1],
    ['fields of their own', harOf([entry()], { _note: { log: { entries: [1] } }, pages: [{ a: [] }] }), 1],
  ])('is read too: %s', async (_what, text, count) => {
    const result = await read(text);
    expect(result.calls).toHaveLength(count);
    expect(result.problems).toEqual([]);
  });
});

describe('reading in pieces', () => {
  async function* pieces(text: string, size: number) {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }

  it.each([1, 2, 3, 7, 64, 1000])('gives the same by %i characters', async (size) => {
    for (const name of ['chrome', 'charles']) {
      expect(await read(pieces(fixture(name), size))).toEqual(await read(fixture(name)));
    }
    const broken = fixture('firefox').replace('"error', '"error"');
    expect(await read(pieces(broken, size))).toEqual(await read(broken));
  });

  it('pauses when its time is up, and tells how far it is', async () => {
    let time = 0;
    let pauses = 0;
    const told: number[] = [];
    const many = harOf(Array.from({ length: 100 }, () => entry()));
    await read(many, {
      now: () => time++,
      pause: async () => {
        pauses += 1;
      },
      onProgress: ({ calls }) => told.push(calls),
    });
    expect(pauses).toBeGreaterThan(8);
    expect(told.at(-1)).toBe(100);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('pauses while it reads what is no call too', async () => {
    let time = 0;
    let pauses = 0;
    const padding = `{"log":{"_x":"${'x'.repeat(1_000_000)}","entries":[]}}`;
    await read(padding, {
      now: () => time++,
      pause: async () => {
        pauses += 1;
      },
    });
    expect(pauses).toBeGreaterThan(0);
  });

  it('stops when told, and keeps what it has', async () => {
    const stop = new AbortController();
    let time = 0;
    const result = await read(harOf(Array.from({ length: 100 }, () => entry())), {
      now: () => {
        time += 5;
        return time;
      },
      signal: stop.signal,
      onProgress: ({ calls }) => calls >= 10 && stop.abort(),
    });
    expect(result.stopped).toBe(true);
    expect(result.calls.length).toBeGreaterThanOrEqual(10);
    expect(result.calls.length).toBeLessThan(100);
    expect(result.problems).toEqual([]);
  });

  it('gives no call more once it is stopped while the next part is awaited', async () => {
    const stop = new AbortController();
    async function* parts() {
      const har = harOf([entry(), entry()]);
      yield har.slice(0, -20);
      stop.abort();
      yield har.slice(-20);
    }
    const { calls, stopped } = await read(parts(), { signal: stop.signal });
    expect([calls.length, stopped]).toEqual([1, true]);
  });

  it('does not begin where it was stopped before', async () => {
    expect(await read(fixture('chrome'), { signal: AbortSignal.abort() })).toMatchObject({
      calls: [],
      stopped: true,
      problems: [],
    });
  });

  it('takes brackets without end for what they are', async () => {
    const result = await read('['.repeat(1_000_000));
    expect(result.problems).toMatchObject([{ what: 'broken' }]);
  });
});

describe('a file’s bytes', () => {
  const bytesOf = async (parts: BlobPart[]) => {
    const told: number[] = [];
    const blob = new Blob(parts);
    const text: string[] = [];
    for await (const piece of readFile(blob, (bytes) => told.push(bytes))) text.push(piece);
    return { text: text.join(''), told, size: blob.size };
  };

  it('are UTF-8, with or without a mark, cut wherever', async () => {
    const chinese = '密'.repeat(700_000);
    const { text, told, size } = await bytesOf(['\ufeff', chinese]);
    expect(text === chinese).toBe(true);
    expect(told.at(-1)).toBe(size);
  });

  it('are UTF-16 where they say so', async () => {
    expect((await bytesOf([new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])])).text).toBe('{}');
    expect((await bytesOf([new Uint8Array([0xfe, 0xff, 0, 0x7b, 0, 0x7d])])).text).toBe('{}');
  });

  it('are nothing where there are none', async () => {
    expect(await bytesOf([])).toMatchObject({ text: '', told: [] });
  });
});
