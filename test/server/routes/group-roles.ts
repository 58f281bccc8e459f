import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, invalidParameter } from '../errors';
import { findGroup, manageGroup, notMembers, requireMember, requireNotOwner } from '../membership';
import { authenticate, type Env, readNames, readObject } from '../request';
import { type Group, isMember } from '../state';

/** Who is kept out of a group or room, who is silent in it, and who has a say. */
export const groupRoles = new Hono<Env>();

for (const kind of ['chatgroup', 'chatroom'] as const) {
  const one = `/${kind}s/:id` as const;

  groupRoles.get(`${one}/blocks/users`, (c) => answer(c, { data: [...manageGroup(c, kind).blocked] }));

  groupRoles.post(`${one}/blocks/users/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    requireNotOwner(group, username);
    if (!group.members.has(username)) throw notMembers([username]);
    return answer(c, { data: block(group, username) });
  });

  groupRoles.post(`${one}/blocks/users`, (c) => {
    const group = manageGroup(c, kind);
    const names = readNames(c, 'usernames');
    requireShort(names, 'userNames is');
    for (const name of names) requireNotOwner(group, name);
    return answer(c, { data: names.map((name) => block(group, name)) });
  });

  groupRoles.delete(`${one}/blocks/users/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    if (!group.blocked.delete(username)) throw notMembers([username]);
    return answer(c, { data: { result: true, action: 'remove_blocks', user: username, groupid: group.id } });
  });

  groupRoles.get(`${one}/mute`, (c) =>
    answer(c, { data: [...manageGroup(c, kind).muted].map((user) => ({ user })) }),
  );

  groupRoles.post(`${one}/mute`, (c) => {
    const group = manageGroup(c, kind);
    const names = readNames(c, 'usernames');
    requireShort(names, 'usernames size is');
    const outside = names.filter((name) => !isMember(group, name));
    if (outside.length > 0) {
      throw invalidParameter(`users [${outside.join(', ')}] are not members of this group!`);
    }
    for (const name of names) group.muted.add(name);
    return answer(c, { data: names.map((user) => ({ result: true, user })) });
  });

  groupRoles.delete(`${one}/mute/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    group.muted.delete(username);
    return answer(c, { data: [{ result: true, user: username }] });
  });

  groupRoles.on(['POST', 'DELETE'], `${one}/ban`, (c) => {
    const group = manageGroup(c, kind);
    group.allMuted = c.req.method === 'POST';
    return answer(c, { data: { mute: group.allMuted } });
  });

  groupRoles.get(`${one}/admin`, (c) => {
    authenticate(c);
    return answer(c, { data: [...findGroup(c, kind).admins] });
  });

  groupRoles.post(`${one}/admin`, (c) => {
    const group = manageGroup(c, kind);
    const { newadmin } = readObject(c);
    requireMember(group, String(newadmin));
    group.admins.add(String(newadmin));
    return answer(c, { data: { result: 'success', newadmin } });
  });

  groupRoles.delete(`${one}/admin/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    if (!group.admins.delete(username)) {
      throw forbiddenOp(`user:${username} is not admin of group:${group.id}`);
    }
    return answer(c, { data: { result: 'success', oldadmin: username } });
  });

  groupRoles.get(`${one}/white/users`, (c) => answer(c, { data: [...manageGroup(c, kind).allowed] }));

  groupRoles.post(`${one}/white/users`, (c) => {
    const group = manageGroup(c, kind);
    const names = readNames(c, 'usernames');
    requireShort(names, 'usernames size is');
    for (const name of names) group.allowed.add(name);
    return answer(c, { data: names.map((user) => ({ result: true, action: 'add_user_whitelist', user })) });
  });

  groupRoles.delete(`${one}/white/users/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    group.allowed.delete(username);
    return answer(c, { data: [{ result: true, action: 'remove_user_whitelist', user: username }] });
  });
}

const mostAtOnce = 60;

function requireShort(names: readonly string[], what: string): void {
  if (names.length > mostAtOnce) throw invalidParameter(`${what} more than max limit : ${mostAtOnce}`);
}

function block(group: Group, user: string) {
  const place = group.kind === 'chatgroup' ? { groupid: group.id } : { chatroomid: group.id };
  if (group.members.delete(user)) {
    group.blocked.add(user);
    return { result: true, action: 'add_blocks', user, ...place };
  }
  const reason = `user: ${user} doesn't exist in ${group.kind === 'chatgroup' ? 'group' : 'chatroom'}: ${group.id}`;
  return { result: false, action: 'add_blocks', reason, user, ...place };
}
