import { badTokens, connect, loggedIn, logIn, withoutSocket } from './connections.js';

/**
 * What the page does through the official web SDK, and the catalog entry that explains the answer: `null`
 * for calls that are right. Each can be done again and again, in any order.
 *
 * @typedef {object} Action
 * @property {string} name  its method on `window.demo`
 * @property {string} label  what its button says
 * @property {string | null} entry
 * @property {() => Promise<unknown>} run  rejects where the SDK says that the call failed
 */

/** Groups and a room that the server has from the start. */
const team = '90000000000001';
const lastGroup = '90000000000004';
const lobby = '90000000000009';

const shop = 'acme#shop';
const heritage = 'heritage#shop';

const manyNames = Array.from({ length: 101 }, (_, index) => `customer-${index}`);

const register = (appKey, username) =>
  connect(appKey).registerUser({ username, password: 'made-up-password', nickname: username });

const createGroup = async (appKey, desc = '') => {
  const data = { groupname: 'Crew', desc, members: [], public: true, approval: false, maxusers: 50 };
  return (await loggedIn(appKey)).createGroup({ data });
};

const renewWith = async (appKey, pick) => {
  const connection = await loggedIn(appKey);
  return connection.renewToken(pick(await badTokens(), connection));
};

/** @type {Action[]} */
export const goodActions = [
  {
    name: 'logIn',
    label: 'Log in, and out again',
    entry: null,
    run: async () => (await logIn(connect(shop), 'cho')).close(),
  },
  {
    name: 'register',
    label: 'Register a user',
    entry: null,
    run: () => register(shop, `customer-${Date.now()}`),
  },
  {
    name: 'listGroups',
    label: 'List my groups',
    entry: null,
    run: async () => (await loggedIn(shop)).getJoinedGroups({ pageNum: 0, pageSize: 20 }),
  },
  {
    name: 'readGroup',
    label: 'Read a group',
    entry: null,
    run: async () => (await loggedIn(shop)).getGroupInfo({ groupId: team }),
  },
  { name: 'createGroup', label: 'Create a group', entry: null, run: () => createGroup(shop) },
  {
    name: 'readProfiles',
    label: 'Read profiles',
    entry: null,
    run: async () => (await loggedIn(shop)).fetchUserInfoById(['amy', 'ben']),
  },
  {
    name: 'changeProfile',
    label: 'Change my profile',
    entry: null,
    run: async () => (await loggedIn(shop)).updateOwnUserInfo({ nickname: 'Amy', sign: '在线' }),
  },
  {
    name: 'publishPresence',
    label: 'Publish presence',
    entry: null,
    run: async () => (await loggedIn(shop)).publishPresence({ description: 'in a meeting' }),
  },
  {
    name: 'subscribePresence',
    label: 'Subscribe to presence',
    entry: null,
    run: async () => (await loggedIn(shop)).subscribePresence({ usernames: ['ben'], expiry: 3600 }),
  },
  {
    name: 'removeFromRoom',
    label: 'Remove two from a room (one is not in it)',
    entry: null,
    run: async () => {
      const connection = await loggedIn(shop);
      await connection.addUsersToChatRoom({ chatRoomId: lobby, users: ['cho'] });
      return connection.removeChatRoomMembers({ chatRoomId: lobby, users: ['cho', 'dan'] });
    },
  },
  {
    name: 'setRoomAttributes',
    label: 'Set two room attributes (one is not legal)',
    entry: null,
    run: async () =>
      (await loggedIn(shop)).setChatRoomAttributes({
        chatRoomId: lobby,
        attributes: { topic: 'tea', 'not legal!': 'cake' },
      }),
  },
];

