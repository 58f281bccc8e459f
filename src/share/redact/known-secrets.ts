import { base64Pieces, decodeBase64 } from './base64';
import { type Crowd, createCrowd } from './crowd';
import { kindOfName, plainName } from './names';
import { publicNames, type SecretKind, wireWords } from './rules';
import type { Span } from './spans';
import { isHarmlessValue } from './values';
import { readingsOf } from './views';

/** Secrets found by name or shape, to be found again where neither tells. */
export interface KnownSecrets {
  add(kind: SecretKind, value: string): void;
  /** Whether this very value was added, and kept. */
  has(value: string): boolean;
  /** Wherever a piece of a long secret or the whole of a short one stands. Linear in the text. */
  find(text: string): Span[];
}

/** A piece of a secret this long does not leave. Shorter secrets are found only whole, as a word. */
export const pieceLength = 9;
const shortest = 4;
/** Digits alone say less: a short number is sure to be another one somewhere. */
const shortestNumber = 6;

/** Characters of secrets to keep pieces of one by one. What a hostile body names beyond is kept as a crowd. */
const ordinaryBudget = 65_536;
const crowdBitsOfEach = 128;

/** What is public, such as the host, is not masked for being part of a secret too. */
export function createKnownSecrets(publicTexts: readonly string[], budget = ordinaryBudget): KnownSecrets {
  const pieces = new Map<string, SecretKind>();
  const words = new Map<string, SecretKind>();
  const lengths = new Set<number>();
  const added = new Set<string>();
  const filter = createFilter();
  const spared = new Set([...wirePieces, ...publicTexts.flatMap(piecesOf)]);
  let room = budget;
  let crowd: { readonly kind: SecretKind; readonly pieces: Crowd } | null = null;

  const addSpelling = (kind: SecretKind, text: string) => {
    if (added.has(text)) return;
    added.add(text);
    const isBeyond = room < text.length;
    if (isBeyond) crowd ??= { kind, pieces: createCrowd(budget * crowdBitsOfEach) };
    else room -= text.length;
    const keep = (piece: string, kept: Map<string, SecretKind>) => {
      if (isBeyond) crowd?.pieces.add(piece);
      else if (!kept.has(piece)) kept.set(piece, kind);
      filter.add(piece);
    };
    if (text.length < pieceLength) {
      if (!isTelling(text)) return;
      keep(text, words);
      lengths.add(text.length);
      return;
    }
    // Not a list of them: a secret may be a megabyte.
    for (let at = 0; at + pieceLength <= text.length; at++) {
      const piece = text.slice(at, at + pieceLength);
      if (!spared.has(piece)) keep(piece, pieces);
    }
  };

  const kindOf = (piece: string, kept: ReadonlyMap<string, SecretKind>): SecretKind | undefined =>
    kept.get(piece) ?? (crowd?.pieces.mayHave(piece) ? crowd.kind : undefined);

  return {
    add(kind, value) {
      if (isHarmlessValue(value) || added.has(value)) return;
      for (const spelling of spellingsOf(value)) {
        if (spelling.length < shortest) continue;
        addSpelling(kind, spelling);
        for (const piece of base64Pieces(spelling)) if (piece.length >= pieceLength) addSpelling(kind, piece);
      }
    },
    has: (value) => added.has(value),
    find(text) {
      const spans: Span[] = [];
      if (filter.isEmpty()) return spans;
      const last = text.length - shortest;
      for (let at = 0; at <= last; at++) {
        if (!filter.mayStart(text, at)) continue;
        const kind = kindOf(text.slice(at, at + pieceLength), pieces);
        if (kind !== undefined) add(spans, at, at + pieceLength, kind);
        for (const length of lengths) {
          const word = kindOf(text.slice(at, at + length), words);
          if (word !== undefined && isWhole(text, at, at + length)) add(spans, at, at + length, word);
        }
      }
      return spans;
    },
  };
}

/** Pieces that overlap are one span, lest a long secret make a thousand. */
function add(spans: Span[], start: number, end: number, kind: SecretKind): void {
  const last = spans.at(-1);
  if (last !== undefined && start <= last.end)
    spans[spans.length - 1] = { ...last, end: Math.max(end, last.end) };
  else spans.push({ start, end, kind });
}

/** Four letters rule out nearly every place before anything is looked up. */
function createFilter() {
  let bits: Uint8Array | null = null;
  const hash = (text: string, at: number) =>
    (text.charCodeAt(at) * 31 +
      text.charCodeAt(at + 1) * 1009 +
      text.charCodeAt(at + 2) * 9176 +
      text.charCodeAt(at + 3) * 40503) &
    0xffff;
  return {
    isEmpty: () => bits === null,
    mayStart: (text: string, at: number) => bits?.[hash(text, at)] === 1,
    add(text: string) {
      bits ??= new Uint8Array(1 << 16);
      bits[hash(text, 0)] = 1;
    },
  };
}

/** How a value reads with its escapes undone, as a form spells it, and the password of `user:password`. */
function spellingsOf(value: string): ReadonlySet<string> {
  const readings = [value, value.replaceAll('+', ' ')].flatMap(readingsOf);
  const spellings = new Set([...readings, ...readings.map((reading) => reading.replaceAll(' ', '+'))]);
  const [, password] = /^[^:\s]{1,256}:(.+)$/s.exec(decodeBase64(value) ?? '') ?? [];
  if (password !== undefined) spellings.add(password);
  return spellings;
}

function piecesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - pieceLength + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + pieceLength));
}

const wirePieces = wireWords.flatMap(piecesOf);
const ownWords = new Set(wireWords.map(plainName));

/** A word that the wire uses anyway is no secret for also being someone's password. */
function isTelling(text: string): boolean {
  if (/^\d+$/.test(text)) return text.length >= shortestNumber;
  const plain = plainName(text);
  if (ownWords.has(plain) || publicNames.has(plain)) return false;
  // `fooPwd` is a name; `fooPwd7` ends like no name, and need not be one for having three letters of it.
  return /\d/.test(text) || kindOfName(text) === undefined;
}

const wordChar = /[\p{L}\p{N}_]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start - 1, start) && !joins(text, end - 1, end);
}

/** Two characters that belong to one word. */
function joins(text: string, left: number, right: number): boolean {
  return wordChar.test(text[left] ?? '') && wordChar.test(text[right] ?? '');
}
