import type { JsonLine } from '../body/json-lines';

/** More lines that match are not shown: whoever has so many writes another letter. */
const maxMatches = 300;
/** A list or an object of so many lines is shown whole where something in it matches. */
const smallGapLines = 12;
/** Of what a match stands in, the nearest tell enough. */
const maxContextLines = 16;

export interface FoundLines {
  /** By their numbers. */
  readonly lines: readonly number[];
  /** More of them match. */
  readonly isCut: boolean;
}

/** The lines with the text in them, whatever its case, and those that tell where they stand; `null` for none. */
export function foundLines(lines: readonly JsonLine[], wanted: string): FoundLines | null {
  const needle = wanted.toLowerCase();
  const found = new Set<number>();
  const around: { readonly open: number; readonly close: number }[] = [];
  let matches = 0;
  for (const [index, { runs, opens }] of lines.entries()) {
    while ((around.at(-1)?.close ?? index) < index) around.pop();
    if (opens !== null) around.push({ open: index, close: opens.close });
    const text = runs.map((run) => run.text).join('');
    if (!text.toLowerCase().includes(needle)) continue;
    matches++;
    if (matches > maxMatches) break;
    found.add(index);
    for (const { open, close } of around.slice(-maxContextLines)) {
      found.add(open).add(close);
      if (close - open <= smallGapLines) for (let line = open; line < close; line++) found.add(line);
    }
  }
  if (matches === 0) return null;
  return { lines: [...found].sort((one, other) => one - other), isCut: matches > maxMatches };
}
