import { describe, expect, it } from 'vitest';
import { importHar } from '../../../src/capture/har/import-har';
import { importerFor } from '../../../src/capture/importers';
import { looksLikeChatCall } from '../../../src/catalog/chat-shape';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call } from '../../../src/model/call';
import type { Verdict } from '../../../src/model/diagnosis';
import { toPlainText } from '../../../src/model/sentence';

/**
 * What the writers of HAR files make of it: each case is how one of them writes a call, and what must be read from
 * it. All of them write the same call otherwise.
 */
async function importEntries(entries: readonly object[], creator = 'made up') {
  const calls: Call[] = [];
  const text = JSON.stringify({ log: { version: '1.2', creator: { name: creator, version: '1' }, entries } });
  const isWatched = (host: string) => host === 'a1.easemob.com';
  const result = await importHar(text, {
    isWatched,
    onCall: (call) => calls.push(call),
    pause: async () => {},
  });
  return { ...result, calls };
}

const token = 'Bearer YWMtmadeUpForTestsOnlyMadeUpForTestsOnlyMadeUp';
const json = { name: 'Content-Type', value: 'application/json' };
const jsonParse = JSON.stringify({
  error: 'json_parse',
  error_description: "Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
});

interface Parts {
  readonly entry?: object;
  readonly request?: object;
  readonly response?: object | null;
}

const entryOf = ({ entry = {}, request = {}, response = {} }: Parts) => ({
  startedDateTime: '2026-11-20T10:21:07.123Z',
  time: 48,
  request: {
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/users',
    headers: [json, { name: 'Authorization', value: token }],
    bodySize: 10,
    ...request,
  },
  response: response && {
    status: 400,
    headers: [json],
    content: { size: jsonParse.length, mimeType: 'application/json', text: jsonParse },
    ...response,
  },
  timings: { send: 1, wait: 40, receive: 7 },
  ...entry,
});

async function read(parts: Parts, creator?: string): Promise<Call> {
  const { calls } = await importEntries([entryOf(parts)], creator);
  expect(calls).toHaveLength(1);
  return calls[0] as Call;
}

const title = (call: Call) => toPlainText(diagnose(call).title, 'en');
const confirmed = (call: Call) =>
  diagnose(call).causes.flatMap(({ verdict, text }) =>
    verdict === ('confirmed' satisfies Verdict) ? [toPlainText(text, 'en')] : [],
  );
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a file that is broken', () => {
  const inOrder = (keys: readonly string[]) => (index: number) => {
    const { request, ...others } = entryOf({ request: { method: index === 1 ? 'PUT' : 'GET' } });
    const parts: Readonly<Record<string, unknown>> = { request, comment: '', _frameref: 'f', ...others };
    return Object.fromEntries([...keys, ...Object.keys(parts)].map((key) => [key, parts[key]]));
  };
  const importText = async (text: string) => {
    const calls: Call[] = [];
    const isWatched = (host: string) => host === 'a1.easemob.com';
    const result = await importHar(text, {
      isWatched,
      onCall: (call) => calls.push(call),
      pause: async () => {},
    });
    return { calls, whats: result.problems.map(({ what }) => what), result };
  };

  it.each([
    ['time', 'Fiddler, Proxyman'],
    ['timings', 'Fiddler 2'],
    ['request', 'Firebug'],
    ['response', 'optic'],
    ['comment', 'Fiddler 5'],
    ['_frameref', 'Playwright'],
  ])('is read on from the next entry, though entries begin with %s (%s)', async (key) => {
    const entries = [0, 1, 2, 3].map(inOrder([key]));
    for (const space of [0, 2]) {
      const text = JSON.stringify({ log: { entries } }, null, space).replace(/"PUT"/, '"PUT""');
      const { calls, whats } = await importText(text);
      expect(calls).toHaveLength(3);
      expect(whats).toEqual(['broken-on']);
    }
  });

  it('is read on by the keys that its own entries began with', async () => {
    const entries = [0, 1, 2].map((at) => ({ madeUp: at, ...inOrder([])(at) }));
    const { calls } = await importText(JSON.stringify({ log: { entries } }).replace('"PUT"', '"PUT""'));
    expect(calls).toHaveLength(2);
  });

  it('is not said to be read on where nothing was read behind the break', async () => {
    const entries = [0, 1].map(inOrder(['time']));
    const { calls, whats } = await importText(
      JSON.stringify({ log: { entries } }).replace('"PUT"', '"PUT""'),
    );
    expect([calls.length, whats]).toEqual([1, ['broken']]);
  });
});

