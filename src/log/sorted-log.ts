import type { Language } from '../model/language';
import type { Log, LogEntry } from './log';
import { merge, type Sort, type Sorted, type SortKey, sortBy } from './sort';

/** The places of all calls of the log, sorted. */
export type SortedLog = (sort: Sort, language: Language) => readonly number[];

/** Sorts once, however often the filter changes; what is added later is put in its place. */
export function createSortedLog(log: Log): SortedLog {
  let of = log.entries;
  let keyed = '';
  let keys: SortKey[] = [];
  let isDescending = false;
  let sorted = empty;
  return ({ column, descending }, language) => {
    const wanted = `${column.id} ${language} ${column.readsDiagnosis ? log.revision : ''}`;
    if (of !== log.entries || keyed !== wanted) [of, keyed, keys, sorted] = [log.entries, wanted, [], empty];
    if (isDescending !== descending) [isDescending, sorted] = [descending, empty];
    const added: number[] = [];
    for (let place = sorted.items.length; place < of.length; place++) {
      if (place === keys.length) keys.push(column.key(of[place] as LogEntry, language));
      added.push(place);
    }
    const batch = sortBy(added, (place) => keys[place] as SortKey, descending);
    sorted = sorted.items.length === 0 ? batch : merge(sorted, batch, descending);
    return sorted.items;
  };
}

const empty: Sorted<number> = { items: [], keys: [] };
