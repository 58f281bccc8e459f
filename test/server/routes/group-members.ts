import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, illegalArgument } from '../errors';
import {
  findGroup,
  manageGroup,
  notMembers,
  requireAtMost,
  requireFewAdded,
  requireJoinable,
  requireNotOwner,
  requireUser,
} from '../membership';
import { authenticate, type Env, type Exchange, readNames } from '../request';
import type { Group } from '../state';
import { listMembers } from './group-views';

/** Who belongs to a group; chat rooms work the same way. */
export const groupMembers = new Hono<Env>();

const mostAtOnce = 60;

for (const kind of ['chatgroup', 'chatroom'] as const) {
  const one = `/${kind}s/:id` as const;

  groupMembers.get(`${one}/users`, (c) => {
    authenticate(c);
    const data = listMembers(findGroup(c, kind));
    return answer(c, { data, count: data.length });
  });

  groupMembers.post(`${one}/users/:username`, (c) => {
    const group = manageGroup(c, kind);
    const username = c.req.param('username');
    requireUser(c.var.app, username);
    join(c, group, username);
    return answer(c, { data: { result: true, groupid: group.id, action: 'add_member', user: username } });
  });

  for (const path of [`${one}/users`, `${one}/invite`] as const) {
    groupMembers.post(path, (c) => {
      const group = manageGroup(c, kind);
      const names = readNames(c, 'usernames');
      requireFewAdded(c.var.app, mostAtOnce, names);
      for (const name of names) {
        if (!c.var.app.users.has(name)) throw illegalArgument(`group member ${name} doesn't exist`);
        requireJoinable(c.var.app, group, name);
      }
      for (const name of names) group.members.add(name);
      return answer(c, { data: { newmembers: names, groupid: group.id, action: 'add_member' } });
    });
  }

  groupMembers.post(`${one}/apply`, (c) => {
    const { username } = authenticate(c);
    const group = findGroup(c, kind);
    if (username === null) throw forbiddenOp('you have no permission to do this');
    join(c, group, username);
    return answer(c, { data: { result: true, action: 'apply', id: group.id } });
  });

  groupMembers.delete(`${one}/quit`, (c) => {
    const { username } = authenticate(c);
    const group = findGroup(c, kind);
    if (username === null || username === group.owner) throw forbiddenOp('owner can not quit group');
    if (!group.members.delete(username)) throw notMembers([username]);
    return answer(c, { data: { result: true, action: 'remove_member', user: username, groupid: group.id } });
  });

  /** One name is refused outright; of several, each has its own result in an HTTP 200. */
  groupMembers.delete(`${one}/users/:usernames`, (c) => {
    const group = manageGroup(c, kind);
    const names = c.req.param('usernames').split(',');
    requireAtMost(mostAtOnce, names, 'kickMember');
    const [first = ''] = names;
    if (names.length > 1) return answer(c, { data: names.map((name) => remove(group, name)) });
    requireNotOwner(group, first);
    if (!group.members.has(first)) throw notMembers([first]);
    return answer(c, { data: remove(group, first) });
  });
}

function join(c: Exchange, group: Group, username: string): void {
  requireJoinable(c.var.app, group, username);
  group.members.add(username);
}

function remove(group: Group, user: string) {
  const { id } = group;
  if (group.members.delete(user)) return { result: true, action: 'remove_member', user, id };
  const reason = `user: ${user} doesn't exist in group: ${id}`;
  return { result: false, action: 'remove_member', reason, user, id };
}
