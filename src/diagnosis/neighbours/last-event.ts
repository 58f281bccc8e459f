import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { findOperation } from '../operation';
import { readUrl } from '../url';
import { callsAround, succeeded } from './around';
import type { Kind, LogEvent } from './events';
import { eventsOf } from './read-events';

export interface FoundEvent {
  readonly event: LogEvent;
  readonly call: Call;
  /** The app of that call: `org#app`, an app id, or `null`. */
  readonly app: string | null;
}

/**
 * The last that the log tells of something before the call, in the call's app; `null` where it tells nothing.
 * `mark` is a text that any such call has in its url or a body, so that few are read: an id, or a username.
 */
export function lastEvent(context: CheckContext, kind: Kind, key: string, mark: string): FoundEvent | null {
  return find(
    context,
    mark,
    (event, app) => event.kind === kind && event.key === key && app === context.url.app,
  );
}

/** As `lastEvent`, but of another app or another kind: what is there, though not where it was sought. */
export function lastEventElsewhere(
  context: CheckContext,
  kinds: readonly Kind[],
  key: string,
): FoundEvent | null {
  return find(
    context,
    key,
    (event) => kinds.includes(event.kind) && event.key === key && event.state !== 'gone',
  );
}

function find(
  context: CheckContext,
  mark: string,
  isIt: (event: LogEvent, app: string | null) => boolean,
): FoundEvent | null {
  if (mark === '') return null;
  const { before } = callsAround(context);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const call = before[index] as Call;
    if (!succeeded(call) || !mentions(call, mark)) continue;
    const url = readUrl(call.request.url);
    const operation = findOperation(call.request.method, url, call.request.body);
    const event = operation && eventsOf(call, operation).find((one) => isIt(one, url.app));
    if (event) return { event, call, app: url.app };
  }
  return null;
}

/** Usernames are written in any case; answers of the service have them in small letters. */
function mentions({ request, response }: Call, mark: string): boolean {
  const lower = mark.toLowerCase();
  return (
    request.url.toLowerCase().includes(lower) ||
    [request.body, response.body].some((body) => body?.includes(mark) || body?.includes(lower))
  );
}
