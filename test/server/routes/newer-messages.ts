import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { answer } from '../answers';
import { illegalArgument, ServiceError } from '../errors';
import { authenticate, type Env, type Exchange, readJson } from '../request';
import { nextId } from '../state';
import { countGroupMessage } from '../writes';
import { deliver } from './messages';

/** Sending, as the newest generation does it: it looks at every field, and says which one does not do. */
export const newerMessages = new Hono<Env>();

const mostReceivers = { users: 600, chatgroups: 3, chatrooms: 10 } as const;
const contentBytes = 5 * 1024;
/** In ms. */
const recalledWithin = 120_000;

const onlyNewest = createMiddleware<Env>(async (c, next) => {
  if (c.var.app.generation !== 2024) return next();
  authenticate(c);
  return send(c);
});

for (const path of ['users', 'chatgroups', 'chatrooms'] as const) {
  newerMessages.post(`/messages/${path}`, onlyNewest);
}

function send(c: Exchange): Response {
  const kind = c.req.path.split('/').at(-1) as keyof typeof mostReceivers;
  const {
    from = 'admin',
    to,
    type,
    body,
    ext,
  } = readFields(c, {
    from: 'string',
    to: 'array',
    type: 'string',
    body: 'object',
  });
  const receivers = (to as unknown[] | undefined) ?? [];
  if (from === '') throw sendError("param from can't be empty");
  if (receivers.length === 0) throw sendError("param to can't be empty");
  if (receivers.length > mostReceivers[kind]) {
    throw sendError(`params to's size can't exceed limit ${mostReceivers[kind]}`);
  }
  if (!type) throw sendError("param type can't be empty");
  if (Object.keys(body ?? {}).length === 0) throw sendError("param body can't be empty");
  if (ext !== undefined && typeOf(ext) !== 'object') throw sendError('param ext must be JSONObject');
  if (Buffer.byteLength(JSON.stringify(body) + JSON.stringify(ext ?? '')) > contentBytes) {
    throw sendError('message is too large');
  }
  if (kind === 'chatgroups') countGroupMessage(c, sendError('message send reach limit', 403));
  return answer(c, { data: deliver(c.var.app, receivers.map(String), String(from), c.var.service.now()) });
}

newerMessages.post('/messages/msg_recall', (c) => {
  authenticate(c);
  const fields = readFields(c, { msg_id: 'string', to: 'string', chat_type: 'string', force: 'boolean' });
  for (const name of ['msg_id', 'to', 'chat_type', 'force']) {
    if (fields[name] === undefined || fields[name] === null || fields[name] === '') {
      throw recallError(`param ${name} can't be empty`);
    }
  }
  const { messages } = c.var.app;
  const message = messages.find(({ id }) => id === fields.msg_id);
  if (!message && !fields.force) throw recallError('not_found msg', 403);
  if (message) {
    if (message.target !== fields.to) throw recallError("can't find msg to");
    if (c.var.service.now() - message.sentAt > recalledWithin)
      throw recallError('exceed recall time limit', 403);
    messages.splice(messages.indexOf(message), 1);
  }
  return answer(c, { data: { recalled: 'yes', msg_id: fields.msg_id } });
});

/** To every room of the app at once. */
newerMessages.post('/messages/chatrooms/broadcast', (c) => {
  authenticate(c);
  const { ext } = readFields(c, { from: 'string' });
  if (ext !== undefined && typeOf(ext) !== 'object') throw illegalArgument('ext must be JSONObject');
  return answer(c, { data: { id: nextId(c.var.app) } });
});

for (const path of ['/messages/users/import', '/messages/chatgroups/import'] as const) {
  newerMessages.post(path, (c) => {
    authenticate(c);
    const { type, body } = readFields(c, { target: 'string', type: 'string', body: 'object' });
    if (Object.keys(body ?? {}).length === 0) throw illegalArgument('message body not allow empty');
    if (!type) throw illegalArgument('type not allow empty');
    return answer(c, { data: { msg_id: nextId(c.var.app) } });
  });
}

type Types = Readonly<Record<string, 'string' | 'boolean' | 'array' | 'object'>>;

/** An object whose fields have these types where they are there; any other body is refused in the same words. */
export function readFields(c: Exchange, types: Types): Record<string, unknown> {
  const refused = new ServiceError(400, {
    error: 'invalid_request_body',
    description: 'Request body is invalid. Please check body is correct.',
  });
  const json = readOr(c, refused);
  if (Array.isArray(json)) throw refused;
  for (const [name, type] of Object.entries(types)) {
    const value = json[name];
    if (value !== undefined && value !== null && typeOf(value) !== type) throw refused;
  }
  return json;
}

function readOr(c: Exchange, refused: ServiceError) {
  try {
    return readJson(c);
  } catch (error) {
    throw error instanceof ServiceError && error.status === 400 ? refused : error;
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function recallError(description: string, status: 400 | 403 = 400): ServiceError {
  return new ServiceError(status, { error: 'message_recall_error', description });
}

function sendError(description: string, status: 400 | 403 = 400): ServiceError {
  return new ServiceError(status, { error: 'message_send_error', description });
}
