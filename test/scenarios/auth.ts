import { setTimeout as pause } from 'node:timers/promises';
import { anAccessToken2 } from '../diagnosis/token/made-tokens';
import { sandboxHost } from '../server/hosts';
import { appIdOf, expiredToken, foreignToken, password } from '../server/initial-state';
import {
  address,
  appToken,
  call,
  type Reply,
  type Send,
  untilRefused,
  userToken,
} from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

const shop = 'acme/shop';
const nova = 'nova/shop';

/** The list of groups, with a header as written. */
const withHeader = (value: string, app = shop, path = '/chatgroups') => {
  const headers = { Authorization: value };
  return (send: Send) => send('GET', address(app, path), { headers });
};
const withToken = (app: string, path: string, token?: string) => (send: Send) =>
  call(send, app, 'GET', path, { token });
const ofUser =
  (value: (token: string) => string, app = shop, path = '/chatgroups') =>
  async (send: Send) =>
    withHeader(value(await userToken(send, app, 'amy')), app, path)(send);
const rightly = (app = shop) => ofUser((token) => `Bearer ${token}`, app, '/users/amy');

/** Only the app may, without the user's password. */
const askForUser = (send: Send, token: string) =>
  call(send, shop, 'POST', '/token', { token, json: { grant_type: 'inherit', username: 'ben' } });

/** As an app's own server makes them, good for a day. */
const agoraToken = (issuedAt: number, appId: string, username = 'amy') =>
  anAccessToken2({ appId, issuedAt, lifetime: 86_400_000, services: [[5, [1], username]] });
const yesterday = Date.now() - 2 * 86_400_000;

