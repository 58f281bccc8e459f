import { sandboxHost } from '../hosts';
import { credentials, expiredToken, foreignToken, password } from '../initial-state';
import { address, appToken, call, type Send, untilRefused, userToken, type WrongRequest } from './calls';

const { client_id, client_secret } = credentials('acme', 'shop');

function askForToken(send: Send, json: unknown) {
  return call(send, 'acme/shop', 'POST', '/token', { json });
}

function listGroups(send: Send, app: string, token?: string) {
  return call(send, app, 'GET', '/chatgroups', { token });
}

const expired = {
  status: 401,
  error: 'unauthorized',
  description: 'Unable to authenticate due to expired access token',
};

/** Logging in, and showing that one has. */
export const tokenRequests: readonly WrongRequest[] = [
  {
    entry: 'invalid_grant/wrong-password',
    name: 'log in with a wrong password',
    status: 400,
    error: 'invalid_grant',
    description: 'invalid username or password',
    run: (send) => askForToken(send, { grant_type: 'password', username: 'amy', password: 'made-up-guess' }),
  },
  {
    entry: 'invalid_grant/wrong-password',
    name: 'log in as a user who does not exist',
    status: 400,
    error: 'invalid_grant',
    description: 'invalid username or password',
    run: (send) =>
      askForToken(send, { grant_type: 'password', username: 'nobody', password: 'made-up-guess' }),
  },
  {
    entry: 'invalid_grant/client-mismatch',
    name: 'ask for an app token with the client id of another app',
    status: 400,
    error: 'invalid_grant',
    description: 'client_id does not match',
    run: (send) =>
      askForToken(send, {
        ...credentials('acme', 'closed'),
        grant_type: 'client_credentials',
      }),
  },
  {
    entry: 'invalid_grant/client-mismatch',
    name: 'ask for an app token with a client secret cut short',
    status: 400,
    error: 'invalid_grant',
    description: 'client_secret does not match',
    run: (send) =>
      askForToken(send, {
        grant_type: 'client_credentials',
        client_id,
        client_secret: client_secret.slice(0, -1),
      }),
  },
  {
    entry: 'unauthorized/expired-token',
    name: 'send a token that expired',
    ...expired,
    run: (send) => listGroups(send, 'acme/shop', expiredToken('acme', 'shop')),
  },
  {
    entry: 'unauthorized/expired-token',
    name: 'send no token',
    ...expired,
    run: (send) => listGroups(send, 'acme/shop'),
  },
  {
    entry: 'blank/expired-token',
    name: 'send a token that expired, to the oldest generation',
    ...expired,
    error: null,
    run: (send) => listGroups(send, 'heritage/shop', expiredToken('heritage', 'shop')),
  },
  {
    entry: 'expired_token/expired-token',
    name: 'send a token that expired, to a cluster of the days of Usergrid',
    ...expired,
    error: 'expired_token',
    run: (send) => listGroups(send, 'heritage/attic', expiredToken('heritage', 'attic')),
  },
  {
    entry: 'unauthorized/oauth',
    name: 'send a token that expired, to the newest generation',
    ...expired,
    description: 'Unable to authenticate (OAuth)',
    run: (send) => listGroups(send, 'nova/shop', expiredToken('nova', 'shop')),
  },
  {
    entry: 'group_authorization/no-token',
    name: 'send no token to the group service of the newest generation',
    status: 401,
    error: 'group_authorization',
    description: 'token is blank!',
    run: (send) => listGroups(send, 'nova/shop'),
  },
  {
    entry: 'unauthorized/no-permission',
    name: 'list the users with the token of a user',
    status: 401,
    error: 'unauthorized',
    description:
      'Subject does not have permission [applications:get:8f2f46ab-0000-1000-8000-00000000feed:/users]',
    run: async (send) =>
      call(send, 'acme/shop', 'GET', '/users', { token: await userToken(send, 'acme/shop', 'amy') }),
  },
  {
    entry: 'auth_bad_access_token/corrupt-token',
    name: 'send a token that lost its last ten characters',
    status: 401,
    error: 'auth_bad_access_token',
    description: 'Unable to authenticate due to corrupt access token',
    run: async (send) => {
      const token = await userToken(send, 'acme/shop', 'amy');
      return listGroups(send, 'acme/shop', token.slice(0, -10));
    },
  },
  {
    entry: 'auth_bad_access_token/corrupt-token',
    name: 'send the word "undefined" for a token',
    status: 401,
    error: 'auth_bad_access_token',
    description: 'Unable to authenticate due to corrupt access token',
    run: (send) => listGroups(send, 'acme/shop', 'undefined'),
  },
  {
    entry: 'auth_bad_access_token/unknown-token',
    name: 'send a token that another system gave out',
    status: 401,
    error: 'auth_bad_access_token',
    description: 'Unable to authenticate',
    run: (send) => listGroups(send, 'acme/shop', foreignToken),
  },
  {
    entry: 'auth_bad_access_token/unknown-token',
    name: 'send a token of another app',
    status: 401,
    error: 'auth_bad_access_token',
    description: 'Unable to authenticate',
    run: async (send) => listGroups(send, 'acme/shop', await userToken(send, 'acme/closed', 'amy')),
  },
  {
    entry: 'forbidden_service_operation/banned',
    name: 'call as a user who was banned since',
    status: 403,
    error: 'forbidden_service_operation',
    description: 'Service operation not allowed',
    run: async (send) => {
      const admin = { token: await appToken(send, 'acme/shop') };
      await call(send, 'acme/shop', 'POST', '/users', { json: { username: 'banned', password } });
      await call(send, 'acme/shop', 'POST', '/users/banned/activate', admin);
      const token = await userToken(send, 'acme/shop', 'banned');
      await call(send, 'acme/shop', 'POST', '/users/banned/deactivate', admin);
      return listGroups(send, 'acme/shop', token);
    },
  },
  {
    entry: 'auth_bad_access_token/unknown-token',
    name: 'send a token of the usual cluster to the sandbox',
    status: 401,
    error: 'auth_bad_access_token',
    description: 'Unable to authenticate',
    run: async (send) => {
      const Authorization = `Bearer ${await userToken(send, 'acme/shop', 'amy')}`;
      return send('GET', `https://${sandboxHost}/acme/shop/chatgroups`, { headers: { Authorization } });
    },
  },
  {
    entry: 'unauthorized/app-token-wanted',
    name: 'ask how much room the attributes take with the token of a user',
    status: 401,
    error: 'unauthorized',
    description: 'unauthorized',
    run: async (send) => {
      const token = await userToken(send, 'acme/shop', 'amy');
      return call(send, 'acme/shop', 'GET', '/metadata/user/capacity', { token });
    },
  },
  {
    entry: 'metadata_error/auth-error',
    name: 'set the attributes of another user',
    status: 401,
    error: 'metadata_error',
    description: 'auth error',
    run: async (send) => {
      const token = await userToken(send, 'acme/shop', 'amy');
      return call(send, 'acme/shop', 'PUT', '/metadata/user/ben', { token, json: {} });
    },
  },
  ...(
    [
      ['no-organization-access', 'organizations/acme/applications', 'No organization access authorized'],
      ['no-admin-access', 'users/boss', 'No admin user access authorized'],
    ] as const
  ).map(([entry, path, description]) => ({
    entry: `unauthorized/${entry}`,
    name: `ask for ${path} with the token of an app`,
    status: 401,
    error: 'unauthorized',
    description,
    run: async (send: Send) => {
      const Authorization = `Bearer ${await appToken(send, 'acme/shop')}`;
      return send('GET', `https://a1.easemob.com/management/${path}`, { headers: { Authorization } });
    },
  })),
  {
    entry: 'organization_application_not_found/no-such-app',
    name: 'mistype the app in the path',
    status: 404,
    error: 'organization_application_not_found',
    description: 'Could not find application for acme/shpo from URI: acme/shpo/token',
    run: (send) => call(send, 'acme/shpo', 'POST', '/token', { json: { grant_type: 'password' } }),
  },
  {
    entry: 'organization_application_not_found/no-such-app',
    name: 'leave the # of the app key in the path',
    status: 404,
    error: 'organization_application_not_found',
    description: 'Could not find application for acme%23shop/users from URI: acme%23shop/users',
    run: (send) => send('GET', address('acme%23shop', '/users')),
  },
  {
    entry: 'organization_application_not_found/no-such-app-400',
    name: 'mistype the app in the path, to the oldest generation',
    status: 400,
    error: 'organization_application_not_found',
    description: 'Could not find application for heritage/shpo from URI: heritage/shpo/users',
    run: (send) => call(send, 'heritage/shpo', 'GET', '/users'),
  },
  {
    entry: 'reach_limit/rate-limit',
    name: 'call more often in a second than the app may',
    status: 429,
    error: 'reach_limit',
    description: 'This request has reached api limit',
    run: (send) => {
      const json = { grant_type: 'client_credentials', ...credentials('acme', 'busy') };
      return untilRefused(50, () => call(send, 'acme/busy', 'POST', '/token', { json }));
    },
  },
];
