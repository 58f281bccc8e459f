/** Every row is as high as this, which is what lets any row's place be known without drawing the others. */
export const rowHeightPx = 24;

/** Rows drawn beyond the edges, so that a short scroll shows no gap. */
const overscanRows = 12;

/** What of the list is seen: px from the first row's top, and px of height below the header. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** The rows to draw, `end` not among them. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

export function rowsToDraw({ top, height }: View, count: number): RowRange {
  const first = Math.floor(top / rowHeightPx);
  const seen = Math.ceil(height / rowHeightPx) + 1;
  return {
    start: Math.max(0, Math.min(first, count - seen) - overscanRows),
    end: Math.min(count, first + seen + overscanRows),
  };
}

export function firstRowInView({ top }: View): number {
  return Math.ceil(top / rowHeightPx);
}

export function lastRowInView({ top, height }: View): number {
  return Math.floor((top + height) / rowHeightPx) - 1;
}

export function isInView(row: number, view: View): boolean {
  return row >= 0 && (row + 1) * rowHeightPx > view.top && row * rowHeightPx < view.top + view.height;
}

/** The least scrolling that brings the whole row into view. */
export function topToReveal(row: number, { top, height }: View): number {
  const above = row * rowHeightPx;
  const below = above + rowHeightPx - height;
  return Math.max(0, Math.min(above, Math.max(top, below)));
}

export function topOfEnd(count: number, { height }: View): number {
  return Math.max(0, count * rowHeightPx - height);
}

/** Near enough to the end that the newest call should stay in sight. */
export function isAtEnd(count: number, view: View): boolean {
  return topOfEnd(count, view) - view.top < rowHeightPx / 2;
}
