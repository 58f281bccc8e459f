import { lastGroup, team } from '../initial-state';
import { appToken, type CallOptions, call, type Send, type WrongRequest } from './calls';

/** A call with the app's own token. */
async function asApp(send: Send, app: string, method: string, path: string, options?: CallOptions) {
  return call(send, app, method, path, { ...options, token: await appToken(send, app) });
}

function createGroup(send: Send, app: string) {
  const json = { groupname: 'One more', desc: '', public: true, maxusers: 50, owner: 'amy' };
  return asApp(send, app, 'POST', '/chatgroups', { json });
}

const forbidden = { status: 403, error: 'forbidden_op' };
const notMembers = 'users [cho] are not members of this group!';
const joinedTooMany = 'user lily has joined too many groups/chatroom!';
const createdTooMany = 'this appKey has create too many groups/chatrooms!';

/** Groups, who is in them, and how many there may be. */
export const groupRequests: readonly WrongRequest[] = [
  {
    entry: 'forbidden_op/already-in-group',
    name: 'add a member a second time',
    ...forbidden,
    description: `can not join this group, reason:user: ben already in group: ${team}\n`,
    run: (send) => asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/users/ben`),
  },
  {
    entry: 'forbidden_op/already-in-group',
    name: 'add several members of whom one is in the group',
    ...forbidden,
    description: `can not join this group, reason:user: ben already in group: ${team}\n`,
    run: (send) =>
      asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/users`, { json: { usernames: ['cho', 'ben'] } }),
  },
  {
    entry: 'illegal_argument/no-such-member',
    name: 'add several members of whom one does not exist',
    status: 400,
    error: 'illegal_argument',
    description: "group member nobody doesn't exist",
    run: (send) =>
      asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/users`, { json: { usernames: ['nobody'] } }),
  },
  {
    entry: 'resource_not_found/no-such-user',
    name: 'add one member who does not exist',
    status: 404,
    error: 'resource_not_found',
    description: "username nobody doesn't exist!",
    run: (send) => asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/users/nobody`),
  },
  {
    entry: 'forbidden_op/not-members',
    name: 'remove a user who is not in the group',
    ...forbidden,
    description: notMembers,
    run: (send) => asApp(send, 'acme/shop', 'DELETE', `/chatgroups/${team}/users/cho`),
  },
  {
    entry: 'invalid_parameter/not-members',
    name: 'mute a user who is not in the group',
    status: 400,
    error: 'invalid_parameter',
    description: notMembers,
    run: (send) =>
      asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/mute`, {
        json: { usernames: ['cho'], mute_duration: 60_000 },
      }),
  },
  {
    entry: 'forbidden_op/not-in-group',
    name: 'hand a group over to a user who is not in it',
    ...forbidden,
    description: `user: cho doesn't exist in group: ${team}`,
    run: (send) => asApp(send, 'acme/shop', 'PUT', `/chatgroups/${team}`, { json: { newowner: 'cho' } }),
  },
  {
    entry: 'resource_not_found/not-in-group',
    name: 'make a user who is not in the group its admin',
    status: 404,
    error: 'resource_not_found',
    description: `user: cho doesn't exist in group: ${team}`,
    run: (send) =>
      asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/admin`, { json: { newadmin: 'cho' } }),
  },
  {
    entry: 'forbidden_op/same-owner',
    name: 'hand a group over to its owner',
    ...forbidden,
    description: 'new owner and old owner are the same',
    run: (send) => asApp(send, 'acme/shop', 'PUT', `/chatgroups/${team}`, { json: { newowner: 'amy' } }),
  },
  {
    entry: 'forbidden_op/owner-protected',
    name: 'block the owner of a group',
    ...forbidden,
    description: 'forbidden operation on group owner!',
    run: (send) => asApp(send, 'acme/shop', 'POST', `/chatgroups/${team}/blocks/users/amy`),
  },
  {
    entry: 'invalid_parameter/not-editable',
    name: 'change the id of a group',
    status: 400,
    error: 'invalid_parameter',
    description: 'some of [groupid] are not valid fields',
    run: (send) => asApp(send, 'acme/shop', 'PUT', `/chatgroups/${team}`, { json: { groupid: '1' } }),
  },
  {
    entry: 'service_resource_not_found/no-such-resource',
    name: 'ask the oldest generation for a group that does not exist',
    status: 404,
    error: 'service_resource_not_found',
    description: 'Service resource not found',
    run: (send) => asApp(send, 'heritage/shop', 'GET', '/chatgroups/404'),
  },
  {
    entry: 'forbidden_op/too-many-joined',
    name: 'add a user to one group more than she may join',
    ...forbidden,
    description: `can not join this group, reason:${joinedTooMany}`,
    run: (send) => asApp(send, 'acme/full', 'POST', `/chatgroups/${lastGroup}/users/lily`),
  },
  {
    entry: 'forbidden_op/too-many-created',
    name: 'create one group more than the app may have',
    ...forbidden,
    description: createdTooMany,
    run: (send) => createGroup(send, 'acme/full'),
  },
  {
    entry: 'blank/too-many-joined',
    name: 'add a user to one group more than she may join, in the oldest generation',
    status: 403,
    error: null,
    description: `can not join this group, reason：${joinedTooMany}`,
    run: (send) => asApp(send, 'heritage/full', 'POST', `/chatgroups/${lastGroup}/users/lily`),
  },
  {
    entry: 'blank/too-many-created',
    name: 'create one group more than the app may have, in the oldest generation',
    status: 403,
    error: null,
    description: createdTooMany,
    run: (send) => createGroup(send, 'heritage/full'),
  },
];
