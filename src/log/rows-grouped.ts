import { isFailure } from '../model/diagnosis';
import type { Language } from '../model/language';
import { type CallGroup, type Grouping, groupKey } from './groups';
import type { LogEntry } from './log';
import type { KeyIndex, Row, RowMaker, Rows } from './row';
import { findRow } from './rows-flat';
import { frequency, type GroupCounts, type Sort, type SortColumn, type SortKey, sortBy } from './sort';

/** A group, and what it can be sorted by, counted as it grows: a keystroke in the filter makes all of them again. */
interface Growing extends CallGroup, GroupCounts {
  readonly entries: LogEntry[];
  failed: number;
  first: number;
  last: number;
  longest: number;
}

interface Order {
  groups(groups: readonly Growing[]): readonly Growing[];
  calls(entries: readonly LogEntry[]): readonly LogEntry[];
}

/**
 * A row per group, what fails most first, or sorted; below an unfolded one its calls.
 * A call that is alone of its kind is a row like any other.
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
      const group = groups.get(key) ?? begin(key, by);
      groups.set(key, group);
      include(group, entry);
      calls += 1;
    },
    rows: () => groupedList(layOut([...groups.values()], order, unfolded), calls, groups, by, order),
  };
}

function begin(key: string, by: Grouping): Growing {
  const [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { key, by, entries: [], failed: 0, first, last, longest: -1 };
}

function include(group: Growing, entry: LogEntry): void {
  const { call, diagnosis } = entry;
  group.entries.push(entry);
  if (isFailure(diagnosis.outcome)) group.failed += 1;
  group.first = Math.min(group.first, call.startedAt);
  group.last = Math.max(group.last, call.startedAt);
  group.longest = Math.max(group.longest, call.duration ?? -1);
}

function orderBy(sort: Sort | null, language: Language): Order {
  if (sort === null) return { groups: mostFailedFirst, calls: (entries) => entries };
  const { column, descending } = sort;
  return {
    groups: (groups) => sortBy(groups, (group) => groupSortKey(group, column, language), descending).items,
    calls: (entries) => sortBy(entries, (entry) => column.key(entry, language), descending).items,
  };
}

/** What fails most is what is looked for; what went well comes after it. Of equals, the latest. */
const mostFailedFirst = (groups: readonly Growing[]) =>
  groups.toSorted((a, b) => frequency(b) - frequency(a) || b.last - a.last);

/** What its calls differ in is that of the newest. */
function groupSortKey(group: Growing, column: SortColumn, language: Language): SortKey {
  return column.groupKey?.(group) ?? column.key(group.entries.at(-1) as LogEntry, language);
}

function layOut(groups: readonly Growing[], order: Order, unfolded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  for (const group of order.groups(groups)) {
    if (group.entries.length > 1) rows.push(group);
    if (group.entries.length > 1 && !unfolded.has(group.key)) continue;
    for (const entry of order.calls(group.entries)) rows.push(entry);
  }
  return rows;
}

function groupedList(
  rows: readonly Row[],
  calls: number,
  groups: ReadonlyMap<string, Growing>,
  by: Grouping,
  order: Order,
): Rows {
  const groupOf = (entry: LogEntry) => {
    const group = groups.get(groupKey(entry, by));
    return group && group.entries.length > 1 ? group : null;
  };
  return {
    length: rows.length,
    calls,
    slice: (start, end) => rows.slice(start, end),
    indexOf: (key, near = -1) => findRow((index) => rows[index], rows.length, key, near),
    groupOf,
    entries: () => order.groups([...groups.values()]).flatMap(({ entries }) => order.calls(entries)),
  };
}
