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
  readonly counts: Map<string, CountedValue>;
}

/** By the array that holds the calls, key and language: how far it was counted. It may have grown since. */
const known = new WeakMap<readonly LogEntry[], Map<string, Counted>>();

/** How many calls, the first `until` of them, have each value. Each call is counted once, and kept counted. */
export function countValues(
  key: FilterKey,
  entries: readonly LogEntry[],
  language: Language,
  until = entries.length,
): ReadonlyMap<string, CountedValue> {
  const ofEntries = known.get(entries) ?? new Map<string, Counted>();
  known.set(entries, ofEntries);
  const place = `${key.name} ${language}`;
  const counted = ofEntries.get(place) ?? { seen: 0, counts: new Map() };
  ofEntries.set(place, counted);
  for (; counted.seen < until; counted.seen++) {
    const first = entries[counted.seen] as LogEntry;
    const value = key.valueOf(first, language);
    const known = counted.counts.get(value);
    if (known) known.count++;
    else if (value !== '') counted.counts.set(value, { count: 1, first });
  }
  return counted.counts;
}
