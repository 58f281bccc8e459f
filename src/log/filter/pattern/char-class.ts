import { type CharSet, type Ranges, shorthands } from './char-set';
import { next, PatternError, peek, type Reader, take } from './reader';

/** Reads `[a-z_]`, its bracket read already. */
export function readClass(reader: Reader): CharSet {
  const negated = take(reader, '^');
  const ranges: (readonly [number, number])[] = [];
  while (!take(reader, ']')) {
    if (peek(reader) === '') throw new PatternError('class-open');
    const first = readMember(reader);
    const isRange = peek(reader) === '-' && !['', ']'].includes(reader.source.charAt(reader.at + 1));
    if (isRange) next(reader);
    ranges.push(...(isRange ? spanned(first, readMember(reader)) : first));
  }
  return { ranges, negated };
}

/** `a-z`; with a shorthand at either end, as in `\w-z`, the dash is one. */
function spanned(first: Ranges, last: Ranges): Ranges {
  const [from, to] = [single(first), single(last)];
  if (from === null || to === null) return [...first, ...only('-'), ...last];
  if (to < from) throw new PatternError('class-order');
  return [[from, to]];
}

function single(ranges: Ranges): number | null {
  const [range] = ranges;
  return ranges.length === 1 && range !== undefined && range[0] === range[1] ? range[0] : null;
}

function readMember(reader: Reader): Ranges {
  const char = next(reader);
  if (char !== '\\') return only(char);
  // Within brackets it is a backspace.
  return take(reader, 'b') ? only('\b') : readEscaped(reader);
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

/** Reads what follows a backslash and stands for characters. */
export function readEscaped(reader: Reader): Ranges {
  const char = next(reader);
  if (Object.hasOwn(shorthands, char)) return shorthands[char] as Ranges;
  if (Object.hasOwn(controls, char)) return only(controls[char] as string);
  if (char === 'x') return readHex(reader, 2);
  if (char === 'u') return readHex(reader, 4);
  if (char === '' || /[A-Za-z\d]/.test(char)) throw new PatternError('escape');
  return only(char);
}

function readHex(reader: Reader, digits: number): Ranges {
  const hex = reader.source.slice(reader.at, reader.at + digits);
  if (hex.length < digits || /[^\dA-Fa-f]/.test(hex)) throw new PatternError('escape');
  reader.at += digits;
  return only(String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The one character. */
export function only(char: string): Ranges {
  const code = char.charCodeAt(0);
  return [[code, code]];
}
