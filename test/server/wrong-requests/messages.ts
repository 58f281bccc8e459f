import { writeHour } from '../hours';
import { storedHoursAgo } from '../initial-state';
import { appToken, call, type Send, userToken, type WrongRequest } from './calls';

const app = 'acme/shop';
const illegal = { status: 400, error: 'illegal_argument' };

async function sendMessage(send: Send, json: unknown, path = '/messages/users') {
  return call(send, app, 'POST', path, { token: await appToken(send, app), json });
}

async function askForHistory(send: Send, time: string) {
  return call(send, app, 'GET', `/chatmessages/${time}`, { token: await appToken(send, app) });
}

const message = { from: 'amy', to: ['ben'], type: 'txt', body: { msg: 'hello' } };

const hour = 3_600_000;
/** Kept, but without a message. */
const quietHour = writeHour(Date.now() - (storedHoursAgo + 2) * hour);

/** Sending messages and fetching old ones; calls by audio and video. */
export const messageRequests: readonly WrongRequest[] = [
  {
    entry: 'illegal_argument/from-empty',
    name: 'send a message from nobody',
    ...illegal,
    description: "from can't be empty",
    run: (send) => sendMessage(send, { ...message, from: '' }),
  },
  {
    entry: 'illegal_argument/wrong-target-type',
    name: 'send a message to a kind of target that there is not',
    ...illegal,
    description: "target_type can only be 'users' or 'chatgroups' or 'chatrooms'",
    run: (send) =>
      sendMessage(
        send,
        { target_type: 'user', target: ['ben'], msg: { type: 'txt', msg: 'hello' }, from: 'amy' },
        '/messages',
      ),
  },
  {
    entry: 'illegal_argument/invalid-request',
    name: 'send a message without saying to whom',
    ...illegal,
    description: 'this is an invalid request.',
    run: (send) => sendMessage(send, { from: 'amy', type: 'txt', body: { msg: 'hello' } }),
  },
  {
    entry: 'illegal_argument/message-too-large',
    name: 'send a message of more than 40 KB',
    ...illegal,
    description: 'message is too large',
    run: (send) => sendMessage(send, { ...message, body: { msg: 'x'.repeat(41 * 1024) } }),
  },
  {
    entry: 'illegal_argument/bad-history-time',
    name: 'fetch the messages of a day in place of an hour',
    ...illegal,
    description: 'This chatmessage request is not supported',
    run: (send) => askForHistory(send, '2021-06-30'),
  },
  {
    entry: 'illegal_argument/bad-history-time',
    name: 'fetch the messages of an hour that no day has',
    ...illegal,
    description: 'This chatmessage request is not supported',
    run: (send) => askForHistory(send, '2021063025'),
  },
  {
    entry: 'illegal_argument/history-expired',
    name: 'fetch the messages of years ago',
    ...illegal,
    description:
      'illegal arguments: appkey: acme#shop, time: 2021063012, maybe chat message history is expired or unstored',
    run: (send) => askForHistory(send, '2021063012'),
  },
  {
    entry: 'storage_object_not_found/no-history',
    name: 'fetch the messages of an hour in which nobody wrote',
    status: 404,
    error: 'storage_object_not_found',
    description: `Failed to find chat message history download url for appkey: acme#shop, time: ${quietHour}`,
    run: (send) => askForHistory(send, quietHour),
  },
  {
    entry: 'blank/service-not-enabled',
    name: 'ask for a video call where the app has none',
    status: 403,
    error: null,
    description: null,
    run: async (send) => {
      const token = await userToken(send, app, 'amy');
      return call(send, app, 'GET', '/users/amy/token/rtc?channelName=standup', { token });
    },
  },
];
