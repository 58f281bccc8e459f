import { Hono } from 'hono';
import { answer } from '../answers';
import { ServiceError } from '../errors';
import { authenticateApp, type Env, type Exchange, readObject } from '../request';
import { type App, nextId } from '../state';

/** Offline push: labels, templates and tasks, and its own words for a path that it does not have. */
export const push = new Hono<Env>();

interface PushOfApp {
  readonly labels: Set<string>;
  readonly templates: Set<string>;
  lastTask: number;
}

const pushOf = new WeakMap<App, PushOfApp>();

function find({ var: { app } }: Exchange): PushOfApp {
  const found = pushOf.get(app) ?? { labels: new Set(), templates: new Set(), lastTask: 0 };
  pushOf.set(app, found);
  return found;
}

const longestName = 64;

function readName(c: Exchange): string {
  const { name } = readObject(c);
  if (typeof name === 'string' && name.length <= longestName) return name;
  throw new ServiceError(400, {
    error: 'IllegalArgumentException',
    description: 'parameters is invalid : name',
  });
}

push.get('/push/label', (c) => {
  authenticateApp(c);
  return answer(c, { data: [...find(c).labels] });
});

push.post('/push/label', (c) => {
  authenticateApp(c);
  const name = readName(c);
  find(c).labels.add(name);
  return answer(c, { data: { name } });
});

push.delete('/push/label/:name', (c) => {
  authenticateApp(c);
  find(c).labels.delete(c.req.param('name'));
  return answer(c, { data: 'success' });
});

push.delete('/push/label/:name/user', (c) => {
  authenticateApp(c);
  const name = c.req.param('name');
  if (!find(c).labels.has(name)) {
    const description = `push label not exists of ${name}`;
    throw new ServiceError(400, { error: 'ResourceNotFoundException', description });
  }
  return answer(c, { data: {} });
});

/** One at a time, and one in a second. */
push.post('/push/task', (c) => {
  authenticateApp(c);
  const now = c.var.service.now();
  const own = find(c);
  if (now - own.lastTask < 1000) {
    throw new ServiceError(403, { error: 'LimitException', description: 'limit request' });
  }
  own.lastTask = now;
  return answer(c, { data: { taskId: nextId(c.var.app) } });
});

push.all('/push/*', () => {
  throw new ServiceError(404, { error: '请求路径不存在', description: 'url is invalid' });
});

push.post('/notification/template', (c) => {
  authenticateApp(c);
  const name = readName(c);
  find(c).templates.add(name);
  return answer(c, { data: { name } });
});

push.delete('/notification/template/:name', (c) => {
  authenticateApp(c);
  const name = c.req.param('name');
  if (!find(c).templates.delete(name)) {
    const description = `${name} template is not exist`;
    throw new ServiceError(400, { error: 'EntityNotFoundException', description });
  }
  return answer(c, { data: { name } });
});
