import type { CauseId } from '../../src/model/catalog-ids';
import { lastGroup, lobby, password, team } from '../server/initial-state';
import { appToken, call, type Send } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

type Call = readonly [method: string, path: string];

async function asApp(send: Send, [method, path]: Call, json?: unknown, app = 'acme/shop') {
  return call(send, app, method, path, { token: await appToken(send, app), json });
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index + 1}`);
const users = (count: number) => names(count).map((username) => ({ username, password }));

/** A list that is longer than the call takes, and one that is as long as it may be. */
function tooMany(
  cause: CauseId,
  where: Call,
  bodyOf: (count: number) => unknown,
  most: number,
  app?: string,
): Scenario {
  return {
    cause,
    name: `${most + 1} in place of ${most}`,
    verdict: 'confirmed',
    wrong: (send) => asApp(send, where, bodyOf(most + 1), app),
    right: (send) => asApp(send, where, bodyOf(most), app),
  };
}

const usernames = (count: number) => ({ usernames: names(count) });
const presence = '/users/amy/presence';
const roomAttributes: Call = ['PUT', `/metadata/chatroom/${lobby}/user/amy`];
const entries = (count: number) => Object.fromEntries(names(count).map((name) => [name, 'x']));

const limits: readonly Scenario[] = [
  tooMany('illegal_argument/batch-too-large#too-many', ['POST', '/users'], users, 60),
  tooMany('illegal_argument/body-too-long#too-many', ['POST', '/users/batch/status'], usernames, 100),
  tooMany('blank/presence-too-many-subscribed#too-many-users', ['POST', `${presence}/3600`], usernames, 100),
  tooMany('blank/presence-too-many-read#too-many-users', ['POST', presence], usernames, 100),
  tooMany('blank/presence-too-many-unsubscribed#too-many-users', ['DELETE', presence], names, 100),
  tooMany('illegal_argument/presence-too-many#too-many', ['POST', presence], usernames, 100, 'nova/shop'),
  tooMany(
    'illegal_argument/check-list-size#wrong-size',
    ['POST', '/contacts/check'],
    (count) => ({ username: 'amy', check_list: names(count) }),
    100,
  ),
  tooMany(
    'illegal_argument/too-many-files#too-many',
    ['POST', '/users/amy/chatfiles/lifetime'],
    (count) => ({ chatfile_ids: names(count), lifetime: 'default' }),
    100,
  ),
  tooMany(
    'illegal_argument/too-many-nicknames#too-many',
    ['PUT', '/push/nickname'],
    (count) => names(count).map((username) => ({ username, push_nickname: 'A' })),
    50,
  ),
  tooMany(
    'invalid_parameter/too-many-users#too-many',
    ['POST', `/chatrooms/${lobby}/blocks/users`],
    usernames,
    60,
  ),
  tooMany(
    'message_send_error/too-many-receivers#too-many',
    ['POST', '/messages/chatgroups'],
    (count) => ({ to: names(count), type: 'txt', body: { msg: 'hello' } }),
    3,
    'nova/shop',
  ),
  tooMany(
    'metadata_error/too-many-members#too-many',
    ['PUT', `/metadata/chatgroup/${team}/users/batch`],
    (count) => Array.from({ length: count }, () => ({ username: 'ben', metadata: { a: 'x' } })),
    20,
  ),
  tooMany(
    'metadata_error/too-many-read#too-many',
    ['POST', `/metadata/chatgroup/${team}/get`],
    (count) => ({ targets: names(count), properties: ['a'] }),
    10,
  ),
  tooMany(
    'bad_request/batch-too-large#too-many',
    ['POST', '/metadata/user/get'],
    (count) => ({ targets: names(count) }),
    100,
  ),
  tooMany('blank/batch-too-large#too-many', roomAttributes, (count) => ({ metaData: entries(count) }), 10),
  {
    cause: 'group_error/too-many-users#too-many',
    name: '11 in place of 10',
    verdict: 'confirmed',
    wrong: (send) => joinThread(send, 11),
    right: (send) => joinThread(send, 10),
  },
  {
    cause: 'invalid_parameter/too-many-users#too-many',
    name: '61 in the path',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['DELETE', `/chatgroups/${team}/users/${names(61).join(',')}`]),
    right: (send) => asApp(send, ['DELETE', `/chatgroups/${team}/users/${names(60).join(',')}`]),
  },
  {
    cause: 'bad_request/too-many-messages#too-many',
    name: '21 in place of 20',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['GET', `/reaction/user/amy?msgIdList=${names(21).join(',')}&msgType=chat`]),
    right: (send) => asApp(send, ['GET', `/reaction/user/amy?msgIdList=${names(20).join(',')}&msgType=chat`]),
  },
  {
    cause: 'param/too-many-to-delete#too-many',
    name: '51 in place of 50',
    verdict: 'confirmed',
    wrong: (send) =>
      asApp(send, ['DELETE', `/rest/message/roaming/group/user/amy?msgIdList=${names(51).join(',')}`]),
    right: (send) =>
      asApp(send, ['DELETE', `/rest/message/roaming/group/user/amy?msgIdList=${names(50).join(',')}`]),
  },
];

async function joinThread(send: Send, count: number) {
  const thread = { group_id: team, name: 'Lunch', owner: 'amy', msg_id: '1' };
  const { body } = await asApp(send, ['POST', '/thread'], thread);
  const { data } = JSON.parse(body) as { data: { thread_id: string } };
  return asApp(send, ['POST', `/thread/${data.thread_id}/users`], usernames(count));
}

const register: Call = ['POST', '/users'];
const members: Call = ['POST', `/chatgroups/${team}/users`];
const taken = 'duplicate_unique_property_exists/user-exists';
const nobody = { username: 'nobody-yet', password };

const named: readonly Scenario[] = [
  {
    cause: 'illegal_argument/no-such-blocked-user#no-such-user',
    name: 'one of two does not exist',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['POST', '/users/amy/blocks/users'], { usernames: ['cho', 'nobody'] }),
    right: (send) => asApp(send, ['POST', '/users/amy/blocks/users'], { usernames: ['cho'] }),
  },
  {
    cause: 'forbidden_op/owner-protected#is-owner',
    name: 'the owner of a group',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['POST', `/chatgroups/${team}/blocks/users/amy`]),
    right: (send) => asApp(send, ['POST', `/chatgroups/${team}/blocks/users/ben`]),
  },
  {
    cause: 'exceed_limit/groups-joined#user-limit',
    name: 'one group more than she may join',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['POST', `/chatgroups/${lastGroup}/users/lily`], undefined, 'nova/full'),
    right: (send) => asApp(send, ['POST', `/chatgroups/${lastGroup}/users/cho`], undefined, 'nova/full'),
  },
  {
    cause: 'message_recall_error/no-such-receiver#wrong-receiver',
    name: 'recalled from another than it was sent to',
    verdict: 'confirmed',
    wrong: (send) => recall(send, 'cho'),
    right: (send) => recall(send, 'ben'),
  },
  {
    cause: `${taken}#registered-before`,
    name: 'a name that is taken',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, register, { username: 'amy', password }),
    right: (send) => asApp(send, register, nobody),
  },
  {
    cause: `${taken}#batch`,
    name: 'one of two taken, in other capitals',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, register, [nobody, { username: 'Amy', password }]),
    right: (send) => asApp(send, register, [nobody]),
  },
  {
    cause: 'duplicate_unique_property_exists/two-passwords#listed-twice',
    name: 'one user with two passwords',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, register, [nobody, { ...nobody, password: 'made-up-and-other' }]),
    right: (send) => asApp(send, register, [nobody, nobody]),
  },
  {
    cause: 'forbidden_op/already-in-group#already-member',
    name: 'one of two is a member',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, members, { usernames: ['cho', 'ben'] }),
    right: (send) => asApp(send, members, { usernames: ['cho'] }),
  },
  {
    cause: 'illegal_argument/no-such-member#no-such-user',
    name: 'one of two does not exist',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, members, { usernames: ['cho', 'nobody'] }),
    right: (send) => asApp(send, members, { usernames: ['cho'] }),
  },
  {
    cause: 'invalid_parameter/not-members#not-member',
    name: 'one of two is no member',
    verdict: 'confirmed',
    wrong: (send) =>
      asApp(send, ['POST', `/chatgroups/${team}/mute`], { usernames: ['ben', 'cho'], mute_duration: 60_000 }),
    right: (send) =>
      asApp(send, ['POST', `/chatgroups/${team}/mute`], { usernames: ['ben'], mute_duration: 60_000 }),
  },
  {
    cause: 'metadata_error/not-members#not-member',
    name: 'attributes of a stranger',
    verdict: 'confirmed',
    wrong: (send) =>
      asApp(
        send,
        ['PUT', `/metadata/chatgroup/${team}/users/batch`],
        [{ username: 'cho', metadata: { a: 'x' } }],
      ),
    right: (send) =>
      asApp(
        send,
        ['PUT', `/metadata/chatgroup/${team}/users/batch`],
        [{ username: 'ben', metadata: { a: 'x' } }],
      ),
  },
  {
    cause: 'blank/presence-of-oneself#own-name',
    name: 'oneself among others',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['POST', `${presence}/3600`], { usernames: ['ben', 'amy'] }),
    right: (send) => asApp(send, ['POST', `${presence}/3600`], { usernames: ['ben'] }),
  },
  {
    cause: 'illegal_argument/presence-of-oneself#own-name',
    name: 'oneself among others, to the newest generation',
    verdict: 'confirmed',
    wrong: (send) => asApp(send, ['POST', `${presence}/3600`], { usernames: ['ben', 'amy'] }, 'nova/shop'),
    right: (send) => asApp(send, ['POST', `${presence}/3600`], { usernames: ['ben'] }, 'nova/shop'),
  },
];

/** A message to `ben`, recalled. */
async function recall(send: Send, to: string) {
  const message = { to: ['ben'], type: 'txt', body: { msg: 'hello' } };
  const { body } = await asApp(send, ['POST', '/messages/users'], message);
  const { data } = JSON.parse(body) as { data: { ben: string } };
  const recalled = { msg_id: data.ben, to, chat_type: 'chat', force: true };
  return asApp(send, ['POST', '/messages/msg_recall'], recalled);
}

export const scenarios: readonly Scenario[] = [...limits, ...named];
