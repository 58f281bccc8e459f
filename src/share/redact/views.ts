import { type Decoder, encodings, escapes } from './decoders';

/** A stretch of text: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text as it reads once some of its escapes are undone, and the way back to where it stood. */
export interface View {
  readonly text: string;
  /** The reading of which it is one; `null` of the text as it stands. */
  readonly parent: View | null;
  /** Where in the original a stretch of this view stands; an escape is taken whole. */
  sourceOf(range: Range): Range;
}

/** JSON in JSON in a form in a url: deeper, and more kinds at once, are not read one by one, but together. */
const deepest = 4;
const most = 16;
/** Undone together so often. */
const mostRounds = 16;

/** All readings of a text. */
export interface Views {
  readonly views: readonly View[];
  /** It is escaped deeper than anything is that means to be read: there may be more in it than was found. */
  readonly unread: boolean;
}

/** The text as it stands, and every reading of it with escapes undone. At most 33 times the work of one. */
export function viewsOf(text: string): Views {
  const found: { view: View; depth: number }[] = [
    { view: { text, parent: null, sourceOf: (range) => range }, depth: 0 },
  ];
  const seen = new Set([text]);
  let isAll = true;
  for (const { view, depth } of found) {
    for (const decoder of [...escapes, ...encodings]) {
      const next = isAll || found.length < most ? undo(decoder, view) : null;
      if (next === null || seen.has(next.text)) continue;
      if (depth === deepest || found.length >= most) isAll = false;
      else {
        seen.add(next.text);
        found.push({ view: next, depth: depth + 1 });
      }
    }
  }
  const views = found.map(({ view }) => view);
  return isAll ? { views, unread: false } : withRest(views, seen);
}

/** Further readings, each with all that the one before has escaped undone at once. */
function withRest(views: readonly View[], seen: Set<string>): Views {
  const all = [...views];
  let last = views[0] as View;
  const undone = (decoders: readonly Decoder[]): boolean => {
    const from = last;
    for (const decoder of decoders) last = undo(decoder, last) ?? last;
    if (last !== from && !seen.has(last.text)) {
      seen.add(last.text);
      all.push(last);
    }
    return last !== from;
  };
  for (let round = 0; round < mostRounds; round++) {
    // Half undone, `%252525` looks like something encoded.
    if (!undone(escapes) && !undone(encodings)) return { views: all, unread: false };
  }
  return { views: all, unread: true };
}

/** The readings of a single value, shortest way to compare it with what stands elsewhere. */
export const readingsOf = (value: string): readonly string[] => viewsOf(value).views.map(({ text }) => text);

/** Found without `+` or `{12,}`: a regular expression that runs over millions of characters fails. */
function* sequencesIn({ sequence, end }: Decoder, text: string): Generator<readonly [number, string]> {
  sequence.lastIndex = 0;
  for (let match = sequence.exec(text); match !== null; match = sequence.exec(text)) {
    if (end !== undefined) {
      end.lastIndex = sequence.lastIndex;
      const last = end.exec(text);
      sequence.lastIndex = last === null ? text.length : last.index + last[0].length;
    }
    yield [match.index, text.slice(match.index, sequence.lastIndex)];
  }
}

function undo(decoder: Decoder, parent: View): View | null {
  if (!parent.text.includes(decoder.mark)) return null;
  const pieces: string[] = [];
  const undone: Escape[] = [];
  let read = 0;
  let written = 0;
  for (const [at, found] of sequencesIn(decoder, parent.text)) {
    const [skipped, decoded] = decodeFrom(decoder, found);
    if (decoded === null) continue;
    const from = at + skipped;
    const until = at + found.length;
    pieces.push(parent.text.slice(read, from), decoded);
    written += from - read;
    undone.push({ at: written, length: decoded.length, from, until });
    written += decoded.length;
    read = until;
  }
  if (undone.length === 0) return null;
  const text = pieces.join('') + parent.text.slice(read);
  return { text, parent, sourceOf: (range) => parent.sourceOf(before(range, undone)) };
}

const farthestSeparator = 64;

/** How many letters do not belong to it, and what the rest stands for. */
function decodeFrom({ decode, separator }: Decoder, found: string): readonly [number, string | null] {
  const whole = decode(found);
  if (whole !== null || separator === undefined) return [0, whole];
  for (const { index } of found.slice(0, farthestSeparator).matchAll(separator)) {
    const rest = decode(found.slice(index + 1));
    if (rest !== null) return [index + 1, rest];
  }
  return [0, null];
}

/** An escape undone: where it stands decoded, how long, and where it stood. */
interface Escape {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly until: number;
}

function before({ start, end }: Range, escapes: readonly Escape[]): Range {
  return { start: positionBefore(start, escapes, false), end: positionBefore(end - 1, escapes, true) };
}

function positionBefore(position: number, escapes: readonly Escape[], isLast: boolean): number {
  const last = escapes[lastAtOrBefore(position, escapes)];
  if (last === undefined) return isLast ? position + 1 : position;
  const beyond = position - last.at - last.length;
  if (beyond < 0) return isLast ? last.until : last.from;
  return last.until + beyond + (isLast ? 1 : 0);
}

function lastAtOrBefore(position: number, escapes: readonly Escape[]): number {
  let low = 0;
  let high = escapes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((escapes[middle] as Escape).at <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
