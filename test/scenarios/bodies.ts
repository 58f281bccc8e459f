import { password, team } from '../server/initial-state';
import { address, appToken, call, type Send } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

interface Text {
  readonly app?: string;
  readonly type?: string;
  readonly accept?: string;
}

const json = 'application/json';

/** A body as written, with the app's own token. */
async function post(
  send: Send,
  path: string,
  body: string,
  { app = 'acme/shop', type = json, accept }: Text = {},
) {
  const headers: Record<string, string> = { Authorization: `Bearer ${await appToken(send, app)}` };
  if (type !== '') headers['Content-Type'] = type;
  if (accept !== undefined) headers.Accept = accept;
  return send('POST', address(app, path), { headers, body });
}

const user = '{"username":"dora","password":"made-up-password"}';
const goodUser = (send: Send) => post(send, '/users', user);

type Fault = 'syntax' | 'form-encoded' | 'quotes' | 'trailing-comma' | 'cut-off' | 'empty';

/** A user whose body is broken in one way, and the same, whole. */
function broken(fault: Fault, name: string, body: string): Scenario {
  return {
    cause: `json_parse/malformed-body#${fault}`,
    name,
    verdict: 'confirmed',
    wrong: (send) => post(send, '/users', body),
    right: goodUser,
  };
}

const syntax: readonly Scenario[] = [
  broken('syntax', '= in place of a colon', '{"username":"dora","password"="made-up-password"}'),
  broken('syntax', 'a full-width colon', '{"username"：“dora”}'),
  broken('form-encoded', 'a form', 'username=dora&password=made-up-password'),
  broken('quotes', 'single quotes', "{'username':'dora','password':'made-up-password'}"),
  broken('quotes', 'names without quotes', '{username:"dora",password:"made-up-password"}'),
  broken('trailing-comma', 'a comma behind the last field', '{\n  "username": "dora 朵拉",\n}'),
  broken('cut-off', 'cut in the middle', '{"username":"dora","password":"made-up-pass'),
  broken('empty', 'nothing but a blank', ' '),
];

const nova = { app: 'nova/shop' };
const message = '{"to":["ben"],"type":"txt","body":{"msg":"hello"}}';
const goodMessage = (send: Send) => post(send, '/messages/users', message, nova);

/** Bodies that are JSON of another kind than the call takes, or none, where the service does not say where. */
const kinds: readonly Scenario[] = [
  {
    cause: 'invalid_request_body/malformed-body#not-json',
    name: 'single quotes, to the newest generation',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/messages/users', "{'to':['ben'],'type':'txt'}", nova),
    right: goodMessage,
  },
  {
    cause: 'invalid_request_body/malformed-body#wrong-type',
    name: 'a text where an array belongs',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/messages/users', '{"to":"ben","type":"txt","body":{"msg":"hello"}}', nova),
    right: goodMessage,
  },
  {
    cause: 'invalid_request_body/malformed-body#wrong-type',
    name: 'stringified twice',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/messages/users', JSON.stringify(message), nova),
    right: goodMessage,
  },
  {
    cause: 'invalid_request_body/malformed-body#wrong-type',
    name: 'a flag in quotes',
    verdict: 'likely',
    wrong: (send) =>
      post(send, '/messages/msg_recall', '{"msg_id":"1","to":"ben","chat_type":"chat","force":"true"}', nova),
    right: (send) =>
      post(send, '/messages/msg_recall', '{"msg_id":"1","to":"ben","chat_type":"chat","force":true}', nova),
  },
  {
    cause: 'param_illegal/unreadable-body#bad-body',
    name: 'a thread whose body is a form',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/thread', `group_id=${team}&name=Lunch&owner=amy&msg_id=1`),
    right: (send) =>
      post(send, '/thread', JSON.stringify({ group_id: team, name: 'Lunch', owner: 'amy', msg_id: '1' })),
  },
  {
    cause: 'illegal_argument/invalid-request#wrong-body',
    name: 'a number for a body',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/chatgroups', '42'),
    right: (send) => post(send, '/chatgroups', '{"groupname":"Team 2","public":true,"owner":"amy"}'),
  },
  {
    cause: 'illegal_argument/invalid-request#wrong-body',
    name: 'no receivers',
    verdict: 'likely',
    wrong: (send) => post(send, '/messages/users', '{"type":"txt","body":{"msg":"hello"}}'),
    right: (send) => post(send, '/messages/users', message),
  },
];

