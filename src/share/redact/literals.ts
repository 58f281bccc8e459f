import type { Range } from './views';

/** What of a stretch of a text may be masked. */
export interface Clips {
  /** A stretch found in the text as it was sent. */
  asSent(range: Range): Range | null;
  /** One found with escapes undone. */
  unescaped(range: Range): Range | null;
}

const literal = /"[^"\\]*(?:\\.[^"\\]*)*"/gs;

/**
 * For text that is JSON: no stretch reaches out of the string that it begins in, for a string's content can
 * look like more JSON, but is not. Any other text is left alone.
 */
export function clipsFor(text: string): Clips {
  const literals = literalsOf(text);
  if (literals === null) return { asSent: (range) => range, unescaped: (range) => range };
  const within = ({ start, end }: Range, outside: Range | null): Range | null => {
    const around = literals[lastAtOrBefore(start, literals)];
    if (around === undefined || start >= around.end) return outside;
    const clipped = { start: Math.max(start, around.start + 1), end: Math.min(end, around.end - 1) };
    return clipped.start < clipped.end ? clipped : null;
  };
  return { asSent: (range) => within(range, range), unescaped: (range) => within(range, null) };
}

function literalsOf(text: string): readonly Range[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  return [...text.matchAll(literal)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function lastAtOrBefore(position: number, ranges: readonly Range[]): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
