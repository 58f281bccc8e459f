import type { Call } from '../../model/call';
import { findOperation } from '../url/operation';
import { readUrl } from '../url/url';
import { succeeded } from './around';
import type { LogEvent } from './events';
import { eventsOf, isList } from './read-events';

/** What is kept of a call of the log once it was read: every failure after it asks for it again. */
export interface ReadCall {
  readonly call: Call;
  /** `org#app`, an app id, or `null`. */
  readonly app: string | null;
  readonly host: string;
  readonly operationId: string | null;
  /** What it did, where it succeeded. */
  readonly events: readonly LogEvent[];
  /** It succeeded and lists things. */
  readonly lists: boolean;
}

/** As long as the calls live. */
const read = new WeakMap<Call, ReadCall>();

const none: readonly LogEvent[] = [];

export function readCall(call: Call): ReadCall {
  const known = read.get(call);
  if (known !== undefined) return known;
  const url = readUrl(call.request.url);
  const match = findOperation(call.request.method, url, call.request.body);
  const events = match !== null && succeeded(call) ? eventsOf(call, match) : none;
  const operationId = match?.operation.id ?? null;
  const found: ReadCall = {
    ...{ call, operationId, app: url.app, host: url.host },
    events: events.length > 0 ? events : none,
    lists: operationId !== null && succeeded(call) && isList(operationId),
  };
  read.set(call, found);
  return found;
}
