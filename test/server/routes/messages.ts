import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, illegalArgument, invalidRequest } from '../errors';
import { authenticate, type Env, type Exchange, readObject } from '../request';
import { type App, nextId } from '../state';
import { countGroupMessage } from '../writes';

export const messages = new Hono<Env>();

const targetTypes = ['users', 'chatgroups', 'chatrooms'] as const;

for (const type of targetTypes) {
  messages.post(`/messages/${type}`, (c) => {
    const body = readMessage(c);
    if (type === 'chatgroups')
      countGroupMessage(c, forbiddenOp(`Forbidden for url: [${c.req.path.slice(1)}]`));
    if (!Array.isArray(body.to) || typeof body.type !== 'string') throw invalidRequest();
    return answer(c, { data: deliver(c.var.app, body.to.map(String), body.from, c.var.service.now()) });
  });
}

/** The older way to send, still in use: the kind of target stands in the body. */
messages.post('/messages', (c) => {
  const body = readMessage(c);
  if (!targetTypes.some((type) => type === body.target_type)) {
    throw illegalArgument("target_type can only be 'users' or 'chatgroups' or 'chatrooms'");
  }
  if (!Array.isArray(body.target)) throw invalidRequest();
  const sent = deliver(c.var.app, body.target.map(String), body.from, c.var.service.now());
  return answer(c, { data: Object.fromEntries(Object.keys(sent).map((target) => [target, 'success'])) });
});

/** Messages that are not there are reported one by one inside an HTTP 200. */
messages.post('/messages/recall', (c) => {
  authenticate(c);
  const { msgs } = readObject(c);
  if (!Array.isArray(msgs)) throw invalidRequest();
  return c.json({ msgs: msgs.map((wanted) => recall(c.var.app, String(wanted?.msg_id))) });
});

function readMessage(c: Exchange): Record<string, unknown> & { from: string } {
  authenticate(c);
  if (c.var.body.length > c.var.app.limits.messageBytes) throw illegalArgument('message is too large');
  const { from = 'admin', ...rest } = readObject(c);
  if (typeof from !== 'string' || from === '') throw illegalArgument("from can't be empty");
  return { ...rest, from };
}

/** Puts a message by for each target, and names their ids. */
export function deliver(
  app: App,
  targets: readonly string[],
  from: string,
  sentAt: number,
): Record<string, string> {
  return Object.fromEntries(
    targets.map((target) => {
      const id = nextId(app);
      app.messages.push({ id, sentAt, from, target, edits: 0 });
      return [target, id];
    }),
  );
}

function recall(app: App, id: string) {
  const index = app.messages.findIndex((message) => message.id === id);
  if (index < 0) return { msg_id: id, recalled: 'not_found msg' };
  app.messages.splice(index, 1);
  return { msg_id: id, recalled: 'yes' };
}
