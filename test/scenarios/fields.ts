import type { CauseId } from '../../src/model/catalog-ids';
import { device, lobby, password, storedMessage, team } from '../server/initial-state';
import { address, appToken, call, type Send, userToken } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

async function asApp(send: Send, method: string, path: string, json: unknown, app = 'acme/shop') {
  return call(send, app, method, path, { token: await appToken(send, app), json });
}

async function asAmy(send: Send, method: string, path: string, json: unknown, app = 'acme/shop') {
  return call(send, app, method, path, { token: await userToken(send, app, 'amy'), json });
}

type Call = readonly [method: string, path: string];

/** A call that lacks something or has it wrong, and the same with it; `as` the app unless said otherwise. */
function pair(
  cause: CauseId,
  name: string,
  [method, path]: Call,
  wrong: unknown,
  right: unknown,
  { app = 'acme/shop', as = asApp }: { app?: string; as?: typeof asApp } = {},
): Scenario {
  return {
    cause,
    name,
    verdict: 'confirmed',
    wrong: (send) => as(send, method, path, wrong, app),
    right: (send) => as(send, method, path, right, app),
  };
}

const register: Call = ['POST', '/users'];
const dora = { username: 'dora', password };
const reset: Call = ['PUT', '/users/amy/password'];
const newpassword = 'made-up-and-new';

const users: readonly Scenario[] = [
  pair('illegal_argument/username-missing#missing', 'no username', register, { password }, dora),
  pair(
    'illegal_argument/username-missing#missing',
    'a username by another spelling, in one of two',
    register,
    [dora, { userName: 'emil', password }],
    [dora, { username: 'emil', password }],
  ),
  pair(
    'illegal_argument/username-missing#empty-or-null',
    'an empty username',
    register,
    { ...dora, username: '' },
    dora,
  ),
  pair('illegal_argument/password-missing#missing', 'no password', register, { username: 'dora' }, dora),
  pair(
    'illegal_argument/password-missing#empty-or-null',
    'null for a password',
    register,
    { ...dora, password: null },
    dora,
  ),
  pair(
    'illegal_argument/new-password-missing#missing',
    'newPassword',
    reset,
    { newPassword: newpassword },
    { newpassword },
  ),
  pair(
    'illegal_argument/new-password-missing#empty-or-null',
    'an empty one',
    reset,
    { newpassword: '' },
    { newpassword },
  ),
  {
    cause: 'illegal_argument/new-password-missing#missing',
    name: 'in the query',
    verdict: 'confirmed',
    wrong: async (send) => {
      const token = await appToken(send, 'acme/shop');
      return call(send, 'acme/shop', 'PUT', `/users/amy/password?newpassword=${newpassword}`, { token });
    },
    right: (send) => asApp(send, ...reset, { newpassword }),
  },
  pair(
    'illegal_argument/passwords-missing#new-missing',
    'neither password',
    reset,
    {},
    { newpassword, oldPassword: password },
    {
      as: asAmy,
    },
  ),
  pair(
    'illegal_argument/illegal-username#illegal-character',
    'an e-mail address',
    register,
    { ...dora, username: 'dora@shop.example' },
    dora,
  ),
  pair(
    'illegal_argument/illegal-username#illegal-character',
    'a blank in the second of two',
    register,
    [dora, { username: 'emil erikson', password }],
    [dora, { username: 'emil', password }],
  ),
  pair(
    'illegal_argument/username-too-long#too-long',
    '65 letters',
    register,
    { ...dora, username: 'd'.repeat(65) },
    dora,
  ),
  pair(
    'illegal_argument/nickname-too-long#too-long',
    '101 letters',
    register,
    { ...dora, nickname: 'd'.repeat(101) },
    dora,
  ),
];

const group: Call = ['POST', '/chatgroups'];
const newGroup = { groupname: 'Drivers', public: true, owner: 'amy' };
const room: Call = ['POST', '/chatrooms'];
const newRoom = { name: 'Hall', owner: 'amy' };
const changeGroup: Call = ['PUT', `/chatgroups/${team}`];
const changeRoom: Call = ['PUT', `/chatrooms/${lobby}`];
const tag: Call = ['PUT', `/chatrooms/${lobby}/users/ben/tag`];
const announceGroup: Call = ['POST', `/chatgroups/${team}/announcement`];
const announceRoom: Call = ['POST', `/chatrooms/${lobby}/announcement`];
const attributes: Call = ['PUT', `/metadata/chatgroup/${team}/user/ben`];

