import type { Log, LogEntry } from '../../log/log';
import type { Call } from '../../model/call';
import { type Diagnosis, isFailure } from '../../model/diagnosis';
import { createOtherCalls, maxOtherCalls } from './other-calls';

/** What comes within so many ms of the last call, or of the last key, is waited for. */
const quietMs = 300;
/** Calls that never rest are looked at after so many ms all the same. */
const maxWaitMs = 3_000;

/**
 * Explains the failed calls of a log anew while the browser has nothing else to do, once calls of the same app came
 * near them, so that rows and the search say what the details do. What was explained with the whole log once
 * (`isWhole`) is never explained with less of it.
 */
export function explainInIdleTime(
  log: Log,
  explain: (call: Call, otherCalls: readonly Call[]) => Diagnosis,
  isWhole: (call: Call) => boolean,
): void {
  const otherCallsOf = createOtherCalls(log);
  let of = log.entries;
  /** How many calls there were when it was last asked which to explain anew. */
  let seen = 0;
  let queue = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  let waitingSince = 0;
  let lastKey = Number.NEGATIVE_INFINITY;

  const hear = () => {
    if (of !== log.entries) [of, seen, queue] = [log.entries, 0, new Set()];
    if (of.length === seen) return;
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.min(quietMs, waitingSince + maxWaitMs - now));
  };
  const begin = () => {
    timer = undefined;
    for (const place of mayBeOtherwise(of, seen)) queue.add(place);
    seen = of.length;
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
    const revised: LogEntry[] = [];
    for (const place of queue) {
      if (deadline.timeRemaining() < 5) break;
      queue.delete(place);
      const { call } = of[place] as LogEntry;
      // Without its body a call could not be explained as well as it was with it.
      if (call.response.bodyState === 'let-go') continue;
      revised.push({ call, diagnosis: explain(call, isWhole(call) ? log.calls : otherCallsOf(place)) });
    }
    log.revise(revised);
    goOn();
  };
  addEventListener('keydown', () => {
    lastKey = performance.now();
  });
  log.onChange(hear);
}

/** The places of the failed calls that those from `seen` on may bear on. */
export function mayBeOtherwise(entries: readonly LogEntry[], seen: number): readonly number[] {
  const apps = new Set<string | null>();
  for (let place = seen; place < entries.length; place++)
    apps.add((entries[place] as LogEntry).diagnosis.app);
  const places: number[] = [];
  for (let place = Math.max(0, seen - maxOtherCalls); place < entries.length; place++) {
    const { outcome, app } = (entries[place] as LogEntry).diagnosis;
    if (isFailure(outcome) && apps.has(app)) places.push(place);
  }
  return places;
}
