import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError, unauthorized } from '../errors';
import { findGroup } from '../membership';
import {
  authenticate,
  authenticateFor,
  type Env,
  type Exchange,
  isSentByApp,
  readNames,
  readObject,
} from '../request';
import { type Group, isMember } from '../state';

/** What users say of themselves, and what members pin to a chat room. */
export const metadata = new Hono<Env>();

/** The one call that takes a form, as the web SDK sends it. */
metadata.put('/metadata/user/:username', (c) => {
  const { attributes } = authenticateFor(c, c.req.param('username'), attributesRefused);
  const wanted = new Map([...attributes, ...new URLSearchParams(new TextDecoder().decode(c.var.body))]);
  const size = [...wanted].reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  if (size > c.var.app.limits.attributeBytes)
    throw tooMuch('user defined limit', c.var.app.limits.attributeBytes);
  if (size > columnBytes) throw tooMuch('current mysql column size', columnBytes);
  for (const [key, value] of wanted) attributes.set(key, value);
  return answer(c, { data: Object.fromEntries(attributes) });
});

metadata.get('/metadata/user/capacity', (c) => {
  if (!isSentByApp(c)) throw unauthorized('unauthorized');
  return answer(c, { data: 0 });
});

metadata.get('/metadata/user/:username', (c) => {
  authenticate(c);
  const user = c.var.app.users.get(c.req.param('username'));
  return answer(c, { data: Object.fromEntries(user?.attributes ?? []) });
});

metadata.post('/metadata/user/get', (c) => {
  authenticate(c);
  const { properties } = readObject(c);
  const targets = readNames(c, 'targets');
  if (targets.length > 100) {
    const description = 'exceed allowed batch size 100';
    throw new ServiceError(400, { error: 'BAD_REQUEST', description });
  }
  const wanted = Array.isArray(properties) ? properties.map(String) : [];
  return answer(c, { data: Object.fromEntries(targets.map((name) => [name, pick(c, name, wanted)])) });
});

metadata.post('/metadata/chatroom/:id', (c) => {
  authenticate(c);
  const { attributes } = findGroup(c, 'chatroom');
  const keys = readNames(c, 'keys');
  const wanted = [...attributes].filter(([key]) => keys.length === 0 || keys.includes(key));
  return answer(c, { data: Object.fromEntries(wanted.map(([key, { value }]) => [key, value])) });
});

/** Each key succeeds or fails by itself; the status is 200 all the same. */
metadata.put('/metadata/chatroom/:id/user/:username', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const room = roomOf(c, username);
  const { metaData } = readObject(c);
  if (typeof metaData !== 'object' || metaData === null) throw illegalArgument('metaData cannot be null');
  requireFew(Object.keys(metaData));
  const results = Object.entries(metaData).map(
    ([key, value]) => [key, put(room, key, value, username)] as const,
  );
  return answer(c, { data: perKey(results) });
});

metadata.delete('/metadata/chatroom/:id/user/:username', (c) => {
  const { username } = authenticateFor(c, c.req.param('username'));
  const room = roomOf(c, username);
  const keys = readNames(c, 'keys');
  requireFew(keys);
  const results = keys.map((key) => [key, remove(room, key, username)] as const);
  return answer(c, { data: perKey(results) });
});

/** The attribute service has words of its own for it. */
function attributesRefused(): ServiceError {
  return new ServiceError(401, { error: 'metadata_error', description: 'auth error' });
}

/** What the data store itself holds. */
const columnBytes = 65_535;
const mostKeys = 10;

function tooMuch(what: string, bytes: number): ServiceError {
  const description = `size of metadata for this single user exceeds the ${what}, ${bytes}Bytes`;
  return new ServiceError(403, { error: 'FORBIDDEN', description });
}

function requireFew(keys: readonly string[]): void {
  if (keys.length > mostKeys)
    throw new ServiceError(400, { description: `exceed allowed batch size ${mostKeys}` });
}

function pick(c: Exchange, username: string, wanted: readonly string[]): Record<string, string> {
  const attributes = c.var.app.users.get(username)?.attributes ?? new Map<string, string>();
  return Object.fromEntries([...attributes].filter(([key]) => wanted.length === 0 || wanted.includes(key)));
}

function roomOf(c: Exchange, username: string): Group {
  const room = findGroup(c, 'chatroom');
  if (isMember(room, username)) return room;
  throw new ServiceError(401, { error: 'MetadataException', description: 'user is not in chatroom' });
}

/** The reason for which a key failed, or `null`. */
type Result = string | null;

function put({ attributes }: Group, key: string, value: unknown, username: string): Result {
  if (!/^[\w.-]{1,128}$/.test(key)) return `the key ${key} is not Legal`;
  if (typeof value !== 'string' || value.length > 4096)
    return `the value of ${key} is exceeding maximum limit`;
  const held = attributes.get(key);
  if (held && held.setBy !== username) return `${key} is not part of you`;
  attributes.set(key, { value, setBy: username });
  return null;
}

function remove({ attributes }: Group, key: string, username: string): Result {
  const held = attributes.get(key);
  if (!held) return `${key} is not exist`;
  if (held.setBy !== username) return `${key} is not part of you`;
  attributes.delete(key);
  return null;
}

function perKey(results: readonly (readonly [string, Result])[]) {
  return {
    successKeys: results.filter(([, reason]) => reason === null).map(([key]) => key),
    errorKeys: Object.fromEntries(results.filter(([, reason]) => reason !== null)),
  };
}
