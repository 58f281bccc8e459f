import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, illegalArgument, invalidParameter, ServiceError } from '../errors';
import { makeGroup } from '../initial-state';
import { findGroup, manageGroup, requireRoomFor, requireRoomForGroup, requireUser } from '../membership';
import { authenticate, authenticateFor, type Env, readObject } from '../request';
import { type Group, isMember, nextId } from '../state';
import { affiliations, describeGroup } from './group-views';

export const groups = new Hono<Env>();

const longest = { avatar: 1024, announcement: 512 };

/** What a group's settings may be changed to; everything else is no field of it. */
const fields = [
  'groupname',
  'description',
  'maxusers',
  'membersonly',
  'allowinvites',
  'invite_need_confirm',
  'public',
  'avatar',
  'custom',
  'newowner',
];

groups.post('/chatgroups', (c) => {
  authenticate(c);
  const { app, service } = c.var;
  const body = readObject(c);
  const { owner, members = [] } = body;
  if (typeof body.public !== 'boolean') throw invalidParameter('group must contain public field!');
  if (typeof owner !== 'string') throw invalidParameter('owner must be provided');
  requireUser(app, owner);
  requireRoomForGroup(app, 'chatgroup');
  const names = Array.isArray(members) ? members.map(String) : [];
  if (String(body.avatar ?? '').length > longest.avatar) throw invalidParameter('avatar length is too big');
  if (isRefused(body.groupname)) {
    throw new ServiceError(403, {
      error: 'group_name_violation',
      description: `${body.groupname} is violation, please change it.`,
    });
  }
  requireRoomFor(names, body.maxusers ?? 200);
  for (const name of names) {
    if (!app.users.has(name)) throw illegalArgument(`group member ${name} doesn't exist`);
  }
  const id = String(body.groupid ?? nextId(app));
  if (app.groups.has(id)) throw illegalArgument(`group ID ${id} already exists!`);
  const group = makeGroup({
    id,
    kind: 'chatgroup',
    created: service.now(),
    name: String(body.groupname ?? ''),
    description: String(body.desc ?? body.description ?? ''),
    public: body.public,
    maxUsers: Number(body.maxusers ?? 200),
    owner,
    members: new Set(names),
  });
  app.groups.set(group.id, group);
  return answer(c, { data: { groupid: group.id } });
});

groups.get('/chatgroups', (c) => {
  authenticate(c);
  const data = ofKind(c.var.app.groups.values()).map((group) => ({
    ...affiliations(group),
    groupid: group.id,
  }));
  return answer(c, { data, count: data.length });
});

groups.get('/publicchatgroups', (c) => {
  authenticate(c);
  const open = ofKind(c.var.app.groups.values()).filter((group) => group.public);
  return answer(c, { data: open.map(({ id, name }) => ({ groupid: id, groupname: name })) });
});

groups.get('/users/:username/joined_chatgroups', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const joined = ofKind(c.var.app.groups.values()).filter((group) => isMember(group, username));
  return answer(c, { data: joined.map(({ id, name }) => ({ groupid: id, groupname: name })) });
});

groups.get('/chatgroups/user/:username', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const joined = ofKind(c.var.app.groups.values()).filter((group) => isMember(group, username));
  const entities = joined.map((group) => ({
    groupId: group.id,
    name: group.name,
    description: group.description,
    public: group.public,
    maxusers: group.maxUsers,
    permission: group.owner === username ? 'owner' : 'member',
    affiliations_count: group.members.size + 1,
  }));
  return answer(c, { entities, count: entities.length });
});

groups.get('/chatgroups/user/:username/joined_count', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  return answer(c, {
    data: ofKind(c.var.app.groups.values()).filter((group) => isMember(group, username)).length,
  });
});

groups.get('/chatgroups/:id', (c) => {
  authenticate(c);
  const ids = c.req.param('id').split(',');
  return answer(c, { data: ids.map((id) => describeGroup(findGroup(c, 'chatgroup', id))) });
});

groups.put('/chatgroups/:id', (c) => {
  const group = manageGroup(c, 'chatgroup');
  const body = readObject(c);
  const unknown = Object.keys(body).filter((key) => !fields.includes(key));
  if (unknown.length > 0) throw invalidParameter(`some of [${unknown.join(', ')}] are not valid fields`);
  if (typeof body.newowner === 'string') {
    handOver(group, body.newowner);
    return answer(c, { data: { newowner: true } });
  }
  if (typeof body.maxusers === 'number' && body.maxusers <= group.members.size) {
    throw forbiddenOp('current user count is larger than the maxUsers that you want to update !');
  }
  if (typeof body.groupname === 'string') group.name = body.groupname;
  if (typeof body.description === 'string') group.description = body.description;
  if (typeof body.maxusers === 'number') group.maxUsers = body.maxusers;
  if (typeof body.public === 'boolean') group.public = body.public;
  return answer(c, { data: Object.fromEntries(Object.keys(body).map((key) => [key, true])) });
});

groups.delete('/chatgroups/:id', (c) => {
  const group = manageGroup(c, 'chatgroup');
  c.var.app.groups.delete(group.id);
  return answer(c, { data: { success: true, groupid: group.id } });
});

groups.get('/chatgroups/:id/announcement', (c) => {
  authenticate(c);
  return answer(c, { data: { announcement: findGroup(c, 'chatgroup').announcement } });
});

groups.post('/chatgroups/:id/announcement', (c) => {
  const group = manageGroup(c, 'chatgroup');
  const { announcement } = readObject(c);
  if (typeof announcement !== 'string') throw illegalArgument('announcement is null');
  if (announcement.length > longest.announcement) {
    throw new ServiceError(403, { error: 'FORBIDDEN', description: 'announce info length exceeds limit!' });
  }
  if (isRefused(announcement)) {
    const description = 'group announcement is violation, please change it.';
    throw new ServiceError(403, { error: 'group_announce_violation', description });
  }
  group.announcement = announcement;
  return answer(c, { data: { id: group.id, result: true } });
});

/** What moderation takes no text with. */
function isRefused(text: unknown): boolean {
  return typeof text === 'string' && /\bcasino\b/i.test(text);
}

function handOver(group: Group, newOwner: string): void {
  if (newOwner === group.owner) throw forbiddenOp('new owner and old owner are the same');
  if (!group.members.has(newOwner)) {
    throw forbiddenOp(`user: ${newOwner} doesn't exist in group: ${group.id}`);
  }
  group.members.add(group.owner);
  group.members.delete(newOwner);
  group.owner = newOwner;
}

function ofKind(all: Iterable<Group>): Group[] {
  return [...all].filter((group) => group.kind === 'chatgroup');
}
