import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { generations, restHosts } from './apps';
import { ServiceError } from './errors';
import { gateway, planLimits } from './gateway';
import { applicationNotFound, unknownPath, unsupportedOperation } from './generations';
import type { Env, Exchange } from './request';
import { batches } from './routes/batches';
import { blocks } from './routes/blocks';
import { contacts } from './routes/contacts';
import { conversations } from './routes/conversations';
import { favorites } from './routes/favorites';
import { files } from './routes/files';
import { groupAttributes } from './routes/group-attributes';
import { groupMembers } from './routes/group-members';
import { groupRoles } from './routes/group-roles';
import { groups } from './routes/groups';
import { history } from './routes/history';
import { management } from './routes/management';
import { messageEdits } from './routes/message-edits';
import { messages } from './routes/messages';
import { metadata } from './routes/metadata';
import { newerMessages } from './routes/newer-messages';
import { paged } from './routes/paged';
import { passwords } from './routes/passwords';
import { presence } from './routes/presence';
import { push } from './routes/push';
import { reactions } from './routes/reactions';
import { registration } from './routes/registration';
import { roomSettings } from './routes/room-settings';
import { rooms } from './routes/rooms';
import { rtc } from './routes/rtc';
import { threads } from './routes/threads';
import { token } from './routes/token';
import { users } from './routes/users';
import type { App, Service } from './state';

const rooted = '/:org/:app';

const routers = [
  token,
  registration,
  users,
  passwords,
  contacts,
  blocks,
  groups,
  groupMembers,
  groupRoles,
  rooms,
  roomSettings,
  newerMessages,
  messages,
  history,
  conversations,
  presence,
  metadata,
  groupAttributes,
  files,
  rtc,
  batches,
  threads,
  paged,
  push,
  reactions,
  favorites,
  messageEdits,
];

/** The REST API, whatever the host: a call is wrong or right by what it asks of the apps' state. */
export function chatApi(serviceOf: (host: string) => Service): Hono<Env> {
  const api = new Hono<Env>();
  api.use(async (c, next) => {
    c.set('service', serviceOf(c.req.header('host') ?? ''));
    await next();
  });
  api.use(allowScripts);
  api.route('/management', management);
  api.use(`${rooted}/*`, findApp, scripted, gateway, planLimits);
  for (const router of routers) api.route(rooted, router);
  for (const path of new Set(routers.flatMap((router) => router.routes.map((route) => route.path)))) {
    api.all(`${rooted}${path}`, (c) => {
      throw unsupportedOperation(c);
    });
  }
  api.notFound((c) => refuse(c, unknownPath(c)));
  api.onError((error, c) => {
    if (error instanceof ServiceError) return refuse(c, error);
    throw error;
  });
  return api;
}

const corsHeaders = cors({ origin: '*', allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], maxAge: 0 });

/** Any page may call and read; only some gateways forget to say so on their own pages. */
const allowScripts = createMiddleware<Env>((c, next) => {
  const app = c.var.service.apps.get(c.req.path.split('/').slice(1, 3).join('/'));
  const silent = app?.setup.gatewayWithoutCors && c.req.method !== 'OPTIONS';
  return silent ? next() : corsHeaders(c, next);
});

const findApp = createMiddleware<Env>(async (c, next) => {
  const { org = '', app: name = '' } = c.req.param() as { org?: string; app?: string };
  const app = org === 'app-id' ? byAppId(c.var.service, name) : c.var.service.apps.get(`${org}/${name}`);
  if (isUnknownToEdge(org, c.req.header('host') ?? '')) throw new ServiceError(404, {});
  if (!app || !isOfHost(app, c.req.header('host') ?? ''))
    throw applicationNotFound(c.req.path, generations[org] ?? 2019);
  c.set('app', app);
  await next();
});

/** An answer that a test asked for. */
const scripted = createMiddleware<Env>(async (c, next) => {
  const { service } = c.var;
  const { nextAnswer } = service;
  if (nextAnswer === null) return next();
  service.nextAnswer = null;
  throw nextAnswer;
});

/** The content delivery network in front of some clusters knows the organisations that were set up on it alone. */
function isUnknownToEdge(org: string, host: string): boolean {
  const isEdge = (name: string) => /\.easecdn\.com(?::\d+)?$/.test(name);
  return isEdge(host) && !isEdge(restHosts[org] ?? '');
}

/** Agora's clusters know nothing of Easemob's apps, nor these of Agora's. */
function isOfHost({ org }: App, host: string): boolean {
  const isOfAgora = (name: string) => /\.agora\.io(?::\d+)?$/.test(name);
  return isOfAgora(restHosts[org] ?? '') === isOfAgora(host);
}

function byAppId(service: Service, appId: string): App | undefined {
  return [...service.apps.values()].find((app) => app.appId === appId);
}

function refuse(c: Exchange, error: ServiceError): Response {
  const body = error.body(c.var.service.now());
  const { refusals } = c.var.app?.setup ?? {};
  if (body === null || refusals === 'status') return c.body(null, error.status);
  return c.json(refusals === 'code' ? { error: error.fields.error } : body, error.status);
}
