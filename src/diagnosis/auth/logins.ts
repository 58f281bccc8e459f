import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { CheckContext } from '../check';
import { userKey } from '../other-calls/events';
import { type Reading, readCall } from '../other-calls/read-call';
import { fieldOf } from '../request/request-body';

/** Bodies of these calls are small. In characters. */
const maxBodyChars = 65_536;

/** A call of the log that shows which password a user had. A secret: to compare, never to show. */
export interface KnownPassword {
  readonly call: Call;
  readonly password: string;
  readonly isLater: boolean;
}

/**
 * The password that the log last shows to be that of a user of the call's app: by a login that worked, a
 * registration, a change; before the call, else after it. `null` where the log shows none.
 */
export function knownPassword(context: CheckContext, username: string): KnownPassword | null {
  const { log, url } = context;
  if (url.app === null) return null;
  const key = passwordKey(url.app, username);
  const last = log.lastBefore('password', key);
  const known = last ?? log.firstAfter('password', key);
  const password = known && passwordsIn(readCall(known.call)).find(({ user }) => user === userKey(username));
  return known && password
    ? { call: known.call, password: password.password, isLater: last === undefined }
    : null;
}

/** The users of an app that a call shows a password of. */
export function passwordKeys(reading: Reading): readonly string[] {
  const { app } = reading.url;
  return app === null ? [] : passwordsIn(reading).map(({ user }) => passwordKey(app, user));
}

const passwordKey = (app: string, username: string) => `${app}\n${userKey(username)}`;

interface Shown {
  readonly user: string;
  readonly password: string;
}

function passwordsIn({ call, match, succeeded, sent }: Reading): readonly Shown[] {
  const { body } = call.request;
  const id = match?.operation.id;
  if (!succeeded || id === undefined || !operations.has(id) || body === null || body.length > maxBodyChars)
    return [];
  if (id === 'change-password') return shown(match?.params.username, fieldOf(sent, 'newpassword'));
  return [sent].flat().flatMap((user) => shown(fieldOf(user, 'username'), fieldOf(user, 'password')));
}

const operations: ReadonlySet<OperationId> = new Set([
  'get-user-token',
  'create-user',
  'create-users',
  'change-password',
]);

const shown = (user: unknown, password: unknown): Shown[] =>
  typeof user === 'string' && typeof password === 'string' && password !== ''
    ? [{ user: userKey(user), password }]
    : [];
