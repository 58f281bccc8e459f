import { endOfRun } from './encodings';
import type { SecretKind } from './policy';
import type { Reading } from './read-text';
import type { Range } from './spans';

/** How a secret looks that stands without a name. */
interface Shape {
  readonly kind: SecretKind;
  readonly start: string;
  /** What all of it must be, from where it starts to where its letters end. */
  readonly whole: RegExp;
  /** Its letters, besides those of words, `-` and `_`. */
  readonly letters: string;
}

const shapes: readonly Shape[] = [
  // The service's opaque token, and the one that an app server makes.
  { kind: 'token', start: 'YWMt', whole: /^YWMt[\w-]{8,}={0,2}$/, letters: '' },
  { kind: 'token', start: 'ZHQt', whole: /^ZHQt[\w+/-]{20,}={0,2}$/, letters: '+/' },
  // Agora AccessToken2: the version, and how zlib's bytes begin in base64.
  { kind: 'token', start: '007e', whole: /^007e[AFJN][\w+/-]{8,}={0,2}$/, letters: '+/' },
  // JWT, with its signature cut off too.
  { kind: 'token', start: 'eyJ', whole: /^eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?$/, letters: '.' },
  // 20 random bytes behind `YXA6`; a client id has 16, and is no secret.
  { kind: 'client-secret', start: 'YXA6', whole: /^YXA6[\w-]{27}$/, letters: '' },
];

/** A longer run of letters is no token, but a file. */
const longestToken = 2_000;

const privateKey = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/g;
/** Tokens, client secrets and private keys by how they look: where they stand, in order. Linear. */
export function readShapes(reading: Reading): readonly Range[] {
  const { text } = reading;
  const found: Range[] = [];
  const add = (start: number, end: number, kind: SecretKind) => {
    reading.add(start, end, kind);
    found.push({ start, end });
  };
  for (const shape of shapes) {
    for (let at = text.indexOf(shape.start); at !== -1; at = text.indexOf(shape.start, at)) {
      const end = endOfLetters(text, at, shape.letters);
      const whole =
        beginsThere(text, at) && endOfRun(text, end, text.length) - at <= longestToken
          ? text.slice(at, end)
          : '';
      const token = shape.letters === '.' ? whole.replace(/\.{1,3}$/, '') : whole;
      if (shape.whole.test(token)) add(at, at + token.length, shape.kind);
      at = end;
    }
  }
  const keys = text.includes('-----BEGIN') ? text.matchAll(privateKey) : [];
  for (const { 0: key, index } of keys) add(index, index + key.length, 'client-secret');
  return found.sort((one, other) => one.start - other.start);
}

const isLetter = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isJoiner = (code: number) => code === 45 || code === 95;
const slash = 47;
const plus = 43;

/** Not within a word or base64: behind a slash only where that ends a segment of a path. */
function beginsThere(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isLetter(before)) return /(?:bearer|basic)$/i.test(text.slice(Math.max(0, at - 6), at));
  if (before === slash) return isPath(text, at - 1);
  // In a form, `+` is a space.
  return before !== plus || /bearer\+$/i.test(text.slice(Math.max(0, at - 7), at));
}

const longestPath = 300;
const longestSegment = 40;

/** Segments as paths have them, and not base64 with a slash in it. */
function isPath(text: string, end: number): boolean {
  let segment = 0;
  for (let at = end - 1; at >= Math.max(0, end - longestPath); at--) {
    const code = text.charCodeAt(at);
    if (code === slash) segment = 0;
    else if (code === plus) return false;
    else if (!isLetter(code) && !isJoiner(code)) return true;
    else if (++segment > longestSegment) return false;
  }
  return end <= longestPath;
}

function endOfLetters(text: string, from: number, more: string): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isJoiner(code) && !more.includes(text[at] as string)) break;
    at++;
  }
  if (more === '.') return at;
  for (let padding = 0; padding < 2 && text[at] === '='; padding++) at++;
  return at;
}
