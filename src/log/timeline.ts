import type { LogEntry } from './log';
import type { Span } from './span';

/** How the overview tells calls apart, from what went well to what did not. */
export const marks = ['ok', 'redirect', 'partly-failed', 'failed', 'rate-limited', 'no-response'] as const;
export type Mark = (typeof marks)[number];

/** Calls by mark, in the order of `marks`, over equal parts of time. */
export interface Buckets {
  readonly span: Span;
  /** How many calls of each mark, `marks.length` numbers per bucket. */
  readonly counts: Uint32Array;
  /** The most calls that any bucket holds. */
  readonly most: number;
}

/** When the calls in hand were sent and how they ended, and no more: cheap to count again. */
export interface Timeline {
  add(entry: LogEntry): void;
  /** Takes in that the call at this place ended otherwise than was known; whether it did. */
  update(place: number, entry: LogEntry): boolean;
  clear(): void;
  /** From the first call to the last; `null` while there is none. */
  span(): Span | null;
  /** The calls over that part of time, over all of it where none is named; of all calls, or `among` those added. */
  buckets(count: number, over?: Span | null, among?: readonly number[]): Buckets | null;
}

export function createTimeline(): Timeline {
  let times: number[] = [];
  let kinds: number[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let whole: { readonly of: number; readonly count: number; readonly buckets: Buckets | null } | null = null;
  // A log of one moment has a millisecond to stand in.
  const span = () => (from > to ? null : { from, to: Math.max(to, from + 1) });
  return {
    add(entry) {
      const { startedAt } = entry.call;
      const isTime = Number.isFinite(startedAt) && startedAt !== 0;
      // A place for each call that was added: without a time it is in no bucket.
      times.push(isTime ? startedAt : Number.NaN);
      kinds.push(marks.indexOf(markOf(entry)));
      if (!isTime) return;
      from = Math.min(from, startedAt);
      to = Math.max(to, startedAt);
    },
    update(place, entry) {
      const kind = marks.indexOf(markOf(entry));
      if (kinds[place] === kind) return false;
      kinds[place] = kind;
      whole = null;
      return true;
    },
    clear() {
      [times, kinds, from, to] = [[], [], Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      whole = null;
    },
    span,
    buckets(count, over, among) {
      const shown = over ?? span();
      if (over || among) return shown && countInto(shown, times, kinds, count, among);
      // A keystroke in the filter changes nothing in this.
      if (whole?.of !== times.length || whole.count !== count) {
        whole = { of: times.length, count, buckets: shown && countInto(shown, times, kinds, count) };
      }
      return whole.buckets;
    },
  };
}

export function markOf({ call, diagnosis }: LogEntry): Mark {
  if (call.response.status === 429) return 'rate-limited';
  const { outcome } = diagnosis;
  return outcome === 'client-error' || outcome === 'server-error' ? 'failed' : outcome;
}

function countInto(
  span: Span,
  times: readonly number[],
  kinds: readonly number[],
  count: number,
  among?: readonly number[],
): Buckets {
  const counts = new Uint32Array(count * marks.length);
  const totals = new Uint32Array(count);
  const perMs = count / (span.to - span.from);
  const length = among ? among.length : times.length;
  for (let at = 0; at < length; at++) {
    const index = among ? (among[at] as number) : at;
    const bucket = Math.min(count - 1, Math.floor(((times[index] as number) - span.from) * perMs));
    const place = bucket * marks.length + (kinds[index] as number);
    counts[place] = (counts[place] as number) + 1;
    totals[bucket] = (totals[bucket] as number) + 1;
  }
  return { span, counts, most: totals.reduce((most, total) => Math.max(most, total), 0) };
}

/** How many calls of each mark that there is, in the order of `marks`. */
export function totalsOf({ counts }: Buckets): readonly { readonly mark: Mark; readonly count: number }[] {
  const totals = marks.map((mark) => ({ mark, count: 0 }));
  for (let place = 0; place < counts.length; place++) {
    (totals[place % marks.length] as { count: number }).count += counts[place] as number;
  }
  return totals.filter(({ count }) => count > 0);
}
