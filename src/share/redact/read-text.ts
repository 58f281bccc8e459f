import { type Decoded, decodeRun, endOfRun, shortestRun, unescaped, unescapedJson } from './encodings';
import type { Meaning, MeaningOf } from './names';
import type { SecretKind } from './policy';
import { readFields, readUrl } from './read-fields';
import { readJson } from './read-json';
import { readPairs } from './read-pairs';
import { readParts } from './read-parts';
import { readShapes } from './shapes';
import type { Range, Span } from './spans';
import { isSecretValue, secretIn } from './values';

/** A secret that a text names, in the spelling in which it stands there. */
export interface Secret {
  readonly kind: SecretKind;
  readonly value: string;
}

/** What a text names as secret, and the texts that were decoded out of it. */
export interface Found {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly secrets: readonly Secret[];
  readonly decoded: readonly Decoded[];
  /** Where the strings of a text that is JSON begin and end, in turn; `null` where it is none. */
  readonly strings: readonly number[] | null;
}

/** What the reader of a carrier is given. Positions are those of `text`. */
export interface Reading {
  readonly text: string;
  readonly meaningOf: MeaningOf;
  /** A value that stands under a name: a secret, but for scheme, space and quotes, if it is one at all. */
  named(start: number, end: number, meaning: Meaning): void;
  /** A stretch that is a secret whatever is in it. */
  add(start: number, end: number, kind: SecretKind): void;
  /** Text of its own in this one; of a string of JSON, with its escapes. */
  inner(start: number, end: number, isString: boolean): void;
  /** Told of every string of JSON. */
  string(start: number, end: number): void;
}

export type As = 'text' | 'url';

/** JSON in JSON in a form in a url: what is encoded deeper is not read, and masked whole. */
const deepest = 5;
/** Characters decoded beyond twice the length of the text; what would take more is masked whole. */
const ordinaryRoom = 20_000;

/** Reads a text of any kind for what it names as secret. Linear; never throws. */
export function readText(text: string, meaningOf: MeaningOf, as: As = 'text'): Found {
  const spans: Span[] = [];
  const secrets: Secret[] = [];
  const decoded: Decoded[] = [];
  const whole: Decoded = { text, place: (start, end) => ({ start, end }) };
  const strings: number[] = [];
  let isJson = false;
  let room = 2 * text.length + ordinaryRoom;

  /** Reads what was decoded out of a piece on its own, if there is still room for it. */
  const open = (next: Decoded, depth: number, kind: As) => {
    room -= next.text.length;
    if (depth > deepest || room < 0) spans.push({ ...next.place(0, next.text.length), kind: 'unread' });
    else {
      decoded.push(next);
      read(next, traitsOf(next.text, 0, next.text.length), depth, kind);
    }
  };

  const read = (piece: Decoded, traits: number, depth: number, kind: As): void => {
    if (traits === 0) return;
    const reading = readingOf(piece, (start, end, isString) => {
      const inside = traitsOf(piece.text, start, end);
      if (inside === 0) return;
      const next = within(piece, start, end);
      const plain = isString && (inside & escapes) !== 0 ? unescapedJson(next.text) : null;
      if (plain === null) read(next, inside, depth, 'text');
      else open(through(next, plain), depth + 1, 'text');
    });
    // Text in the strings of JSON is read on its own: it ends where they end.
    if (readCarriers(reading, traits, kind)) {
      isJson ||= piece === whole;
      return;
    }
    if ((traits & runs) !== 0) {
      const tokens = readShapes(reading);
      readRuns(piece, tokens, (next) => open(next, depth + 1, 'text'));
    }
    const plain = (traits & escapes) === 0 ? null : unescaped(piece.text);
    if (plain !== null) open(through(piece, plain), depth + 1, kind);
  };

  const readingOf = (piece: Decoded, inner: Reading['inner']): Reading => {
    const add: Reading['add'] = (start, end, kind) => {
      spans.push({ ...piece.place(start, end), kind });
      secrets.push({ kind, value: piece.text.slice(start, end) });
    };
    return {
      text: piece.text,
      meaningOf,
      add,
      inner,
      string(start, end) {
        if (piece === whole) strings.push(start, end);
      },
      named(start, end, meaning) {
        const value = secretIn(piece.text, start, end);
        if (value === null || !isSecretValue(piece.text.slice(value.start, value.end), meaning)) return;
        add(value.start, value.end, meaning.kind);
      },
    };
  };

  read(whole, traitsOf(text, 0, text.length), 0, as);
  return { text, spans, secrets, decoded, strings: isJson ? strings : null };
}

