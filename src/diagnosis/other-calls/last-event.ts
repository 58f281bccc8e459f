import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import type { Kind, LogEvent } from './events';
import type { IndexedCall, Reading } from './read-call';
import { listedBy } from './read-events';
import { byStart } from './timeline';

export interface FoundEvent {
  readonly event: LogEvent;
  readonly call: Call;
  /** The app of that call: `org#app`, an app id, or `null`. */
  readonly app: string | null;
}

const eventKey = (kind: Kind, key: string) => `${kind}\n${key}`;

export function eventKeys({ events }: Reading): readonly string[] {
  return events.map(({ kind, key }) => eventKey(kind, key));
}

/** What a list shows to be there: of a long one nothing but these keys is kept. */
export function listedKeys({ call, match, succeeded }: Reading): readonly string[] {
  if (match === null || !succeeded) return [];
  return listedBy(call, match).map(({ kind, key }) => eventKey(kind, key));
}

/**
 * The last that the log tells of something before the call, in the call's app on the call's host: apps of one
 * name on two clusters are two. `null` where it tells nothing.
 *
 * The log shows what was so then. Somebody else, another tab or a server may have changed it since, unseen: what
 * rests on the log alone makes a cause likely. It confirms one only together with the service's own reply, which
 * says the same of the same thing, or where nobody can undo what the log shows (no id is given out twice).
 */
export function lastEvent(context: CheckContext, kind: Kind, key: string): FoundEvent | null {
  return find(context, kind, key, (other) => isOfCall(context, other))?.found ?? null;
}

/** How many calls before this one did something, whatever their app. */
export function countEvents({ log }: CheckContext, kind: Kind, key: string): number {
  return log.countBefore('event', eventKey(kind, key));
}

/** Whether a call went to the same app on the same host. */
export const isOfCall = ({ url }: CheckContext, { app, host }: IndexedCall) =>
  app === url.app && host === url.host;

/** As `lastEvent`, but of another app or another kind: what is there, though not where it was sought. */
export function lastEventElsewhere(
  context: CheckContext,
  kinds: readonly Kind[],
  key: string,
): FoundEvent | null {
  const isThere = (other: IndexedCall, kind: Kind) => eventOf(other, kind, key)?.state !== 'gone';
  const found = kinds.flatMap((kind) => find(context, kind, key, (other) => isThere(other, kind)) ?? []);
  return found.sort((one, other) => byStart(one.at, other.at)).at(-1)?.found ?? null;
}

const eventOf = ({ events }: IndexedCall, kind: Kind, key: string) =>
  events.find((event) => event.kind === kind && event.key === key);

function find(
  { log }: CheckContext,
  kind: Kind,
  key: string,
  fits: (other: IndexedCall) => boolean,
): { readonly at: IndexedCall; readonly found: FoundEvent } | null {
  const done = log.lastBefore('event', eventKey(kind, key), fits);
  const listed = log.lastBefore('listed', eventKey(kind, key), fits);
  const isListed = listed !== undefined && (done === undefined || byStart(done, listed) < 0);
  const at = isListed ? listed : done;
  if (at === undefined) return null;
  const event = eventOf(at, kind, key) ?? { kind, key, state: 'seen' as const };
  return { at, found: { event, call: at.call, app: at.app } };
}
