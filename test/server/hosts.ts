import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { restHosts } from './apps';
import { demoPages } from './pages';

export const demoHost = 'demo.example.com';

/** A cluster of its own: it has the same apps, and has given out none of the others' tokens. */
export const sandboxHost = 'a1-hsb.easemob.com';

/** Every host that the server stands for. */
export const hosts = [
  '*.easemob.com',
  '*.easecdn.com',
  '*.chat.agora.io',
  'data-reporting.agora.io',
  demoHost,
];

/** Sends each call to what stands on the host that it names. */
export function byHost(api: Pick<Hono, 'fetch'>): Hono {
  const pages = demoPages();
  const lookup = hostLookup();
  const all = new Hono();
  all.all('*', (c) => {
    const host = c.req.header('host')?.replace(/:\d+$/, '') ?? '';
    if (host === demoHost || host === 'localhost') return pages.fetch(c.req.raw);
    if (/^a?rs\./.test(host) || host.startsWith('data-reporting.')) return lookup.fetch(c.req.raw);
    return api.fetch(c.req.raw);
  });
  return all;
}

/** What the SDK asks before its first call: which hosts to use. */
function hostLookup(): Hono {
  const lookup = new Hono();
  const https = (domain: string) => ({ hosts: [{ protocol: 'https', domain, port: 443 }] });
  lookup.use(cors());
  lookup.get('/easemob/server.json', (c) => {
    const { app_key: app } = c.req.query();
    const sockets = https('im-api-v2.easemob.com');
    return c.json({
      deploy_name: 'sample',
      app_key: app,
      rest: https(restHosts[app?.split(/#|%23/)[0] ?? ''] ?? 'a1.easemob.com'),
      'msync-ws': sockets,
      'msync-wx': sockets,
      valid_before: -1,
    });
  });
  lookup.all('*', (c) => c.body(null, 204));
  return lookup;
}