const notSent: readonly Scenario[] = [
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'no Authorization header',
    verdict: 'confirmed',
    wrong: withToken(shop, '/chatgroups'),
    right: withToken(shop, '/chatgroups', expiredToken('acme', 'shop')),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: '`Bearer` and no token',
    verdict: 'confirmed',
    wrong: withHeader('Bearer '),
    right: ofUser((token) => `Bearer ${token}`),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'a token without `Bearer`',
    verdict: 'confirmed',
    wrong: ofUser((token) => token),
    right: ofUser((token) => `bearer ${token}`),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'another scheme',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Token ${token}`),
    right: ofUser((token) => `Bearer  ${token}`),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'a token in a header of another name',
    verdict: 'confirmed',
    wrong: async (send) => {
      const headers = { 'X-Access-Token': await userToken(send, shop, 'amy') };
      return send('GET', address(shop, '/chatgroups'), { headers });
    },
    right: withHeader(`Bearer ${expiredToken('acme', 'shop')}`),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'a token in the query',
    verdict: 'likely',
    wrong: async (send) =>
      send('GET', address(shop, `/chatgroups?access_token=${await userToken(send, shop, 'amy')}`)),
    right: rightly(),
  },
  {
    cause: 'unauthorized/expired-token#not-sent',
    name: 'no token, since the login failed',
    verdict: 'confirmed',
    wrong: async (send) => {
      const json = { grant_type: 'password', username: 'amy', password: 'made-up-guess' };
      await call(send, shop, 'POST', '/token', { json });
      return withToken(shop, '/chatgroups')(send);
    },
    right: rightly(),
  },
  {
    cause: 'blank/expired-token#not-sent',
    name: 'no token, to the oldest generation',
    verdict: 'confirmed',
    wrong: withToken('heritage/shop', '/chatgroups'),
    right: withToken('heritage/shop', '/chatgroups', expiredToken('heritage', 'shop')),
  },
  {
    cause: 'unauthorized/oauth#not-sent',
    name: 'no token, to the newest generation',
    verdict: 'confirmed',
    wrong: withToken(nova, '/users/amy'),
    right: withToken(nova, '/users/amy', expiredToken('nova', 'shop')),
  },
  {
    cause: 'group_authorization/no-token#not-sent',
    name: 'no token, to the group service',
    verdict: 'confirmed',
    wrong: withToken(nova, '/chatgroups'),
    right: rightly(nova),
  },
  {
    cause: 'unauthorized/registration-closed#no-token',
    name: 'register without a token where only the app may',
    verdict: 'confirmed',
    wrong: (send) => register(send),
    right: (send) => register(send, 'undefined'),
  },
  {
    cause: 'illegal_argument/old-password-missing#no-admin-token',
    name: 'reset a password without a token',
    verdict: 'confirmed',
    wrong: (send) => resetPassword(send),
    right: async (send) => resetPassword(send, await appToken(send, shop)),
  },
  {
    cause: 'illegal_argument/old-password-missing#no-admin-token',
    name: 'reset the password of another user',
    verdict: 'confirmed',
    wrong: async (send) => resetPassword(send, await userToken(send, shop, 'ben')),
    right: async (send) => resetPassword(send, await userToken(send, shop, 'amy')),
  },
];

const ownPassword: readonly Scenario[] = [
  {
    cause: 'illegal_argument/old-password-missing#field-missing',
    name: 'change one’s own password without the old one',
    verdict: 'confirmed',
    wrong: async (send) => resetPassword(send, await userToken(send, shop, 'amy')),
    right: async (send) => resetPassword(send, await appToken(send, shop)),
  },
  {
    cause: 'unauthorized/app-token-wanted#bad-token',
    name: 'ask without a token how much room the attributes take',
    verdict: 'confirmed',
    wrong: withToken(shop, '/metadata/user/capacity'),
    right: ofUser((token) => `Bearer ${token}`, shop, '/metadata/user/capacity'),
  },
];

const noGood: readonly Scenario[] = [
  {
    cause: 'auth_bad_access_token/corrupt-token#malformed',
    name: 'a token that lost its end',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token.slice(0, -10)}`),
    right: ofUser((token) => `Bearer Bearer ${token}`),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#malformed',
    name: 'a token in small letters',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token.toLowerCase()}`),
    right: rightly(),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#malformed',
    name: '`undefined` for a token',
    verdict: 'confirmed',
    wrong: withHeader('Bearer undefined'),
    right: rightly(),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#malformed',
    name: 'an expired token that broke off, with no `/token` call in the log',
    verdict: 'likely',
    wrong: withHeader(`Bearer ${expiredToken('acme', 'shop').slice(0, 80)}`),
    right: withHeader(`Bearer ${expiredToken('acme', 'shop')}`),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#bad-scheme',
    name: '`Bearer` twice',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer Bearer ${token}`),
    right: ofUser((token) => `Bearer ${token.slice(0, -1)}`),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#bad-scheme',
    name: 'a token in quotes',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer "${token}"`),
    right: rightly(),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#bad-scheme',
    name: 'two tokens in one header',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token}, Bearer ${token}`),
    right: rightly(),
  },
  {
    cause: 'unauthorized/oauth#malformed',
    name: '`null` for a token',
    verdict: 'confirmed',
    wrong: withHeader('Bearer null', nova),
    right: withHeader('Bearer', nova, '/users/amy'),
  },
  {
    cause: 'unauthorized/oauth#malformed',
    name: 'a token with its middle cut out, as it was shown',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token.slice(0, 20)}...${token.slice(-20)}`, nova),
    right: rightly(nova),
  },
  {
    cause: 'unauthorized/registration-closed#dead-token',
    name: 'register with `undefined` for a token',
    verdict: 'confirmed',
    wrong: (send) => register(send, 'undefined'),
    right: (send) => register(send),
  },
  {
    cause: 'unauthorized/registration-closed#dead-token',
    name: 'register with the token of another app',
    verdict: 'confirmed',
    wrong: async (send) => register(send, await appToken(send, shop)),
    right: async (send) => register(send, await appToken(send, 'acme/closed')),
  },
];

const tooOld: readonly Scenario[] = [
  {
    cause: 'unauthorized/expired-token#expired',
    name: 'a token whose day is over',
    verdict: 'likely',
    wrong: withHeader(`Bearer ${expiredToken('acme', 'shop')}`),
    right: withToken(shop, '/chatgroups'),
  },
  {
    cause: 'unauthorized/expired-token#expired',
    name: 'a token that `/token` gave out for one second',
    verdict: 'confirmed',
    wrong: untilOver,
    right: rightly(),
  },
  {
    cause: 'expired_token/expired-token#expired',
    name: 'a token whose day is over, on a cluster of the days of Usergrid',
    verdict: 'confirmed',
    wrong: withHeader(`Bearer ${expiredToken('heritage', 'attic')}`, 'heritage/attic'),
    right: ofUser((token) => `Bearer ${token}`, 'heritage/attic'),
  },
  {
    cause: 'blank/expired-token#expired',
    name: 'a token of the oldest generation, which says when it ends',
    verdict: 'confirmed',
    wrong: withHeader(`Bearer ${expiredToken('heritage', 'shop')}`, 'heritage/shop'),
    right: withToken('heritage/shop', '/chatgroups'),
  },
  {
    cause: 'unauthorized/oauth#expired',
    name: 'a token that the app’s own server made two days ago',
    verdict: 'confirmed',
    wrong: withHeader(`Bearer ${agoraToken(yesterday, appIdOf('nova', 'shop'))}`, nova),
    right: withHeader(`Bearer ${agoraToken(yesterday, appIdOf('nova', 'shop')).slice(0, 60)}`, nova),
  },
];

/** The first refusal may come sooner than the log's own clock has it. */
async function untilOver(send: Send): Promise<Reply> {
  const json = { grant_type: 'password', username: 'amy', password, ttl: 1 };
  const { body } = await call(send, shop, 'POST', '/token', { json });
  const { access_token } = JSON.parse(body) as { access_token: string };
  let refused = 0;
  const once = async () => {
    await pause(100);
    const reply = await withToken(shop, '/chatgroups', access_token)(send);
    if (reply.status >= 400) refused += 1;
    return refused < 2 ? { ...reply, status: 200 } : reply;
  };
  return untilRefused(50, once);
}

const madeVoid: readonly Scenario[] = [
  {
    cause: 'unauthorized/oauth#revoked',
    name: 'a token from before the user was deleted',
    verdict: 'confirmed',
    wrong: async (send) => {
      const token = await userToken(send, nova, 'amy');
      await call(send, nova, 'DELETE', '/users/amy', { token: await appToken(send, nova) });
      return withToken(nova, '/users/amy', token)(send);
    },
    right: withHeader(`Bearer ${agoraToken(yesterday, appIdOf('nova', 'shop'))}`, nova),
  },
  {
    cause: 'unauthorized/oauth#revoked',
    name: 'a token from before the user’s password was changed',
    verdict: 'likely',
    wrong: async (send) => {
      const token = await userToken(send, nova, 'amy');
      const json = { newpassword: 'made-up-and-new' };
      await call(send, nova, 'PUT', '/users/amy/password', { token: await appToken(send, nova), json });
      return withToken(nova, '/users/amy', token)(send);
    },
    right: withHeader(`Bearer ${agoraToken(yesterday, appIdOf('nova', 'shop'))}`, nova),
  },
];

const banned: readonly Scenario[] = [
  {
    cause: 'forbidden_service_operation/banned#user-banned',
    name: 'call as a user who was banned since',
    verdict: 'likely',
    wrong: callAsBanned('ben'),
    right: callAsBanned('cho'),
  },
];

/** `ben` lists the groups, after somebody was banned. */
function callAsBanned(username: string) {
  return async (send: Send) => {
    const token = await userToken(send, shop, 'ben');
    const admin = { token: await appToken(send, shop) };
    await call(send, shop, 'POST', `/users/${username}/deactivate`, admin);
    return call(send, shop, 'GET', '/chatgroups', { token });
  };
}

const notOfThis: readonly Scenario[] = [
  {
    cause: 'unauthorized/oauth#other-app',
    name: 'the token of another app',
    verdict: 'confirmed',
    wrong: async (send) => withToken(nova, '/chatgroups', await userToken(send, shop, 'amy'))(send),
    right: withHeader(`Bearer ${expiredToken('nova', 'shop')}`, nova),
  },
  {
    cause: 'auth_bad_access_token/unknown-token#other-app',
    name: 'the token of another app',
    verdict: 'confirmed',
    wrong: async (send) => withToken(shop, '/chatgroups', await userToken(send, 'acme/closed', 'amy'))(send),
    right: rightly(),
  },
  {
    cause: 'auth_bad_access_token/unknown-token#other-app',
    name: 'a token of which the log knows nothing, after a call that worked',
    verdict: 'likely',
    wrong: async (send) => {
      await rightly()(send);
      return withHeader(`Bearer ${foreignToken}`)(send);
    },
    right: rightly(),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#other-app',
    name: 'ask for a user’s token with that of another app',
    verdict: 'confirmed',
    wrong: async (send) => askForUser(send, await appToken(send, 'acme/closed')),
    right: async (send) => askForUser(send, await appToken(send, shop)),
  },
  {
    cause: 'auth_bad_access_token/corrupt-token#user-token',
    name: 'ask for a user’s token with that of another user',
    verdict: 'likely',
    wrong: async (send) => askForUser(send, await userToken(send, shop, 'amy')),
    right: async (send) => askForUser(send, (await appToken(send, shop)).slice(0, -10)),
  },
  {
    cause: 'auth_bad_access_token/unknown-token#other-cluster',
    name: 'a token of the usual cluster in the sandbox',
    verdict: 'likely',
    wrong: async (send) => {
      const headers = { Authorization: `Bearer ${await userToken(send, shop, 'amy')}` };
      return send('GET', `https://${sandboxHost}/acme/shop/chatgroups`, { headers });
    },
    right: async (send) => withToken(shop, '/chatgroups', await userToken(send, 'acme/closed', 'amy'))(send),
  },
  {
    cause: 'unauthorized/illegal-token#mismatch',
    name: 'a token made for another App ID',
    verdict: 'confirmed',
    wrong: byAppId(appIdOf('acme', 'shop')),
    right: byAppId(appIdOf('nova', 'shop')),
  },
  {
    cause: 'unauthorized/no-permission#user-token',
    name: 'list the users as a user',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token}`, shop, '/users'),
    right: async (send) => withToken(shop, '/users', await appToken(send, shop))(send),
  },
  ...(['no-permission', 'no-admin-access'] as const).flatMap((entry): readonly Scenario[] => {
    const path = entry === 'no-permission' ? '/users' : '/users/ben/deactivate';
    const method = entry === 'no-permission' ? 'GET' : 'POST';
    const ask = (token?: string) => (send: Send) => call(send, shop, method, path, { token });
    const old = expiredToken('acme', 'shop');
    return [
      {
        cause: `unauthorized/${entry}#not-sent`,
        name: `${method} ${path} without a token`,
        verdict: 'confirmed',
        wrong: ask(),
        right: ask(old),
      },
      {
        cause: `unauthorized/${entry}#expired`,
        name: `${method} ${path} with a token that is over`,
        verdict: 'likely',
        wrong: ask(old),
        right: ask(),
      },
      {
        cause: `unauthorized/${entry}#malformed`,
        name: `${method} ${path} with \`null\` for a token`,
        verdict: 'confirmed',
        wrong: ask('null'),
        right: ask(old),
      },
    ];
  }),
  {
    cause: 'unauthorized/app-token-wanted#user-token',
    name: 'ask as a user how much room the attributes take',
    verdict: 'confirmed',
    wrong: ofUser((token) => `Bearer ${token}`, shop, '/metadata/user/capacity'),
    right: async (send) => withToken(shop, '/metadata/user/capacity', await appToken(send, shop))(send),
  },
  {
    cause: 'unauthorized/registration-closed#user-token',
    name: 'register with the token of a user where only the app may',
    verdict: 'confirmed',
    wrong: async (send) => register(send, await userToken(send, 'acme/closed', 'amy')),
    right: async (send) => register(send, await appToken(send, 'acme/closed')),
  },
  {
    cause: 'unauthorized/no-organization-access#no-admin',
    name: 'list the apps of an organization as an app',
    verdict: 'confirmed',
    wrong: manage('organizations/acme/applications'),
    right: (send) => send('GET', 'https://a1.easemob.com/management/organizations/acme/applications'),
  },
  {
    cause: 'unauthorized/no-admin-access#no-admin',
    name: 'ask for an administrator as an app',
    verdict: 'confirmed',
    wrong: manage('users/boss'),
    right: (send) => send('GET', 'https://a1.easemob.com/management/users/boss'),
  },
  {
    cause: 'metadata_error/auth-error#other-user',
    name: 'set the attributes of another user',
    verdict: 'confirmed',
    wrong: setAttributes('ben'),
    right: setAttributes('amy'),
  },
];

