import fc from 'fast-check';
import { catalog } from '../../../src/catalog/catalog';
import { noResponses } from '../../../src/catalog/no-response';
import { operations } from '../../../src/catalog/operations';
import type { Call, Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';

/** Few values, so that the calls of a log speak of the same things. */
const word = fc.constantFrom('amy', 'ben', 'Cho', '66213', '66214', 'acme', 'shop', 'users', 'chatgroups');
const oddWord = fc.constantFrom(
  'undefined',
  '[object Object]',
  '{group_id}',
  'amy%0A',
  '%E2%80%8Bamy',
  '%',
  '%ff%fe',
  'acme%23shop',
  'acme%2523shop',
  '',
  '2026-11-20T10:00',
  '2026112010',
  '1795212564839',
  'x'.repeat(300),
  '\u0000',
  '朵拉',
  '__proto__',
);
const segment = fc.oneof({ weight: 6, arbitrary: word }, { weight: 2, arbitrary: oddWord }, fc.string());

const host = fc.constantFrom(
  'https://a1.easemob.com',
  'https://a61.chat.agora.io',
  'https://a1-hsb.easemob.com',
  'http://chat.example.com:8080/im',
);
const app = fc.constantFrom(
  '/acme/shop',
  '/acme/shoop',
  '/shop/acme',
  '/acme%23shop',
  '/app-id/0123',
  '',
  '/acme',
);

const templatePath = fc
  .tuple(fc.constantFrom(...operations), fc.array(segment, { minLength: 6, maxLength: 6 }))
  .map(([{ path }, values]) => {
    let count = 0;
    return path.replace(/\{\w+\}/g, () => values[count++] ?? 'x');
  });
const path = fc.oneof(
  { weight: 5, arbitrary: templatePath },
  fc.array(segment, { maxLength: 9 }).map((segments) => `/${segments.join('/')}`),
  fc.constant('/easemob/server.json?app_key=acme%23shop'),
);
const query = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom(
    '?limit=100',
    '?limit=x&page=undefined',
    '?ql=select%20contains',
    '?userId=ben',
    '?%',
    '?a#b',
  ),
  fc.string().map((text) => `?${text}`),
);
const url = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(host, app, path, query).map((parts) => parts.join('')) },
  fc.string(),
);

/** A token that no sentence may show. */
export const secretToken = 'YWMtbWFkZS11cC1hbmQtbm90LXRvLWJlLXNob3du';

const tokenHeader = fc.tuple(
  fc.constantFrom('Authorization', 'authorization', 'Authorisation', 'X-Token', 'token'),
  fc.constantFrom(
    `Bearer ${secretToken}`,
    secretToken,
    `Bearer Bearer ${secretToken}`,
    `"${secretToken}"`,
    'Bearer ',
  ),
);
const otherHeader = fc.tuple(
  fc.constantFrom(
    ...['Content-Type', 'Accept', 'Origin', 'Referer', 'Retry-After', 'Date', 'Content-Length', 'Server'],
    ...['Access-Control-Request-Method', 'Access-Control-Allow-Origin', 'Authorization'],
  ),
  fc.oneof(
    fc.constantFrom(
      ...['application/json', 'text/plain', '*/*', 'https://demo.example.com', '30', '-1', ''],
      'Thu, 01 Jan 1970 00:00:00 GMT',
    ),
    fc.string(),
  ),
);
const headers: fc.Arbitrary<Header[]> = fc.array(fc.oneof(tokenHeader, otherHeader), { maxLength: 6 });

