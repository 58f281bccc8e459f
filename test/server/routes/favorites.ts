import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError } from '../errors';
import { authenticateFor, type Env, readNames, readObject } from '../request';
import { type App, nextId } from '../state';

/** Messages that users keep for later. */
export const favorites = new Hono<Env>();

const keptBy = new WeakMap<App, Map<string, Set<string>>>();

function of(app: App, username: string): Set<string> {
  const all = keptBy.get(app) ?? new Map<string, Set<string>>();
  keptBy.set(app, all);
  const kept = all.get(username) ?? new Set<string>();
  all.set(username, kept);
  return kept;
}

favorites.get('/users/:username/collections', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const direction = c.req.query('direction') ?? 'desc';
  if (!['desc', 'asc'].includes(direction)) throw illegalArgument('direction should be desc or asc');
  return answer(c, { data: [...of(c.var.app, username)].map((id) => ({ id })) });
});

favorites.post('/users/:username/collections', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  readObject(c);
  const id = nextId(c.var.app);
  of(c.var.app, username).add(id);
  return answer(c, { data: { id } });
});

favorites.delete('/users/:username/collections', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const kept = of(c.var.app, username);
  const ids = readNames(c, 'collection_ids');
  if (ids.some((id) => !kept.has(id))) {
    throw new ServiceError(400, { description: 'user collection not found' });
  }
  for (const id of ids) kept.delete(id);
  return answer(c, { data: { success: ids } });
});
