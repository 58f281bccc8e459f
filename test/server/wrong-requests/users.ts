import { password } from '../initial-state';
import { appToken, call, type Send, userToken, type WrongRequest } from './calls';

function register(send: Send, json: unknown, app = 'acme/shop') {
  return call(send, app, 'POST', '/users', { json });
}

async function setPassword(send: Send, username: string, json: unknown, app = 'acme/shop') {
  const token = await appToken(send, app);
  return call(send, app, 'PUT', `/users/${username}/password`, { token, json });
}

const registrationClosed = {
  status: 401,
  error: 'unauthorized',
  description: 'registration is not open, please contact the app admin',
};

const illegal = { status: 400, error: 'illegal_argument' };
const missingName = 'Entity user requires a property named username';

const duplicate = { status: 400, error: 'duplicate_unique_property_exists' };
const mustBeUnique = 'Entity user requires that property named username be unique, value of amy exists';

/** Registering users, changing and deleting them. */
export const userRequests: readonly WrongRequest[] = [
  {
    entry: 'illegal_argument/username-missing',
    name: 'register a user without a name',
    ...illegal,
    description: missingName,
    run: (send) => register(send, { password }),
  },
  {
    entry: 'illegal_argument/password-missing',
    name: 'register a user without a password',
    ...illegal,
    description: 'password or pin must provided',
    run: (send) => register(send, { username: 'dora' }),
  },
  {
    entry: 'illegal_argument/password-missing',
    name: 'register a user with an empty password',
    ...illegal,
    description: 'password or pin must provided',
    run: (send) => register(send, { username: 'dora', password: '' }),
  },
  {
    entry: 'illegal_argument/illegal-username',
    name: 'register an e-mail address',
    ...illegal,
    description: 'username [dora@shop.example] is not legal',
    run: (send) => register(send, { username: 'dora@shop.example', password }),
  },
  {
    entry: 'duplicate_unique_property_exists/user-exists',
    name: 'register a name that is taken',
    ...duplicate,
    description: `Application null ${mustBeUnique}`,
    run: (send) => register(send, { username: 'amy', password }),
  },
  {
    entry: 'duplicate_unique_property_exists/user-exists',
    name: 'register several names of which one is taken',
    ...duplicate,
    description: `Application null ${mustBeUnique}`,
    run: (send) =>
      register(send, [
        { username: 'nobody-yet', password },
        { username: 'amy', password },
      ]),
  },
  {
    entry: 'unauthorized/registration-closed',
    name: 'register without a token where only the app may',
    ...registrationClosed,
    run: (send) => register(send, { username: 'dora', password }, 'acme/closed'),
  },
  {
    entry: 'unauthorized/registration-closed',
    name: 'register with a token of a user where only the app may',
    ...registrationClosed,
    run: async (send) => {
      const token = await userToken(send, 'acme/closed', 'amy');
      const json = { username: 'dora', password };
      return call(send, 'acme/closed', 'POST', '/users', { token, json });
    },
  },
  {
    entry: 'resource_limited/edition-limit',
    name: 'register one user more than the free plan has',
    status: 429,
    error: 'resource_limited',
    description: 'You have exceeded the limit of the Free edition. Please upgrade to higher edition.',
    run: (send) => register(send, { username: 'one-too-many', password }, 'acme/free'),
  },
  {
    entry: 'resource_limited/edition-limit',
    name: 'register one user more than the community edition has',
    status: 429,
    error: 'resource_limited',
    description:
      'You have exceeded the limit of the community edition. Please upgrade to the enterprise edition.',
    run: (send) => register(send, { username: 'one-too-many', password }, 'heritage/free'),
  },
  {
    entry: 'illegal_argument/new-password-missing',
    name: 'reset a password and forget the new one',
    ...illegal,
    description: 'newpassword is required',
    run: (send) => setPassword(send, 'amy', {}),
  },
  {
    entry: 'illegal_argument/old-password-missing',
    name: 'reset a password without the token of the app',
    ...illegal,
    description: 'oldPassword is required',
    run: (send) =>
      call(send, 'acme/shop', 'PUT', '/users/amy/password', { json: { newpassword: 'made-up-and-new' } }),
  },
  {
    entry: 'illegal_argument/passwords-missing',
    name: 'change a password and send neither the old nor the new one',
    ...illegal,
    description: 'newpassword is required.oldPassword is required.',
    run: async (send) => {
      const token = await userToken(send, 'acme/shop', 'amy');
      return call(send, 'acme/shop', 'PUT', '/users/amy/password', { token, json: {} });
    },
  },
  {
    entry: 'required_property_not_found/no-such-user',
    name: 'reset the password of a user who does not exist',
    status: 400,
    error: 'required_property_not_found',
    description: missingName,
    run: (send) => setPassword(send, 'nobody', { newpassword: 'made-up-and-new' }),
  },
  {
    entry: 'service_resource_not_found/no-such-resource',
    name: 'ask for a user who does not exist',
    status: 404,
    error: 'service_resource_not_found',
    description: 'Service resource not found',
    run: async (send) =>
      call(send, 'acme/shop', 'GET', '/users/nobody', { token: await appToken(send, 'acme/shop') }),
  },
  {
    entry: 'service_resource_not_found/no-such-resource',
    name: 'delete a user who does not exist',
    status: 404,
    error: 'service_resource_not_found',
    description: 'Service resource not found',
    run: async (send) =>
      call(send, 'acme/shop', 'DELETE', '/users/nobody', { token: await appToken(send, 'acme/shop') }),
  },
  {
    entry: 'blank/no-such-user',
    name: 'delete a user twice, from the oldest generation',
    status: 404,
    error: null,
    description: null,
    run: async (send) => {
      const app = 'heritage/shop';
      const token = await appToken(send, app);
      await register(send, { username: 'leaving', password }, app);
      await call(send, app, 'DELETE', '/users/leaving', { token });
      return call(send, app, 'DELETE', '/users/leaving', { token });
    },
  },
  {
    entry: 'no_full_text_index/contains-not-indexed',
    name: 'search the users for a part of a name',
    status: 500,
    error: 'no_full_text_index',
    description:
      "Entity 'user' with property named 'username' is not full text indexed. You cannot use the 'contains' operand on this field",
    run: async (send) => {
      const query = encodeURIComponent("select * where username contains 'am'");
      const token = await appToken(send, 'acme/shop');
      return call(send, 'acme/shop', 'GET', `/users?ql=${query}`, { token });
    },
  },
];
