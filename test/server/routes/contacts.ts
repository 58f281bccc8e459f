import { Hono } from 'hono';
import { answer } from '../answers';
import { authenticateFor, type Env, findUser, readNames } from '../request';
import type { User } from '../state';

export const contacts = new Hono<Env>();

contacts.get('/users/:username/contacts/users', (c) => {
  const { contacts } = authenticateFor(c, c.req.param('username'));
  if (c.req.query('needReturnRemark') !== 'true') return answer(c, { data: [...contacts] });
  return answer(c, { entities: [...contacts].map((username) => ({ username, remark: null })) });
});

contacts.get('/users/:username/contacts', (c) => {
  const { contacts } = authenticateFor(c, c.req.param('username'));
  const list = [...contacts].map((username) => ({ username, remark: null }));
  return answer(c, { data: { contacts: list, cursor: '' } });
});

contacts.post('/users/:username/contacts/users/:friend', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const friend = findUser(c.var.app, c.req.param('friend'));
  befriend(user, friend);
  return answer(c, { entities: [{ uuid: friend.uuid, type: 'user', username: friend.username }] });
});

contacts.delete('/users/:username/contacts/users/:friend', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  const friend = findUser(c.var.app, c.req.param('friend'));
  user.contacts.delete(friend.username);
  friend.contacts.delete(user.username);
  return answer(c, { entities: [{ uuid: friend.uuid, type: 'user', username: friend.username }] });
});

/** Only a request: the friend decides. */
contacts.post('/users/:username/contacts/apply', (c) => {
  authenticateFor(c, c.req.param('username'));
  const asked = readNames(c, 'usernames').map((name) => findUser(c.var.app, name).username);
  return answer(c, { data: asked });
});

contacts.post('/users/:username/contacts/accept/users/:friend', (c) => {
  const user = authenticateFor(c, c.req.param('username'));
  befriend(user, findUser(c.var.app, c.req.param('friend')));
  return answer(c, { data: { result: true } });
});

contacts.post('/users/:username/contacts/decline/users/:friend', (c) => {
  authenticateFor(c, c.req.param('username'));
  findUser(c.var.app, c.req.param('friend'));
  return answer(c, { data: { result: true } });
});

function befriend(one: User, other: User): void {
  one.contacts.add(other.username);
  other.contacts.add(one.username);
}