const unsupported = 'web_application/unsupported-media-type';

const headers: readonly Scenario[] = [
  {
    cause: `${unsupported}#content-type`,
    name: 'JSON sent as plain text',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/users', user, { type: 'text/plain;charset=UTF-8' }),
    right: goodUser,
  },
  {
    cause: `${unsupported}#content-type`,
    name: 'a form',
    verdict: 'confirmed',
    wrong: (send) =>
      post(send, '/users', 'username=dora&password=made-up-password', {
        type: 'application/x-www-form-urlencoded',
      }),
    right: goodUser,
  },
  {
    cause: `${unsupported}-bare#content-type`,
    name: 'a form, to the oldest generation',
    verdict: 'confirmed',
    wrong: async (send) =>
      send('POST', address('heritage/shop', '/users'), {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'username=dora&password=made-up-password',
      }),
    right: goodUser,
  },
  {
    cause: `${unsupported}#content-type`,
    name: 'a file sent as JSON',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/chatfiles', '{"file":"picture.png"}'),
    right: (send) => upload(send, 'acme/shop', 'file', 'a picture'),
  },
  {
    cause: `${unsupported}#accept`,
    name: 'an answer wanted in XML',
    verdict: 'likely',
    wrong: (send) => post(send, '/users', user, { accept: 'application/xml' }),
    right: (send) => post(send, '/users', user, { accept: 'application/json' }),
  },
];

/** A file of that content, in a form. */
async function upload(send: Send, app: string, name: string, content: string) {
  const part = `--made-up\r\nContent-Disposition: form-data; name="${name}"; filename="picture.png"`;
  const body = `${part}\r\nContent-Type: image/png\r\n\r\n${content}\r\n--made-up--\r\n`;
  return post(send, '/chatfiles', body, { app, type: 'multipart/form-data; boundary=made-up' });
}

const elevenMegabytes = 11 * 1024 * 1024;
const register = (send: Send, app: string, nickname: string) =>
  call(send, app, 'POST', '/users', { json: { username: 'dora', password, nickname } });

const sizes: readonly Scenario[] = [
  {
    cause: 'request_entity_too_large/too-large#body-too-large',
    name: 'a body over 5 KB',
    verdict: 'confirmed',
    wrong: (send) => register(send, 'acme/lite', 'x'.repeat(6 * 1024)),
    right: (send) => register(send, 'acme/lite', 'Dora'),
  },
  {
    cause: 'request_entity_too_large/too-large#file-too-large',
    name: 'a file over 10 MB',
    verdict: 'confirmed',
    wrong: (send) => upload(send, 'acme/shop', 'file', 'x'.repeat(elevenMegabytes)),
    right: (send) => upload(send, 'acme/shop', 'file', 'a picture'),
  },
  {
    cause: 'file_exceeding_maximum_limit/too-large#too-large',
    name: 'a file over 10 MB, to the newest generation',
    verdict: 'confirmed',
    wrong: (send) => upload(send, 'nova/shop', 'file', 'x'.repeat(elevenMegabytes)),
    right: (send) => upload(send, 'nova/shop', 'file', 'a picture'),
  },
  {
    cause: 'illegal_argument/message-too-large#too-large',
    name: 'a message over 40 KB',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/messages/users', message.replace('hello', 'x'.repeat(41 * 1024))),
    right: (send) => post(send, '/messages/users', message),
  },
  {
    cause: 'message_send_error/too-large#too-large',
    name: 'a message over 5 KB, to the newest generation',
    verdict: 'confirmed',
    wrong: (send) => post(send, '/messages/users', message.replace('hello', 'x'.repeat(6 * 1024)), nova),
    right: goodMessage,
  },
  {
    cause: 'illegal_argument/file-missing#file-missing',
    name: 'the file under another name',
    verdict: 'confirmed',
    wrong: (send) => upload(send, 'acme/shop', 'image', 'a picture'),
    right: (send) => upload(send, 'acme/shop', 'file', 'a picture'),
  },
];

export const scenarios: readonly Scenario[] = [...syntax, ...kinds, ...headers, ...sizes];