/** @type {Action[]} */
export const sdkActions = [
  {
    name: 'logInWithWrongPassword',
    label: 'Log in with a wrong password',
    entry: 'invalid_grant/wrong-password',
    run: () => logIn(connect(shop), 'amy', 'made-up-guess'),
  },
  {
    name: 'logInToUnknownApp',
    label: 'Log in to an app that is not there',
    entry: 'organization_application_not_found/no-such-app',
    run: () => logIn(connect('acme#shpo'), 'amy'),
  },
  {
    name: 'logInToUnknownOldApp',
    label: 'The same, in the oldest generation',
    entry: 'organization_application_not_found/no-such-app-400',
    run: () => logIn(connect('heritage#shpo'), 'amy'),
  },
  {
    name: 'registerTakenName',
    label: 'Register a taken name',
    entry: 'duplicate_unique_property_exists/user-exists',
    run: () => register(shop, 'amy'),
  },
  {
    name: 'registerAddress',
    label: 'Register an e-mail address',
    entry: 'illegal_argument/illegal-username',
    run: () => register(shop, 'dora@shop.example'),
  },
  {
    name: 'registerWhereClosed',
    label: 'Register where only the app may',
    entry: 'unauthorized/registration-closed',
    run: () => register('acme#closed', 'dora'),
  },
  {
    name: 'registerBeyondPlan',
    label: 'Register beyond the plan',
    entry: 'resource_limited/edition-limit',
    run: () => register('acme#free', 'dora'),
  },
  {
    name: 'renewWithExpiredToken',
    label: 'Renew with an expired token',
    entry: 'unauthorized/expired-token',
    run: () => renewWith(shop, (tokens) => tokens[shop]),
  },
  {
    name: 'renewWithOldExpiredToken',
    label: 'The same, in the oldest generation',
    entry: 'blank/expired-token',
    run: () => renewWith(heritage, (tokens) => tokens[heritage]),
  },
  {
    name: 'renewWithNewExpiredToken',
    label: 'The same, in the newest generation',
    entry: 'unauthorized/oauth',
    run: () => renewWith('nova#shop', (tokens) => tokens['nova#shop']),
  },
  {
    name: 'renewWithCutToken',
    label: 'Renew with a token cut short',
    entry: 'auth_bad_access_token/corrupt-token',
    run: () => renewWith(shop, (_, connection) => connection.token.slice(0, -10)),
  },
  {
    name: 'renewWithForeignToken',
    label: 'Renew with a token of another system',
    entry: 'auth_bad_access_token/unknown-token',
    run: () => renewWith(shop, (tokens) => tokens.elsewhere),
  },
  {
    name: 'joinTwice',
    label: 'Join a group twice',
    entry: 'forbidden_op/already-in-group',
    run: async () => (await loggedIn(shop, 'ben')).joinGroup({ groupId: team, message: 'hello' }),
  },
  {
    name: 'inviteTwice',
    label: 'Invite a member',
    entry: 'forbidden_op/already-in-group',
    run: async () => (await loggedIn(shop)).inviteUsersToGroup({ groupId: team, users: ['ben'] }),
  },
  {
    name: 'inviteNobody',
    label: 'Invite a user who does not exist',
    entry: 'illegal_argument/no-such-member',
    run: async () => (await loggedIn(shop)).inviteUsersToGroup({ groupId: team, users: ['nobody'] }),
  },
  {
    name: 'removeStranger',
    label: 'Remove who is not in the group',
    entry: 'forbidden_op/not-members',
    run: async () => (await loggedIn(shop)).removeGroupMember({ groupId: team, username: 'cho' }),
  },
  {
    name: 'muteStranger',
    label: 'Mute who is not in the group',
    entry: 'invalid_parameter/not-members',
    run: async () =>
      (await loggedIn(shop)).muteGroupMember({ groupId: team, username: 'cho', muteDuration: 60_000 }),
  },
  {
    name: 'promoteStranger',
    label: 'Make an admin of who is not in the group',
    entry: 'resource_not_found/not-in-group',
    run: async () => (await loggedIn(shop)).setGroupAdmin({ groupId: team, username: 'cho' }),
  },
  {
    name: 'handOverToStranger',
    label: 'Hand the group over to who is not in it',
    entry: 'forbidden_op/not-in-group',
    run: async () => (await loggedIn(shop)).changeOwner({ groupId: team, newOwner: 'cho' }),
  },
  {
    name: 'handOverToOwner',
    label: 'Hand the group over to its owner',
    entry: 'forbidden_op/same-owner',
    run: async () => (await loggedIn(shop)).changeOwner({ groupId: team, newOwner: 'amy' }),
  },
  {
    name: 'blockOwner',
    label: 'Block the owner',
    entry: 'forbidden_op/owner-protected',
    run: async () => (await loggedIn(shop)).blockGroupMember({ groupId: team, username: 'amy' }),
  },
  {
    name: 'joinOneTooMany',
    label: 'Join one group too many',
    entry: 'forbidden_op/too-many-joined',
    run: async () =>
      (await loggedIn('acme#full', 'lily')).joinGroup({ groupId: lastGroup, message: 'hello' }),
  },
  {
    name: 'createOneTooMany',
    label: 'Create one group too many',
    entry: 'forbidden_op/too-many-created',
    run: () => createGroup('acme#full'),
  },
  {
    name: 'joinOneTooManyOld',
    label: 'Join one too many, in the oldest generation',
    entry: 'blank/too-many-joined',
    run: async () =>
      (await loggedIn('heritage#full', 'lily')).joinGroup({ groupId: lastGroup, message: 'hello' }),
  },
  {
    name: 'createOneTooManyOld',
    label: 'Create one too many, in the oldest generation',
    entry: 'blank/too-many-created',
    run: () => createGroup('heritage#full'),
  },
  {
    name: 'befriendNobody',
    label: 'Befriend a user who does not exist',
    entry: 'service_resource_not_found/no-such-resource',
    run: async () => (await loggedIn(shop)).addContact('nobody', 'hello'),
  },
  {
    name: 'callByVideo',
    label: 'Call by video where the app cannot',
    entry: 'blank/service-not-enabled',
    run: async () => (await loggedIn(shop)).getRTCToken('standup'),
  },
  {
    name: 'describeAtLength',
    label: 'Create a group with a very long description',
    entry: 'request_entity_too_large/too-large',
    run: () => createGroup('acme#lite', 'x'.repeat(6 * 1024)),
  },
  {
    name: 'callTooOften',
    label: 'Call too often in a second',
    entry: 'reach_limit/rate-limit',
    run: async () => {
      for (let calls = 0; calls < 50; calls++) await connect('acme#busy').registerUser(somebody());
    },
  },
  {
    name: 'publishEssay',
    label: 'Publish an essay as presence',
    entry: 'blank/presence-ext-too-large',
    run: async () => (await loggedIn(shop)).publishPresence({ description: 'in a meeting '.repeat(100) }),
  },
  {
    name: 'publishWithoutDevice',
    label: 'Publish presence without being connected',
    entry: 'blank/presence-no-such-device',
    run: async () => (await withoutSocket(shop, 'lily')).publishPresence({ description: 'in a meeting' }),
  },
  {
    name: 'subscribeToMyself',
    label: 'Subscribe to myself',
    entry: 'blank/presence-of-oneself',
    run: async () => (await loggedIn(shop)).subscribePresence({ usernames: ['amy'], expiry: 3600 }),
  },
  {
    name: 'subscribeToTooMany',
    label: 'Subscribe to 101 users',
    entry: 'blank/presence-too-many-subscribed',
    run: async () => (await loggedIn(shop)).subscribePresence({ usernames: manyNames, expiry: 3600 }),
  },
  {
    name: 'unsubscribeFromTooMany',
    label: 'Unsubscribe from 101 users',
    entry: 'blank/presence-too-many-unsubscribed',
    run: async () => (await loggedIn(shop)).unsubscribePresence({ usernames: manyNames }),
  },
  {
    name: 'readTooManyPresences',
    label: 'Ask for the presence of 101 users',
    entry: 'blank/presence-too-many-read',
    run: async () => (await loggedIn(shop)).getPresenceStatus({ usernames: manyNames }),
  },
  {
    name: 'readPresenceTooOften',
    label: 'Ask for presence too often',
    entry: 'blank/presence-too-many-queries',
    run: async () => {
      const connection = await loggedIn('acme#quiet');
      for (let queries = 0; queries < 10; queries++) {
        await connection.getPresenceStatus({ usernames: ['ben'] });
      }
    },
  },
];

let somebodies = 0;

function somebody() {
  somebodies += 1;
  return { username: `somebody-${Date.now()}-${somebodies}`, password: 'made-up-password', nickname: '' };
}
