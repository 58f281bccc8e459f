import type { Language } from '../model/language';
import type { Sentence } from '../model/sentence';
import type { LogEntry } from './log';

/** What rows are sorted by: a column of the list. */
export interface SortColumn {
  readonly id: string;
  /** Whether its order changes when a call is explained. */
  readonly readsDiagnosis?: true;
  /** Texts are compared as they are, not by a language's rules: a hundred thousand are sorted while one waits. */
  key(entry: LogEntry, language: Language): SortKey;
  /** Of a group; where this is left out, the key of its newest call. */
  groupKey?(group: GroupCounts): SortKey;
}

/** What is counted of a group as it grows. */
export interface GroupCounts {
  readonly entries: readonly LogEntry[];
  readonly failed: number;
  /** When its first and its last call were made, and the ms that the longest took; -1 where that is known of none. */
  readonly first: number;
  readonly last: number;
  readonly longest: number;
}

/** More calls than any log holds. */
const many = 2 ** 26;

/** How often a group failed; of those that failed as often, how many calls it has. */
export const frequency = ({ failed, entries }: GroupCounts): number => failed * many + entries.length;

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Items in order, and the key that each was put there by. */
export interface Sorted<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly SortKey[];
}
export type SortKey = string | number;

/** What the list says of a call: why it failed; where it went well, what is still worth saying. */
export function whyOf({ diagnosis }: LogEntry): Sentence {
  const finding = diagnosis.outcome === 'ok' ? diagnosis.findings[0] : undefined;
  return finding?.title ?? diagnosis.title;
}

/** Puts items in order; equal ones stay as they came, whichever the direction. */
export function sortBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  descending: boolean,
): Sorted<Item> {
  const keys = items.map(keyOf);
  const order = orderOf(keys, descending ? -1 : 1);
  return {
    items: order.map((index) => items[index] as Item),
    keys: order.map((index) => keys[index] as SortKey),
  };
}

/** More numbers than these are hardly alike: to bring the like together first would be for nothing. */
const maxDistinctKeys = 1_000;

/** What is alike is brought together first: then there is little to sort. */
function orderOf(keys: readonly SortKey[], sign: number): readonly number[] {
  const byKey = new Map<SortKey, number[]>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as SortKey;
    const alike = byKey.get(key);
    if (alike) alike.push(index);
    else byKey.set(key, [index]);
    if (byKey.size > maxDistinctKeys && typeof key === 'number') {
      return [...keys.keys()].sort((a, b) => sign * compare(keys[a] as SortKey, keys[b] as SortKey));
    }
  }
  return [...byKey.keys()].sort((a, b) => sign * compare(a, b)).flatMap((key) => byKey.get(key) ?? []);
}

/** Puts what came later in its place among what is sorted already. */
export function merge<Item>(sorted: Sorted<Item>, added: Sorted<Item>, descending: boolean): Sorted<Item> {
  if (added.items.length === 0) return sorted;
  const sign = descending ? -1 : 1;
  if (added.items.length <= few) return insert(sorted, added, sign);
  const items: Item[] = [];
  const keys: SortKey[] = [];
  let next = 0;
  const take = ({ items: from, keys: fromKeys }: Sorted<Item>, index: number) => {
    items.push(from[index] as Item);
    keys.push(fromKeys[index] as SortKey);
  };
  for (let index = 0; index < sorted.items.length; index++) {
    const key = sorted.keys[index] as SortKey;
    while (next < added.items.length && sign * compare(added.keys[next] as SortKey, key) < 0) {
      take(added, next++);
    }
    take(sorted, index);
  }
  while (next < added.items.length) take(added, next++);
  return { items, keys };
}

/** So many are put in their places one by one, without a look at all that is there. */
const few = 32;

/** From the last, so that the places of the others stay what they are. */
function insert<Item>(sorted: Sorted<Item>, added: Sorted<Item>, sign: number): Sorted<Item> {
  const items = sorted.items.slice();
  const keys = sorted.keys.slice();
  for (let next = added.items.length - 1; next >= 0; next--) {
    const key = added.keys[next] as SortKey;
    const place = placeBehind(sorted.keys, key, sign);
    items.splice(place, 0, added.items[next] as Item);
    keys.splice(place, 0, key);
  }
  return { items, keys };
}

/** The place behind all that come before the key or are equal to it. */
function placeBehind(keys: readonly SortKey[], key: SortKey, sign: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sign * compare(key, keys[middle] as SortKey) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compare(a: SortKey, b: SortKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