const groups: readonly Scenario[] = [
  pair(
    'group_name_violation/refused#violation',
    'a word that moderation refuses',
    group,
    { ...newGroup, groupname: 'Casino night' },
    newGroup,
  ),
  pair(
    'group_announce_violation/refused#violation',
    'a word that moderation refuses',
    announceGroup,
    { announcement: 'Casino night' },
    { announcement: 'Quiz night' },
  ),
  pair(
    'invalid_parameter/public-missing#field-missing',
    'no `public`',
    group,
    { ...newGroup, public: undefined },
    newGroup,
  ),
  pair(
    'invalid_parameter/field-missing#field-missing',
    'no owner',
    group,
    { ...newGroup, owner: undefined },
    newGroup,
  ),
  pair('invalid_parameter/room-name-missing#missing', 'no name', room, { owner: 'amy' }, newRoom),
  pair(
    'invalid_parameter/not-editable#not-editable',
    'the id of a group',
    changeGroup,
    { groupid: '1', description: 'us' },
    {
      description: 'us',
    },
  ),
  pair(
    'invalid_parameter/not-editable#not-editable',
    'groupName',
    changeGroup,
    { groupName: 'Us' },
    { groupname: 'Us' },
  ),
  pair('invalid_parameter/tags-not-array#wrong-type', 'one tag', tag, { tags: 'vip' }, { tags: ['vip'] }),
  pair('exceed_limit/too-many-tags#too-many', '11 tags', tag, { tags: [...'abcdefghijk'] }, { tags: ['a'] }),
  pair(
    'exceed_limit/tag-too-long#too-long',
    '33 letters',
    tag,
    { tags: ['v'.repeat(33)] },
    { tags: ['v'.repeat(32)] },
  ),
  pair(
    'illegal_argument/announcement-missing#field-missing',
    'by another name',
    announceGroup,
    { announce: 'hello' },
    {
      announcement: 'hello',
    },
  ),
  pair(
    'forbidden/announcement-too-long#too-long',
    '513 letters',
    announceGroup,
    { announcement: 'x'.repeat(513) },
    {
      announcement: 'x'.repeat(512),
    },
  ),
  pair(
    'forbidden_op/announcement-too-long#too-long',
    '513 letters',
    announceRoom,
    { announcement: 'x'.repeat(513) },
    {
      announcement: 'x'.repeat(512),
    },
  ),
  pair(
    'invalid_parameter/avatar-too-long#too-long',
    'a picture in it',
    group,
    { ...newGroup, avatar: 'data:'.repeat(300) },
    newGroup,
  ),
  pair(
    'exceed_limit/too-many-members#over-maxusers',
    'two members into two seats',
    group,
    { ...newGroup, maxusers: 2, members: ['ben', 'cho'] },
    {
      ...newGroup,
      maxusers: 3,
      members: ['ben', 'cho'],
    },
  ),
  pair(
    'exceed_limit/name-too-long#too-long',
    '129 letters',
    changeRoom,
    { name: 'x'.repeat(129) },
    { name: 'Hall' },
  ),
  pair(
    'exceed_limit/description-too-long#too-long',
    '513 letters',
    changeRoom,
    { description: 'x'.repeat(513) },
    {
      description: 'A hall',
    },
  ),
  pair(
    'exceed_limit/maxusers-too-high#too-high',
    '20,000 members',
    changeRoom,
    { maxusers: 20_000 },
    { maxusers: 10_000 },
  ),
  pair(
    'forbidden_op/fewer-than-members#too-low',
    'one member',
    changeGroup,
    { maxusers: 1 },
    { maxusers: 300 },
  ),
  pair(
    'metadata_error/key-too-long#too-long',
    '17 letters',
    attributes,
    { metaData: { abcdefghijklmnopq: 'x' } },
    { metaData: { a: 'x' } },
  ),
  pair(
    'metadata_error/value-too-long#too-long',
    '513 letters',
    attributes,
    { metaData: { a: 'x'.repeat(513) } },
    { metaData: { a: 'x' } },
  ),
];

const send: Call = ['POST', '/messages/users'];
const message = { to: ['ben'], type: 'txt', body: { msg: 'hello' } };
const nova = { app: 'nova/shop' };
const old: Call = ['POST', '/messages'];
const oldMessage = { target_type: 'users', target: ['ben'], msg: { type: 'txt', msg: 'hello' }, from: 'amy' };
const recall: Call = ['POST', '/messages/msg_recall'];
const recalled = { msg_id: '1', to: 'ben', chat_type: 'chat', force: true };
const edit: Call = ['PUT', `/messages/rewrite/${storedMessage}`];
const importing: Call = ['POST', '/messages/users/import'];
const imported = { target: 'ben', from: 'amy', type: 'txt', body: { msg: 'hello' } };
const forget: Call = ['DELETE', '/users/amy/user_channel'];
const forgotten = { channel: 'ben', type: 'chat', delete_roam: true };

