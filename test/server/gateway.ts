import { createMiddleware } from 'hono/factory';
import { ServiceError, tooLarge } from './errors';
import type { Env, Exchange } from './request';
import type { App } from './state';

/** No body larger than this reaches the service: the gateway in front answers with a page of its own. */
const gatewayBytes = 16 * 1024 * 1024;

const reasons = {
  413: 'Request Entity Too Large',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
} as const;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Reads the body, and answers in the app's place where the call does not get through to it. */
export const gateway = createMiddleware<Env>(async (c, next) => {
  const { outage } = c.var.app.setup;
  if (outage) return page(outage);
  if (!methods.includes(c.req.method)) return page(501);
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.length > gatewayBytes) return page(413);
  c.set('body', body);
  return next();
});

/** What the app's plan allows of any call: how large it may be, and how many in a second. */
export const planLimits = createMiddleware<Env>(async (c, next) => {
  const { app, service, body } = c.var;
  countCall(app, service.now());
  if (body.length > app.limits.requestBytes) throw overLimit(c);
  return next();
});

/** The newest generation tells a file from any other body. */
function overLimit({ var: { app }, req }: Exchange): ServiceError {
  if (app.generation !== 2024 || !req.path.endsWith('/chatfiles')) return tooLarge();
  const description = 'the file size exceeds the maximum limit.';
  return new ServiceError(413, { error: 'file exceeding maximum limit', description });
}

function countCall(app: App, now: number): void {
  app.calls = app.calls.filter((time) => time > now - 1000);
  if (app.calls.length >= app.limits.callsPerSecond) {
    const description = 'This request has reached api limit';
    throw new ServiceError(429, { error: 'reach_limit', description });
  }
  app.calls.push(now);
}

function page(status: keyof typeof reasons): Response {
  const title = `${status} ${reasons[status]}`;
  const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return new Response(html, { status, headers: { 'content-type': 'text/html' } });
}
