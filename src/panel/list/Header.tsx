// biome-ignore-all lint/a11y/useSemanticElements: the head of a grid that is no table.
// biome-ignore-all lint/a11y/useFocusableInteractive: its buttons and edges hold the focus.
import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Sort } from '../../log/sort';
import type { MenuPlace } from '../controls/Menu';
import { menuPlace } from '../controls/use-context-menu';
import { SortIcon } from '../icons';
import { useText } from '../language';
import { ColumnEdge } from './ColumnEdge';
import { type Column, columns, columnTitle, isFlexible } from './columns/columns';
import type { useColumnWidths } from './use-column-widths';

interface Props {
  readonly sort: Sort | null;
  readonly shown: readonly Column[];
  readonly grouped: boolean;
  readonly widths: ReturnType<typeof useColumnWidths>;
  onSort(sort: Sort | null): void;
  /** The user asks for the menu of the columns. */
  onMenu(at: MenuPlace): void;
}

/** Tab stops at one column and at its edge; the arrow keys go from column to column. */
export function Header({ shown, sort, onMenu, ...props }: Props) {
  const [current, setCurrent] = useState(columns[0]);
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
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setCurrent(columns[0]);
  };
  return (
    <div
      role="rowgroup"
      class="list-head"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
      onContextMenu={(event) =>
        onMenu(menuPlace(event, event.target instanceof Element ? event.target : event.currentTarget))
      }
    >
      <div role="row" class="row" aria-rowindex={1}>
        {shown.map((column) => (
          <HeaderCell
            key={column.id}
            {...props}
            column={column}
            sort={sort?.column === column ? sort : null}
            isCurrent={column === current}
            onFocus={() => setCurrent(column)}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps extends Omit<Props, 'onMenu' | 'shown'> {
  readonly column: Column;
  readonly isCurrent: boolean;
  onFocus(): void;
}

function HeaderCell({ column, grouped, sort, isCurrent, widths, onFocus, onSort }: CellProps) {
  const { text } = useText();
  const title = text(columnTitle(column, grouped));
  return (
    <div
      role="columnheader"
      class={`cell ${column.id}`}
      // With each cell its name is read out, which its edge is no part of.
      aria-label={title}
      aria-sort={sortWord(sort)}
      onFocusIn={onFocus}
    >
      <button
        type="button"
        class="sort"
        title={text(column.sortHint ?? 'columns.hint')}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onSort(nextSort(column, sort))}
      >
        {title}
        {sort && <SortIcon descending={sort.descending} />}
      </button>
      {!isFlexible(column) && (
        <ColumnEdge
          column={column}
          grouped={grouped}
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

/** Up, down (the other way round where the greatest come first), and at the third press in the order in which the calls came. */
function nextSort(column: Column, sort: Sort | null): Sort | null {
  const descending = column.greatestFirst === true;
  if (sort === null) return { column, descending };
  return sort.descending === descending ? { column, descending: !descending } : null;
}

function focusBeside(head: HTMLElement, step: number): void {
  const buttons = [...head.querySelectorAll<HTMLElement>('.sort')];
  const here = buttons.indexOf(head.ownerDocument.activeElement as HTMLElement);
  buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus();
}
