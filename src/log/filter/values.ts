import type { Language } from '../../model/language';
import type { LogEntry } from '../log';
import type { FilterKey } from './keys';

export interface CountedValue {
  count: number;
  /** The first call that has it. */
  readonly first: LogEntry;
}

interface Counted {
  seen: number;
  /** Places before `seen` of calls that were not explained yet, and so not counted. */
  pending: number[];
  readonly counts: Map<string, CountedValue>;
}

/** By the array that holds the calls, key and language: how far it was counted. It may have grown since. */
const known = new WeakMap<readonly LogEntry[], Map<string, Counted>>();

/**
 * How many calls, the first `until` of them, have each value. Each call is counted once, and kept counted; one that
 * was not explained yet is looked at again when all calls are asked for.
 */
export function countValues(
  key: FilterKey,
  entries: readonly LogEntry[],
  language: Language,
  until?: number,
): ReadonlyMap<string, CountedValue> {
  const ofEntries = known.get(entries) ?? new Map<string, Counted>();
  known.set(entries, ofEntries);
  const place = `${key.name} ${language}`;
  const counted = ofEntries.get(place) ?? begin();
  ofEntries.set(place, counted);
  const count = (at: number) => {
    const entry = entries[at] as LogEntry;
    if (entry.isPending) counted.pending.push(at);
    else include(counted.counts, key.valueOf(entry, language), entry);
  };
  if (until === undefined) for (const at of counted.pending.splice(0)) count(at);
  for (; counted.seen < (until ?? entries.length); counted.seen++) count(counted.seen);
  return counted.counts;
}

const begin = (): Counted => ({ seen: 0, pending: [], counts: new Map() });

function include(counts: Map<string, CountedValue>, value: string, first: LogEntry): void {
  const known = counts.get(value);
  if (known) known.count++;
  else if (value !== '') counts.set(value, { count: 1, first });
}
