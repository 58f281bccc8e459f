import type { Range } from './spans';

/** A text read out of another, and the way back to where it stood there. */
export interface Decoded {
  readonly text: string;
  place(start: number, end: number): Range;
}

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };
const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** One escape, of JSON, JavaScript, urls, logs (`\x22`) or HTML. */
const anyEscape =
  /\\u[\da-f]{4}|\\u\{[\da-f]{1,6}\}|\\["'\\/bfnrt]|(?:\\x[\da-f]{2}){1,4}|%u[\da-f]{4}|(?:%[\da-f]{2}){1,4}|&(?:quot|apos|amp|lt|gt|#\d{1,7}|#x[\da-f]{1,6});/gi;
const jsonEscape = /\\u[\da-f]{4}|\\["\\/bfnrt]/gi;

/** The text with its escapes undone once; `null` where there is none. Linear. */
export const unescaped = (text: string): Decoded | null => undone(text, anyEscape);
/** The same for the content of a JSON string, and for the escapes of JSON alone. */
export const unescapedJson = (text: string): Decoded | null => undone(text, jsonEscape);

function undone(text: string, sequence: RegExp): Decoded | null {
  const pieces: string[] = [];
  /** Of each escape: where what it stands for begins and ends decoded, and where it stood. */
  const at: number[] = [];
  let read = 0;
  let written = 0;
  sequence.lastIndex = 0;
  for (let match = sequence.exec(text); match !== null; match = sequence.exec(text)) {
    const [decoded, length] = decodeEscape(match[0]);
    const end = match.index + length;
    sequence.lastIndex = end;
    if (decoded === null) continue;
    pieces.push(text.slice(read, match.index), decoded);
    written += match.index - read;
    at.push(written, written + decoded.length, match.index, end);
    written += decoded.length;
    read = end;
  }
  if (at.length === 0) return null;
  pieces.push(text.slice(read));
  return {
    text: pieces.join(''),
    place: (start, end) => ({ start: sourceOf(at, start, 2), end: sourceOf(at, end - 1, 3) }),
  };
}

/** The same few escapes come again and again. */
const decodedEscapes = new Map<string, readonly [string | null, number]>();
const mostEscapes = 2_000;

/** What the escape stands for, and how much of it was taken. */
function decodeEscape(found: string): readonly [string | null, number] {
  const known = decodedEscapes.get(found);
  if (known !== undefined) return known;
  if (decodedEscapes.size >= mostEscapes) decodedEscapes.clear();
  const decoded = readEscape(found);
  decodedEscapes.set(found, decoded);
  return decoded;
}

function readEscape(found: string): readonly [string | null, number] {
  const whole = found.length;
  if (found[0] === '&') {
    const name = found.slice(1, -1).toLowerCase();
    if (name[0] !== '#') return [entities[name] ?? null, whole];
    return [character(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))), whole];
  }
  const mark = found[1] as string;
  if (mark === 'u') return [character(Number.parseInt(found.replace(/[^\da-f]/gi, ''), 16)), whole];
  if (found[0] === '\\' && mark !== 'x') return [letters[mark] ?? mark, whole];
  return decodeBytes(found, found[0] === '%' ? 3 : 4);
}

/** One character of UTF-8; a byte that begins none is what it is in Latin-1. */
function decodeBytes(found: string, width: number): readonly [string, number] {
  const byte = (nth: number) => Number.parseInt(found.slice(nth * width + width - 2, (nth + 1) * width), 16);
  const first = byte(0);
  const length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
  let code = length === 1 ? first : first & (0x7f >> length);
  for (let nth = 1; nth < length; nth++) {
    if ((byte(nth) & 0xc0) !== 0x80) return [String.fromCharCode(first), width];
    code = (code << 6) | (byte(nth) & 0x3f);
  }
  return [character(code) ?? '\ufffd', length * width];
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : null);

