/** A place in a body, counted from 1, as the evidence names it. */
export interface BodySpot {
  readonly line: number;
  readonly column: number | undefined;
}

/** From where to where the spot is in the body as shown. */
export interface SpotRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The spot of `body` in `shown`, the same with its secrets masked: a character, or the line where a mask
 * before it on that line has moved it. `null` where the lines are no longer the same.
 */
export function spotIn(body: string, shown: string, { line, column }: BodySpot): SpotRange | null {
  const [lines, shownLines] = [body.split('\n'), shown.split('\n')];
  const [written, seen] = [lines[line - 1], shownLines[line - 1]];
  if (written === undefined || seen === undefined || lines.length !== shownLines.length) return null;
  const start = shownLines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const whole = { from: start, to: start + seen.length };
  if (column === undefined || !seen.startsWith(written.slice(0, column - 1))) return whole;
  const [char] = [...seen.slice(column - 1, column + 1)];
  // It may lie behind the last character: what is missing there has none.
  return char === undefined ? whole : { from: start + column - 1, to: start + column - 1 + char.length };
}
