// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view are in the page, which no table can do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row.
import type { ComponentChildren } from 'preact';
import type { Row } from '../../log/row';
import { moment, type Times } from '../format';
import { useText } from '../language';
import { rowHeightPx } from './geometry';

/** What all rows of the list are told. */
export interface RowProps {
  readonly index: number;
  readonly selected: boolean;
  readonly times: Times;
  onSelect(row: Row): void;
}

/** The header is the grid's first row. */
export const firstRowIndex = 2;

const ids = new WeakMap<Row, number>();
let given = 0;

/** The id that a row has in the page: ours, since a call's own may hold anything. */
export function rowId(row: Row): string {
  const id = ids.get(row) ?? ++given;
  ids.set(row, id);
  return `row-${id}`;
}

interface FrameProps extends RowProps {
  readonly row: Row;
  readonly look: string;
  /** What a screen reader says after the row: a row of a grid may not be `aria-expanded`. */
  readonly description?: string;
  readonly children: ComponentChildren;
  onDblClick?(): void;
}

export function RowFrame(props: FrameProps) {
  const { row, index, selected, look, description, onSelect, onDblClick, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for all of its rows.
    <div
      role="row"
      id={rowId(row)}
      class={`row ${look}`}
      aria-rowindex={index + firstRowIndex}
      aria-selected={selected}
      aria-description={description}
      style={{ top: `${index * rowHeightPx}px` }}
      onClick={() => onSelect(row)}
      onDblClick={onDblClick}
    >
      {children}
    </div>
  );
}

interface CellProps {
  /** The id of its column. */
  readonly column: string;
  readonly extra?: string | undefined;
  readonly title?: string | undefined;
  readonly label?: string | undefined;
  readonly children?: ComponentChildren;
}

export function Cell({ column, extra = '', title, label, children }: CellProps) {
  return (
    <div role="gridcell" class={`cell ${column} ${extra}`} title={title} aria-label={label}>
      {children}
    </div>
  );
}

/** Since when what failed works again; nothing while it does not. */
export function FixedBadge({ since, times }: { readonly since: number | null; readonly times: Times }) {
  const { language, text } = useText();
  if (since === null) return null;
  const fixed = text('group.fixed', { time: moment(since, times, language) });
  return (
    <span class="badge fixed" title={fixed}>
      {fixed}
    </span>
  );
}