/** `side`: whether what begins (2) or what ends (3) there is asked for; an escape is taken whole. */
function sourceOf(at: readonly number[], position: number, side: 2 | 3): number {
  let low = 0;
  let high = at.length >> 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle * 4] as number) <= position) low = middle + 1;
    else high = middle;
  }
  const last = (low - 1) * 4;
  const isLast = side === 3 ? 1 : 0;
  if (last < 0) return position + isLast;
  const beyond = position - (at[last + 1] as number);
  return beyond < 0 ? (at[last + side] as number) : (at[last + 3] as number) + beyond + isLast;
}

/** Letters of both base64 alphabets. */
const isBase64 = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  isBase64[letter.charCodeAt(0)] = 1;
}

export const endOfRun = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isBase64[text.charCodeAt(at)] === 1) at++;
  return at;
};

/** Shorter runs hold nothing that could not be told apart from a word. */
export const shortestRun = 12;
/** Enough to tell text from other bytes. */
const sample = 32;

/** What a run of letters reads as in base64 or hexadecimal; `null` where that is no text. */
export function decodeRun(text: string, start: number, end: number): string | null {
  return decodeHex(text, start, end) ?? decodeBase64(text, start, end);
}

const isHex = (code: number) => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);

function decodeHex(text: string, start: number, end: number): string | null {
  if (!isHex(text.charCodeAt(start)) || !isHex(text.charCodeAt(start + 8))) return null;
  const head = text.slice(start, Math.min(end, start + sample));
  if (!/^[\da-f]+$/i.test(head)) return null;
  for (const skipped of [0, 1]) {
    const hex = bytesOfHex(head.slice(skipped));
    if (hex === null || asText(hex) === null) continue;
    const all = bytesOfHex(text.slice(start + skipped, end));
    return all === null ? null : asText(all);
  }
  return null;
}

function bytesOfHex(digits: string): string | null {
  if (digits.length < 8 || /[^\da-f]/i.test(digits)) return null;
  const chars: string[] = [];
  for (let at = 0; at + 2 <= digits.length; at += 2) {
    chars.push(String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16)));
  }
  return chars.join('');
}

/** A run may begin with letters of the word before it: four places to begin at. */
function decodeBase64(text: string, start: number, end: number): string | null {
  for (let skipped = 0; skipped < 4 && end - start - skipped >= shortestRun - 1; skipped++) {
    const from = start + skipped;
    if (!beginsReadable(text, from)) continue;
    const head = bytesOfBase64(text.slice(from, Math.min(end, from + sample)));
    if (asText(head) === null) continue;
    const all = asText(bytesOfBase64(text.slice(from, end)));
    if (all !== null) return all;
  }
  return null;
}

/** What each letter stands for, and no letter: 64. */
const sextets = new Uint8Array(128).fill(64);
for (const [value, letter] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  sextets[letter.charCodeAt(0)] = value;
}
sextets['-'.charCodeAt(0)] = 62;
sextets['_'.charCodeAt(0)] = 63;

/** Whether the first six bytes may be ASCII or UTF-8: quicker to ask than to decode them, and rarely so by chance. */
function beginsReadable(text: string, at: number): boolean {
  let wanted = 0;
  for (let quad = at; quad + 4 <= text.length && quad < at + 8; quad += 4) {
    let bits = 0;
    for (let nth = 0; nth < 4; nth++)
      bits = (bits << 6) | (sextets[text.charCodeAt(quad + nth) & 127] as number);
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 0xff;
      if (wanted > 0) {
        if ((byte & 0xc0) !== 0x80) return false;
        wanted--;
      } else if (byte >= 0x80) {
        if (byte < 0xc2 || byte > 0xf4) return false;
        wanted = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      } else if (byte < 0x20 ? byte < 9 || byte > 13 : byte === 0x7f) return false;
    }
  }
  return true;
}

function bytesOfBase64(run: string): string {
  const standard = run.replaceAll('-', '+').replaceAll('_', '/');
  return atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
}

/** Bytes as UTF-8; `null` where they are no text. */
function asText(bytes: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell that it is no text
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(bytes)) return null;
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  // Cut within a character, it is still text.
  const whole = decoded.replace(/^\ufffd{1,3}|\ufffd{1,3}$/g, '');
  return whole === '' || whole.includes('\ufffd') ? null : decoded;
}
