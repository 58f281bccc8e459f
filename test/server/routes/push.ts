import { Hono } from 'hono';
import { answer } from '../answers';
import { ServiceError } from '../errors';
import { authenticateApp, type Env } from '../request';

/** Offline push: only its list of labels, which is empty, and its own words for a path that it does not have. */
export const push = new Hono<Env>();

push.get('/push/label', (c) => {
  authenticateApp(c);
  return answer(c, { data: [] });
});

push.all('/push/*', () => {
  throw new ServiceError(404, { error: '请求路径不存在', description: 'url is invalid' });
});
