import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { findOperation } from '../operation';
import { fieldOf } from '../request-body';
import { readUrl } from '../url';
import { callsAround, succeeded } from './around';
import { userKey } from './events';

/** Longer bodies are not parsed for a name. In characters. */
const largestBody = 1_000_000;

/**
 * The last call that should have registered the user and failed for another reason than that the name was
 * taken; `null` where there is none, or where one succeeded since.
 */
export function failedRegistration(context: CheckContext, username: string): Call | null {
  const wanted = userKey(username);
  const call = callsAround(context).before.findLast(
    ({ request }) =>
      request.method === 'POST' &&
      request.body !== null &&
      request.body.toLowerCase().includes(wanted) &&
      isOf(context, request, ['create-user', 'create-users']) &&
      namesIn(request.body).includes(wanted),
  );
  return call === undefined || succeeded(call) || isTaken(call) ? null : call;
}

/** The last call that should have created a group (or a chat room) and failed; `null` where one succeeded since. */
export function failedCreation(context: CheckContext, kind: 'group' | 'room'): Call | null {
  const operation = kind === 'group' ? 'create-group' : 'create-chatroom';
  const call = callsAround(context).before.findLast(
    ({ request, preflight }) =>
      request.method === 'POST' && !preflight && isOf(context, request, [operation]),
  );
  return call === undefined || succeeded(call) ? null : call;
}

const isTaken = ({ response }: Call) => response.body?.includes('duplicate_unique_property_exists') ?? false;

function isOf(context: CheckContext, { method, url, body }: Call['request'], operations: readonly string[]) {
  if (!/\/(?:users|chatgroups|chatrooms)\/?(?:\?|$)/.test(url)) return false;
  const parts = readUrl(url);
  const operation = parts.app === context.url.app ? findOperation(method, parts, body) : null;
  return operation !== null && operations.includes(operation.operation.id);
}

function namesIn(body: string): string[] {
  if (body.length > largestBody) return [];
  try {
    return [JSON.parse(body)]
      .flat()
      .map((user) => fieldOf(user, 'username'))
      .flatMap((name) => (typeof name === 'string' ? [userKey(name)] : []));
  } catch {
    return [];
  }
}
