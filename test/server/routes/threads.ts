import { Hono } from 'hono';
import { answer } from '../answers';
import { ServiceError } from '../errors';
import { authenticate, type Env, type Exchange, readJson } from '../request';
import { type App, isMember, nextId } from '../state';

/** Conversations that branch off a message of a group. */
export const threads = new Hono<Env>();

interface Thread {
  /** The message that it branches off. */
  readonly message: string;
  name: string;
  readonly members: Set<string>;
}

const threadsOf = new WeakMap<App, Map<string, Thread>>();

const longestName = 64;
const mostAtOnce = 10;

threads.post('/thread', (c) => {
  authenticate(c);
  const { group_id, name, owner, msg_id } = readFields(c);
  for (const text of [group_id, name, owner, msg_id]) {
    if (text !== undefined && typeof text === 'object') throw unreadable();
  }
  const group = c.var.app.groups.get(String(group_id));
  if (group?.kind !== 'chatgroup') throw threadRefused(404, 'group not found.');
  requireName(name);
  if (!isMember(group, String(owner))) throw threadRefused(404, 'user not in group.');
  const message = String(msg_id);
  if ([...all(c).values()].some((thread) => thread.message === message)) {
    throw threadRefused(403, 'msg already create thread.not allow to create.');
  }
  const id = nextId(c.var.app);
  all(c).set(id, { message, name: String(name), members: new Set([String(owner)]) });
  return answer(c, { data: { thread_id: id } });
});

threads.put('/thread/:id', (c) => {
  authenticate(c);
  const thread = find(c);
  const { name } = readFields(c);
  requireName(name);
  thread.name = String(name);
  return answer(c, { data: { name: thread.name } });
});

threads.post('/thread/:id/users', (c) => {
  authenticate(c);
  const thread = find(c);
  const names = readNames(c);
  for (const name of names) thread.members.add(name);
  return answer(c, { data: { status: 'ok' } });
});

threads.delete('/thread/:id/users', (c) => {
  authenticate(c);
  const thread = find(c);
  const names = readNames(c);
  for (const name of names) thread.members.delete(name);
  return answer(c, { entities: names.map((user) => ({ result: true, user })) });
});

function all(c: Exchange): Map<string, Thread> {
  const known = threadsOf.get(c.var.app) ?? new Map<string, Thread>();
  threadsOf.set(c.var.app, known);
  return known;
}

function find(c: Exchange): Thread {
  const thread = all(c).get(c.req.param('id') ?? '');
  if (!thread) throw threadRefused(404, 'thread not found.');
  return thread;
}

/** This service reads its bodies with another parser, which says no more than that it failed. */
function readFields(c: Exchange): Record<string, unknown> {
  try {
    const json = readJson(c);
    if (!Array.isArray(json)) return json;
  } catch {
    // Said below.
  }
  throw unreadable();
}

function readNames(c: Exchange): string[] {
  const { usernames } = readFields(c);
  if (!Array.isArray(usernames)) throw unreadable();
  if (usernames.length > mostAtOnce) throw threadRefused(400, 'request body reaches limit.');
  return usernames.map(String);
}

function requireName(name: unknown): void {
  if (typeof name === 'string' && [...name].length > longestName) {
    throw threadRefused(400, 'thread name limit reached.');
  }
}

function unreadable(): ServiceError {
  return new ServiceError(400, { error: 'param_illegal', description: 'Failed to read HTTP message' });
}

function threadRefused(status: 400 | 403 | 404, description: string): ServiceError {
  return new ServiceError(status, { error: 'group_error', description }, 'groups');
}
