import { Hono } from 'hono';
import { answer } from '../answers';
import { badRequest, illegalArgument, ServiceError } from '../errors';
import { authenticate, authenticateFor, type Env, readJson, readNames, readObject } from '../request';

/** Calls that take a list, each with its own most. */
export const batches = new Hono<Env>();

const most = { contacts: 100, nicknames: 50, files: 100, reactions: 20, nickname: 100 };

batches.post('/contacts/check', (c) => {
  authenticate(c);
  const { username } = readObject(c);
  if (typeof username !== 'string' || username.trim() === '') {
    throw illegalArgument('username cannot be blank');
  }
  const names = readNames(c, 'check_list');
  if (names.length === 0 || names.length > most.contacts) {
    throw illegalArgument(`check_list size must be between 1 and ${most.contacts}`);
  }
  return answer(c, { entities: names.map((name) => ({ username: name, relation: 'not_roster' })) });
});

batches.put('/push/nickname', (c) => {
  authenticate(c);
  const json = readJson(c);
  const wanted = (Array.isArray(json) ? json : [json]) as Record<string, unknown>[];
  if (wanted.length === 0 || wanted.some(({ push_nickname }) => typeof push_nickname !== 'string')) {
    throw illegalArgument('put user push nicknames illegal empty request body');
  }
  if (wanted.length > most.nicknames) throw illegalArgument('put user push nicknames exceeds the limit');
  for (const { push_nickname } of wanted) {
    if (String(push_nickname).length > most.nickname) {
      throw illegalArgument(`${push_nickname} push nickname length exceeds the limit`);
    }
  }
  return answer(c, { entities: wanted });
});

batches.post('/users/:username/chatfiles/lifetime', (c) => {
  authenticateFor(c, c.req.param('username'));
  const { lifetime } = readObject(c);
  if (readNames(c, 'chatfile_ids').length > most.files) {
    throw illegalArgument('chatfile_ids size is too large');
  }
  if (!['forever', 'default', 'refresh'].includes(String(lifetime))) {
    throw illegalArgument("lifetime must be either 'forever' or 'default' or 'refresh'");
  }
  return answer(c, { data: { result: 'ok' } });
});

batches.get('/reaction/user/:username', (c) => {
  authenticateFor(c, c.req.param('username'));
  if (c.req.query('msgType') === 'groupchat' && !c.req.query('groupId')) {
    throw badRequest('groupId can not be null!');
  }
  const ids = (c.req.query('msgIdList') ?? '').split(',');
  if (ids.length > most.reactions) throw badRequest('msgIdList exceeds the maximum number limit');
  return answer(c, { data: ids.map((msgId) => ({ msgId, reactionList: [] })) });
});

/** Roaming messages of groups; those of users are beside the other pages. */
batches.delete('/rest/message/roaming/group/user/:username', (c) => {
  authenticateFor(c, c.req.param('username'));
  const ids = (c.req.query('msgIdList') ?? '').split(',');
  if (ids.length > 50) {
    const description = 'delete msg list limit can not greater than 50';
    throw new ServiceError(400, { error: 'param exception', description });
  }
  return answer(c, { data: { requestStatusCode: 'ok' } });
});
