import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isFailure } from '../log/filter';
import type { CallGroup } from '../log/groups';
import type { LogEntry } from '../log/log';
import { isGroup, type Row, type RowList, rowKey } from '../log/row';

/** The row that is selected, and the call of it that the details show: of a group it stays the same one. */
interface Selection {
  readonly key: string;
  readonly entry: LogEntry;
}

/** Where the selected row is in the list; `index` is -1 where the filter hides it. */
export interface SelectedRow {
  readonly index: number;
  readonly key: string | null;
}

export interface SelectionState {
  readonly entry: ReadonlySignal<LogEntry | null>;
  readonly row: ReadonlySignal<SelectedRow>;
  select(row: Row | null): void;
}

export function createSelection(rows: ReadonlySignal<RowList>): SelectionState {
  const selection = signal<Selection | null>(null);
  let last = -1;
  return {
    entry: computed(() => selection.value?.entry ?? null),
    row: computed(() => {
      const found = selection.value ? find(rows.value, selection.value, last) : nowhere;
      last = found.index;
      return found;
    }),
    select(row) {
      selection.value = row && { key: rowKey(row), entry: isGroup(row) ? telling(row) : row };
    },
  };
}

const nowhere: SelectedRow = { index: -1, key: null };

/** The selected row itself; where it is gone, the row of its call; where that is folded away, its group's. */
function find(rows: RowList, { key, entry }: Selection, near: number): SelectedRow {
  const candidates = [key, entry.call.id, rows.groupOf(entry)?.key];
  for (const candidate of candidates) {
    const index = candidate === undefined ? -1 : rows.indexOf(candidate, near);
    if (index !== -1 && candidate !== undefined) return { index, key: candidate };
  }
  return nowhere;
}

/** The call that says most of a group: the newest that failed, else the newest. */
function telling({ entries }: CallGroup): LogEntry {
  return (entries.findLast(({ diagnosis }) => isFailure(diagnosis.outcome)) ?? entries.at(-1)) as LogEntry;
}
