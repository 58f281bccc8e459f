/** Every row is as high as this, which is what lets any row's place be known without drawing the others. */
export const rowHeight = 24;

/** Rows drawn beyond the edges, so that a short scroll shows no gap. */
const beyond = 12;

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
  const first = Math.floor(top / rowHeight);
  const seen = Math.ceil(height / rowHeight) + 1;
  return {
    start: Math.max(0, Math.min(first, count - seen) - beyond),
    end: Math.min(count, first + seen + beyond),
  };
}

export function firstRowInView({ top }: View): number {
  return Math.ceil(top / rowHeight);
}

export function lastRowInView({ top, height }: View): number {
  return Math.floor((top + height) / rowHeight) - 1;
}

export function isInView(row: number, view: View): boolean {
  return row >= 0 && (row + 1) * rowHeight > view.top && row * rowHeight < view.top + view.height;
}

/** The least scrolling that brings the whole row into view. */
export function topToReveal(row: number, { top, height }: View): number {
  const above = row * rowHeight;
  const below = above + rowHeight - height;
  return Math.max(0, Math.min(above, Math.max(top, below)));
}

export function topOfEnd(count: number, { height }: View): number {
  return Math.max(0, count * rowHeight - height);
}

/** Near enough to the end that the newest call should stay in sight. */
export function isAtEnd(count: number, view: View): boolean {
  return topOfEnd(count, view) - view.top < rowHeight / 2;
}
