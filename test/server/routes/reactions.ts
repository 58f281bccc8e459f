import { Hono } from 'hono';
import { answer } from '../answers';
import { badRequest } from '../errors';
import { authenticateFor, type Env, readObject } from '../request';
import type { App } from '../state';

/** What users answer a message with, a picture each. */
export const reactions = new Hono<Env>();

const added = new WeakMap<App, Set<string>>();

reactions.post('/reaction/user/:username', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const { msgId, message } = readObject(c);
  const known = added.get(c.var.app) ?? new Set();
  added.set(c.var.app, known);
  const reaction = `${msgId}/${message}/${username}`;
  if (known.has(reaction)) throw badRequest('the user is already operation this message');
  known.add(reaction);
  return answer(c, { data: { id: msgId, count: 1, state: true, reaction: message } });
});