describe('a file that is not quite JSON', () => {
  const importText = async (text: string) => {
    const calls: Call[] = [];
    const isWatched = (host: string) => host === 'a1.easemob.com';
    const result = await importHar(text, {
      isWatched,
      onCall: (call) => calls.push(call),
      pause: async () => {},
    });
    return { calls: calls.length, problems: result.problems.map(({ what, entry }) => [what, entry]) };
  };
  const pages = [{ startedDateTime: '2026-11-20T10:21:07.123Z', id: 'page_1', title: 'x' }];
  const har = JSON.stringify({ log: { pages, entries: [entryOf({}), entryOf({})] } }, null, 2);

  it.each([
    ['a call of a script (JSONP)', `onInputData(${har});`, 2],
    ['text before it', `made up\n${har}`, 2],
    ['an entry a line (ProxyPin)', `${JSON.stringify(entryOf({}))}\n${JSON.stringify(entryOf({}))}\n`, 2],
    ['two files in one', `${har}\n${har}`, 4],
    ['a wrapper', JSON.stringify({ har: JSON.parse(har) }), 2],
    ['a list of files', `[${har},${har}]`, 4],
  ])('is read whole, and nothing is wrong with it: %s', async (_what, text, calls) => {
    expect(await importText(text)).toEqual({ calls, problems: [] });
  });

  it('says of entries that have no request what they lack', async () => {
    const text = JSON.stringify({ log: { entries: [entryOf({ request: { url: '' } })] } });
    expect(await importText(text)).toEqual({ calls: 0, problems: [['no-requests', null]] });
  });

  it('numbers its entries from one, whatever stands before them', async () => {
    const text = JSON.stringify({ log: { pages, entries: [entryOf({}), { time: 1 }, entryOf({})] } });
    expect(await importText(`x(${text})`)).toEqual({ calls: 2, problems: [['not-an-entry', 2]] });
  });
});

describe('what the file leaves out', () => {
  const importFileOf = async (entries: readonly object[], creator: string) => {
    const file = new Blob([JSON.stringify({ log: { creator: { name: creator }, entries } })]);
    const result = await (await importerFor(file)).read(file, {
      signal: new AbortController().signal,
      onProgress: () => {},
      isWatched: (host) => host === 'a1.easemob.com',
      looksLikeCall: ({ method, url }) => looksLikeChatCall(method, url),
      onCall: () => {},
      idPrefix: 'file',
      pause: async () => {},
    });
    return { ...result, notes: result.notes.map((note) => toPlainText(note, 'en')) };
  };
  const tunnel = entryOf({
    request: { method: 'CONNECT', url: 'https://a1.easemob.com' },
    response: { status: 200 },
  });
  const noToken = entryOf({ request: { headers: [json] } });

  it.each([
    [
      'connections that were not decrypted',
      [tunnel, tunnel],
      'Charles Proxy',
      /^Calls to a1\.easemob\.com are in the file encrypted \(2\)\. Turn HTTPS decryption on/,
    ],
    ['tokens that Chrome took out', [noToken], 'WebInspector', /^Chrome left tokens and cookies out/],
    [
      'bodies',
      [entryOf({ response: { content: {} } })],
      'mitmproxy',
      /^The file leaves response bodies out \(1\)/,
    ],
  ])('is told: %s', async (_what, entries, creator, words) => {
    const { notes, problems } = await importFileOf(entries, creator);
    expect(notes).toEqual([expect.stringMatching(words)]);
    expect(problems).toEqual([]);
  });

  it('is nothing where the file is whole', async () => {
    expect((await importFileOf([entryOf({})], 'WebInspector')).notes).toEqual([]);
  });

  it('is not the calls to a private host, which is named', async () => {
    const url = 'https://im.customer.example/acme/shop/users';
    const { calls, others, suggestedHost } = await importFileOf([entryOf({ request: { url } })], 'Firefox');
    expect({ calls, others, suggestedHost }).toEqual({
      calls: 0,
      others: 1,
      suggestedHost: 'im.customer.example',
    });
  });

  it('names no host that was asked for something else', async () => {
    const request = { url: 'https://static.example/app.js', method: 'GET' };
    expect((await importFileOf([entryOf({ request })], 'Firefox')).suggestedHost).toBeNull();
  });
});

