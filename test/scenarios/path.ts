import { writeHour } from '../server/hours';
import { lobby, storedHoursAgo, team } from '../server/initial-state';
import type { Reply, Send } from '../server/wrong-requests/calls';
import { appToken, call, userToken } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

/** A call with the app's own token; `path` is below the app. */
async function asApp(send: Send, app: string, method: string, path: string, json?: unknown): Promise<Reply> {
  return call(send, app, method, path, { token: await appToken(send, app), json });
}

/** A call to a path as it stands, on the first host. */
function at(send: Send, path: string, method = 'GET'): Promise<Reply> {
  return send(method, `https://a1.easemob.com${path}`);
}

const getAmy = (send: Send) => asApp(send, 'acme/shop', 'GET', '/users/amy');
const getOldAmy = (send: Send) => asApp(send, 'heritage/shop', 'GET', '/users/amy');

const unknown = 'organization_application_not_found/no-such-app';
const unknownOld = 'organization_application_not_found/no-such-app-400';
const confirmed = { verdict: 'confirmed' } as const;
const likely = { verdict: 'likely' } as const;

const appKey: readonly Scenario[] = [
  {
    cause: `${unknown}#hash-in-path`,
    name: 'the app key with its # escaped',
    ...confirmed,
    wrong: (send) => at(send, '/acme%23shop/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknown}#hash-in-path`,
    name: 'the app key behind the org',
    ...confirmed,
    wrong: (send) => at(send, '/acme/acme%23shop/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknownOld}#hash-in-path`,
    name: 'the app key behind the org, in the oldest generation',
    ...confirmed,
    wrong: (send) => send('GET', 'https://a31.easemob.com/heritage/heritage%23shop/users/amy'),
    right: getOldAmy,
  },
  {
    cause: `${unknown}#not-filled-in`,
    name: 'variables that held nothing',
    ...confirmed,
    wrong: (send) => at(send, '/undefined/undefined/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknownOld}#not-filled-in`,
    name: 'a template that was not filled in',
    ...confirmed,
    wrong: (send) => send('GET', 'https://a31.easemob.com/heritage/%7Bapp_name%7D/users/amy'),
    right: getOldAmy,
  },
  {
    cause: `${unknown}#wrong-segments`,
    name: 'neither org nor app',
    ...confirmed,
    wrong: (send) => at(send, '/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknown}#wrong-segments`,
    name: 'no app',
    ...confirmed,
    wrong: (send) => at(send, '/acme/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknown}#wrong-segments`,
    name: 'the org twice',
    ...confirmed,
    wrong: (send) => at(send, '/acme/acme/shop/users/amy'),
    right: getAmy,
  },
  {
    cause: `${unknownOld}#wrong-segments`,
    name: 'no app, in the oldest generation',
    ...confirmed,
    wrong: (send) => send('GET', 'https://a31.easemob.com/heritage/users/amy'),
    right: getOldAmy,
  },
  {
    cause: `${unknown}#other-host`,
    name: 'on another host than the calls that succeed',
    ...confirmed,
    wrong: async (send) => {
      await asApp(send, 'nova/shop', 'GET', '/users/amy');
      return at(send, '/nova/shop/users/amy');
    },
    right: (send) => asApp(send, 'nova/shop', 'GET', '/users/amy'),
  },
  {
    cause: `${unknownOld}#other-host`,
    name: 'on another host than the calls that succeed, in the oldest generation',
    ...confirmed,
    wrong: async (send) => {
      await asApp(send, 'heritage/shop', 'GET', '/users/amy');
      return send('GET', 'https://a1.chat.agora.io/heritage/shop/users/amy');
    },
    right: getOldAmy,
  },
  {
    cause: `${unknown}#other-host`,
    name: 'on another host than the DNS config names',
    ...likely,
    wrong: async (send) => {
      await send('GET', 'https://rs.chat.agora.io/easemob/server.json?app_key=nova%23shop');
      return at(send, '/nova/shop/users/amy');
    },
    right: (send) => asApp(send, 'nova/shop', 'GET', '/users/amy'),
  },
  {
    cause: `${unknown}#wrong-app-key`,
    name: 'one letter from an app that answers',
    ...likely,
    wrong: async (send) => {
      await getAmy(send);
      return at(send, '/acme/shoop/users/amy');
    },
    right: getAmy,
  },
  {
    cause: `${unknown}#wrong-app-key`,
    name: 'org and app in each other’s place',
    ...likely,
    wrong: async (send) => {
      await getAmy(send);
      return at(send, '/shop/acme/users/amy');
    },
    right: getAmy,
  },
  {
    cause: `${unknownOld}#wrong-app-key`,
    name: 'one letter from an app that answers, in the oldest generation',
    ...likely,
    wrong: async (send) => {
      await getOldAmy(send);
      return send('GET', 'https://a31.easemob.com/heritage/shoop/users/amy');
    },
    right: getOldAmy,
  },
];

const missing = 'service_resource_not_found/no-such-resource';

const resources: readonly Scenario[] = [
  {
    cause: `${missing}#no-such-user`,
    name: 'a user who does not exist',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/users/nobody'),
    right: getAmy,
  },
  {
    cause: `${missing}#no-such-user`,
    name: 'a variable that held nothing',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/users/undefined'),
    right: getAmy,
  },
  {
    cause: `${missing}#no-such-user`,
    name: 'a line feed behind the name',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/users/amy%0A'),
    right: getAmy,
  },
  {
    cause: `${missing}#no-such-group`,
    name: 'a group that does not exist',
    ...confirmed,
    wrong: (send) => asApp(send, 'heritage/shop', 'GET', '/chatgroups/404'),
    right: (send) => asApp(send, 'heritage/shop', 'GET', `/chatgroups/${team}`),
  },
  {
    cause: `${missing}#no-such-room`,
    name: 'a chat room that does not exist',
    ...confirmed,
    wrong: (send) => asApp(send, 'heritage/shop', 'GET', '/chatrooms/404'),
    right: (send) => asApp(send, 'heritage/shop', 'GET', `/chatrooms/${lobby}`),
  },
  {
    cause: `${missing}#stale-user`,
    name: 'a user whom the list shows and the service does not find',
    ...likely,
    wrong: async (send) => {
      await asApp(send, 'heritage/shop', 'GET', '/users');
      return asApp(send, 'heritage/shop', 'GET', '/users/ghost');
    },
    right: async (send) => {
      await asApp(send, 'heritage/shop', 'GET', '/users');
      return asApp(send, 'heritage/shop', 'GET', '/users/nobody');
    },
  },
  {
    cause: 'blank/no-such-user#no-such-user',
    name: 'deleting a user who does not exist',
    ...likely,
    wrong: (send) => asApp(send, 'heritage/shop', 'DELETE', '/users/nobody'),
    right: (send) => asApp(send, 'heritage/shop', 'DELETE', '/users/cho'),
  },
  {
    cause: 'blank/no-such-user#stale-user',
    name: 'deleting by name a user whose record is broken',
    ...likely,
    wrong: async (send) => {
      await asApp(send, 'heritage/shop', 'GET', '/users');
      return asApp(send, 'heritage/shop', 'DELETE', '/users/ghost');
    },
    right: async (send) => {
      const list = await asApp(send, 'heritage/shop', 'GET', '/users');
      const { entities } = JSON.parse(list.body) as { entities: { username: string; uuid: string }[] };
      const ghost = entities.find(({ username }) => username === 'ghost');
      return asApp(send, 'heritage/shop', 'DELETE', `/users/${ghost?.uuid}`);
    },
  },
];

const unsupported = 'unsupported_service_operation/method-not-supported';

const methods: readonly Scenario[] = [
  {
    cause: `${unsupported}#wrong-method`,
    name: 'a token by GET',
    ...confirmed,
    wrong: (send) => call(send, 'acme/shop', 'GET', '/token'),
    right: (send) =>
      call(send, 'acme/shop', 'POST', '/token', { json: { grant_type: 'password', username: 'amy' } }),
  },
  {
    cause: `${unsupported}#wrong-method`,
    name: 'PUT on the list of groups, in the newest generation',
    ...confirmed,
    wrong: (send) => asApp(send, 'nova/shop', 'PUT', '/chatgroups', { groupname: 'New' }),
    right: (send) => asApp(send, 'nova/shop', 'PUT', `/chatgroups/${team}`, { groupname: 'New' }),
  },
  {
    cause: `${unsupported}#wrong-path`,
    name: 'a word of the path in the singular',
    ...likely,
    wrong: (send) => asApp(send, 'heritage/shop', 'DELETE', `/chatgroups/${team}/user/ben`),
    right: (send) => asApp(send, 'heritage/shop', 'DELETE', `/chatgroups/${team}/users/ben`),
  },
  {
    cause: `${unsupported}#wrong-path`,
    name: 'an empty segment, in the oldest generation',
    ...confirmed,
    wrong: (send) => asApp(send, 'heritage/shop', 'GET', '/chatgroups//users'),
    right: (send) => asApp(send, 'heritage/shop', 'GET', `/chatgroups/${team}/users`),
  },
  {
    cause: 'web_application/no-such-api#no-such-path',
    name: 'the first word in the singular',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/chatgroup'),
    right: (send) => asApp(send, 'acme/shop', 'GET', '/chatgroups'),
  },
  {
    cause: 'web_application/no-such-api#no-such-path',
    name: 'an empty segment',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/chatgroups//users'),
    right: (send) => asApp(send, 'acme/shop', 'GET', `/chatgroups/${team}/users`),
  },
  {
    cause: '请求路径不存在/url-invalid#wrong-path',
    name: 'a push path that does not exist',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/push/labels'),
    right: (send) => asApp(send, 'acme/shop', 'GET', '/push/label'),
  },
];

const hour = 3_600_000;
const hourAgo = (hours: number) => writeHour(Date.now() - hours * hour);
const history = (send: Send, time: string, app = 'acme/shop') =>
  asApp(send, app, 'GET', `/chatmessages/${time}`);
const storedHour = (app?: string) => (send: Send) => history(send, hourAgo(storedHoursAgo), app);

const hours: readonly Scenario[] = [
  {
    cause: 'illegal_argument/bad-history-time#wrong-format',
    name: 'a date with separators',
    ...confirmed,
    wrong: (send) => history(send, new Date().toISOString()),
    right: storedHour(),
  },
  {
    cause: 'illegal_argument/bad-history-time#wrong-format',
    name: 'a time in milliseconds',
    ...confirmed,
    wrong: (send) => history(send, String(Date.now() - storedHoursAgo * hour)),
    right: storedHour(),
  },
  {
    cause: 'illegal_argument/bad-history-time#wrong-format',
    name: 'a 25th hour',
    ...confirmed,
    wrong: (send) => history(send, '2021063025'),
    right: storedHour(),
  },
  {
    cause: 'illegal_argument/history-expired#expired',
    name: 'an hour of years ago',
    verdict: 'likely',
    wrong: (send) => history(send, '2021063012'),
    right: storedHour(),
  },
  {
    cause: 'illegal_argument/history-expired#not-yet',
    name: 'an hour of tomorrow',
    ...confirmed,
    wrong: (send) => history(send, hourAgo(-24)),
    right: storedHour(),
  },
  {
    cause: 'storage_object_not_found/no-history#not-yet',
    name: 'an hour of tomorrow, in the newest generation',
    ...confirmed,
    wrong: (send) => history(send, hourAgo(-24), 'nova/shop'),
    right: storedHour('nova/shop'),
  },
  {
    cause: 'storage_object_not_found/no-history#no-messages',
    name: 'an hour two days ago in which nobody wrote',
    ...likely,
    wrong: (send) => history(send, hourAgo(48)),
    right: storedHour(),
  },
];

/** A call with amy's own token. */
async function asAmy(send: Send, method: string, path: string): Promise<Reply> {
  return call(send, 'acme/shop', method, path, { token: await userToken(send, 'acme/shop', 'amy') });
}

const queries: readonly Scenario[] = [
  {
    cause: 'illegal_argument/page-too-large#page-too-large',
    name: 'a page of 100 contacts',
    ...confirmed,
    wrong: (send) => asAmy(send, 'GET', '/user/amy/contacts?limit=100'),
    right: (send) => asAmy(send, 'GET', '/user/amy/contacts?limit=50'),
  },
  {
    cause: 'bad_request/page-too-large#page-too-large',
    name: 'a page of 100 users of a reaction',
    ...confirmed,
    wrong: (send) => asAmy(send, 'GET', '/reaction/user/amy/detail?msgId=1&message=like&limit=100'),
    right: (send) => asAmy(send, 'GET', '/reaction/user/amy/detail?msgId=1&message=like&limit=50'),
  },
  {
    cause: 'group_error/page-too-large#page-too-large',
    name: 'a page of 100 threads',
    ...confirmed,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/thread?limit=100'),
    right: (send) => asApp(send, 'acme/shop', 'GET', '/thread?limit=50'),
  },
  {
    cause: 'bad_request/bad-parameter#bad-parameter',
    name: 'a page that is no number',
    ...likely,
    wrong: (send) => asApp(send, 'acme/shop', 'GET', '/robot/rule?page=first&size=10'),
    right: (send) => asApp(send, 'acme/shop', 'GET', '/robot/rule?page=1&size=10'),
  },
  {
    cause: 'bad_request/parameter-missing#parameter-missing',
    name: 'deleting roaming messages without their ids',
    ...confirmed,
    wrong: (send) => asAmy(send, 'DELETE', '/rest/message/roaming/chat/user/amy?userId=ben'),
    right: (send) => asAmy(send, 'DELETE', '/rest/message/roaming/chat/user/amy?userId=ben&msgIdList=1'),
  },
  {
    cause: 'no_full_text_index/contains-not-indexed#contains-query',
    name: 'searching the users for a part of a name',
    ...confirmed,
    wrong: (send) =>
      asApp(
        send,
        'acme/shop',
        'GET',
        `/users?ql=${encodeURIComponent("select * where username contains 'am'")}`,
      ),
    right: (send) =>
      asApp(send, 'acme/shop', 'GET', `/users?ql=${encodeURIComponent("select * where username = 'amy'")}`),
  },
];

/** The url and the method: the app in the path, what the path names, what the query asks for. */
export const scenarios: readonly Scenario[] = [...appKey, ...resources, ...methods, ...hours, ...queries];
