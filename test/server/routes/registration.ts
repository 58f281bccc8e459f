import { Hono } from 'hono';
import { answer } from '../answers';
import type { Generation } from '../apps';
import { illegalArgument, invalidRequest, unauthorized } from '../errors';
import { duplicate, duplicateUser, editionExceeded, usernameMissing } from '../generations';
import { makeUser } from '../initial-state';
import { type Env, isSentByApp, readJson } from '../request';
import type { App, User } from '../state';
import { entity } from './users';

export const registration = new Hono<Env>();

const mostAtOnce = 60;
const longestName = 64;

registration.post('/users', (c) => {
  const needsApp = c.var.app.setup.registration === 'authorized';
  if (needsApp && !isSentByApp(c)) {
    throw unauthorized('registration is not open, please contact the app admin');
  }
  const json = readJson(c);
  const wanted = (Array.isArray(json) ? json : [json]).map((one) =>
    readRegistration(one, c.var.app.generation),
  );
  if (wanted.length > mostAtOnce) {
    throw illegalArgument(
      `Request body array size[${wanted.length}] had almost reached or been greater than the upper range value[${mostAtOnce}]`,
    );
  }
  requireOnePassword(wanted);
  return answer(c, { entities: register(c.var.app, wanted, c.var.service.now()).map(entity) });
});

interface Registration {
  readonly username: string;
  readonly password: string;
  readonly nickname: string | null;
}

function readRegistration(candidate: unknown, generation: Generation): Registration {
  if (typeof candidate !== 'object' || candidate === null) throw invalidRequest();
  const { username, password, nickname } = candidate as Record<string, unknown>;
  if (generation === 2015) requireLegal(username);
  if (typeof username !== 'string' || username === '') {
    throw illegalArgument('Entity user requires a property named username');
  }
  if (typeof password !== 'string' || password === '') throw illegalArgument('password or pin must provided');
  if (username.length > longestName) throw illegalArgument('USERNAME_TOO_LONG');
  if (typeof nickname === 'string' && nickname.length > 100) throw illegalArgument('NICKNAME_TOO_LONG');
  if (!/^[\w.-]+$/.test(username)) throw illegalArgument(`username [${username}] is not legal`);
  return {
    username: username.toLowerCase(),
    password,
    nickname: typeof nickname === 'string' ? nickname : null,
  };
}

/** The oldest generation has the same words for every rule, and the data store's own where there is no name. */
function requireLegal(username: unknown): void {
  if (typeof username !== 'string') throw usernameMissing();
  if (username === '' || username.length > longestName) {
    throw illegalArgument(`username [${username}] is not legal`);
  }
}

/** A user may be listed twice, as long as nothing is left to choose. */
function requireOnePassword(wanted: readonly Registration[]): void {
  const passwords = new Map<string, string>();
  for (const { username, password } of wanted) {
    const before = passwords.get(username) ?? password;
    if (before !== password) {
      throw duplicate(
        `the same user ${username} has a different password, the passwords are [${before}, ${password}]`,
      );
    }
    passwords.set(username, password);
  }
}

/** All of them, or where one is refused, none. */
function register(app: App, wanted: readonly Registration[], now: number): User[] {
  const taken = new Set(app.users.keys());
  for (const { username } of wanted) {
    if (app.users.has(username)) throw duplicateUser(username, app);
    taken.add(username);
  }
  if (taken.size > app.limits.users) throw editionExceeded(app);
  return wanted.map(({ username, password, nickname }) => {
    const user = makeUser(username, password, now);
    user.nickname = nickname;
    app.users.set(username, user);
    return user;
  });
}
