import { Hono } from 'hono';
import { illegalArgument, invalidGrant, invalidRequest } from '../errors';
import { unknownLogin, wrongPassword } from '../generations';
import { type Env, type Exchange, readObject } from '../request';
import type { User } from '../state';
import { makeOldToken, makeToken } from '../tokens';

export const token = new Hono<Env>();

/** How long a token is good for unless `ttl` says otherwise: 60 days. */
const usualTtl = 60 * 86_400;

token.post('/token', (c) => {
  const body = readObject(c);
  if (body.grant_type === 'client_credentials') return clientCredentials(c, body);
  if (body.grant_type === 'password') return byPassword(c, body);
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
