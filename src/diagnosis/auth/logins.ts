import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { callsAround, succeeded } from '../other-calls/around';
import { fieldOf } from '../request/request-body';
import { findOperation } from '../url/operation';
import { readUrl } from '../url/url';

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
  const { before, after } = callsAround(context);
  const shows = (call: Call) => passwordIn(context, call, username);
  const last = before.findLast((call) => shows(call) !== null);
  if (last) return { call: last, password: shows(last) ?? '', isLater: false };
  const next = after.find((call) => shows(call) !== null);
  return next ? { call: next, password: shows(next) ?? '', isLater: true } : null;
}

function passwordIn(context: CheckContext, call: Call, username: string): string | null {
  const { method, url: text, body } = call.request;
  if (!succeeded(call) || body === null || body.length > maxBodyChars) return null;
  if (!/\/(?:token|users|password)\/?(?:\?|$)/.test(text) || !body.includes('password')) return null;
  const url = readUrl(text);
  if (url.app === null || url.app !== context.url.app) return null;
  const match = findOperation(method, url, body);
  const json = parse(body);
  const isThem = (name: unknown) => typeof name === 'string' && name.toLowerCase() === username.toLowerCase();
  switch (match?.operation.id) {
    case 'get-user-token':
    case 'create-user':
      return isThem(fieldOf(json, 'username')) ? textOf(fieldOf(json, 'password')) : null;
    case 'create-users': {
      const users: readonly unknown[] = Array.isArray(json) ? json : [];
      return textOf(
        fieldOf(
          users.find((user) => isThem(fieldOf(user, 'username'))),
          'password',
        ),
      );
    }
    case 'change-password':
      return isThem(match.params.username) ? textOf(fieldOf(json, 'newpassword')) : null;
    default:
      return null;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
