import { writeHour } from '../server/hours';
import { password, storedHoursAgo, team } from '../server/initial-state';
import { address, appToken, call, type Send, userToken } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';
import { pair, run, type Step } from './steps/in-turn';

const [shop, nova, heritage] = ['acme/shop', 'nova/shop', 'heritage/shop'];
const likely = 'likely';

const register = (username: string): Step => ['POST', '/users', { username, password }];
const history = (hour: string): Step => ['GET', `/chatmessages/${hour}`];
/** Of now: the file may be read an hour before. */
const storedHour = () => history(writeHour(Date.now() - storedHoursAgo * 3_600_000));
const online = (path: string): Step => ['GET', `/presence/online${path}`];
const rightOnline = online(`/${team}/type/1`);
const template = (name: string): Step => [
  'POST',
  '/notification/template',
  { name, title_pattern: '{0}', content_pattern: '{1}' },
];

const values: readonly Scenario[] = [
  pair(
    heritage,
    'illegal_argument/illegal-username#too-long',
    '65 letters, in the oldest generation',
    [register('d'.repeat(65))],
    [register('d'.repeat(64))],
  ),
  pair(
    heritage,
    'illegal_argument/illegal-username#empty',
    'an empty name, in the oldest generation',
    [register('')],
    [register('dora')],
  ),
  {
    cause: 'illegal_argument/history-expired#wrong-format',
    name: 'a date with separators, in the oldest generation',
    verdict: 'confirmed',
    wrong: run(heritage, history('2026-06-30')),
    right: (send, server) => run(heritage, storedHour())(send, server),
  },
  pair(
    shop,
    'illegal_argument/bad-value#bad-value',
    'a template’s name of 65 letters',
    [template('s'.repeat(65))],
    [template('sale')],
  ),
  pair(
    shop,
    'illegal_argument/bad-direction#bad-value',
    'descending',
    [['GET', '/users/amy/collections?direction=descending']],
    [['GET', '/users/amy/collections?direction=desc']],
  ),
];

const paths: readonly Scenario[] = [
  pair(shop, 'illegal_argument/group-missing#group-missing', 'no group', [online('//type/1')], [rightOnline]),
  pair(
    shop,
    'illegal_argument/type-missing#type-missing',
    'no type',
    [online(`/${team}/type/`)],
    [rightOnline],
  ),
  pair(
    shop,
    'illegal_argument/type-not-0-or-1#wrong-type',
    'a word for a type',
    [online(`/${team}/type/group`)],
    [rightOnline],
  ),
  pair(
    shop,
    'bad_request/group-missing#group-missing',
    'reactions in a group, which is not named',
    [['GET', '/reaction/user/amy?msgIdList=1&msgType=groupchat']],
    [['GET', `/reaction/user/amy?msgIdList=1&msgType=groupchat&groupId=${team}`]],
  ),
  pair(
    shop,
    'illegal_argument/invalid-request#wrong-url',
    'a limit that is no number',
    [['GET', '/user/amy/contacts?limit=all']],
    [['GET', '/user/amy/contacts?limit=50']],
    likely,
  ),
  pair(
    shop,
    'internal_server_error/internal#failed',
    'a limit that is no number',
    [['GET', '/thread?limit=undefined']],
    [['GET', '/thread?limit=10']],
    likely,
  ),
  pair(
    nova,
    'service_resource_not_found/no-such-resource#no-such-path',
    'the first word in the singular, in the newest generation',
    [['GET', '/chatgroup']],
    [['GET', '/chatgroups']],
  ),
];

async function changePassword(send: Send, json: unknown) {
  const token = await userToken(send, heritage, 'amy');
  return call(send, heritage, 'PUT', '/users/amy/password', { token, json });
}

const grant = JSON.stringify({ grant_type: 'password', username: 'amy', password });
const askForToken = (send: Send, type: string) =>
  send('POST', address(shop, '/token'), { headers: { 'Content-Type': type }, body: grant });

async function registerRaw(send: Send, body: string) {
  const Authorization = `Bearer ${await appToken(send, heritage)}`;
  const headers = { Authorization, 'Content-Type': 'application/json' };
  return send('POST', address(heritage, '/users'), { headers, body });
}

const bodies: readonly Scenario[] = [
  {
    cause: 'illegal_argument/passwords-missing#old-missing',
    name: 'only the new password, in the oldest generation',
    verdict: 'confirmed',
    wrong: (send) => changePassword(send, { newpassword: 'made-up-and-new' }),
    right: (send) => changePassword(send, { newpassword: 'made-up-and-new', oldPassword: password }),
  },
  {
    cause: 'illegal_argument/invalid-request#wrong-headers',
    name: 'a login declared as plain text',
    verdict: likely,
    wrong: (send) => askForToken(send, 'text/plain;charset=UTF-8'),
    right: (send) => askForToken(send, 'application/json'),
  },
  {
    cause: 'web_application/unsupported-media-type#not-json',
    name: 'single quotes, in the oldest generation',
    verdict: likely,
    wrong: (send) => registerRaw(send, "{'username':'dora','password':'made-up-password'}"),
    right: (send) => registerRaw(send, '{"username":"dora","password":"made-up-password"}'),
  },
];

/** Values, parts of a path and bodies that are not of the form that the call takes. */
export const scenarios: readonly Scenario[] = [...values, ...paths, ...bodies];
