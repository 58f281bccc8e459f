import { app } from './app';
import type { Column } from './column';
import { count } from './count';
import { duration } from './duration';
import { first } from './first';
import { method } from './method';
import { operation } from './operation';
import { status } from './status';
import { time } from './time';
import { why } from './why';

export type { Column };

/** In the order in which they stand; a call can be sorted by each. */
export const columns: readonly Column[] = [status, count, method, operation, why, app, first, time, duration];

export const columnTitle = ({ title, groupTitle }: Column, grouped: boolean) =>
  grouped ? (groupTitle ?? title) : title;

/** The one that takes the room that the others leave has no width of its own. */
export const isFlexible = ({ width }: Column) => width === null;

/** px that a column is wide at least and at most. */
export const minWidthPx = 36;
export const maxWidthPx = 600;

/** The edge of a column that moves: the one towards the flexible one. 1 where moving it right widens, -1 where left does. */
export function widening(column: Column): 1 | -1 {
  return columns.indexOf(column) < columns.findIndex(isFlexible) ? 1 : -1;
}

/** The columns that the user may choose. */
export const choosable = columns.filter(({ roomPx }) => roomPx !== undefined);

/** Whether the user wants a column, by its id; where nothing is said, the room decides. */
export type Chosen = Readonly<Record<string, boolean>>;

/** The columns of a list so wide, in order. */
export function shownColumns(width: number, chosen: Chosen, grouped: boolean): readonly Column[] {
  return columns.filter(({ id, roomPx, ofGroups }) => {
    if (ofGroups && !grouped) return false;
    return roomPx === undefined || (chosen[id] ?? width >= roomPx);
  });
}

/** The columns as tracks of a grid: each as wide as the user wants it; the flexible one keeps the rest, and never nothing. */
export function columnTracks(shown: readonly Column[], widths: Readonly<Record<string, number>>): string {
  return shown
    .map(({ id, width, minShare = '0%' }) => {
      if (width === null) return 'minmax(min(45%, 160px), 1fr)';
      const wanted = Number.isFinite(widths[id]) ? `${widths[id]}px` : width;
      return `minmax(min(${minShare}, ${wanted}), ${wanted})`;
    })
    .join(' ');
}
