import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { findOperation } from '../url/operation';
import { readUrl } from '../url/url';
import { callsAround, succeeded } from './around';
import type { Kind, LogEvent } from './events';
import { type ReadCall, readCall } from './read-call';
import { listedBy } from './read-events';

export interface FoundEvent {
  readonly event: LogEvent;
  readonly call: Call;
  /** The app of that call: `org#app`, an app id, or `null`. */
  readonly app: string | null;
}

/**
 * The last that the log tells of something before the call, in the call's app on the call's host: apps of one
 * name on two clusters are two. `null` where it tells nothing.
 *
 * The log shows what was so then. Somebody else, another tab or a server may have changed it since, unseen: what
 * rests on the log alone makes a cause likely. It confirms one only together with the service's own reply, which
 * says the same of the same thing, or where nobody can undo what the log shows (no id is given out twice).
 *
 * `mark` is a text that calls which only read have in them if they show the thing: an id, or a username.
 */
export function lastEvent(context: CheckContext, kind: Kind, key: string, mark: string): FoundEvent | null {
  const isIt = (event: LogEvent) => event.kind === kind && event.key === key;
  return find(context, mark, isIt, (read) => isOfCall(context, read));
}

/** Whether a call went to the same app on the same host. */
export const isOfCall = ({ url }: CheckContext, { app, host }: ReadCall) =>
  app === url.app && host === url.host;

/** As `lastEvent`, but of another app or another kind: what is there, though not where it was sought. */
export function lastEventElsewhere(
  context: CheckContext,
  kinds: readonly Kind[],
  key: string,
): FoundEvent | null {
  const isIt = (event: LogEvent) => kinds.includes(event.kind) && event.key === key && event.state !== 'gone';
  return find(context, key, isIt, () => true);
}

function find(
  context: CheckContext,
  mark: string,
  isIt: (event: LogEvent) => boolean,
  isOfApp: (read: ReadCall) => boolean,
): FoundEvent | null {
  if (mark === '') return null;
  const { before } = callsAround(context);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const call = before[index] as Call;
    if (!succeeded(call) || !mayTell(call, mark)) continue;
    const read = readCall(call);
    if (!isOfApp(read)) continue;
    const event = read.events.find(isIt) ?? (read.lists ? listed(read, mark).find(isIt) : undefined);
    if (event !== undefined) return { event, call, app: read.app };
  }
  return null;
}

/** What only reads shows nothing of a thing that it does not name. Most of a log only reads. */
function mayTell({ request, response }: Call, mark: string): boolean {
  return request.method !== 'GET' || names(request.url, mark) || names(response.body, mark);
}

function listed({ call }: ReadCall, mark: string): readonly LogEvent[] {
  if (!names(call.response.body, mark)) return [];
  const url = readUrl(call.request.url);
  const match = findOperation(call.request.method, url, call.request.body);
  return match === null ? [] : listedBy(call, match);
}

/** Usernames are written in any case; the service answers them in small letters. */
function names(text: string | null, mark: string): boolean {
  return text !== null && (text.includes(mark) || text.includes(mark.toLowerCase()));
}
