import type { Exchange } from './request';

interface Content {
  readonly entities?: readonly unknown[];
  readonly data?: unknown;
  readonly [more: string]: unknown;
}

/** The envelope of every success. */
export function answer(c: Exchange, content: Content = {}) {
  const { app, service } = c.var;
  const [, , , ...rest] = c.req.path.split('/');
  return c.json({
    action: c.req.method.toLowerCase(),
    application: app.uuid,
    path: `/${rest.join('/')}`,
    uri: `https://${c.req.header('host')}${c.req.path}`,
    ...content,
    timestamp: service.now(),
    duration: 0,
    organization: app.org,
    applicationName: app.name,
  });
}
