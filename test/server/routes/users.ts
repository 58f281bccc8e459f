import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError, unauthorized } from '../errors';
import { deletedUserUnknown } from '../generations';
import {
  authenticateApp,
  authenticateAppOr,
  authenticateFor,
  type Env,
  type Exchange,
  findUser,
  readNames,
  readObject,
} from '../request';
import { type App, type User, voidTokens } from '../state';

export const users = new Hono<Env>();

/** Whose state can be asked for at once. */
const mostAtOnce = 100;

users.get('/users', (c) => {
  authenticateAppOr(c);
  const query = c.req.query('ql') ?? '';
  if (/\busername\s+contains\b/i.test(query)) throw notIndexed();
  const limit = Number(c.req.query('limit') ?? 10);
  const entities = [...c.var.app.users.values()].slice(0, limit).map(entity);
  return answer(c, { entities, count: entities.length });
});

users.post('/users/batch/status', (c) => {
  authenticateApp(c);
  const names = readNames(c, 'usernames');
  if (names.length > mostAtOnce) {
    throw illegalArgument(`request body exceeds maximum limit, maximum limit is ${mostAtOnce}`);
  }
  const states = names.map((username) => ({ [username]: status(c.var.app, username) }));
  return answer(c, { data: states });
});

users.get('/users/:username', (c) => {
  const { username } = c.req.param();
  return answer(c, { entities: [entity(authenticateFor(c, username))], count: 1 });
});

users.put('/users/:username', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const { nickname } = readObject(c);
  if (typeof nickname === 'string') user.nickname = nickname;
  return answer(c, { entities: [entity(user)] });
});

users.delete('/users/:username', (c) => {
  authenticateApp(c);
  const { app } = c.var;
  const name = c.req.param('username').toLowerCase();
  const user = [...app.users.values()].find((one) => (one.broken ? one.uuid : one.username) === name);
  if (!user) throw deletedUserUnknown(app);
  app.users.delete(user.username);
  voidTokens(app, user.username, c.var.service.now());
  for (const group of app.groups.values()) group.members.delete(user.username);
  return answer(c, { entities: [entity(user)] });
});

users.get('/users/:username/status', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  return answer(c, { data: { [username]: status(c.var.app, username) } });
});

users.get('/users/:username/resources', (c) => {
  const { devices } = authenticateFor(c, c.req.param('username'));
  return answer(c, { data: [...devices].map((res) => ({ res })) });
});

users.on(['GET', 'POST'], '/users/:username/disconnect', (c) => {
  authenticateApp(c);
  findUser(c.var.app, c.req.param('username')).devices.clear();
  return answer(c, { data: { result: true } });
});

users.post('/users/:username/activate', (c) => setActivated(c, true));
users.post('/users/:username/deactivate', (c) => setActivated(c, false));

function setActivated(c: Exchange, activated: boolean) {
  authenticateAppOr(c, () => unauthorized('No admin user access authorized'));
  const user = findUser(c.var.app, c.req.param('username') ?? '');
  user.activated = activated;
  return answer(c, { entities: [entity(user)] });
}

/** A user as the API shows one. */
export function entity({ uuid, username, created, activated, nickname }: User) {
  return {
    uuid,
    type: 'user',
    created,
    modified: created,
    username,
    activated,
    ...(nickname === null ? {} : { nickname }),
  };
}

function status(app: App, username: string): string {
  return app.users.get(username)?.devices.size ? 'online' : 'offline';
}

function notIndexed(): ServiceError {
  return new ServiceError(500, {
    error: 'no_full_text_index',
    exception: 'NoFullTextIndexException',
    description:
      "Entity 'user' with property named 'username' is not full text indexed. You cannot use the 'contains' operand on this field",
  });
}
