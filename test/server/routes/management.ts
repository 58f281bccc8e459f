import { Hono } from 'hono';
import { type ServiceError, unauthorized } from '../errors';
import { expiredToken } from '../generations';
import type { Env, Exchange } from '../request';

/**
 * What stands above the apps: organizations and those who administer them. Nobody here is one, so that the
 * token of an app or of a user, be it ever so good, is refused.
 */
export const management = new Hono<Env>();

management.all('/organizations/:org/*', (c) => {
  throw refusal(c, 'No organization access authorized');
});
management.all('/users/:admin', (c) => {
  throw refusal(c, 'No admin user access authorized');
});

function refusal(c: Exchange, description: string): ServiceError {
  const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const records = [...c.var.service.apps.values()].map(({ tokens }) => tokens.get(token));
  const counts = records.some((record) => record && record.expiresAt > c.var.service.now());
  if (!counts) return expiredToken(2024);
  return unauthorized(description, 'org.apache.usergrid.rest.exceptions.SecurityException');
}
