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

/** How many calls have each value. Each call is counted once: a keystroke asks for the values of all. */
export function countValues(
  key: FilterKey,
  entries: readonly LogEntry[],
  language: Language,
): ReadonlyMap<string, CountedValue> {
  const ofEntries = known.get(entries) ?? new Map<string, Counted>();
  known.set(entries, ofEntries);
  const place = `${key.name} ${language}`;
  const counted = ofEntries.get(place) ?? { seen: 0, counts: new Map() };
  ofEntries.set(place, counted);
  for (; counted.seen < entries.length; counted.seen++) {
    const first = entries[counted.seen] as LogEntry;
    const value = key.valueOf(first, language);
    const known = counted.counts.get(value);
    if (known) known.count++;
    else if (value !== '') counted.counts.set(value, { count: 1, first });
  }
  return counted.counts;
}
