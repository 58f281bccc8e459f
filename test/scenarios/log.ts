import { lobby, password, team } from '../server/initial-state';
import { appToken, call, untilRefused } from '../server/wrong-requests/calls';
import type { Scenario } from './scenario';
import { run, type Step } from './steps/in-turn';

const shop = 'acme/shop';
const confirmed = { verdict: 'confirmed' } as const;
const likely = { verdict: 'likely' } as const;

const register = (username: string): Step => ['POST', '/users', { username, password }];
const logIn = (username: string): Step => ['POST', '/token', { grant_type: 'password', username, password }];
const addCho: Step = ['POST', `/chatgroups/${team}/users/cho`];
const removeBen: Step = ['DELETE', `/chatgroups/${team}/users/ben`];
const handToBen: Step = ['PUT', `/chatgroups/${team}`, { newowner: 'ben' }];
const getTeam: Step = ['GET', `/chatgroups/${team}`];
const deleteTeam: Step = ['DELETE', `/chatgroups/${team}`];

/** What an earlier call brought about already, or undid. */
const done: readonly Scenario[] = [
  {
    cause: 'forbidden_op/already-in-group#already-member',
    name: 'the same call twice',
    ...confirmed,
    wrong: run(shop, addCho, addCho),
    right: run(shop, addCho),
  },
  {
    cause: 'forbidden_op/already-in-group#already-member',
    name: 'adding a member of a group that was created with her',
    ...confirmed,
    wrong: async (send) => {
      const token = await appToken(send, shop);
      const json = { groupname: 'Team', public: true, owner: 'amy', members: ['cho'] };
      const created = await call(send, shop, 'POST', '/chatgroups', { token, json });
      const { groupid } = (JSON.parse(created.body) as { data: { groupid: string } }).data;
      return call(send, shop, 'POST', `/chatgroups/${groupid}/users/cho`, { token });
    },
    right: run(shop, addCho),
  },
  {
    cause: 'forbidden_op/not-members#not-member',
    name: 'removing a member who was removed before',
    ...confirmed,
    wrong: run(shop, removeBen, removeBen),
    right: run(shop, removeBen),
  },
  {
    cause: 'invalid_parameter/not-members#not-member',
    name: 'muting a member who was removed before',
    ...confirmed,
    wrong: run(shop, removeBen, [
      'POST',
      `/chatgroups/${team}/mute`,
      { usernames: ['ben'], mute_duration: 1 },
    ]),
    right: run(shop, ['POST', `/chatgroups/${team}/mute`, { usernames: ['ben'], mute_duration: 1 }]),
  },
  {
    cause: 'forbidden_op/not-in-group#not-member',
    name: 'handing the group to a member who was removed before',
    ...confirmed,
    wrong: run(shop, removeBen, handToBen),
    right: run(shop, handToBen),
  },
  {
    cause: 'resource_not_found/not-in-group#not-member',
    name: 'making a member who was removed before an admin',
    ...confirmed,
    wrong: run(shop, removeBen, ['POST', `/chatgroups/${team}/admin`, { newadmin: 'ben' }]),
    right: run(shop, ['POST', `/chatgroups/${team}/admin`, { newadmin: 'ben' }]),
  },
  {
    cause: 'forbidden_op/not-admin#not-admin',
    name: 'taking the admin role away twice',
    ...confirmed,
    wrong: run(
      shop,
      ['POST', `/chatgroups/${team}/admin`, { newadmin: 'ben' }],
      ['DELETE', `/chatgroups/${team}/admin/ben`],
      ['DELETE', `/chatgroups/${team}/admin/ben`],
    ),
    right: run(
      shop,
      ['POST', `/chatgroups/${team}/admin`, { newadmin: 'ben' }],
      ['DELETE', `/chatgroups/${team}/admin/ben`],
    ),
  },
  {
    cause: 'forbidden_op/same-owner#already-owner',
    name: 'handing the group over twice',
    ...confirmed,
    wrong: run(shop, handToBen, handToBen),
    right: run(shop, handToBen),
  },
  {
    cause: 'duplicate_unique_property_exists/user-exists#registered-before',
    name: 'registering a name twice',
    ...confirmed,
    wrong: run(shop, register('Dora'), register('dora')),
    right: run(shop, register('dora')),
  },
  {
    cause: 'invalid_grant/user-banned#banned',
    name: 'logging in a user who was banned before',
    ...confirmed,
    wrong: run('nova/shop', ['POST', '/users/cho/deactivate'], logIn('cho')),
    right: run('nova/shop', logIn('cho')),
  },
];

