import { unescaped } from './encodings';
import { meaningOfName, plainName } from './names';
import { publicNames, type SecretKind, wireWords } from './policy';
import type { PublicValues } from './public-values';
import type { Span } from './spans';
import { isHarmlessValue } from './values';

/** Secrets that were named once, to be found wherever they stand without their name. */
export interface KnownSecrets {
  add(kind: SecretKind, value: string): void;
  /** How many spellings are known. */
  readonly size: number;
  /**
   * Where nine characters or more of a long secret stand, or all of a short one as a word; capitals and
   * characters that are not seen make no difference. Linear in the text, however many are known.
   */
  find(text: string, visible: PublicValues): Span[];
}

/** A piece of a secret this long does not leave. Shorter secrets are found only whole. */
export const pieceLength = 9;
/** In other capitals less of it may be a word of the text's own: `Shop-Session`. */
const shortestOtherwise = 12;
const shortest = 4;
/** Digits alone say less: a short number is sure to be another one somewhere. */
const shortestNumber = 6;
/** Of a longer one, its beginning is known. */
const longestKnown = 4_096;

/** What is looked up: every nine characters that agree hold such a seed of the secret whole. */
const seedLength = 4;
const stride = pieceLength - seedLength + 1;
/** Secrets that begin alike are told apart by their later seeds. */
const mostOfSeed = 8;

interface Known {
  /** Folded. */
  readonly text: string;
  /** With its capitals. */
  readonly spelt: string;
  readonly kind: SecretKind;
}

/** Keeps at most `room` characters of secrets: what is named beyond is no longer learnt. */
export function createKnownSecrets(room = 524_288): KnownSecrets {
  const added = new Set<string>();
  const secrets: Known[] = [];
  const seeds = new Map<number, number[]>();
  const filter = new Uint8Array(512);
  const bits = filter.length * 8 - 1;
  let left = room;

  const addSpelling = (kind: SecretKind, spelling: string) => {
    const { text } = folded(spelling.slice(0, longestKnown));
    if (added.has(text) || text.length < shortest || text.length > left) return;
    if (text.length < pieceLength && !isTelling(text, spelling)) return;
    added.add(text);
    left -= text.length;
    const secret = secrets.push({ text, spelt: text.length === spelling.length ? spelling : text, kind }) - 1;
    const last = text.length < pieceLength ? 0 : text.length - seedLength;
    for (let at = 0; at <= last; at += stride) {
      const key = seedAt(text, at);
      const places = seeds.get(key);
      filter[(key & bits) >>> 3] = (filter[(key & bits) >>> 3] as number) | (1 << (key & 7));
      if (places === undefined) seeds.set(key, [secret, at]);
      else if (places.length < 2 * mostOfSeed) places.push(secret, at);
    }
  };

  const longestAt = (text: string, at: number, floor: number): Match | null => {
    const places = seeds.get(seedAt(text, at)) ?? [];
    let best: Match | null = null;
    for (let nth = 0; nth < places.length; nth += 2) {
      const secret = secrets[places[nth] as number] as Known;
      const found = extended(text, at, secret, places[nth + 1] as number, floor);
      if (found !== null && (best === null || found.end - found.start > best.end - best.start)) best = found;
    }
    return best;
  };

  return {
    add(kind, value) {
      if (isHarmlessValue(value)) return;
      addSpelling(kind, value);
      for (const spelling of spellingsOf(value)) addSpelling(kind, spelling);
    },
    get size() {
      return secrets.length;
    },
    find(original, visible) {
      const spans: Span[] = [];
      if (secrets.length === 0 || original.length < shortest) return spans;
      const { text, at: places } = folded(original);
      let floor = 0;
      for (let at = 0; at + seedLength <= text.length; at++) {
        const key = seedAt(text, at);
        if ((((filter[(key & bits) >>> 3] as number) >> (key & 7)) & 1) === 0) continue;
        const match = longestAt(text, at, floor);
        if (match === null) continue;
        const start = places === null ? match.start : (places[match.start] as number);
        const end = places === null ? match.end : (places[match.end - 1] as number) + 1;
        if (!isVisible(original.slice(start, end), text, match, visible)) {
          spans.push({ start, end, kind: match.secret.kind });
        }
        floor = match.end;
        at = Math.max(at, match.end - 1);
      }
      return spans;
    },
  };
}

