import type { Call, Header } from '../../src/model/call';
import { now } from '../diagnosis/checks/in-a-log';
import { aCall, type CallParts, errorBody } from '../fixtures/calls';

/** A call that costs as much as its sender could make it, `size` long, and the log around it. */
export type Hostile = (size: number) => { readonly parts: CallParts; readonly otherCalls?: readonly Call[] };

const fields = ['username', 'password', 'usernames', 'from', 'to', 'target', 'ext', 'body', 'announcement'];
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const sent = (requestBody: string, type = 'application/json'): ReturnType<Hostile> => ({
  parts: { requestBody, requestHeaders: [['Content-Type', type]] },
});
const withHeaders = (...requestHeaders: Header[]): ReturnType<Hostile> => ({ parts: { requestHeaders } });
const inFields = (value: unknown) => JSON.stringify(Object.fromEntries(fields.map((name) => [name, value])));

/** By what they are made of, each with the size of the smaller of two. */
export const hostile: Readonly<Record<string, readonly [size: number, make: Hostile]>> = {
  'one long text': [8_000, (size) => sent(inFields('x'.repeat(size / fields.length)))],
  'a text of white space': [16_000, (size) => sent(inFields(`x${' '.repeat(size / fields.length)}x`))],
  'quotes and backslashes': [8_000, (size) => sent(inFields('"\\'.repeat(size / fields.length / 2)))],
  'white space between two braces': [8_000, (size) => sent(`{${' '.repeat(size)}x`)],
  'brackets in brackets': [8_000, (size) => sent('['.repeat(size / 2) + ']'.repeat(size / 2))],
  'objects in an object': [
    8_000,
    (size) => sent(`{"ext":${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}}`),
  ],
  'brackets that nobody closes': [8_000, (size) => sent('[{"a":'.repeat(size / 6))],
  'many keys': [1_000, (size) => sent(JSON.stringify(Object.fromEntries(many(size, (n) => [`k${n}`, n]))))],
  'one key over and over': [1_000, (size) => sent(`{${'"username":"a",'.repeat(size)}"username":""}`)],
  'many misspelt keys': [
    1_000,
    (size) => sent(JSON.stringify(many(size, (n) => ({ usernam: `u${n}`, pasword: '' })))),
  ],
  'many users': [2_000, (size) => sent(JSON.stringify(many(size, (n) => ({ username: `u${n}` }))))],
  'many names': [1_000, (size) => sent(inFields(many(size, (n) => `u${n}`)))],
  'one name over and over': [1_000, (size) => sent(inFields(many(size, () => 'amy')))],
  'what is nearly JSON': [8_000, (size) => sent(`{${"'a'='b',".repeat(size / 8)}}`)],
  'quotes that nobody closes': [8_000, (size) => sent('{"a": "b" "'.repeat(size / 11))],
  'names without quotes': [8_000, (size) => sent(`{${'aaa:1,'.repeat(size / 6)}${'b'.repeat(size)}`)],
  'a form': [8_000, (size) => sent('name=a+b&'.repeat(size / 9), 'application/x-www-form-urlencoded')],
  'parts of a form': [
    8_000,
    (size) =>
      sent(
        '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n'.repeat(size / 48),
        'multipart/form-data; boundary=b',
      ),
  ],
  'a long segment': [4_000, (size) => ({ parts: { url: `/users/${'a%20'.repeat(size / 4)}b` } })],
  'many segments': [4_000, (size) => ({ parts: { url: `/chatgroups${'/1'.repeat(size / 2)}` } })],
  'many slashes': [4_000, (size) => ({ parts: { url: `${'/'.repeat(size)}users/amy` } })],
  'commas in the path': [
    4_000,
    (size) => ({ parts: { url: `/chatgroups/1/users/${'a,'.repeat(size / 2)}b` } }),
  ],
  'many parameters': [4_000, (size) => ({ parts: { url: `/users?${'limit=x&'.repeat(size / 8)}` } })],
  'a long parameter': [
    4_000,
    (size) => ({ parts: { url: `/users?ql=${'contains+'.repeat(size / 9)}&limit=${'+'.repeat(size)}x` } }),
  ],
  'many headers': [
    1_000,
    (size) => withHeaders(...many(size, (n): Header => [`x-tok-${10_000 + n}`, `YWMt${n}`])),
  ],
  'many tokens': [
    1_000,
    (size) => withHeaders(...many(size, (n): Header => ['Authorization', `Bearer YWMt${n}`])),
  ],
  'a long opaque token': [8_000, (size) => withHeaders(['Authorization', `Bearer YWMt${'x'.repeat(size)}`])],
  'a long JWT': [8_000, (size) => withHeaders(['Authorization', `Bearer eyJ${'.x'.repeat(size / 2)}`])],
  'a token of white space': [
    8_000,
    (size) =>
      withHeaders(['Authorization', `Bearer 007eJ${' '.repeat(size)}x`], ['Accept', ' ;'.repeat(size)]),
  ],
  'Bearer over and over': [8_000, (size) => withHeaders(['Authorization', 'Bearer '.repeat(size / 7)])],
  'commas in a header': [8_000, (size) => withHeaders(['Authorization', 'YWMt,'.repeat(size / 5)])],
  'a long answer': [
    8_000,
    (size) => ({ parts: { body: errorBody('unauthorized', `[applications:${'x:'.repeat(size / 2)}`) } }),
  ],
  'calls that gave tokens': [500, (size) => ({ parts: {}, otherCalls: many(size, tokenCall) })],
  'calls that changed something': [500, (size) => ({ parts: {}, otherCalls: many(size, change) })],
  'calls that listed things': [500, (size) => ({ parts: {}, otherCalls: many(size, list) })],
  'the same call': [500, (size) => ({ parts: {}, otherCalls: many(size, sameCall) })],
  'calls to many hosts': [500, (size) => ({ parts: {}, otherCalls: many(size, otherHost) })],
};

