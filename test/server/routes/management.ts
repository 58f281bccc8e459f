import { Hono } from 'hono';
import { ServiceError, unauthorized } from '../errors';
import { expiredToken } from '../generations';
import { password } from '../initial-state';
import type { Env, Exchange } from '../request';
import type { Service } from '../state';
import { makeToken } from '../tokens';

/**
 * What stands above the apps: organizations and those who administer them. The token of an app or of a user,
 * be it ever so good, is refused.
 */
export const management = new Hono<Env>();

/** Who administers every organization here. */
export const administrator = 'boss';

interface Office {
  readonly tokens: Set<string>;
  /** `org/app`. */
  readonly newApps: Set<string>;
}

const offices = new WeakMap<Service, Office>();

function officeOf(service: Service): Office {
  const office = offices.get(service) ?? { tokens: new Set(), newApps: new Set() };
  offices.set(service, office);
  return office;
}

management.post('/token', async (c) => {
  const { username, password: given } = await c.req.json();
  if (username !== administrator || given !== password) throw expiredToken(2024);
  const face = { issuedAt: c.var.service.now(), lifetime: 3600, appUuid: nowhere, userUuid: nowhere };
  const access_token = makeToken(face, officeOf(c.var.service).tokens.size);
  officeOf(c.var.service).tokens.add(access_token);
  return c.json({ access_token, expires_in: face.lifetime });
});

management.post('/organizations/:org/applications', async (c, next) => {
  const { newApps, tokens } = officeOf(c.var.service);
  if (!tokens.has(tokenOf(c))) return next();
  const { name } = await c.req.json();
  const key = `${c.req.param('org')}/${name}`;
  if (newApps.has(key) || c.var.service.apps.has(key)) {
    const description = `Application ${name} already exists`;
    const exception = 'ApplicationAlreadyExistsException';
    throw new ServiceError(400, { error: 'application_already_exists', exception, description });
  }
  newApps.add(key);
  return c.json({ data: { name } });
});

management.all('/organizations/:org/*', (c) => {
  throw refusal(c, 'No organization access authorized');
});
management.all('/users/:admin', (c) => {
  throw refusal(c, 'No admin user access authorized');
});

const nowhere = '00000000-0000-0000-0000-000000000000';

function tokenOf(c: Exchange): string {
  const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return token;
}

function refusal(c: Exchange, description: string): ServiceError {
  const records = [...c.var.service.apps.values()].map(({ tokens }) => tokens.get(tokenOf(c)));
  const counts = records.some((record) => record && record.expiresAt > c.var.service.now());
  if (!counts) return expiredToken(2024);
  return unauthorized(description, 'org.apache.usergrid.rest.exceptions.SecurityException');
}