const messages: readonly Scenario[] = [
  pair(
    'illegal_argument/from-empty#empty',
    'an empty sender',
    send,
    { ...message, from: '' },
    { ...message, from: 'amy' },
  ),
  pair(
    'illegal_argument/wrong-target-type#other-value',
    'user',
    old,
    { ...oldMessage, target_type: 'user' },
    oldMessage,
  ),
  pair(
    'illegal_argument/wrong-target-type#missing',
    'none',
    old,
    { ...oldMessage, target_type: undefined },
    oldMessage,
  ),
  pair(
    'message_send_error/from-empty#field-empty',
    'an empty sender',
    send,
    { ...message, from: '' },
    message,
    nova,
  ),
  pair(
    'message_send_error/field-empty#field-empty',
    'to nobody',
    send,
    { ...message, to: [] },
    message,
    nova,
  ),
  pair(
    'message_send_error/ext-not-object#wrong-type',
    'ext as a text',
    send,
    { ...message, ext: '{"a":1}' },
    { ...message, ext: { a: 1 } },
    nova,
  ),
  pair(
    'message_recall_error/field-empty#field-empty',
    'no force',
    recall,
    { ...recalled, force: undefined },
    recalled,
    nova,
  ),
  pair(
    'illegal_argument/new-message-missing#field-missing',
    'newMsg',
    edit,
    { newMsg: { type: 'txt' } },
    { new_msg: { type: 'txt' } },
    nova,
  ),
  pair(
    'illegal_argument/message-body-empty#field-empty',
    'an empty body',
    importing,
    { ...imported, body: {} },
    imported,
    nova,
  ),
  pair(
    'illegal_argument/message-type-empty#field-empty',
    'an empty type',
    importing,
    { ...imported, type: '' },
    imported,
    nova,
  ),
  pair(
    'illegal_argument/field-empty#field-empty',
    'no channel',
    forget,
    { ...forgotten, channel: '' },
    forgotten,
  ),
  pair(
    'illegal_argument/ext-not-object#wrong-type',
    'ext as a text',
    ['POST', '/messages/chatrooms/broadcast'],
    { ext: '{"a":1}' },
    { ext: { a: 1 } },
    nova,
  ),
  pair(
    'message_rewrite_error/not-editable#wrong-type',
    'a picture',
    edit,
    { new_msg: { type: 'img' } },
    { new_msg: { type: 'txt' } },
    nova,
  ),
  pair(
    'group_error/name-too-long#too-long',
    '65 letters',
    ['POST', '/thread'],
    { group_id: team, name: 'x'.repeat(65), owner: 'amy', msg_id: '1' },
    {
      group_id: team,
      name: 'x'.repeat(64),
      owner: 'amy',
      msg_id: '1',
    },
  ),
];

const setPresence: Call = ['POST', `/users/amy/presence/${device}/1`];
const lifetime: Call = ['POST', '/users/amy/chatfiles/lifetime'];
const check: Call = ['POST', '/contacts/check'];
const nicknames: Call = ['PUT', '/push/nickname'];

const others: readonly Scenario[] = [
  pair(
    'blank/presence-ext-too-large#too-large',
    '1,025 bytes',
    setPresence,
    { ext: 'x'.repeat(1025) },
    { ext: 'x' },
  ),
  pair(
    'illegal_argument/presence-ext-too-large#too-large',
    '1,025 bytes',
    setPresence,
    { ext: 'x'.repeat(1025) },
    { ext: 'x' },
    nova,
  ),
  pair('illegal_argument/ext-missing#field-missing', 'no ext', setPresence, {}, { ext: 'x' }),
  pair(
    'illegal_argument/bad-lifetime#bad-value',
    'for ever',
    lifetime,
    { chatfile_ids: ['1'], lifetime: 'for ever' },
    {
      chatfile_ids: ['1'],
      lifetime: 'forever',
    },
  ),
  pair(
    'illegal_argument/username-blank#field-empty',
    'a blank',
    check,
    { username: ' ', check_list: ['ben'] },
    {
      username: 'amy',
      check_list: ['ben'],
    },
  ),
  pair(
    'illegal_argument/nicknames-missing#field-missing',
    'nickname',
    nicknames,
    [{ username: 'amy', nickname: 'A' }],
    [{ username: 'amy', push_nickname: 'A' }],
  ),
  pair(
    'illegal_argument/usernames-empty#field-empty',
    'an empty list',
    ['POST', '/users/amy/presence/3600'],
    { usernames: [] },
    {
      usernames: ['ben'],
    },
  ),
  pair(
    'illegal_argument/client-id-missing#field-missing',
    'clientId',
    ['POST', '/token'],
    { grant_type: 'client_credentials', clientId: 'x', client_secret: 'made-up-secret' },
    {
      grant_type: 'password',
      username: 'amy',
      password,
    },
  ),
  pair(
    'illegal_argument/client-secret-missing#field-missing',
    'none',
    ['POST', '/token'],
    { grant_type: 'client_credentials', client_id: 'x' },
    {
      grant_type: 'password',
      username: 'amy',
      password,
    },
  ),
  {
    cause: 'forbidden/user-attributes-limit#too-large',
    name: '3 KB in one call',
    verdict: 'confirmed',
    wrong: (send) => setAttribute(send, 'x'.repeat(3000)),
    right: (send) => setAttribute(send, 'short'),
  },
];

async function setAttribute(send: Send, value: string) {
  const Authorization = `Bearer ${await appToken(send, 'acme/shop')}`;
  const headers = { Authorization, 'Content-Type': 'application/x-www-form-urlencoded' };
  return send('PUT', address('acme/shop', '/metadata/user/amy'), { headers, body: `sign=${value}` });
}

export const scenarios: readonly Scenario[] = [...users, ...groups, ...messages, ...others];