const origin = 'https://a1.easemob.com/acme/shop';
const at = (index: number) => ({ startedAt: now - index * 7 });

function tokenCall(index: number): Call {
  const body = {
    access_token: `YWMt${'abcdefgh'.repeat(8)}${index}`,
    expires_in: 60,
    user: { username: 'amy' },
  };
  const requestBody = JSON.stringify({
    ...{
      grant_type: index % 2 === 0 ? 'client_credentials' : 'password',
      username: 'amy',
      password: `p${index}`,
    },
    ...{ client_id: `made-up-${index}`, client_secret: `made-up-too-${index}` },
  });
  return aCall({ method: 'POST', url: `${origin}/token`, requestBody, body, ...at(index) });
}

const changes = [
  'users/amy',
  'users/amy/password',
  'users/amy/deactivate',
  'chatgroups/1/users/amy',
  'chatgroups/1',
];
function change(index: number): Call {
  const path = changes[index % changes.length];
  const requestBody = JSON.stringify({ username: 'amy', newpassword: `p${index}`, msg_id: `${index}` });
  const method = ['POST', 'PUT', 'DELETE'][index % 3] ?? 'POST';
  return aCall({
    method,
    url: `${origin}/${path}`,
    requestBody,
    body: { data: { result: true } },
    ...at(index),
  });
}

function list(index: number): Call {
  const body = {
    entities: many(5, (n) => ({ username: `u${index}-${n}-amy` })),
    data: [{ member: 'amy', id: '1' }],
  };
  return aCall({ url: `${origin}/${index % 2 === 0 ? 'users' : 'chatgroups/1/users'}`, body, ...at(index) });
}

const sameCall = (index: number) => aCall({ url: `${origin}/users/amy`, status: 404, ...at(index) });
const otherHost = (index: number) =>
  aCall({ url: `https://a${index}.easemob.com/acme/shop${index}/users`, body: {}, ...at(index) });
