import type { Log, LogEntry } from '../../log/log';
import { isFailure } from '../../model/diagnosis';

/** ms without a call, or a key, that are waited for. */
const quietMs = 300;
/** ms after which calls that keep coming are looked at all the same. */
const maxWaitMs = 3_000;
/** How far before a call that arrives the failed ones are explained again. */
const maxCallsBack = 1_000;
/** ms of idle time that one explanation may take. */
const oneExplanationMs = 5;

/**
 * Explains failed calls of a log again while the browser is idle, once calls of the same app came after they were
 * explained, so that rows and the search say what the details do.
 */
export interface Revisits {
  /** The call at this place is being explained with all that the log holds now. */
  explained(place: number): void;
}

/** `isBusy`: while calls wait to be explained for the first time, none is explained again. */
export function followRevisits(log: Log, explain: (place: number) => void, isBusy: () => boolean): Revisits {
  let entries = log.entries;
  /** How many calls the log had when it was last asked which to explain again. */
  let seen = 0;
  /** How many it had when the last of them came. */
  let heard = 0;
  /** By place: how many calls the log had when the call was explained. */
  let known: number[] = [];
  let queue = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  let waitingSince = 0;
  let lastKey = Number.NEGATIVE_INFINITY;

  const begin = () => {
    timer = isBusy() ? setTimeout(begin, quietMs) : undefined;
    if (timer !== undefined) return;
    for (const place of affectedBy(entries, seen, known)) queue.add(place);
    seen = entries.length;
    goOn();
  };
  const goOn = () => {
    if (queue.size === 0 || isAsked) return;
    isAsked = true;
    requestIdleCallback(work);
  };
  const work = (deadline: IdleDeadline) => {
    isAsked = false;
    if (performance.now() - lastKey < quietMs) {
      setTimeout(goOn, quietMs);
      return;
    }
    const of = entries;
    for (const place of queue) {
      if (deadline.timeRemaining() < oneExplanationMs || of !== log.entries) break;
      queue.delete(place);
      // Without its body a call could not be explained as well as it was with it.
      if (of[place]?.call.response.bodyState !== 'let-go') explain(place);
    }
    goOn();
  };
  const follow = () => {
    if (entries !== log.entries) [entries, seen, heard, known, queue] = [log.entries, 0, 0, [], new Set()];
    // A call that is explained is no call that came.
    if (entries.length === seen || entries.length === heard) return;
    heard = entries.length;
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, Math.min(quietMs, waitingSince + maxWaitMs - now)));
  };
  addEventListener('keydown', () => {
    lastKey = performance.now();
  });
  log.onChange(follow);
  return {
    explained(place) {
      known[place] = log.entries.length;
    },
  };
}

/** The places of the failed calls that those from `seen` on may bear on, and that were explained without them. */
export function affectedBy(
  entries: readonly LogEntry[],
  seen: number,
  known: readonly number[],
): readonly number[] {
  const lastOfApp = new Map<string | null, number>();
  for (let place = seen; place < entries.length; place++) {
    lastOfApp.set((entries[place] as LogEntry).diagnosis.app, place);
  }
  const places: number[] = [];
  for (let place = Math.max(0, seen - maxCallsBack); place < entries.length; place++) {
    const { outcome, app } = (entries[place] as LogEntry).diagnosis;
    if (isFailure(outcome) && (lastOfApp.get(app) ?? -1) >= (known[place] ?? 0)) places.push(place);
  }
  return places;
}
