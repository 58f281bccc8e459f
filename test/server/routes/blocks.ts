import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument } from '../errors';
import { authenticateFor, type Env, findUser, readNames } from '../request';

export const blocks = new Hono<Env>();

blocks.get('/users/:username/blocks/users', (c) =>
  answer(c, { data: [...authenticateFor(c, c.req.param('username')).blocked] }),
);

/** The SDK's own address for the same list. */
for (const path of ['/users/:username/blocks/users', '/sdk/user/:username/blocks'] as const) {
  blocks.post(path, (c) => {
    const user = authenticateFor(c, c.req.param('username'));
    const names = readNames(c, 'usernames');
    for (const name of names) {
      if (!c.var.app.users.has(name)) throw blockedUnknown(name, user.username);
    }
    for (const name of names) user.blocked.add(name);
    return answer(c, { data: names });
  });
}

blocks.delete('/users/:username/blocks/users/:blocked', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const { username } = findUser(c.var.app, c.req.param('blocked'));
  user.blocked.delete(username);
  return answer(c, { entities: [{ type: 'user', username }] });
});

blocks.delete('/sdk/user/:username/blocks', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const names = readNames(c, 'usernames');
  for (const name of names) user.blocked.delete(name);
  return answer(c, { data: names });
});

function blockedUnknown(name: string, username: string) {
  return illegalArgument(
    `attempt to adding new block[${name}] for user[${username}],but user[${name}] not found.`,
  );
}
