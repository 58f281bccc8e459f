import { forbiddenOp, invalidParameter, resourceNotFound } from './errors';
import { exceedLimit, joinedTooMany, tooManyGroups, unknownGroup } from './generations';
import { authenticate, type Exchange } from './request';
import { type App, type Group, isMember } from './state';

/** The group or room of that id. Throws the 404 of this app's generation where there is none. */
export function findGroup(c: Exchange, kind: Group['kind'], id = c.req.param('id') ?? ''): Group {
  const group = c.var.app.groups.get(id);
  if (group?.kind !== kind) throw unknownGroup(id, c.var.app.generation);
  return group;
}

/** The group, to a caller who may change it: the app itself, the owner, or an admin. */
export function manageGroup(c: Exchange, kind: Group['kind']): Group {
  const { username } = authenticate(c);
  const group = findGroup(c, kind);
  if (username !== null && username !== group.owner && !group.admins.has(username)) {
    throw forbiddenOp('you have no permission to do this');
  }
  return group;
}

export function requireRoomForGroup(app: App, kind: Group['kind']): void {
  const count = [...app.groups.values()].filter((group) => group.kind === 'chatgroup').length;
  if (kind === 'chatgroup' && count >= app.limits.groups) throw tooManyGroups(app, kind);
}

/** The owner counts as one of those that a group or room takes. */
export function requireRoomFor(members: readonly string[], maxUsers: unknown): void {
  if (members.length + 1 > Number(maxUsers))
    throw exceedLimit('members size is greater than max user size !');
}

/** Throws the reason for which this user cannot join. */
export function requireJoinable(app: App, group: Group, username: string): void {
  if (isMember(group, username)) {
    throw forbiddenOp(`can not join this group, reason:user: ${username} already in group: ${group.id}\n`);
  }
  if (group.blocked.has(username)) {
    throw forbiddenOp(`can not join this group, reason:user ${username} is in the blacklist`);
  }
  if (hasJoinedEnough(app, group.kind, username)) throw joinedTooMany(username, app, group.kind);
  if (group.members.size + 1 >= group.maxUsers) throw forbiddenOp('group member list is full!');
}

export function requireUser(app: App, username: string): void {
  if (!app.users.has(username)) throw resourceNotFound(`username ${username} doesn't exist!`);
}

export function requireMember(group: Group, username: string): void {
  if (!isMember(group, username)) {
    throw resourceNotFound(`user: ${username} doesn't exist in group: ${group.id}`);
  }
}

export function notMembers(names: readonly string[]) {
  return forbiddenOp(`users [${names.join(', ')}] are not members of this group!`);
}

/** More members at once than the newest generation takes are more than it thinks any group may have. */
export function requireFewAdded({ generation }: App, most: number, names: readonly string[]): void {
  if (generation !== 2024) requireAtMost(most, names, 'addMember');
  else if (names.length > most) throw exceedLimit('members size is greater than max user size !');
}

export function requireAtMost(most: number, names: readonly string[], operation: string): void {
  if (names.length > most)
    throw invalidParameter(`${operation}: ${operation}s number more than maxSize : ${most}`);
}

export function requireNotOwner(group: Group, username: string): void {
  if (group.owner === username) throw forbiddenOp('forbidden operation on group owner!');
}

export function hasJoinedEnough(app: App, kind: Group['kind'], username: string): boolean {
  const joined = [...app.groups.values()].filter((group) => group.kind === kind && isMember(group, username));
  return joined.length >= (kind === 'chatgroup' ? app.limits.joinedGroups : app.limits.joinedRooms);
}