describe('a request body', () => {
  const trailing = '{"username":"kim",}';

  it.each([
    ['as text', { text: trailing }],
    ['in base64 (Reqable, PCAPdroid)', { text: base64(trailing), encoding: 'base64' }],
    ['said to be base64, and plain', { text: trailing, encoding: 'base64' }],
    ['as the one field of a form (Charles)', { params: [{ name: trailing, value: '' }] }],
  ])('%s is what was sent, and its fault is found', async (_how, postData) => {
    const call = await read({ request: { postData: { mimeType: 'application/json', ...postData } } });
    expect(call.request).toMatchObject({ body: trailing, bodyHidden: false });
    expect(title(call)).toContain('comma');
  });

  it('of bytes that are no text is said to be hidden', async () => {
    const postData = { mimeType: 'application/json', text: 'gIGC', encoding: 'base64' };
    expect((await read({ request: { postData } })).request).toMatchObject({ body: null, bodyHidden: true });
  });

  it('of JSON that was sent as a form is joined of its fields (Charles)', async () => {
    const call = await read({
      request: {
        headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
        postData: {
          mimeType: 'application/x-www-form-urlencoded',
          params: [
            { name: '{"username":"kim","url":"https://a.example/?b', value: 'c' },
            { name: 'd"}', value: '' },
          ],
        },
      },
    });
    expect(call.request.body).toBe('{"username":"kim","url":"https://a.example/?b=c&d"}');
    expect(confirmed(call).join()).not.toContain('form');
  });

  it('of JSON is made of its fields, values as they are (chrome-har)', async () => {
    const params = [
      { name: 'username', value: 'kim' },
      { name: 'ext', value: { a: 1 } },
      { name: 'age', value: 5 },
    ];
    const call = await read({ request: { postData: { mimeType: 'application/json', params } } });
    expect(call.request.body).toBe('{"username":"kim","ext":{"a":1},"age":5}');
    expect(confirmed(call)).toEqual([]);
  });

  it('of a form keeps values that are numbers', async () => {
    const type = 'application/x-www-form-urlencoded';
    const params = [
      { name: 'a', value: 5 },
      { name: 'b', value: 'c d' },
    ];
    const call = await read({ request: { headers: [], postData: { mimeType: type, params } } });
    expect(call.request.body).toBe('a=5&b=c+d');
  });

  it('of another type is not taken for a form', async () => {
    const postData = { mimeType: 'text/plain', params: [{ name: 'a', value: 'b' }] };
    expect((await read({ request: { headers: [], postData } })).request).toMatchObject({
      body: null,
      bodyHidden: true,
    });
  });

  it('byte for byte as characters is decoded (ProxyPin)', async () => {
    const sent = '{"body":{"msg":"你好"}}';
    const text = Buffer.from(sent).toString('latin1');
    const bodySize = Buffer.byteLength(sent);
    const call = await read({ request: { bodySize, postData: { mimeType: 'application/json', text } } });
    expect(call.request.body).toBe(sent);
  });

  it.each([
    ['letters of Latin that are no bytes of UTF-8', 'déjà vu', -1],
    ['what looks like bytes, where the size says that it is text', 'Ã©', 4],
    ['Chinese', '你好', 6],
  ])('of %s stays as it is', async (_what, text, bodySize) => {
    const call = await read({ request: { bodySize, postData: { mimeType: 'text/plain', text } } });
    expect(call.request.body).toBe(text);
  });

  it.each([
    ['a size of -1', { bodySize: -1 }, true],
    ['no size', { bodySize: undefined }, true],
    ['a size of 0', { bodySize: 0 }, false],
    ['an empty text', { bodySize: -1, postData: { mimeType: 'application/json', text: '' } }, false],
    ['a method that has none', { bodySize: -1, method: 'GET' }, false],
  ])('that the file leaves out, with %s, is not said to be none: %j', async (_what, request, bodyHidden) => {
    expect((await read({ request })).request).toMatchObject({ body: null, bodyHidden });
  });
});

describe('headers', () => {
  it('may have numbers and lists for values (axios-har-tracker)', async () => {
    const headers = [
      { name: 'Content-Length', value: 27 },
      { name: 'X-Tag', value: ['a', 'b'] },
      { name: 'X-None', value: null },
    ];
    const { request } = await read({ request: { headers } });
    expect(request.headers).toEqual([
      ['Content-Length', '27'],
      ['X-Tag', 'a'],
      ['X-Tag', 'b'],
      ['X-None', ''],
    ]);
    expect(request.bodyHidden).toBe(true);
  });

  it.each(['[TOKEN]', 'Bearer 已脱敏', 'Bearer --- removed ---', 'Bearer [REDACTED TOKEN]'])(
    'with %s prove nothing of the token',
    async (value) => {
      const body =
        '{"error":"auth_bad_access_token","error_description":"Unable to authenticate due to corrupt access token"}';
      const call = await read({
        request: { headers: [json, { name: 'Authorization', value }], postData: { text: '{}' } },
        response: { status: 401, content: { size: body.length, mimeType: 'application/json', text: body } },
      });
      expect(confirmed(call)).toEqual([]);
    },
  );
});

