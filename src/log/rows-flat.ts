import type { Language } from '../model/language';
import type { LogEntry } from './log';
import { type Row, type RowList, type RowMaker, rowKey } from './row';
import { merge, type Sort, type Sorted, sortBy, sortKey } from './sort';

/** A row per call. `whole` is the log where nothing narrows it: it is shown as it is, and not copied. */
export function createFlatRows(
  whole: readonly LogEntry[] | null,
  sort: Sort | null,
  language: Language,
): RowMaker {
  return sort === null ? inOrder(whole) : inSort(sort, language);
}

function inOrder(whole: readonly LogEntry[] | null): RowMaker {
  const kept: LogEntry[] = [];
  let count = 0;
  return {
    add(entry) {
      count += 1;
      if (whole === null) kept.push(entry);
    },
    rows: () => flatList(whole ?? kept, count),
  };
}

function inSort({ column, descending }: Sort, language: Language): RowMaker {
  let sorted: Sorted<LogEntry> = { items: [], keys: [] };
  let added: LogEntry[] = [];
  return {
    add: (entry) => added.push(entry),
    rows() {
      const batch = sortBy(added, (entry) => sortKey(entry, column, language), descending);
      sorted = sorted.items.length === 0 ? batch : merge(sorted, batch, descending);
      added = [];
      return flatList(sorted.items, sorted.items.length);
    },
  };
}

/** The first `length` of `entries`, which may grow. */
function flatList(entries: readonly LogEntry[], length: number): RowList {
  return {
    length,
    calls: length,
    slice: (start, end) => entries.slice(start, Math.min(end, length)),
    indexOf: (key, near = -1) => findRow(entries, length, key, near),
    groupOf: () => null,
    entries: () => entries.slice(0, length),
  };
}

/** The place of a row among the first `length`. */
export function findRow(rows: readonly Row[], length: number, key: string, near: number): number {
  const candidate = near < length ? rows[near] : undefined;
  if (candidate && rowKey(candidate) === key) return near;
  for (let index = 0; index < length; index++) {
    const row = rows[index];
    if (row && rowKey(row) === key) return index;
  }
  return -1;
}
