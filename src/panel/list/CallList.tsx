// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view are in the page, which no table can do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row.
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import { useText } from '../language';
import { CallRow, rowId } from './CallRow';
import { columns, columnTitle } from './columns';
import { firstRowInView, lastRowInView, rowHeight } from './geometry';
import { rowAfterKey } from './list-keys';
import { useRowWindow } from './use-row-window';

interface Props {
  readonly entries: readonly LogEntry[];
  readonly selectedId: string | null;
  readonly grid: RefObject<HTMLDivElement | null>;
  onSelect(id: string | null): void;
  /** Enter: the user wants to read the details. */
  onOpen(): void;
}

/** The calls, oldest first. Only the rows in view are in the page. */
export function CallList({ entries, selectedId, grid, onSelect, onOpen }: Props) {
  const { text } = useText();
  const row = useMemo(
    () => (selectedId === null ? -1 : entries.findIndex(({ call }) => call.id === selectedId)),
    [entries, selectedId],
  );
  const { range, onScroll, view } = useRowWindow(grid, entries, row);

  const press = (key: string): boolean => {
    const [first, last] = [firstRowInView(view()), lastRowInView(view())];
    const next = rowAfterKey(key, { row, count: entries.length, first, last });
    if (next !== null) onSelect(entries[next]?.call.id ?? null);
    else if (key === 'Enter' && selectedId !== null) onOpen();
    else if (key === 'Escape' && selectedId !== null) onSelect(null);
    else return false;
    return true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key)) return;
    event.preventDefault();
    // DevTools has a use of its own for some of these keys, Escape for one.
    event.stopPropagation();
  };

  const isDrawn = row >= range.start && row < range.end;
  return (
    <div
      ref={grid}
      role="grid"
      class="list"
      tabIndex={0}
      aria-label={text('list.name')}
      aria-rowcount={entries.length + 1}
      aria-activedescendant={isDrawn && selectedId !== null ? rowId(selectedId) : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <Header />
      <div role="rowgroup" class="rows" style={{ height: `${entries.length * rowHeight}px` }}>
        {entries.slice(range.start, range.end).map((entry, offset) => (
          <CallRow
            key={entry.call.id}
            entry={entry}
            index={range.start + offset}
            selected={entry.call.id === selectedId}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function Header() {
  const { text } = useText();
  return (
    <div role="rowgroup" class="list-head">
      <div role="row" class="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column} role="columnheader" class={`cell ${column}`}>
            {text(columnTitle(column))}
          </div>
        ))}
      </div>
    </div>
  );
}
