import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument } from '../errors';
import { authenticate, authenticateFor, type Env, type Exchange, readObject } from '../request';

/** What the web SDK asks for to draw a list of conversations. */
export const conversations = new Hono<Env>();

const list = (c: Exchange) => {
  const { username } = authenticateFor(c, c.req.param('username') ?? '');
  const mine = c.var.app.messages.filter(({ from, target }) => from === username || target === username);
  const channels = new Set(mine.map(({ from, target }) => (from === username ? target : from)));
  return [...channels].map((id) => ({ session_type: 'chat', session_id: id, unread_num: 0 }));
};

conversations.get('/users/:username/user_channels', (c) => answer(c, { data: { channel_infos: list(c) } }));
conversations.get('/users/:username/user_channels/page', (c) =>
  answer(c, { data: { channel_infos: list(c) } }),
);
conversations.get('/sdk/user/:username/user_channels/list', (c) =>
  answer(c, { data: { channel_infos: list(c), cursor: '' } }),
);

conversations.delete('/users/:username/user_channel', (c) => {
  authenticateFor(c, c.req.param('username'));
  const { channel, type, delete_roam } = readObject(c);
  if (!channel) throw illegalArgument('field channel cannot be null or empty');
  if (!type) throw illegalArgument('field type cannot be null or empty');
  if (delete_roam === undefined) throw illegalArgument('field delete_roam cannot be null');
  return answer(c, { data: { result: 'ok' } });
});

/** Old messages travel packed; none is kept in that form here. */
conversations.post('/users/:username/messageroaming', (c) => {
  authenticateFor(c, c.req.param('username'));
  return answer(c, { data: { msgs: [], is_last: true, next_key: '' } });
});

/** How the SDK learns of a new token that it is given. */
conversations.get('/sdk/users/:username/token/expires', (c) =>
  c.json({ expire_timestamp: authenticate(c).expiresAt }),
);
