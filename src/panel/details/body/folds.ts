import type { JsonLine } from './json-lines';

/** Longer lists and objects are folded at first, and so are deeper ones. */
const maxPreviewChars = 60;
const maxDepth = 5;

/**
 * The lines that are folded at first, each by its number: what is long or lies deep, but for the whole, and
 * for what holds something that the explanation speaks of.
 */
export function foldedAtFirst(lines: readonly JsonLine[]): ReadonlySet<number> {
  const folded = new Set<number>();
  const markedBefore = countMarked(lines);
  for (const [index, { depth, opens }] of lines.entries()) {
    if (opens === null || depth === 0) continue;
    const isLong = opens.close - index > maxPreviewChars || depth >= maxDepth;
    if (isLong && markedBefore[index] === markedBefore[opens.close]) folded.add(index);
  }
  return folded;
}

/** How many lines before each have something marked. */
function countMarked(lines: readonly JsonLine[]): readonly number[] {
  let count = 0;
  return lines.map(({ runs }) => {
    const before = count;
    if (runs.some(({ marked }) => marked)) count++;
    return before;
  });
}

/** The numbers of the lines that are seen: all that stand in nothing folded. */
export function linesInView(lines: readonly JsonLine[], folded: ReadonlySet<number>): readonly number[] {
  const seen: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    seen.push(index);
    const opens = lines[index]?.opens;
    // What closes a folded one is told on its own line.
    if (opens && folded.has(index)) index = opens.close;
  }
  return seen;
}

/** Something of it, the whole apart, can be folded with profit. */
export function canFold(lines: readonly JsonLine[]): boolean {
  return lines.some(({ depth, opens }) => opens !== null && depth > 0);
}
