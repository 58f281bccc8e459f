import { Hono } from 'hono';
import { illegalArgument, invalidGrant } from '../errors';
import { resetUnknownUser } from '../generations';
import { type Env, isSentByApp, readObject } from '../request';
import { voidTokens } from '../state';

export const passwords = new Hono<Env>();

/** The app resets any password; everyone else proves to know the old one. */
passwords.put('/users/:username/password', (c) => {
  const { newpassword, oldpassword, oldPassword = oldpassword } = readObject(c);
  const user = c.var.app.users.get(c.req.param('username').toLowerCase());
  const isApp = isSentByApp(c);
  const hasNew = typeof newpassword === 'string' && newpassword !== '';
  const hasOld = typeof oldPassword === 'string' && oldPassword !== '';
  // The oldest generation looks at both at once.
  const isEither = c.var.app.generation === 2015 && (!hasNew || !hasOld);
  if (((!hasNew && !hasOld) || isEither) && !isApp)
    throw illegalArgument('newpassword is required.oldPassword is required.');
  if (!hasNew) throw illegalArgument('newpassword is required');
  if (!hasOld && !isApp) throw illegalArgument('oldPassword is required');
  if (!user) throw resetUnknownUser(c.var.app.generation);
  if (!isApp && oldPassword !== user.password) throw invalidGrant('invalid username or password');
  user.password = newpassword;
  voidTokens(c.var.app, user.username, c.var.service.now());
  return c.json({ action: 'set user password', timestamp: c.var.service.now(), duration: 0 });
});
