import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, invalidParameter } from '../errors';
import { exceedLimit } from '../generations';
import { makeGroup } from '../initial-state';
import { findGroup, hasJoinedEnough, manageGroup, requireRoomFor, requireUser } from '../membership';
import { authenticate, authenticateFor, type Env, readObject } from '../request';
import { type App, type Group, isMember, nextId } from '../state';
import { describeGroup } from './group-views';

export const rooms = new Hono<Env>();

const longest = { title: 128, description: 512 };
const mostMembers = 10_000;

const fields = ['groupname', 'name', 'title', 'description', 'maxusers', 'newowner'];

rooms.post('/chatrooms', (c) => {
  authenticate(c);
  const { app, service } = c.var;
  const { name, title = name, owner, description = '', maxusers = 200, members = [] } = readObject(c);
  if (typeof title !== 'string') throw invalidParameter('chatroom must contain title/name field!');
  if (typeof owner !== 'string') throw invalidParameter('owner must be provided');
  requireUser(app, owner);
  if (hasJoinedEnough(app, 'chatroom', owner))
    throw exceedLimit(`user ${owner} has joined too many chatrooms!`);
  const names = Array.isArray(members) ? members.map(String) : [];
  requireRoomFor(names, maxusers);
  for (const member of names) requireUser(app, member);
  const room = makeGroup({
    id: nextId(app),
    kind: 'chatroom',
    created: service.now(),
    name: title,
    description: String(description),
    maxUsers: Number(maxusers),
    owner,
    members: new Set(names),
  });
  app.groups.set(room.id, room);
  return answer(c, { data: { id: room.id } });
});

rooms.get('/chatrooms', (c) => {
  authenticate(c);
  return answer(c, { data: roomsOf(c.var.app).map(listed) });
});

rooms.get('/users/:username/joined_chatrooms', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  return answer(c, {
    data: roomsOf(c.var.app)
      .filter((room) => isMember(room, username))
      .map(listed),
  });
});

rooms.get('/chatrooms/:id', (c) => {
  authenticate(c);
  return answer(c, { data: [describeGroup(findGroup(c, 'chatroom'))] });
});

rooms.put('/chatrooms/:id', (c) => {
  const room = manageGroup(c, 'chatroom');
  const body = readObject(c);
  const unknown = Object.keys(body).filter((key) => !fields.includes(key));
  if (unknown.length > 0) throw invalidParameter(`some of [${unknown.join(', ')}] are not valid fields`);
  if (String(body.name ?? body.title ?? body.groupname ?? '').length > longest.title) {
    throw exceedLimit(`title cannot exceed to ${longest.title}`);
  }
  if (String(body.description ?? '').length > longest.description) {
    throw exceedLimit(`desc cannot exceed to ${longest.description}`);
  }
  if (Number(body.maxusers ?? 0) > mostMembers) throw exceedLimit(`maxUsers cannot exceed ${mostMembers}`);
  if (typeof body.maxusers === 'number' && body.maxusers <= room.members.size) {
    throw forbiddenOp('current user count is larger than the maxUsers that you want to update !');
  }
  if (typeof body.groupname === 'string') room.name = body.groupname;
  if (typeof body.description === 'string') room.description = body.description;
  if (typeof body.maxusers === 'number') room.maxUsers = body.maxusers;
  return answer(c, { data: Object.fromEntries(Object.keys(body).map((key) => [key, true])) });
});

rooms.delete('/chatrooms/:id', (c) => {
  const room = manageGroup(c, 'chatroom');
  c.var.app.groups.delete(room.id);
  return answer(c, { data: { success: true, id: room.id } });
});

function roomsOf(app: App): Group[] {
  return [...app.groups.values()].filter((group) => group.kind === 'chatroom');
}

function listed({ id, name, owner, members }: Group) {
  return { id, name, owner, affiliations_count: members.size + 1 };
}
