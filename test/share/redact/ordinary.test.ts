import { describe, expect, it } from 'vitest';
import { redactCall } from '../../../src/share/redact';
import { aCall, errorBody } from '../../fixtures/calls';

const host = 'https://a1.easemob.com/acme-corp/shop-app';
const token = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';
const bearer = [['Authorization', `Bearer ${token}`]] as const;
const users = [
  'kim',
  'hxtest1',
  'customer-12345678',
  'alice.lee',
  'user_100015',
  'token',
  'secret',
  'session7',
  '金小明',
  'pass',
];
const group = '40659491815425';

/** Requests as apps make them, none with a secret in url or body. */
const requests: readonly (readonly [method: string, path: string, body: unknown])[] = [
  ['GET', '/users/{u}', null],
  ['DELETE', '/users/{u}', null],
  ['GET', '/users/{u}/contacts/users', null],
  ['POST', '/users/{u}/contacts/users/lee', null],
  ['GET', '/users/{u}/joined_chatgroups?pagesize=10&pagenum=1', null],
  ['GET', '/users/{u}/offline_msg_count', null],
  ['POST', '/users/{u}/mute', { username: '{u}', chat: 100, groupchat: 100 }],
  [
    'POST',
    '/chatgroups',
    { groupname: 'Pass the salt', public: true, maxusers: 300, owner: '{u}', members: ['lee'] },
  ],
  [
    'PUT',
    `/chatgroups/${group}`,
    { groupname: 'The secret garden', description: 'session: 10am', custom: 'sig: Best, Amy' },
  ],
  ['POST', `/chatgroups/${group}/users/{u}`, null],
  ['DELETE', `/chatgroups/${group}/users/{u}`, null],
  [
    'GET',
    `/chatgroups/${group}/users?pagenum=2&pagesize=50&cursor=ZGNiMjRmNGY1YjczYjlhYTNkYjk1MDY2YmEy`,
    null,
  ],
  [
    'POST',
    '/messages/users',
    { from: '{u}', to: ['lee'], type: 'txt', body: { msg: 'token of my esteem, no password' } },
  ],
  [
    'POST',
    '/messages/chatgroups',
    { from: '{u}', to: [group], type: 'cmd', body: { action: 'verify-code-sent' } },
  ],
  [
    'POST',
    '/messages/chatrooms',
    { from: '{u}', to: ['165270453417476'], type: 'custom', body: { customEvent: 'auth' } },
  ],
  ['PUT', '/metadata/user/{u}', 'nickname=Kim&avatarurl=https://cdn.example/a1b2c3d4.png&sign=carpe diem'],
  ['POST', '/metadata/user/get', { targets: ['{u}', 'lee'], properties: ['nickname', 'sign'] }],
  ['POST', '/users/{u}/presence/web/0', { ext: 'at the session' }],
  ['GET', '/sdk/user/{u}/user_channels?limit=20&need_mark=true', null],
  [
    'POST',
    '/push',
    { username: '{u}', device: { notifier_name: 'chat-demo', type: 'fcm' }, max_tokens: 100 },
  ],
];

const answers = [
  { status: 404, body: errorBody('service_resource_not_found', 'Service resource not found: {u}') },
  { status: 403, body: errorBody('forbidden_op', 'user {u} is not in group 40659491815425!') },
  { status: 401, body: errorBody('unauthorized', 'Unable to authenticate due to expired access token') },
  {
    status: 400,
    body: errorBody('illegal_argument', 'password or pin must provided, token: unsupported type user'),
  },
  {
    status: 200,
    body: {
      action: 'get',
      application: '8be024f0-e978-11e8-b697-5d598d5f8402',
      path: '/users',
      timestamp: 1542601834338,
      duration: 3,
      entities: [
        { uuid: '0ffe2d80-ed76-11e8-8d66-279e3e1c214b', type: 'user', username: '{u}', activated: true },
      ],
    },
  },
];

const filled = (text: string, user: string) => text.replaceAll('{u}', user);

/** 200 calls: every request by every user, each with one of the answers. */
const calls = requests.flatMap(([method, path, body], row) =>
  users.map((user, column) => {
    const { status, body: answer } = answers[(row + column) % answers.length] as (typeof answers)[number];
    return aCall({
      method,
      url: host + filled(path, encodeURIComponent(user)),
      requestHeaders: [
        ...bearer,
        ['Content-Type', 'application/json'],
        ['X-Request-Id', `7f2c-${row}-${column}`],
      ],
      requestBody:
        body === null ? null : filled(typeof body === 'string' ? body : JSON.stringify(body), user),
      status,
      body: JSON.parse(filled(JSON.stringify(answer), user)),
    });
  }),
);

describe('of an ordinary call', () => {
  it('are 200 tried', () => expect(calls).toHaveLength(200));

  it.each(calls.map((call) => [`${call.request.method} ${call.request.url}`, call] as const))(
    'all stays but its token: %s',
    (_what, call) => {
      const { call: clean, removed } = redactCall(call);
      expect(removed).toEqual([{ kind: 'token', where: 'request-headers', count: 1 }]);
      expect(clean).toEqual({
        ...call,
        request: {
          ...call.request,
          headers: [['Authorization', 'Bearer <YOUR_TOKEN>'], ...call.request.headers.slice(1)],
        },
      });
    },
  );
});
