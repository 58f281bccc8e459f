import { isFailure } from '../model/diagnosis';
import { identity } from './groups';
import type { Log, LogEntry } from './log';

/** Tells since when calls that failed work again. */
export interface Recoveries {
  /**
   * When the last failure among calls of one cause was first repeated with success, with no failure since; `null` while
   * it was not. The whole log counts, calls that a filter hides too.
   */
  since(calls: readonly LogEntry[]): number | null;
}

export function createRecoveries(log: Log): Recoveries {
  let of = log.entries;
  let seen = 0;
  /** By what a failed call does: when it last worked again, `null` from a failure on. */
  let workingSince = new Map<string, number | null>();

  const catchUp = () => {
    if (of !== log.entries) [of, seen, workingSince] = [log.entries, 0, new Map()];
    for (; seen < of.length; seen++) {
      const { call, diagnosis, isPending } = of[seen] as LogEntry;
      // How it ended is not known for sure.
      if (isPending) break;
      const key = identity(call.request);
      if (isFailure(diagnosis.outcome)) workingSince.set(key, null);
      else if (workingSince.get(key) === null) workingSince.set(key, call.startedAt);
    }
  };
  return {
    since(entries) {
      catchUp();
      const failure = entries.findLast(({ diagnosis }) => isFailure(diagnosis.outcome));
      return failure ? (workingSince.get(identity(failure.call.request)) ?? null) : null;
    },
  };
}
