import { sortColumns } from '../../log/sort';

/** In the order in which they stand; a call can be sorted by each. Which of them a narrow list drops is in list.css. */
export const columns = sortColumns;
export type Column = (typeof columns)[number];

export const columnTitle = (column: Column) => `column.${column}` as const;

/** The cause takes the room that the others leave. */
export const flexible: Column = 'why';

/** px that a column is wide at least and at most. */
export const narrowest = 36;
export const widest = 600;

/** The edge of a column that moves: the one towards the cause. 1 where moving it right widens, -1 where left does. */
export function widening(column: Column): 1 | -1 {
  return columns.indexOf(column) < columns.indexOf(flexible) ? 1 : -1;
}
