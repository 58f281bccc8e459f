import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type CallGroup, tellingOf } from '../log/groups';
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
  /** The group whose row is selected; `null` where that is a call's. */
  readonly group: ReadonlySignal<CallGroup | null>;
  /** Whether its details are shown: closed, it stays selected, and the list where it is. */
  readonly isOpen: ReadonlySignal<boolean>;
  select(row: Row | null): void;
  close(): void;
}

export function createSelection(rows: ReadonlySignal<RowList>): SelectionState {
  const selection = signal<Selection | null>(null);
  const isOpen = signal(false);
  let last = -1;
  const found = computed(() => {
    const place = selection.value ? find(rows.value, selection.value, last) : nowhere;
    last = place.index;
    return place;
  });
  return {
    isOpen,
    entry: computed(() => selection.value?.entry ?? null),
    row: found,
    group: computed(() => {
      const { index } = found.value;
      const [row] = index === -1 ? [] : rows.value.slice(index, index + 1);
      return row && isGroup(row) ? row : null;
    }),
    close() {
      isOpen.value = false;
    },
    select(row) {
      isOpen.value = row !== null;
      selection.value = row && { key: rowKey(row), entry: isGroup(row) ? tellingOf(row) : row };
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
