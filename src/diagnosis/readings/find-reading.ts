import { type Reading, type ReadingKind, readingFiles } from '../../catalog/readings';
import { fold } from '../match/fold';

/** A reading whose words occur in a text, and where in the folded text they begin and end. */
export interface FoundReading {
  readonly kind: ReadingKind;
  readonly reading: Reading;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly kind: ReadingKind;
  readonly reading: Reading;
  readonly segments: readonly string[];
  /** Literal characters: of two patterns that occur, the longer says more. */
  readonly weight: number;
}

const patterns: readonly Pattern[] = readingFiles
  .flatMap(({ kind, readings }) =>
    readings.flatMap((reading) =>
      reading.patterns.map((segments) => ({ kind, reading, segments, weight: segments.join('').length })),
    ),
  )
  .sort((one, other) => other.weight - one.weight);

/** The readings of a text, the one that says most first; each once. Ordered `indexOf`, linear in the text. */
export function findReadings(description: string): readonly FoundReading[] {
  const { text } = fold(description);
  const found: FoundReading[] = [];
  for (const { kind, reading, segments } of patterns) {
    if (found.some((one) => one.reading === reading)) continue;
    const spot = occursIn(text, segments);
    if (spot !== null) found.push({ kind, reading, text, ...spot });
  }
  return found;
}

function occursIn(text: string, segments: readonly string[]): { from: number; to: number } | null {
  let from = -1;
  let to = 0;
  for (const segment of segments) {
    const isLast = segment.endsWith('$');
    const words = isLast ? segment.slice(0, -1) : segment;
    const at = isLast ? endingAt(text, words, to) : indexOfWord(text, words, to);
    if (at === -1) return null;
    if (from === -1) from = at;
    to = at + words.length;
  }
  return { from, to };
}

const endingAt = (text: string, words: string, from: number) =>
  text.endsWith(words) && text.length - words.length >= from ? text.length - words.length : -1;

/** Words begin where a word begins: `illegal` does not occur in `paralegal`. */
function indexOfWord(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text[at - 1] as string)) return at;
  }
  return -1;
}
