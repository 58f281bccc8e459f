import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { fieldOf } from '../request/request-body';
import { callsAround, succeeded } from './around';
import { userKey } from './events';
import { isOfCall } from './last-event';
import { readCall } from './read-call';

/** Longer bodies are not parsed for a name. In characters. */
const maxBodyChars = 1_000_000;

/**
 * The last call that should have registered the user and failed for another reason than that the name was
 * taken; `null` where there is none, or where one succeeded since.
 */
export function failedRegistration(context: CheckContext, username: string): Call | null {
  const wanted = userKey(username);
  const found = lastOf(
    context,
    ['create-user', 'create-users'],
    ({ request }) =>
      (request.body?.toLowerCase().includes(wanted) ?? false) && namesIn(request.body).includes(wanted),
  );
  return found === null || isTaken(found) ? null : found;
}

/** The last call that should have created a group (or a chat room) and failed; `null` where one succeeded since. */
export function failedCreation(context: CheckContext, kind: 'group' | 'room'): Call | null {
  return lastOf(context, [kind === 'group' ? 'create-group' : 'create-chatroom'], () => true);
}

/** The last of these operations in the call's app that fits; `null` where it succeeded. */
function lastOf(
  context: CheckContext,
  operations: readonly string[],
  fits: (call: Call) => boolean,
): Call | null {
  const last = callsAround(context).before.findLast((call) => {
    if (call.request.method !== 'POST' || call.preflight) return false;
    const read = readCall(call);
    return operations.includes(read.operationId ?? '') && isOfCall(context, read) && fits(call);
  });
  return last === undefined || succeeded(last) ? null : last;
}

const isTaken = ({ response }: Call) => response.body?.includes('duplicate_unique_property_exists') ?? false;

function namesIn(body: string | null): string[] {
  if (body === null || body.length > maxBodyChars) return [];
  try {
    return [JSON.parse(body)]
      .flat()
      .map((user) => fieldOf(user, 'username'))
      .flatMap((name) => (typeof name === 'string' ? [userKey(name)] : []));
  } catch {
    return [];
  }
}