const fieldName = fc.constantFrom(
  ...['username', 'password', 'newpassword', 'usernames', 'newowner', 'newadmin', 'from', 'to', 'target'],
  ...[
    'target_type',
    'msg',
    'type',
    'body',
    'ext',
    'owner',
    'members',
    'public',
    'groupname',
    'msg_id',
    'msgs',
  ],
  ...[
    'grant_type',
    'client_id',
    'client_secret',
    'data',
    'entities',
    'groupid',
    'access_token',
    'expires_in',
  ],
);
const plainValue = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.constantFrom(null, true, 0, -1, 1e308, '', ' ', 'password', 'users', {}, []),
  fc.string(),
);
const value = fc.oneof(
  { weight: 4, arbitrary: plainValue },
  fc.array(plainValue, { maxLength: 4 }),
  fc.dictionary(fieldName, plainValue, { maxKeys: 3 }),
  fc.array(fc.dictionary(fieldName, plainValue, { maxKeys: 3 }), { maxLength: 3 }),
);
const fields = fc.dictionary(fieldName, value, { maxKeys: 6 });
const json = fc.oneof({ weight: 4, arbitrary: fields }, fc.array(fields, { maxLength: 3 }), fc.jsonValue());
/** An object's own spelling, what is nearly JSON, and what is none. */
const body = fc.oneof(
  { weight: 5, arbitrary: json.map((value) => JSON.stringify(value)) },
  json.map((value) => JSON.stringify(value, null, 2).replace(/"/g, "'")),
  json.map((value) => JSON.stringify(value).slice(0, -1)),
  fc.constantFrom('username=amy&password=x', '<html></html>', '"{\\"username\\":1}"', '\ufeff{}'),
  fc.string(),
  fc.constant(null),
);

/** An entry's text with something in the place of each of its placeholders. */
const description = fc
  .tuple(fc.constantFrom(...catalog.entries), fc.array(segment, { minLength: 8, maxLength: 8 }))
  .map(([entry, values]) => {
    let count = 0;
    const text = entry.description.replace(/\{\w+\}/g, () => values[count++] ?? 'x');
    return { status: entry.status[0] as number, error: entry.error, text };
  });
const refusal = fc.tuple(description, fields).map(([{ status, error, text }, more]) => ({
  status,
  body: JSON.stringify({ ...more, error, timestamp: Date.UTC(2026, 10, 20), error_description: text }),
}));
const otherAnswer = fc.record({
  status: fc.constantFrom(
    0,
    200,
    201,
    301,
    400,
    401,
    403,
    404,
    405,
    409,
    413,
    415,
    429,
    500,
    501,
    502,
    -1,
    999,
  ),
  body,
});
const answer = fc.oneof({ weight: 4, arbitrary: refusal }, { weight: 3, arbitrary: otherAnswer });

/** Any call: most of them such as might be sent, some that no browser would report. */
export const anyCall: fc.Arbitrary<Call> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'get', ''),
    url,
    requestHeaders: headers,
    requestBody: body,
    answer,
    responseHeaders: headers,
    failure: fc.constantFrom(null, '', 'constructor', ...noResponses.flatMap(({ failures }) => failures)),
    startedAt: fc.oneof(
      fc.integer({ min: 0, max: 3_000 }).map((ms) => Date.UTC(2026, 10, 20) + ms),
      fc.double(),
    ),
    duration: fc.constantFrom(null, 0, 48, 5_000, Number.NaN),
    preflight: fc.constantFrom(false, false, false, true),
    bodyHidden: fc.boolean(),
  })
  .map(({ answer, duration, preflight, bodyHidden, ...parts }) => {
    const call = aCall({ ...parts, status: answer.status, body: answer.body });
    return { ...call, duration, preflight, request: { ...call.request, bodyHidden } };
  });

/** A log that the call may or may not be part of. */
export const anyLog: fc.Arbitrary<{ readonly call: Call; readonly otherCalls: readonly Call[] }> = fc
  .tuple(anyCall, fc.array(anyCall, { maxLength: 6 }), fc.boolean(), fc.boolean())
  .map(([call, others, isPart, isRepeated]) => {
    const again = { ...call, id: `${call.id}-again`, response: { ...call.response, status: 200 } };
    const otherCalls = [...others, ...(isRepeated ? [again] : []), ...(isPart ? [call] : [])];
    return { call, otherCalls };
  });
