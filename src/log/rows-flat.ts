import type { LogEntry } from './log';
import { type Row, type RowMaker, type Rows, rowKey } from './row';

/**
 * A row per call. `whole`: nothing narrows the log, which is shown as it is, and not copied. `sorted`: the
 * places of all calls in another order than they came in.
 */
export function createFlatRows(
  entries: readonly LogEntry[],
  whole: boolean,
  sorted: (() => readonly number[]) | null,
): RowMaker {
  return sorted === null ? inOrder(entries, whole) : inSort(entries, sorted);
}

function inOrder(entries: readonly LogEntry[], whole: boolean): RowMaker {
  const kept: number[] = [];
  let count = 0;
  return {
    add(_entry, place) {
      count += 1;
      if (!whole) kept.push(place);
    },
    rows: () => flatList(entries, whole ? null : kept, count),
  };
}

function inSort(entries: readonly LogEntry[], sorted: () => readonly number[]): RowMaker {
  let isKept = new Uint8Array(entries.length);
  let count = 0;
  return {
    add(_entry, place) {
      if (place >= isKept.length) {
        const longer = new Uint8Array(2 * place + 1);
        longer.set(isKept);
        isKept = longer;
      }
      isKept[place] = 1;
      count += 1;
    },
    rows() {
      const all = sorted();
      return flatList(
        entries,
        count === all.length ? all : all.filter((place) => isKept[place] === 1),
        count,
      );
    },
  };
}

/** The entries at the first `length` of `places`, which may grow; `null`: at all of them. */
function flatList(entries: readonly LogEntry[], places: readonly number[] | null, length: number): Rows {
  const slice = (start: number, end: number) => {
    const to = Math.min(end, length);
    return places === null
      ? entries.slice(start, to)
      : places.slice(start, to).map((place) => entries[place] as LogEntry);
  };
  return {
    length,
    calls: length,
    slice,
    indexOf: (key, near = -1) =>
      findRow((index) => entries[places === null ? index : (places[index] as number)], length, key, near),
    groupOf: () => null,
    entries: () => slice(0, length),
  };
}

/** The place of a row among the first `length`. */
export function findRow(
  rowAt: (index: number) => Row | undefined,
  length: number,
  key: string,
  near: number,
): number {
  const candidate = near < length ? rowAt(near) : undefined;
  if (candidate && rowKey(candidate) === key) return near;
  for (let index = 0; index < length; index++) {
    const row = rowAt(index);
    if (row && rowKey(row) === key) return index;
  }
  return -1;
}