describe('a response', () => {
  it.each([
    ['whose type is told by its headers alone', null],
    ['without a type', undefined],
  ])('%s is decoded by them', async (_what, mimeType) => {
    const headers = [{ name: 'Content-Type', value: 'text/plain; charset=gbk' }];
    const content = { size: 4, mimeType, text: 'w9zC6w==', encoding: 'Base64' };
    expect((await read({ response: { headers, content } })).response).toMatchObject({
      body: '密码',
      mimeType: 'text/plain; charset=gbk',
    });
  });

  it.each([
    ['sizes alone (BrowserMob)', { content: { size: 0, mimeType: '' }, bodySize: 43 }, 'left-out'],
    ['a word in its place', { content: { size: 9, text: '[application/json redacted]' } }, 'left-out'],
    ['neither text nor size', { content: {} }, 'left-out'],
    ['no size at all', { content: { size: 0 }, bodySize: 0 }, 'empty'],
  ])('with %s: %s', async (_what, response, bodyState) => {
    expect((await read({ response })).response).toMatchObject({ body: null, bodyState });
  });

  it('of Firefox counts its headers, which make no body', async () => {
    const response = { content: { size: 0, mimeType: '' }, bodySize: 593 };
    expect((await read({ response }, 'Firefox')).response.bodyState).toBe('empty');
  });

  it.each([
    ['none at all (ProxyPin)', null],
    ['an empty one', undefined],
  ])('of which the file has %s is told so, and nothing else', async (_what, response) => {
    const call = await read({
      response: response === null ? null : {},
      ...(response === undefined && { entry: { response: {} } }),
    });
    expect(title(call)).toBe('The file has no response of this call');
    expect(diagnose(call).causes).toEqual([]);
  });

  it.each([
    ['_failureText', 'net::ERR_CONNECTION_REFUSED', -1],
    ['_errorMessage', 'Connection refused', 0],
    ['_error', "[Errno 111] Connect call failed ('192.0.2.7', 443)", 0],
  ])('that never came says why in %s: %s', async (field, words, status) => {
    const call = await read({ response: { status, headers: [], content: {}, [field]: words } });
    expect(call.response).toMatchObject({ status: 0, bodyState: 'failed', failure: words });
    expect(confirmed(call)).toHaveLength(1);
    expect(title(call)).not.toContain('reached the page');
  });

  it('that never reached an app is not laid to CORS', async () => {
    const request = { headers: [{ name: 'User-Agent', value: 'okhttp/4.10.0' }] };
    const call = await read({
      request,
      response: { status: 0, headers: [], content: {}, _error: 'Client disconnected' },
    });
    expect(title(call)).toBe('No response from a1.easemob.com');
    expect(JSON.stringify(diagnose(call))).not.toContain('CORS');
  });

  it('that never reached a page may have been stopped by CORS', async () => {
    const request = { headers: [{ name: 'Origin', value: 'https://shop.example' }] };
    const call = await read({ request, response: { status: 0, headers: [], content: {} } });
    expect(JSON.stringify(diagnose(call))).toContain('CORS');
  });
});

describe('what a call went over', () => {
  it.each([
    ['Firefox', { connection: '443' }, '443'],
    ['WebInspector', { connection: '443', _connectionId: '7' }, '443'],
    ['WebInspector', { connection: '9600' }, ''],
    ['WebKit Web Inspector', { connection: '1', _serverPort: 443 }, '443'],
    ['mitmproxy', { connection: '51234' }, ''],
    ['Chat API Inspector', { connection: '8443' }, '8443'],
  ])('%s: %j has the port %j', async (creator, entry, port) => {
    expect((await read({ entry }, creator)).connection.port).toBe(port);
  });

  it('is an address without a port (ProxyPin)', async () => {
    const { connection } = await read({ entry: { serverIPAddress: '192.0.2.7:443' } });
    expect(connection.address).toBe('192.0.2.7');
  });
});

describe('a time', () => {
  it.each([undefined, null, 'NaN-NaN-NaNTNaN', ''])('of %j is not known', async (startedDateTime) => {
    expect((await read({ entry: { startedDateTime } })).startedAt).toBe(0);
  });

  it('between calls that have none is not known either', async () => {
    const tooMany = JSON.stringify({
      error: 'reach_limit',
      error_description: 'This request has reached api limit',
    });
    const response = { status: 429, content: { size: tooMany.length, text: tooMany } };
    const parts = { entry: { startedDateTime: null }, response };
    const { calls } = await importEntries(Array.from({ length: 40 }, () => entryOf(parts)));
    const last = calls.at(-1) as Call;
    expect(JSON.stringify(diagnose(last, calls))).not.toMatch(/40 calls|39 calls/);
  });

  it('that was not written is the sum of the phases (Firefox 54 to 56)', async () => {
    const timings = { blocked: 84, dns: 0, connect: 0, send: 0, wait: 222, receive: 1 };
    expect((await read({ entry: { time: null, timings } })).duration).toBe(223);
  });
});
