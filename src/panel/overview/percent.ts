import type { Span } from '../../log/span';

/** Where a moment is across the overview. */
export function percent(time: number, { from, to }: Span): string {
  return `${((time - from) / (to - from)) * 100}%`;
}
