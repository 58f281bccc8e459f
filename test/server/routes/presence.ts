import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { answer } from '../answers';
import { illegalArgument } from '../errors';
import { presenceRefused } from '../generations';
import { authenticate, authenticateFor, type Env, readNames, readObject } from '../request';
import type { App, User } from '../state';

export const presence = new Hono<Env>();

const mostNames = 100;
const extBytes = 1024;

/** Presence is a service of its own: where a plan lacks it, it says so in a field that nothing else uses. */
const requirePresence = createMiddleware<Env>(async (c, next) => {
  if (c.var.app.setup.presence === false) return c.json({ result: 'the app not open presence' }, 400);
  return next();
});

/** How many members of a group are online; what stands between the slashes may be nothing. */
presence.get('/presence/online/*', (c) => {
  authenticate(c);
  const [, id, type] = /\/presence\/online\/?([^/]*)\/type(?:\/([^/]*))?\/?$/.exec(c.req.path) ?? [];
  if (!id) throw illegalArgument('Id cannot be null.');
  if (!type) throw illegalArgument('Type cannot be null.');
  if (type !== '0' && type !== '1') throw illegalArgument('Type must be 0 or 1.');
  return answer(c, { data: 0 });
});

presence.get('/users/:username/presence/sublist', requirePresence, (c) => {
  const { followed } = authenticateFor(c, c.req.param('username'));
  const sublist = [...followed].map(([uid, expiry]) => ({ uid, expiry }));
  return c.json({ result: { totalnum: sublist.length, sublist } });
});

/** The statuses of other users. */
presence.post('/users/:username/presence', requirePresence, (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const names = readNames(c, 'usernames');
  if (names.length > mostNames) throw presenceRefused('too many get presences', c.var.app.generation);
  user.presenceQueries += 1;
  if (user.presenceQueries > c.var.app.limits.presenceQueries)
    throw presenceRefused('too many queries', c.var.app.generation);
  return c.json({ result: names.map((name) => show(c.var.app, name)) });
});

presence.delete('/users/:username/presence', requirePresence, (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const names = readNames(c, 'usernames');
  if (names.length > mostNames) throw presenceRefused('too many unsub presences', c.var.app.generation);
  for (const name of names) user.followed.delete(name);
  return c.json({ result: 'ok' });
});

presence.post('/users/:username/presence/:expiry', requirePresence, (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const names = readNames(c, 'usernames');
  if (names.length === 0) throw illegalArgument('usernames is empty');
  if (names.length > mostNames) throw presenceRefused('too many sub presence', c.var.app.generation);
  if (names.includes(user.username)) throw presenceRefused("you can't sub yourself", c.var.app.generation);
  const expiry = Math.floor(c.var.service.now() / 1000) + Number(c.req.param('expiry'));
  for (const name of names) user.followed.set(name, expiry);
  return c.json({ result: names.map((name) => ({ ...show(c.var.app, name), expiry })) });
});

/** A user's own status, on one of the devices that the user is connected with. */
presence.post('/users/:username/presence/:resource/:status', requirePresence, (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const { ext } = readObject(c);
  if (typeof ext !== 'string') throw illegalArgument('ext cannot be null');
  if (Buffer.byteLength(ext) > extBytes) throw presenceRefused('ext is too big', c.var.app.generation);
  if (!user.devices.has(c.req.param('resource')))
    throw presenceRefused('resource not exist', c.var.app.generation);
  if (!/^\d{1,9}$/.test(c.req.param('status')))
    throw presenceRefused('set presence failed', c.var.app.generation);
  user.presence = { ext, since: c.var.service.now() };
  return c.json({ result: 'ok' });
});

function show(app: App, uid: string) {
  const user: User | undefined = app.users.get(uid);
  const status = Object.fromEntries([...(user?.devices ?? [])].map((device) => [device, 1]));
  const seconds = user?.presence ? Math.floor(user.presence.since / 1000) : 0;
  return { uid, last_time: seconds, ext: user?.presence?.ext ?? '', status };
}
