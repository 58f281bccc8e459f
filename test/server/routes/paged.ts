import { Hono } from 'hono';
import { answer } from '../answers';
import { badRequest, illegalArgument, invalidRequest, ServiceError } from '../errors';
import { authenticate, authenticateApp, authenticateFor, type Env, type Exchange } from '../request';

/** Calls that take what they want in the query: pages of a list, and what to delete. */
export const paged = new Hono<Env>();

const largestPage = 50;

/** `NaN` where it is no number. */
function limitOf(c: Exchange): number {
  return Number(c.req.query('limit') ?? 10);
}

paged.get('/user/:username/contacts', (c) => {
  const { contacts } = authenticateFor(c, c.req.param('username'));
  if (Number.isNaN(limitOf(c))) throw invalidRequest();
  if (limitOf(c) > largestPage) {
    throw illegalArgument(`getContacts | page size more than max limit : ${largestPage}`);
  }
  return answer(c, { data: { contacts: [...contacts], cursor: '' } });
});

paged.get('/reaction/user/:username/detail', (c) => {
  authenticateFor(c, c.req.param('username'));
  if (limitOf(c) > largestPage) throw badRequest('Limit exceeds the maximum quantity limit');
  return answer(c, { data: { reaction: c.req.query('message') ?? '', userList: [], cursor: '' } });
});

paged.get('/thread', (c) => {
  authenticate(c);
  if (Number.isNaN(limitOf(c))) {
    throw new ServiceError(500, { error: 'INTERNAL_SERVER_ERROR', description: 'Internal Server Error' });
  }
  if (limitOf(c) > largestPage) {
    throw new ServiceError(
      400,
      { error: 'group_error', description: 'query param reaches limit.' },
      'groups',
    );
  }
  return answer(c, { entities: [] });
});

paged.get('/robot/rule', (c) => {
  authenticateApp(c);
  const { page = '', size = '' } = c.req.query();
  if (!/^\d+$/.test(page) || !/^\d+$/.test(size)) throw badRequest('Request param error');
  return answer(c, { entities: [] });
});

paged.delete('/rest/message/roaming/chat/user/:username', (c) => {
  authenticateFor(c, c.req.param('username'));
  if (!c.req.query('userId') || !c.req.query('msgIdList')) throw badRequest('Bad Request');
  return answer(c, { data: { requestStatusCode: 'ok' } });
});
