import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { illegalArgument, invalidGrant, invalidRequest, ServiceError } from '../errors';
import { corruptToken, unknownLogin, wrongPassword } from '../generations';
import { makeUser } from '../initial-state';
import { authenticateApp, type Env, type Exchange, isSentByApp, readObject } from '../request';
import type { User } from '../state';
import { makeOldToken, makeToken } from '../tokens';
import { oneAtATime } from '../writes';

export const token = new Hono<Env>();

/** How long a token is good for unless `ttl` says otherwise: 60 days. */
const usualTtl = 60 * 86_400;

token.post('/token', async (c) => {
  // It reads nothing but JSON, and has one word for whatever else comes.
  if (!/json/i.test(c.req.header('content-type') ?? '')) throw invalidRequest();
  const body = readObject(c);
  if (body.grant_type === 'client_credentials') return clientCredentials(c, body);
  if (body.grant_type === 'password') return byPassword(c, body);
  if (body.grant_type === 'inherit') return byName(c, body);
  throw invalidRequest();
});

function clientCredentials(c: Exchange, body: Record<string, unknown>) {
  const { app } = c.var;
  if (typeof body.client_id !== 'string') throw illegalArgument('client_id must be provided.');
  if (typeof body.client_secret !== 'string') throw illegalArgument('client_secret must be provided');
  if (body.client_id !== app.clientId) throw invalidGrant('client_id does not match');
  if (body.client_secret !== app.clientSecret) throw invalidGrant('client_secret does not match');
  return c.json({ ...grant(c, null, body.ttl), application: app.uuid });
}

function byPassword(c: Exchange, body: Record<string, unknown>) {
  const { app } = c.var;
  const user = app.users.get(String(body.username).toLowerCase());
  if (!user) throw unknownLogin(app.generation);
  if (user.password !== body.password) throw wrongPassword(app.generation);
  if (!user.activated) throw invalidGrant('user not activated');
  const { uuid, username, activated } = user;
  return c.json({ ...grant(c, user, body.ttl), user: { uuid, type: 'user', username, activated } });
}

/** The app asks for a token of a user's, who comes into being by it where that is wanted. */
async function byName(c: Exchange, body: Record<string, unknown>) {
  const { app, service } = c.var;
  if (c.req.header('authorization') === undefined) authenticateApp(c);
  // Here any token but the app's own is corrupt.
  if (!isSentByApp(c)) throw corruptToken(app.generation);
  const name = String(body.username).toLowerCase();
  if (!app.users.has(name) && body.autoCreateUser !== true) throw unknownLogin(app.generation);
  if (!app.users.has(name)) {
    const description = 'concurrency create app user failed';
    const busy = new ServiceError(409, { error: 'concurrent_operation_error', description });
    await oneAtATime(c, [`user/${name}`], busy);
    app.users.set(name, makeUser(name, randomUUID(), service.now()));
  }
  return c.json(grant(c, app.users.get(name) ?? null, body.ttl));
}

function grant(c: Exchange, user: User | null, ttl: unknown) {
  const { app, service } = c.var;
  const seconds = typeof ttl === 'number' && ttl > 0 ? ttl : usualTtl;
  const issuedAt = service.now();
  const face = { issuedAt, lifetime: seconds, appUuid: app.uuid, userUuid: user?.uuid ?? null };
  const make = app.generation === 2015 ? makeOldToken : makeToken;
  const accessToken = make(face, app.tokens.size);
  app.tokens.set(accessToken, {
    username: user?.username ?? null,
    expiresAt: issuedAt + seconds * 1000,
  });
  return { access_token: accessToken, expires_in: seconds };
}
