import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { CheckContext } from '../check';
import { fieldOf } from '../request/request-body';
import { userKey } from './events';
import { isOfCall } from './last-event';
import { operationKey } from './rate';
import type { IndexedCall, Reading } from './read-call';

const registrations: ReadonlySet<OperationId> = new Set(['create-user', 'create-users']);

/** The users that a call should have registered. */
export function registrationKeys({ call, match, sent }: Reading): readonly string[] {
  if (match === null || !registrations.has(match.operation.id) || !isCreation(call)) return [];
  const names = [sent]
    .flat()
    .map((user) => fieldOf(user, 'username'))
    .flatMap((name) => (typeof name === 'string' ? [userKey(name)] : []));
  return isTaken(call) ? [...names, ...names.map(takenKey)] : names;
}

const isCreation = ({ request, preflight }: Call) => request.method === 'POST' && !preflight;

/**
 * The last call that should have registered the user and failed for another reason than that the name was
 * taken; `null` where there is none, or where one succeeded since.
 */
export function failedRegistration(context: CheckContext, username: string): Call | null {
  const isHere = (other: IndexedCall) => isOfCall(context, other);
  const key = userKey(username);
  const last = context.log.lastBefore('registration', key, isHere);
  if (last === undefined || last.succeeded) return null;
  return last === context.log.lastBefore('registration', takenKey(key), isHere) ? null : last.call;
}

/** The service refused the name since somebody has it. */
const isTaken = ({ response }: Call) => response.body?.includes('duplicate_unique_property_exists') ?? false;

const takenKey = (name: string) => `taken\n${name}`;

/** The last call that should have created a group (or a chat room) and failed; `null` where one succeeded since. */
export function failedCreation(context: CheckContext, kind: 'group' | 'room'): Call | null {
  const key = operationKey(context.url.app, kind === 'group' ? 'create-group' : 'create-chatroom');
  const isHere = (other: IndexedCall) => isOfCall(context, other) && isCreation(other.call);
  const last = context.log.lastBefore('operation', key, isHere);
  return last === undefined || last.succeeded ? null : last.call;
}
