// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view are in the page, which no table can do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row.
import type { RefObject, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import type { Recoveries } from '../../log/recovery';
import { isGroup, type Row, type RowList, rowKey } from '../../log/row';
import type { Sort } from '../../log/sort';
import type { MenuPlace } from '../controls/Menu';
import { isByPointer, menuPlace } from '../controls/use-context-menu';
import type { Times } from '../format';
import { useText } from '../language';
import type { SelectedRow } from '../selection';
import { useWidth } from '../use-width';
import { CallRow } from './CallRow';
import { firstRowIndex, rowId } from './cells';
import { type Chosen, type Column, columnTracks, shownColumns } from './columns/columns';
import { GroupRow } from './GroupRow';
import { firstRowInView, lastRowInView, rowHeightPx } from './geometry';
import { Header } from './Header';
import { type ListMove, moveAfterKey } from './list-keys';
import { useColumnWidths, type Widths } from './use-column-widths';
import { useRowWindow } from './use-row-window';

interface Props {
  readonly rows: RowList;
  readonly selected: SelectedRow;
  /** Whether a call is shown in the details, be its row hidden or not. */
  readonly isOpen: boolean;
  readonly sort: Sort | null;
  readonly grouping: 'none' | 'cause' | 'operation';
  readonly unfolded: ReadonlySet<string>;
  readonly recoveries: Recoveries;
  readonly widths: Widths;
  readonly chosen: Chosen;
  readonly times: Times;
  readonly grid: RefObject<HTMLDivElement | null>;
  onSelect(row: Row): void;
  /** Escape: the details go, the selected row stays. */
  onClose(): void;
  onUnfold(key: string, unfolded: boolean): void;
  onSort(sort: Sort | null): void;
  onWidths(widths: Widths): void;
  /** The user asks for the menu of the columns, of which these are shown. */
  onMenu(at: MenuPlace, shown: readonly Column[]): void;
  onRowMenu(row: Row, at: MenuPlace): void;
  /** These rows are drawn. */
  onLook(rows: readonly Row[]): void;
  /** Ctrl+C, where no text is selected. */
  onCopy(row: Row): void;
  /** Enter: the user wants to read the details. */
  onOpen(): void;
}

/** The calls. Only the rows in view are in the page. */
export function CallList(props: Props) {
  const { rows, selected, sort, grouping, unfolded, grid, onSelect, onUnfold, onOpen } = props;
  const { text } = useText();
  const { range, onScroll, view } = useRowWindow(grid, rows, selected, orderOf(sort, grouping));
  const widths = useColumnWidths(props.widths, props.onWidths);
  const grouped = grouping !== 'none';
  const width = useWidth(grid);
  const shown = useMemo(() => shownColumns(width, props.chosen, grouped), [width, props.chosen, grouped]);
  useLayoutEffect(() => {
    props.onLook(rows.slice(range.start, range.end));
  }, [rows, range.start, range.end]);
  const rowAt = (index: number): Row | undefined => rows.slice(index, index + 1)[0];
  const selectedRow = selected.index === -1 ? undefined : rowAt(selected.index);

  const move = (next: ListMove) => {
    const row = next.to === 'row' ? rowAt(next.index) : undefined;
    if (row) onSelect(row);
    else if (next.to === 'details') onOpen();
    else if (next.to === 'close') props.onClose();
    else if (next.to === 'group') onSelect(next.group);
    else if (next.to === 'fold') onUnfold(next.key, next.unfolded);
  };
  const onContextMenu = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const element = event.target instanceof Element ? event.target.closest('.rows .row') : null;
    const asked = isByPointer(event) ? undefined : selectedRow;
    const row = element ? rowAt(Number(element.ariaRowIndex) - firstRowIndex) : asked;
    if (!row) return;
    const about = element ?? document.getElementById(rowId(row)) ?? event.currentTarget;
    props.onRowMenu(row, menuPlace(event, about));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (isMenuKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      event.target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const isCopy = !event.altKey && event.key === 'c' && getSelection()?.isCollapsed;
      if (isCopy && selectedRow) props.onCopy(selectedRow);
      return;
    }
    const next = moveAfterKey(event.key, {
      index: selected.index,
      row: selectedRow,
      isOpen: props.isOpen,
      count: rows.length,
      first: firstRowInView(view()),
      last: lastRowInView(view()),
      isUnfolded: (key) => unfolded.has(key),
      groupOf: rows.groupOf,
    });
    if (next === null) return;
    move(next);
    event.preventDefault();
    // DevTools has a use of its own for some of these keys, Escape for one.
    event.stopPropagation();
  };

  const isDrawn = selected.index >= range.start && selected.index < range.end;
  return (
    <div
      ref={grid}
      role="grid"
      class={`list ${grouped ? 'grouped' : ''}`}
      style={{ '--columns': columnTracks(shown, widths.widths) }}
      tabIndex={0}
      aria-label={text('list.name')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isDrawn && selectedRow ? rowId(selectedRow) : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      <Header
        sort={sort}
        shown={shown}
        grouped={grouped}
        widths={widths}
        onSort={props.onSort}
        onMenu={(at) => props.onMenu(at, shown)}
      />
      <div role="rowgroup" class="rows" style={{ height: `${rows.length * rowHeightPx}px` }}>
        {rows.slice(range.start, range.end).map((row, offset) => (
          <RowView key={rowKey(row)} {...props} shown={shown} row={row} index={range.start + offset} />
        ))}
      </div>
    </div>
  );
}

interface RowViewProps extends Props {
  readonly shown: readonly Column[];
  readonly row: Row;
  readonly index: number;
}

function RowView({ row, index, ...props }: RowViewProps) {
  const { shown, rows, selected, times, unfolded, grouping, recoveries, onSelect, onUnfold } = props;
  const shared = { shown, index, times, onSelect, selected: index === selected.index };
  const since = (entries: readonly LogEntry[]) => (grouping === 'cause' ? recoveries.since(entries) : null);
  if (!isGroup(row)) {
    const inGroup = isInGroup(rows, row);
    // One that is alone of its kind is told of as its group would be.
    return <CallRow {...shared} entry={row} inGroup={inGroup} fixedSince={inGroup ? null : since([row])} />;
  }
  return (
    <GroupRow
      {...shared}
      group={row}
      isUnfolded={unfolded.has(row.key)}
      fixedSince={since(row.entries)}
      onUnfold={onUnfold}
    />
  );
}

/** The keys that ask for a menu: on each system at another moment, on a Mac not at all, and here all alike. */
const isMenuKey = ({ key, altKey, shiftKey }: KeyboardEvent) =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey);

const isInGroup = (rows: RowList, entry: LogEntry) => rows.groupOf(entry) !== null;

function orderOf(sort: Sort | null, grouping: string) {
  const isByCount = sort === null && grouping !== 'none';
  return {
    name: `${grouping} ${sort?.column.id} ${sort?.descending}`,
    isByCount,
    newestLast: sort === null ? !isByCount : sort.column.id === 'time' && !sort.descending,
  };
}