function register(send: Send, token?: string) {
  const json = { username: 'dora', password };
  return call(send, 'acme/closed', 'POST', '/users', { token, json });
}

function resetPassword(send: Send, token?: string) {
  const json = { newpassword: 'made-up-and-new' };
  return call(send, shop, 'PUT', '/users/amy/password', { token, json });
}

function setAttributes(username: string) {
  return async (send: Send) => {
    const token = await userToken(send, shop, 'amy');
    return call(send, shop, 'PUT', `/metadata/user/${username}`, { token, json: {} });
  };
}

function byAppId(appId: string) {
  return (send: Send) => {
    const headers = { Authorization: `Bearer ${agoraToken(Date.now(), appId)}` };
    return send('GET', `https://a61.chat.agora.io/app-id/${appIdOf('nova', 'shop')}/users/amy`, { headers });
  };
}

function manage(path: string) {
  return async (send: Send) => {
    const headers = { Authorization: `Bearer ${await appToken(send, shop)}` };
    return send('GET', `https://a1.easemob.com/management/${path}`, { headers });
  };
}

/** Tokens: sent or not, well or badly, alive or dead, of this app or another, of an app or a user. */
export const scenarios: readonly Scenario[] = [
  ...notSent,
  ...ownPassword,
  ...noGood,
  ...tooOld,
  ...madeVoid,
  ...banned,
  ...notOfThis,
];
