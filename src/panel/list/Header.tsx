// biome-ignore-all lint/a11y/useSemanticElements: the head of a grid that is no table.
// biome-ignore-all lint/a11y/useFocusableInteractive: its buttons and edges hold the focus.
import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Sort } from '../../log/sort';
import { SortIcon } from '../icons';
import { useText } from '../language';
import { ColumnEdge } from './ColumnEdge';
import { type Column, columns, columnTitle, flexible } from './columns';
import type { useColumnWidths } from './use-column-widths';

interface Props {
  readonly sort: Sort | null;
  readonly widths: ReturnType<typeof useColumnWidths>;
  onSort(sort: Sort | null): void;
  /** The user asks for the menu of the columns, at so many px from the window's left. */
  onMenu(x: number): void;
}

/** Tab stops at one column and at its edge; the arrow keys go from column to column. */
export function Header({ sort, widths, onSort, onMenu }: Props) {
  const [current, setCurrent] = useState<Column>('status');
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) {
      // What a button is pressed with is not for the list.
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      return;
    }
    focusBeside(event.currentTarget, step);
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    // The first column is there however narrow the list is.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setCurrent('status');
  };
  return (
    <div
      role="rowgroup"
      class="list-head"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX);
      }}
    >
      <div role="row" class="row" aria-rowindex={1}>
        {columns.map((column) => (
          <HeaderCell
            key={column}
            column={column}
            sort={sort?.column === column ? sort : null}
            isCurrent={column === current}
            widths={widths}
            onFocus={() => setCurrent(column)}
            onSort={onSort}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps extends Omit<Props, 'onMenu'> {
  readonly column: Column;
  readonly isCurrent: boolean;
  onFocus(): void;
}

function HeaderCell({ column, sort, isCurrent, widths, onFocus, onSort }: CellProps) {
  const { text } = useText();
  return (
    <div role="columnheader" class={`cell ${column}`} aria-sort={sortWord(sort)} onFocusIn={onFocus}>
      <button
        type="button"
        class="sort"
        title={text('columns.hint')}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onSort(nextSort(column, sort))}
      >
        {text(columnTitle(column))}
        {sort && <SortIcon descending={sort.descending} />}
      </button>
      {column !== flexible && (
        <ColumnEdge
          column={column}
          isCurrent={isCurrent}
          onDrag={widths.drag}
          onDrop={widths.drop}
          onSet={widths.set}
          onReset={widths.reset}
        />
      )}
    </div>
  );
}

function sortWord(sort: Sort | null): 'none' | 'ascending' | 'descending' {
  if (sort === null) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

/** Up, down, and at the third press in the order in which the calls came. */
function nextSort(column: Column, sort: Sort | null): Sort | null {
  if (sort === null) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function focusBeside(head: HTMLElement, step: number): void {
  const buttons = [...head.querySelectorAll<HTMLElement>('.sort')].filter((button) =>
    button.checkVisibility(),
  );
  const here = buttons.indexOf(head.ownerDocument.activeElement as HTMLElement);
  buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus();
}
