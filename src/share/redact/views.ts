import { decodeBase64 } from './base64';

/** A stretch of text: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text as it reads once some of its escapes are undone, and the way back to where it stood. */
export interface View {
  readonly text: string;
  /** Where in the original a stretch of this view stands; an escape is taken whole. */
  sourceOf(range: Range): Range;
}

interface Decoder {
  /** A character without which there is no such escape. */
  readonly mark: string;
  readonly sequence: RegExp;
  /** What ends a sequence of any length, of which `sequence` matches the beginning. */
  readonly end?: RegExp;
  /** What an escape stands for; `null` where it is none after all. */
  decode(sequence: string): string | null;
}

const jsonLetters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };

const json: Decoder = {
  mark: '\\',
  sequence: /\\(?:u[\da-fA-F]{4}|["'\\/bfnrt])/g,
  decode: (sequence) =>
    sequence[1] === 'u'
      ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
      : letter(sequence[1] ?? ''),
};
const letter = (char: string) => jsonLetters[char] ?? char;

const percent: Decoder = {
  mark: '%',
  sequence:
    /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi,
  decode: (sequence) => {
    try {
      return decodeURIComponent(sequence);
    } catch {
      return null;
    }
  },
};

const html: Decoder = {
  mark: '&',
  sequence: /&(?:quot|apos|amp|lt|gt|#\d{1,6}|#x[\da-f]{1,5});/gi,
  decode: (sequence) => {
    const name = sequence.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return entities[name] ?? null;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  },
};

const base64: Decoder = {
  mark: '',
  sequence: /[A-Za-z\d+/]{12}/g,
  end: /(?![A-Za-z\d+/])={0,2}/g,
  decode: decodeBase64,
};
/** Apart, since a slash is a letter of base64 and the end of a path's segment. */
const base64Url: Decoder = {
  mark: '',
  sequence: /[\w-]{12}/g,
  end: /(?![\w-])={0,2}/g,
  decode: decodeBase64,
};

const decoders: readonly Decoder[] = [json, percent, html, base64, base64Url];

/** JSON in JSON in a form in a url: deeper, and more kinds at once, is not looked for. */
const deepest = 4;
const most = 16;

/** The text as it stands, and every reading of it with escapes undone. At most 16 times the work of one. */
export function viewsOf(text: string): readonly View[] {
  const found: { view: View; depth: number }[] = [{ view: { text, sourceOf: (range) => range }, depth: 0 }];
  const seen = new Set([text]);
  for (const { view, depth } of found) {
    if (depth === deepest) break;
    for (const decoder of decoders) {
      const next = found.length < most ? undo(decoder, view) : null;
      if (next === null || seen.has(next.text)) continue;
      seen.add(next.text);
      found.push({ view: next, depth: depth + 1 });
    }
  }
  return found.map(({ view }) => view);
}

/** The readings of a single value, shortest way to compare it with what stands elsewhere. */
export const readingsOf = (value: string): readonly string[] => viewsOf(value).map(({ text }) => text);

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
  const escapes: Escape[] = [];
  let read = 0;
  let written = 0;
  for (const [from, found] of sequencesIn(decoder, parent.text)) {
    const decoded = decoder.decode(found);
    if (decoded === null) continue;
    const until = from + found.length;
    pieces.push(parent.text.slice(read, from), decoded);
    written += from - read;
    escapes.push({ at: written, length: decoded.length, from, until });
    written += decoded.length;
    read = until;
  }
  if (escapes.length === 0) return null;
  const text = pieces.join('') + parent.text.slice(read);
  return { text, sourceOf: (range) => parent.sourceOf(before(range, escapes)) };
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
