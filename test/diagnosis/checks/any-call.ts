import fc from 'fast-check';
import { catalog } from '../../../src/catalog/catalog';
import type { Call, Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { anAccessToken2, anOpaqueToken } from '../token/made-tokens';

const now = Date.UTC(2026, 10, 20, 10, 21, 7);
const tokens = [
  anOpaqueToken({ issuedAt: now - 90 * 86_400_000 }),
  anOpaqueToken({ issuedAt: now, holder: 'user' }),
  anAccessToken2({ issuedAt: now, lifetime: 60_000, services: [[5, [1], 'amy']] }),
  'undefined',
  '007eJx',
];
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...tokens));

const path = fc.constantFrom(
  '/acme/shop/token',
  '/acme/shop/users',
  '/acme/shop/users/amy',
  '/acme/shop/users/amy/password',
  '/acme/shop/chatgroups',
  '/acme/shop/chatgroups/90000000000001/users/ben',
  '/acme/shop/messages',
  '/acme/shop/chatmessages/2026112010',
  '/acme/shop/chatfiles',
  '/acme%23shop/users',
  '/app-id/aaaa/users',
  '/acme//shop/users',
  '/management/users/boss',
);
const query = fc.oneof(fc.constant(''), fc.constantFrom('?access_token=YWMtmade-up', '?limit=-1&ql=a'));
const url = fc.oneof(
  fc.tuple(path, query).map(([p, q]) => `https://a1.easemob.com${p}${q}`),
  fc.webUrl({ withQueryParameters: true }),
  fc.string(),
);

const name = fc.constantFrom('Authorization', 'authorization', 'X-Token', 'Content-Type', 'Accept', 'Origin');
const value = fc.oneof(
  fc.constantFrom('application/json', 'text/plain', '*/*', 'multipart/form-data; boundary=x'),
  fc.constantFrom(...tokens).map((token) => `Bearer ${token}`),
  anyText,
);
const headers: fc.Arbitrary<Header[]> = fc.uniqueArray(fc.tuple(name, value), {
  maxLength: 4,
  selector: ([key]) => key.toLowerCase(),
});

const key = fc.constantFrom(
  ...['username', 'password', 'newpassword', 'usernames', 'from', 'target', 'target_type', 'msg', 'ext'],
  ...['grant_type', 'client_id', 'client_secret', 'access_token', 'expires_in', 'application', 'user'],
  ...['data', 'entities', 'groupid', 'members', 'owner', 'maxusers', 'public', 'token', 'timestamp'],
);
const leaf = fc.oneof(
  anyText,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('client_credentials', 'password', 'amy', 'ben', ''),
);
/** Objects with the keys that checks look at. */
export const anyJson = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5 }),
  ),
})).json;

const text = fc.oneof(
  anyJson.map((json) => JSON.stringify(json)),
  anyText,
  fc.constantFrom('{"username"="amy"}', "{'a': 1}", '{"a":1,}', 'a=b&c=d', '[', ''),
);

/** The service's refusals, with something in the places that vary; and anything else. */
const reply = fc.oneof(
  fc.tuple(fc.constantFrom(...catalog.entries), anyText, fc.boolean()).map(([entry, filling, stamped]) => ({
    status: entry.status[0] as number,
    body: JSON.stringify({
      ...(entry.error === '' ? {} : { error: entry.error }),
      error_description: entry.description.replace(/\{[a-z_]+\}/g, () => filling),
      ...(stamped ? { timestamp: now } : {}),
    }),
  })),
  fc.record({
    status: fc.constantFrom(0, 200, 204, 301, 400, 401, 403, 404, 413, 415, 429, 500, 502),
    body: text,
  }),
);

/** Any call that a log could hold. */
export const anyCall: fc.Arbitrary<Call> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'get', ''),
    url,
    requestHeaders: headers,
    responseHeaders: headers,
    requestBody: fc.option(text),
    reply,
    startedAt: fc.oneof(
      fc.integer({ min: now - 100_000, max: now + 100_000 }),
      fc.constantFrom(0, Number.NaN, -1, 8.64e15, now),
    ),
    preflight: fc.boolean(),
  })
  .map(({ reply, preflight, ...parts }) => ({ ...aCall({ ...parts, ...reply }), preflight }));

export const anyLog = fc.array(anyCall, { maxLength: 6 });
