import { Hono } from 'hono';
import { answer } from '../answers';
import { ServiceError } from '../errors';
import { findGroup } from '../membership';
import { authenticate, type Env, type Exchange, readJson, readNames, readObject } from '../request';
import { isMember } from '../state';
import { oneAtATime } from '../writes';

/** What members of a group are called there, and whatever else is noted of them. */
export const groupAttributes = new Hono<Env>();

const mostMembers = 20;
const mostTargets = 10;
const keyBytes = 16;
const valueBytes = 512;

groupAttributes.put('/metadata/chatgroup/:id/user/:username', (c) => {
  authenticate(c);
  findGroup(c, 'chatgroup');
  const { metaData } = readObject(c);
  requireLengths(metaData);
  return answer(c, { data: metaData });
});

groupAttributes.get('/metadata/chatgroup/:id/user/:username', (c) => {
  authenticate(c);
  if (!isMember(findGroup(c, 'chatgroup'), c.req.param('username'))) {
    throw new ServiceError(404, { error: 'MetadataException', description: 'user not in group' });
  }
  return answer(c, { data: {} });
});

groupAttributes.put('/metadata/chatgroup/:id/users/batch', async (c) => {
  authenticate(c);
  const group = c.var.app.groups.get(c.req.param('id'));
  if (group?.kind !== 'chatgroup') throw refused('group not exists', 404);
  const json = readJson(c);
  const wanted = (Array.isArray(json) ? json : [json]) as { username?: string; metadata?: unknown }[];
  if (wanted.length > mostMembers) throw refused('exceeds chatgroup metadata batch put users limit');
  const strangers = wanted.map(({ username = '' }) => username).filter((name) => !isMember(group, name));
  if (strangers.length > 0) throw refused(`Some users are not in the group: ${strangers.join(',')}`);
  for (const { metadata } of wanted) requireLengths(metadata);
  const busy = refused('Failed to operate user metadata. Concurrent operation not allowed', 409);
  await oneAtATime(
    c,
    wanted.map(({ username }) => `${group.id}/${username}`),
    busy,
  );
  return answer(c, { data: { updateMetadataSucceeded: wanted } });
});

groupAttributes.post('/metadata/chatgroup/:id/get', (c: Exchange) => {
  authenticate(c);
  findGroup(c, 'chatgroup');
  const targets = readNames(c, 'targets');
  if (targets.length > mostTargets) throw refused('query param reaches limit.');
  return answer(c, { data: Object.fromEntries(targets.map((name) => [name, {}])) });
});

function requireLengths(metadata: unknown): void {
  for (const [key, value] of Object.entries(metadata ?? {})) {
    if (Buffer.byteLength(key) > keyBytes) throw refused('exceeds chatgroup user metadata single key limit');
    if (Buffer.byteLength(String(value)) > valueBytes) {
      throw refused('exceeds chatgroup user metadata single value limit');
    }
  }
}

function refused(description: string, status: 400 | 404 | 409 = 400): ServiceError {
  return new ServiceError(status, { error: 'metadata_error', description });
}