interface Match {
  readonly secret: Known;
  readonly start: number;
  readonly end: number;
  /** Where in the secret. */
  readonly from: number;
}

/** How far the text and the secret agree around a seed; `null` where that is too little. */
function extended(text: string, at: number, secret: Known, seed: number, floor: number): Match | null {
  const { text: known } = secret;
  let start = at;
  let from = seed;
  while (start > floor && from > 0 && text[start - 1] === known[from - 1]) {
    start--;
    from--;
  }
  let end = at;
  let to = seed;
  while (end < text.length && to < known.length && text[end] === known[to]) {
    end++;
    to++;
  }
  const isWhole = from === 0 && to === known.length;
  const isEnough =
    known.length < pieceLength ? isWhole && isWord(text, start, end) : end - start >= pieceLength;
  return isEnough ? { secret, start, end, from } : null;
}

/** What stays in sight though it be a secret's: public values, and ordinary words and numbers that are a part of it. */
function isVisible(
  found: string,
  text: string,
  { secret, start, end, from }: Match,
  visible: PublicValues,
): boolean {
  const isWhole = end - start === secret.text.length;
  const plain = text.slice(start, end);
  if (isWhole) return (secret.kind === 'password' || secret.kind === 'cookie') && visible.values.has(plain);
  const isExact = found === secret.spelt.slice(from, from + plain.length);
  if (!isExact && plain.length < shortestOtherwise) return true;
  if (/^\d+$/.test(plain) || visible.holds(plain)) return true;
  // A word of the text that is also a word of the secret: "administrator" beside `administrator1`.
  const isOrdinary = /^\p{Ll}+$/u.test(found) && isWord(text, start, end);
  return isOrdinary && isWord(secret.text, from, from + plain.length);
}

const letter = /[\p{L}\p{N}_]/u;

function isWord(text: string, start: number, end: number): boolean {
  return !joins(text, start - 1, start) && !joins(text, end - 1, end);
}

/** Two characters that belong to one word. */
const joins = (text: string, left: number, right: number) =>
  letter.test(text[left] ?? '') && letter.test(text[right] ?? '');

function seedAt(text: string, at: number): number {
  const low = text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
  const high = text.charCodeAt(at + 2) * 37 + text.charCodeAt(at + 3);
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 3;
}

/** How a value reads with its escapes undone, as a form spells it, and the password of `user:password`. */
function spellingsOf(value: string): readonly string[] {
  const spellings: string[] = [];
  let last = value.slice(0, longestKnown);
  for (let round = 0; round < 4; round++) {
    const next = /[%\\&+]/.test(last) ? (unescaped(last)?.text ?? last) : last;
    if (next.includes('+')) spellings.push(next.replaceAll('+', ' '));
    if (next.includes(' ')) spellings.push(next.replaceAll(' ', '+'));
    if (next === last) break;
    spellings.push(next);
    last = next;
  }
  return spellings;
}

const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const allUnseen = new RegExp(unseen, 'g');

/** The text without capitals and unseen characters; `at`: where each character stood, if some were left out. */
export function folded(text: string): { readonly text: string; readonly at: readonly number[] | null } {
  const lower = text.toLowerCase();
  if (lower.length === text.length && !unseen.test(text)) return { text: lower, at: null };
  const at: number[] = [];
  const kept: string[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (unseen.test(unit)) continue;
    const small = unit.toLowerCase();
    kept.push(small.length === 1 ? small : unit);
    at.push(index);
  }
  return { text: kept.join(''), at };
}

export const foldedText = (text: string) => text.toLowerCase().replace(allUnseen, '');

const ownWords = new Set(wireWords.map(plainName));

/** A word that the wire uses anyway is no secret for also being someone's password. */
function isTelling(text: string, spelling: string): boolean {
  if (/^\d+$/.test(text)) return text.length >= shortestNumber;
  const plain = plainName(text);
  if (ownWords.has(plain) || publicNames.has(plain)) return false;
  // `fooPwd` is a name; `fooPwd7` ends like no name, and need not be one for having three letters of it.
  return /\d/.test(text) || meaningOfName(spelling) === undefined;
}
