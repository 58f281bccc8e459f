import { device } from '../initial-state';
import { call, type Send, untilRefused, userToken, type WrongRequest } from './calls';

async function asAmy(send: Send, method: string, path: string, json: unknown) {
  const token = await userToken(send, 'acme/shop', 'amy');
  return call(send, 'acme/shop', method, `/users/amy/presence${path}`, { token, json });
}

const refused = { status: 400, error: null };
const manyNames = Array.from({ length: 101 }, (_, index) => `customer-${index}`);

/** Who is online, and who wants to know. */
export const presenceRequests: readonly WrongRequest[] = [
  {
    entry: 'blank/presence-not-set',
    name: 'set a status that is no number',
    ...refused,
    description: 'set presence failed',
    run: (send) => asAmy(send, 'POST', `/${device}/busy`, { ext: 'in a meeting' }),
  },
  {
    entry: 'blank/presence-ext-too-large',
    name: 'set a status with an essay beside it',
    ...refused,
    description: 'ext is too big',
    run: (send) => asAmy(send, 'POST', `/${device}/1`, { ext: 'in a meeting '.repeat(100) }),
  },
  {
    entry: 'blank/presence-no-such-device',
    name: 'set the status of a device that is not connected',
    ...refused,
    description: 'resource not exist',
    run: (send) => asAmy(send, 'POST', '/ios_sold-long-ago/1', { ext: 'in a meeting' }),
  },
  {
    entry: 'blank/presence-of-oneself',
    name: 'subscribe to oneself',
    ...refused,
    description: "you can't sub yourself",
    run: (send) => asAmy(send, 'POST', '/3600', { usernames: ['amy'] }),
  },
  {
    entry: 'blank/presence-too-many-subscribed',
    name: 'subscribe to 101 users at once',
    ...refused,
    description: 'too many sub presence',
    run: (send) => asAmy(send, 'POST', '/3600', { usernames: manyNames }),
  },
  {
    entry: 'blank/presence-too-many-read',
    name: 'ask for the status of 101 users at once',
    ...refused,
    description: 'too many get presences',
    run: (send) => asAmy(send, 'POST', '', { usernames: manyNames }),
  },
  {
    entry: 'blank/presence-too-many-unsubscribed',
    name: 'unsubscribe from 101 users at once',
    ...refused,
    description: 'too many unsub presences',
    run: (send) => asAmy(send, 'DELETE', '', manyNames),
  },
  {
    entry: 'blank/presence-too-many-queries',
    name: 'ask for a status more often than the app may',
    ...refused,
    description: 'too many queries',
    run: async (send) => {
      const token = await userToken(send, 'acme/quiet', 'amy');
      const ask = () =>
        call(send, 'acme/quiet', 'POST', '/users/amy/presence', { token, json: { usernames: ['ben'] } });
      return untilRefused(10, ask);
    },
  },
];
