import { credentials } from '../server/initial-state';
import { appToken, call, type Send, userToken } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';

const shop = 'acme/shop';
const { client_id, client_secret } = credentials('acme', 'shop');

const logIn = (send: Send, username: string, password: string) =>
  call(send, shop, 'POST', '/token', { json: { grant_type: 'password', username, password } });
const ask = (send: Send, json: object) =>
  call(send, shop, 'POST', '/token', { json: { grant_type: 'client_credentials', ...json } });

/** What a token is asked for with. */
export const scenarios: readonly Scenario[] = [
  {
    cause: 'invalid_grant/invalid-password#password-type',
    name: 'log in with a number for a password',
    verdict: 'confirmed',
    wrong: (send) =>
      call(send, 'nova/shop', 'POST', '/token', {
        json: { grant_type: 'password', username: 'amy', password: 20_260_101 },
      }),
    right: (send) =>
      call(send, 'nova/shop', 'POST', '/token', {
        json: { grant_type: 'password', username: 'amy', password: 'made-up-guess' },
      }),
  },
  {
    cause: 'invalid_grant/wrong-password#wrong-password',
    name: 'log in with another password than before',
    verdict: 'likely',
    wrong: async (send) => {
      await userToken(send, shop, 'amy');
      return logIn(send, 'amy', 'made-up-guess');
    },
    right: (send) => logIn(send, 'nobody', 'made-up-guess'),
  },
  {
    cause: 'invalid_grant/wrong-password#wrong-password',
    name: 'log in with a password that ends with a blank',
    verdict: 'likely',
    wrong: (send) => logIn(send, 'amy', 'made-up-password '),
    right: (send) => logIn(send, 'amy', 'made-up-password'),
  },
  {
    cause: 'invalid_grant/wrong-password#no-such-user',
    name: 'log in with an e-mail address',
    verdict: 'likely',
    wrong: (send) => logIn(send, 'amy@shop.example', 'made-up-password'),
    right: (send) => logIn(send, 'amy', 'made-up-guess'),
  },
  {
    cause: 'invalid_grant/client-mismatch#other-app',
    name: 'the client id that got a token for another app',
    verdict: 'confirmed',
    wrong: async (send) => {
      await appToken(send, 'acme/closed');
      return ask(send, credentials('acme', 'closed'));
    },
    right: async (send) => {
      await appToken(send, shop);
      return ask(send, { client_id: client_id.slice(0, -1), client_secret });
    },
  },
  {
    cause: 'invalid_grant/client-mismatch#mistyped',
    name: 'a client secret that lost its end',
    verdict: 'confirmed',
    wrong: async (send) => {
      await appToken(send, shop);
      return ask(send, { client_id, client_secret: client_secret.slice(0, -1) });
    },
    right: async (send) => {
      await appToken(send, shop);
      return ask(send, { client_id, client_secret: credentials('acme', 'closed').client_secret });
    },
  },
  {
    cause: 'invalid_grant/client-mismatch#mistyped',
    name: 'a client id with a blank before it',
    verdict: 'confirmed',
    wrong: (send) => ask(send, { client_id: ` ${client_id}`, client_secret }),
    right: (send) => ask(send, { client_id: credentials('acme', 'closed').client_id, client_secret }),
  },
];
