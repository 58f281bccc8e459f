import { isOfGroups, sortColumns } from '../../log/sort';

/** In the order in which they stand; a call can be sorted by each. */
export const columns = sortColumns;
export type Column = (typeof columns)[number];

/** What the title says; of a group the time is that of its last call. */
export function columnTitle(column: Column, grouped = false) {
  return column === 'time' && grouped ? 'column.last' : (`column.${column}` as const);
}

/** The cause takes the room that the others leave. */
export const flexible: Column = 'why';

/** px that a column is wide at least and at most. */
export const minWidthPx = 36;
export const maxWidthPx = 600;

/** The edge of a column that moves: the one towards the cause. 1 where moving it right widens, -1 where left does. */
export function widening(column: Column): 1 | -1 {
  return columns.indexOf(column) < columns.indexOf(flexible) ? 1 : -1;
}

/** px that the list is wide at least where a column shows of itself. The others always show. */
const roomFor: Readonly<Partial<Record<Column, number>>> = {
  count: 0,
  operation: 341,
  time: 561,
  method: 720,
  duration: 720,
  app: 960,
  first: 1_200,
};

/** The columns that the user may choose. */
export const choosable = columns.filter((column) => roomFor[column] !== undefined);

/** Whether the user wants a column, by its name; where nothing is said, the room decides. */
export type Chosen = Readonly<Record<string, boolean>>;

/** The columns of a list so wide, in order. Some are there for groups only. */
export function shownColumns(width: number, chosen: Chosen, grouped: boolean): readonly Column[] {
  return columns.filter((column) => {
    const room = roomFor[column];
    if (!grouped && isOfGroups(column)) return false;
    return room === undefined || (chosen[column] ?? width >= room);
  });
}

const usualWidths: Readonly<Record<Column, string>> = {
  status: 'var(--status-room)',
  count: '52px',
  method: '58px',
  operation: 'clamp(96px, 25%, 230px)',
  why: '',
  app: 'min(16%, 180px)',
  first: '72px',
  time: '72px',
  duration: '60px',
};

/** What is short, and of no use when cut, keeps this share however many columns there are. */
const least: Readonly<Partial<Record<Column, string>>> = { status: '20%', count: '15%' };

/** The columns as tracks of a grid: each as wide as the user wants it; the cause keeps the rest, and never nothing. */
export function columnTracks(shown: readonly Column[], widths: Readonly<Record<string, number>>): string {
  const widthOf = (column: Column) =>
    Number.isFinite(widths[column]) ? `${widths[column]}px` : usualWidths[column];
  return shown
    .map((column) => {
      if (column === flexible) return 'minmax(min(45%, 160px), 1fr)';
      return `minmax(min(${least[column] ?? '0%'}, ${widthOf(column)}), ${widthOf(column)})`;
    })
    .join(' ');
}
