import type { Language } from '../model/language';
import { type CallGroup, type Grouping, groupKey } from './groups';
import type { LogEntry } from './log';
import { isGroup, type KeyIndex, type Row, type RowList, type RowMaker } from './row';
import { findRow } from './rows-flat';
import { type Sort, sortBy, sortKey } from './sort';

interface Growing extends CallGroup {
  readonly entries: LogEntry[];
}

type Order = <Item extends Row>(items: readonly Item[]) => readonly Item[];

/**
 * A row per group, in the order in which their first calls came, or sorted by their newest call; below an
 * unfolded one its calls. A call that is alone of its kind is a row like any other.
 */
export function createGroupedRows(
  by: Grouping,
  keyIndex: KeyIndex,
  sort: Sort | null,
  language: Language,
  unfolded: ReadonlySet<string>,
): RowMaker {
  const groups = new Map<string, Growing>();
  let calls = 0;
  const order = orderBy(sort, language);
  return {
    add(entry, index) {
      const key = keyIndex(index);
      const group = groups.get(key);
      if (group) group.entries.push(entry);
      else groups.set(key, { key, by, entries: [entry] });
      calls += 1;
    },
    rows: () => groupedList(layOut([...groups.values()], order, unfolded), calls, groups, by, order),
  };
}

function orderBy(sort: Sort | null, language: Language): Order {
  if (sort === null) return (items) => items;
  const newest = (row: Row) => (isGroup(row) ? (row.entries.at(-1) as LogEntry) : row);
  return (items) =>
    sortBy(items, (row) => sortKey(newest(row), sort.column, language), sort.descending).items;
}

function layOut(groups: readonly CallGroup[], order: Order, unfolded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  for (const group of order(groups)) {
    if (group.entries.length > 1) rows.push(group);
    if (group.entries.length > 1 && !unfolded.has(group.key)) continue;
    for (const entry of order(group.entries)) rows.push(entry);
  }
  return rows;
}

function groupedList(
  rows: readonly Row[],
  calls: number,
  groups: ReadonlyMap<string, CallGroup>,
  by: Grouping,
  order: Order,
): RowList {
  const groupOf = (entry: LogEntry) => {
    const group = groups.get(groupKey(entry, by));
    return group && group.entries.length > 1 ? group : null;
  };
  return {
    length: rows.length,
    calls,
    slice: (start, end) => rows.slice(start, end),
    indexOf: (key, near = -1) => findRow(rows, rows.length, key, near),
    groupOf,
    entries: () => order([...groups.values()]).flatMap(({ entries }) => order(entries)),
  };
}
