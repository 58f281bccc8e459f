import type { CauseId } from '../../src/model/catalog-ids';
import { lastGroup, lobby, team } from '../server/initial-state';
import { address, appToken, call, type Send, untilRefused } from '../server/wrong-requests/calls';
import type { Run, Scenario } from './scenario';
import { pair, type Step } from './steps/in-turn';

const createGroup: Step = ['POST', '/chatgroups', { groupname: 'One more', public: true, owner: 'amy' }];
const deleteGroup: Step = ['DELETE', `/chatgroups/${lastGroup}`];
const addTo = (id: string, username: string): Step => ['POST', `/chatgroups/${id}/users/${username}`];

/** How many groups and rooms there may be, and how many of them a user may be in. */
const joined: readonly Scenario[] = [
  ...(
    [
      ['forbidden_op', 'acme/full'],
      ['blank', 'heritage/full'],
    ] as const
  ).flatMap(([code, app]) => [
    pair(
      app,
      `${code}/too-many-joined#user-limit`,
      'one group more than she may join',
      [addTo(lastGroup, 'lily')],
      [addTo(lastGroup, 'cho')],
      'likely',
    ),
    pair(
      app,
      `${code}/too-many-created#app-limit`,
      'one group more than the app may have',
      [createGroup],
      [deleteGroup, createGroup],
    ),
  ]),
  pair(
    'nova/full',
    'exceed_limit/rooms-joined#user-limit',
    'a room of her own, being in another',
    [['POST', '/chatrooms', { name: 'Hall', owner: 'lily' }]],
    [['POST', '/chatrooms', { name: 'Hall', owner: 'cho' }]],
  ),
  {
    cause: 'forbidden_op/too-many-rooms-joined#user-limit',
    name: 'one room more than she may join',
    verdict: 'confirmed',
    wrong: joinHall('lily'),
    right: (send) => enter(send, 'acme/full', lobby, 'cho'),
  },
  pair(
    'nova/shop',
    'exceed_limit/too-many-members#too-many-per-call',
    '61 at once',
    [['POST', `/chatgroups/${team}/users`, { usernames: names(61) }]],
    [['POST', `/chatgroups/${team}/users`, { usernames: ['cho'] }]],
    'likely',
  ),
];

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `customer-${index + 1}`);
}

async function enter(send: Send, app: string, room: string, username: string) {
  return call(send, app, 'POST', `/chatrooms/${room}/users/${username}`, {
    token: await appToken(send, app),
  });
}

function joinHall(username: string): Run {
  return async (send) => {
    const [app, json] = ['acme/full', { name: 'Hall', owner: 'cho' }];
    const { body } = await call(send, app, 'POST', '/chatrooms', { token: await appToken(send, app), json });
    return enter(send, app, (JSON.parse(body) as { data: { id: string } }).data.id, username);
  };
}

/** The same call with the app's token until it is refused, and once. */
function often(app: string, cause: CauseId, name: string, [method, path, json]: Step): Scenario {
  return {
    cause,
    name,
    verdict: 'confirmed',
    wrong: async (send) => {
      const token = await appToken(send, app);
      return untilRefused(20, () => call(send, app, method, path, { token, json }));
    },
    right: async (send) => call(send, app, method, path, { token: await appToken(send, app), json }),
  };
}

const toTeam: Step = ['POST', '/messages/chatgroups', { to: [team], type: 'txt', body: { msg: 'hello' } }];

/** How often. */
const rates: readonly Scenario[] = [
  often('nova/chatty', 'message_send_error/too-fast#too-fast', 'two group messages at a time', toTeam),
  {
    ...often('acme/chatty', 'forbidden_op/send-rate#too-fast', 'two group messages at a time', toTeam),
    verdict: 'likely',
  },
  often('acme/shop', 'limit/push-limit#limit', 'two push tasks at a time', [
    'POST',
    '/push/task',
    { pushMessage: { title: 'Sale', content: 'Today' } },
  ]),
];

async function setAttributes(send: Send, app: string, value: string) {
  const Authorization = `Bearer ${await appToken(send, app)}`;
  const headers = { Authorization, 'Content-Type': 'application/x-www-form-urlencoded' };
  return send('PUT', address(app, '/metadata/user/amy'), { headers, body: `sign=${value}` });
}

const sizes: readonly Scenario[] = [
  {
    cause: 'forbidden/attributes-exceed-field#too-large',
    name: '70 KB in one call',
    verdict: 'confirmed',
    wrong: (send) => setAttributes(send, 'nova/roomy', 'x'.repeat(70_000)),
    right: (send) => setAttributes(send, 'nova/roomy', 'x'.repeat(60_000)),
  },
];

/** What a plan allows of anything. */
export const scenarios: readonly Scenario[] = [...joined, ...rates, ...sizes];
