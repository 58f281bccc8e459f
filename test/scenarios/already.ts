import type { CauseId } from '../../src/model/catalog-ids';
import { lobby, password, team } from '../server/initial-state';
import { administrator } from '../server/routes/management';
import type { Reply, Send } from '../server/wrong-requests/calls';
import { appToken, call, userToken } from '../server/wrong-requests/calls';
import type { Run, Scenario } from './scenario';
import { pair, type Step } from './steps/in-turn';

const shop = 'acme/shop';

/** A call that succeeds once, sent twice. */
const twice = (cause: CauseId, name: string, step: Step): Scenario =>
  pair(shop, cause, name, [step, step], [step]);

const newThread = (owner: string): Step => [
  'POST',
  '/thread',
  { group_id: team, name: 'Lunch', owner, msg_id: '1' },
];

const again: readonly Scenario[] = [
  twice('bad_request/reacted-already#reacted-already', 'the same reaction twice', [
    'POST',
    '/reaction/user/amy',
    { msgId: '1', message: 'like' },
  ]),
  twice('group_error/thread-exists#exists', 'a thread on the same message twice', newThread('amy')),
  twice('illegal_argument/id-taken#id-taken', 'a group with the same id twice', [
    'POST',
    '/chatgroups',
    { groupid: '80000000000001', groupname: 'Drivers', public: true, owner: 'amy' },
  ]),
  {
    cause: 'application_already_exists/name-taken#name-taken',
    name: 'an app of the same name twice',
    verdict: 'confirmed',
    wrong: createApps('outlet', 'outlet'),
    right: createApps('outlet'),
  },
  {
    cause: 'blank/no-such-favorite#no-such-favorite',
    name: 'a favorite deleted twice',
    verdict: 'confirmed',
    wrong: deleteFavorite(2),
    right: deleteFavorite(1),
  },
];

function createApps(...names: readonly string[]): Run {
  return async (send) => {
    const manage = 'https://a1.easemob.com/management';
    const headers = { 'Content-Type': 'application/json' };
    const grant = JSON.stringify({ grant_type: 'password', username: administrator, password });
    const { body } = await send('POST', `${manage}/token`, { headers, body: grant });
    const { access_token } = JSON.parse(body) as { access_token: string };
    const authorized = { ...headers, Authorization: `Bearer ${access_token}` };
    let reply: Reply = { status: 0, body: '' };
    for (const name of names) {
      const app = { headers: authorized, body: JSON.stringify({ name }) };
      reply = await send('POST', `${manage}/organizations/acme/applications`, app);
    }
    return reply;
  };
}

function deleteFavorite(times: number): Run {
  return async (send: Send) => {
    const token = await userToken(send, shop, 'amy');
    const path = '/users/amy/collections';
    const { body } = await call(send, shop, 'POST', path, { token, json: { data: 'a picture', type: '1' } });
    const { id } = (JSON.parse(body) as { data: { id: string } }).data;
    let reply: Reply = { status: 0, body: '' };
    for (let sent = 0; sent < times; sent++) {
      reply = await call(send, shop, 'DELETE', path, { token, json: { collection_ids: [id] } });
    }
    return reply;
  };
}

const removeBen: Step = ['DELETE', `/chatgroups/${team}/users/ben`];
const getAttributes: Step = ['GET', `/metadata/chatgroup/${team}/user/ben`];
const setInRoom: Step = ['PUT', `/metadata/chatroom/${lobby}/user/ben`, { metaData: { seat: '12' } }];

const members: readonly Scenario[] = [
  pair(
    shop,
    'group_error/not-in-group#not-member',
    'a thread of a member who was removed before',
    [removeBen, newThread('ben')],
    [newThread('ben')],
  ),
  pair(
    shop,
    'metadata/not-in-group#not-member',
    'attributes of a member who was removed before',
    [removeBen, getAttributes],
    [getAttributes],
  ),
  pair(
    shop,
    'metadata/not-in-room#not-member',
    'attributes set by a member who was removed before',
    [['DELETE', `/chatrooms/${lobby}/users/ben`], setInRoom],
    [setInRoom],
  ),
  {
    cause: 'invalid_grant/invalid-password#wrong-password',
    name: 'log in with the password from before it was changed',
    verdict: 'confirmed',
    wrong: logInAfterChange(password),
    right: logInAfterChange('made-up-and-new'),
  },
];

function logInAfterChange(given: string): Run {
  return async (send) => {
    const nova = 'nova/shop';
    const json = { newpassword: 'made-up-and-new' };
    await call(send, nova, 'PUT', '/users/amy/password', { token: await appToken(send, nova), json });
    return call(send, nova, 'POST', '/token', {
      json: { grant_type: 'password', username: 'amy', password: given },
    });
  };
}

/** What is so already, or is so no longer, since an earlier call of the log. */
export const scenarios: readonly Scenario[] = [...again, ...members];
