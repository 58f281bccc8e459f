/** A place in a file: characters before it, and line and column, which count from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Counts lines as a text goes by in pieces. */
export interface PositionCounter {
  /** Where the character at `index` of the present piece stands. Indices must not go back. */
  at(index: number): Position;
  /** The next piece begins with what stands at `index` of this one. */
  advance(piece: string, index: number): void;
}

export function createPositionCounter(): PositionCounter {
  let piece = '';
  let base = 0;
  let counted = 0;
  let line = 1;
  let lineStart = 0;
  const count = (until: number) => {
    for (let at = piece.indexOf('\n', counted); at !== -1 && at < until; at = piece.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = base + at + 1;
    }
    counted = Math.max(counted, until);
  };
  return {
    at(index) {
      count(index);
      const offset = base + index;
      return { offset, line, column: offset - lineStart + 1 };
    },
    advance(next, index) {
      count(index);
      base += index;
      counted -= index;
      piece = next;
    },
  };
}