/** Whether all of the text was read, down to its strings. */
function readCarriers(reading: Reading, traits: number, kind: As): boolean {
  if (kind === 'url') {
    readUrl(reading);
    return false;
  }
  if (/^[\s\ufeff]*[[{"]/.test(reading.text) && readJson(reading)) return true;
  if ((traits & pairs) !== 0 && !readFields(reading)) readPairs(reading);
  if ((traits & words) !== 0) readParts(reading);
  return false;
}

const within = ({ text, place }: Decoded, from: number, to: number): Decoded => ({
  text: text.slice(from, to),
  place: (start, end) => place(from + start, from + end),
});

const through = (outer: Decoded, inner: Decoded): Decoded => ({
  text: inner.text,
  place(start, end) {
    const place = inner.place(start, end);
    return outer.place(place.start, place.end);
  },
});

/** Longer than urls are: what is no text as a whole is a file, and is not looked into. */
const longestSplit = 2_000;
/** How far behind the words of a segment base64 may begin. */
const farthestWord = 64;

/** Base64 and hexadecimal of text. If there is a secret in it all of it is masked: nobody reads the rest. */
function readRuns(piece: Decoded, tokens: readonly Range[], open: (next: Decoded) => void): void {
  const { text } = piece;
  const tryIt = (start: number, end: number): boolean => {
    const decoded = end - start < shortestRun ? null : decodeRun(text, start, end);
    if (decoded === null) return false;
    const padding = /^={1,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    open({ text: decoded, place: () => piece.place(start, end + padding) });
    return true;
  };
  /** Slashes and dashes are letters of base64, and end the words before it in a path. */
  const tryParts = (start: number, end: number): void => {
    if (tryIt(start, end) || end - start > longestSplit) return;
    let from = start;
    for (const part of text.slice(start, end).split('/')) {
      const to = from + part.length;
      const words = part.slice(0, farthestWord).matchAll(/[-_+]/g);
      if (!tryIt(from, to)) [...words].some(({ index }) => tryIt(from + index + 1, to));
      from = to + 1;
    }
  };
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endOfRun(text, at, text.length);
    while (next < tokens.length && (tokens[next] as Range).end <= at) next++;
    if (end - at >= shortestRun && ((tokens[next] as Range | undefined)?.start ?? end) >= end) {
      tryParts(at, end);
    }
    at = end;
  }
}

const pairs = 1;
const escapes = 2;
const runs = 4;
const words = 8;

const traitOf = new Uint8Array(128);
for (const char of ':=') traitOf[char.charCodeAt(0)] = pairs;
for (const char of '%\\&') traitOf[char.charCodeAt(0)] = escapes;
for (const char of '<>{}[]()\'"@,; \t\r\n') traitOf[char.charCodeAt(0)] = words;

/** What a stretch has that a secret could stand beside: 0 for a plain word, which most texts are. */
function traitsOf(text: string, from: number, to: number): number {
  let traits = 0;
  let since = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // A full-width colon, a quote, a name in Chinese.
    const trait = code < 128 ? (traitOf[code] as number) : pairs | words;
    if (trait === 0) continue;
    traits |= at - since >= shortestRun ? trait | runs : trait;
    since = at + 1;
  }
  return to - since >= shortestRun ? traits | runs : traits;
}