/** What an earlier call deleted, or never made. */
const gone: readonly Scenario[] = [
  {
    cause: 'service_resource_not_found/no-such-group#no-such-group',
    name: 'a group that was deleted before',
    ...confirmed,
    wrong: run(shop, deleteTeam, getTeam),
    right: run(shop, getTeam),
  },
  {
    cause: 'service_resource_not_found/no-such-group#no-such-group',
    name: 'the id of a chat room where a group belongs',
    ...confirmed,
    wrong: run(shop, ['GET', `/chatrooms/${lobby}`], ['GET', `/chatgroups/${lobby}`]),
    right: run(shop, ['GET', `/chatrooms/${lobby}`]),
  },
  {
    cause: 'service_resource_not_found/no-such-group#no-such-group',
    name: 'the id of a group whose creation failed',
    ...confirmed,
    wrong: run(shop, ['POST', '/chatgroups', { groupname: 'Team' }], ['GET', '/chatgroups/undefined']),
    right: run(shop, getTeam),
  },
  {
    cause: 'service_resource_not_found/no-such-resource#no-such-group',
    name: 'a group that was deleted before, in the oldest generation',
    ...confirmed,
    wrong: run('heritage/shop', deleteTeam, getTeam),
    right: run('heritage/shop', getTeam),
  },
  {
    cause: 'service_resource_not_found/no-such-resource#no-such-user',
    name: 'a user who was deleted before',
    ...confirmed,
    wrong: run(shop, ['DELETE', '/users/cho'], ['GET', '/users/cho/status']),
    right: run(shop, ['GET', '/users/cho/status']),
  },
  {
    cause: 'required_property_not_found/no-such-user#no-such-user',
    name: 'the password of a user who was deleted before',
    ...confirmed,
    wrong: run(shop, ['DELETE', '/users/cho'], ['PUT', '/users/cho/password', { newpassword: password }]),
    right: run(shop, ['PUT', '/users/cho/password', { newpassword: password }]),
  },
  {
    cause: 'resource_not_found/no-such-user#no-such-user',
    name: 'a user whose registration failed',
    ...confirmed,
    wrong: run(shop, ['POST', '/users', { username: 'dora' }], ['POST', `/chatgroups/${team}/users/dora`]),
    right: run(shop, register('dora'), ['POST', `/chatgroups/${team}/users/dora`]),
  },
  {
    cause: 'illegal_argument/no-such-member#no-such-user',
    name: 'a list with a user who was deleted before',
    ...confirmed,
    wrong: run(shop, ['DELETE', '/users/cho'], ['POST', `/chatgroups/${team}/users`, { usernames: ['cho'] }]),
    right: run(shop, ['POST', `/chatgroups/${team}/users`, { usernames: ['cho'] }]),
  },
  {
    cause: 'blank/no-such-user#no-such-user',
    name: 'deleting a user twice, in the oldest generation',
    ...confirmed,
    wrong: run('heritage/shop', ['DELETE', '/users/cho'], ['DELETE', '/users/cho']),
    right: run('heritage/shop', ['DELETE', '/users/cho']),
  },
  {
    cause: 'entity_not_found/no-such-user#no-such-user',
    name: 'the password of a user who was deleted before, in the newest generation',
    ...confirmed,
    wrong: run(
      'nova/shop',
      ['DELETE', '/users/cho'],
      ['PUT', '/users/cho/password', { newpassword: password }],
    ),
    right: run('nova/shop', ['PUT', '/users/cho/password', { newpassword: password }]),
  },
  {
    cause: 'invalid_grant/no-such-user#no-such-user',
    name: 'logging in a user who was deleted before, in the newest generation',
    ...confirmed,
    wrong: run('nova/shop', ['DELETE', '/users/cho'], logIn('cho')),
    right: run('nova/shop', logIn('cho')),
  },
  {
    cause: 'invalid_grant/wrong-password#no-such-user',
    name: 'logging in a user who was deleted before',
    ...likely,
    wrong: run(shop, ['DELETE', '/users/cho'], logIn('cho')),
    right: run(shop, logIn('cho')),
  },
];

/** How often, and how fast. */
const rates: readonly Scenario[] = [
  {
    cause: 'reach_limit/rate-limit#too-fast',
    name: 'more calls a second than the app may make',
    ...confirmed,
    wrong: (send) =>
      untilRefused(20, () =>
        call(send, 'acme/busy', 'POST', '/token', {
          json: { grant_type: 'password', username: 'amy', password },
        }),
      ),
    right: (send) =>
      call(send, 'acme/busy', 'POST', '/token', {
        json: { grant_type: 'password', username: 'amy', password },
      }),
  },
  {
    cause: 'blank/presence-too-many-queries#too-often',
    name: 'more presence queries than a user may make',
    ...confirmed,
    wrong: async (send) => {
      const token = await appToken(send, 'acme/quiet');
      const json = { usernames: ['ben'] };
      return untilRefused(20, () => call(send, 'acme/quiet', 'POST', '/users/amy/presence', { token, json }));
    },
    right: run('acme/quiet', ['POST', '/users/amy/presence', { usernames: ['ben'] }]),
  },
];

/** What came before: the calls of the log around the one that failed. */
export const scenarios: readonly Scenario[] = [...done, ...gone, ...rates];
