import { lobby, password, team } from '../server/initial-state';
import { address, appToken, call } from '../server/wrong-requests/calls';
import type { Run, Scenario } from './scenario';
import { pair, type Step } from './steps/in-turn';

const [shop, nova] = ['acme/shop', 'nova/shop'];

const getTeam: Step = ['GET', `/chatgroups/${team}`];
const deleteTeam: Step = ['DELETE', `/chatgroups/${team}`];
const deleteCho: Step = ['DELETE', '/users/cho'];
const setAttributes: Step = [
  'PUT',
  `/metadata/chatgroup/${team}/users/batch`,
  [{ username: 'ben', metadata: { role: 'driver' } }],
];
const newThread: Step = ['POST', '/thread', { group_id: team, name: 'Lunch', owner: 'amy', msg_id: '1' }];
const [newLabel, newTemplate]: readonly Step[] = [
  ['POST', '/push/label', { name: 'buyers' }],
  ['POST', '/notification/template', { name: 'sale', title_pattern: '{0}', content_pattern: '{1}' }],
];
const deleteTemplate: Step = ['DELETE', '/notification/template/sale'];
const emptyLabel: Step = ['DELETE', '/push/label/buyers/user', { usernames: ['amy'] }];

/** Uploads a file to the group, after it was deleted or before. */
function shareFile(...steps: readonly Step[]): Run {
  return async (send) => {
    const token = await appToken(send, shop);
    for (const [method, path] of steps) await call(send, shop, method, path, { token });
    const part = '--made-up\r\nContent-Disposition: form-data; name="file"; filename="list.txt"';
    const body = `${part}\r\nContent-Type: text/plain\r\n\r\nmilk\r\n--made-up--\r\n`;
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'multipart/form-data; boundary=made-up',
    };
    return send('POST', address(shop, `/chatgroups/${team}/share_files`), { headers, body });
  };
}

/** What each service says of something that an earlier call deleted, or that never had that name. */
export const scenarios: readonly Scenario[] = [
  pair(
    nova,
    'resource_not_found/no-such-group#no-such-group',
    'a group that was deleted before',
    [deleteTeam, getTeam],
    [getTeam],
  ),
  pair(
    nova,
    'resource_not_found/no-such-group#no-such-group',
    'the id of a chat room where a group belongs',
    [
      ['GET', `/chatrooms/${lobby}`],
      ['GET', `/chatgroups/${lobby}`],
    ],
    [['GET', `/chatrooms/${lobby}`]],
  ),
  {
    cause: 'rest_group_feign/no-such-group#no-such-group',
    name: 'a file for a group that was deleted before',
    verdict: 'confirmed',
    wrong: shareFile(deleteTeam),
    right: shareFile(),
  },
  pair(
    shop,
    'metadata_error/no-such-group#no-such-group',
    'attributes in a group that was deleted before',
    [deleteTeam, setAttributes],
    [setAttributes],
  ),
  pair(
    shop,
    'group_error/no-such-group#no-such-group',
    'a thread in a group that was deleted before',
    [deleteTeam, newThread],
    [newThread],
  ),
  pair(
    shop,
    'group_error/no-such-thread#no-such-thread',
    'a variable that held nothing',
    [newThread, ['PUT', '/thread/undefined', { name: 'Supper' }]],
    [newThread],
  ),
  pair(
    nova,
    'management/no-such-user#no-such-user',
    'deleting a user twice',
    [deleteCho, deleteCho],
    [deleteCho],
  ),
  pair(
    shop,
    'entity_not_found/no-such-file#no-such-file',
    'a variable that held nothing',
    [['GET', '/chatfiles/undefined']],
    [getTeam],
  ),
  pair(
    shop,
    'entity_not_found/no-such-template#no-such-template',
    'a template deleted twice',
    [newTemplate as Step, deleteTemplate, deleteTemplate],
    [newTemplate as Step, deleteTemplate],
  ),
  pair(
    shop,
    'resource_not_found/no-such-label#no-such-label',
    'the users of a label that was deleted before',
    [newLabel as Step, ['DELETE', '/push/label/buyers'], emptyLabel],
    [newLabel as Step, emptyLabel],
  ),
  pair(
    'heritage/shop',
    'required_property_not_found/no-such-user#username-missing',
    'registered without a name, in the oldest generation',
    [['POST', '/users', { password }]],
    [['POST', '/users', { username: 'dora', password }]],
  ),
];
