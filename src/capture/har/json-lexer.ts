export type Token = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

export type Lexed =
  /** `start` is -1 where a long string began in an earlier text. */
  | { readonly kind: 'token'; readonly token: Token; readonly start: number; readonly end: number }
  /** What is left from `at` on is to be read again, with what follows it. */
  | { readonly kind: 'more'; readonly at: number }
  | { readonly kind: 'error'; readonly at: number };

/** Cuts JSON that comes in pieces into tokens. `isLast`: nothing follows, what is at the end is whole. */
export type Lexer = (text: string, from: number, isLast: boolean) => Lexed;

/** A shorter string or number is never split: names always come whole. */
const short = 256;
const longestEscape = 6;

/** The index behind white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (
    let code = text.charCodeAt(at);
    code === 32 || (code >= 9 && code <= 13);
    code = text.charCodeAt(++at)
  ) {
    if (code === 11 || code === 12) return at;
  }
  return at;
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
/** Characters of numbers and of the three words: what ends in them may go on. */
const scalarRun = /[-+.\da-zA-Z]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of them in a string
const plainRun = /[^"\\\0-\x1f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

export function createLexer(): Lexer {
  let inString = false;

  const readString = (text: string, start: number, from: number, isLast: boolean): Lexed => {
    const { at, state } = endOfString(text, from, isLast);
    if (state === 'ended') {
      inString = false;
      return { kind: 'token', token: 'string', start, end: at };
    }
    if (state === 'broken') return { kind: 'error', at };
    if (!inString && !isLast && text.length - start < short) return { kind: 'more', at: start };
    inString = true;
    return { kind: 'more', at };
  };

  return (text, from, isLast) => {
    if (inString) return readString(text, -1, from, isLast);
    const start = skipSpace(text, from);
    const char = text[start];
    if (char === undefined) return { kind: 'more', at: start };
    if (char === '"') return readString(text, start, start + 1, isLast);
    if (isMark(char)) return { kind: 'token', token: char, start, end: start + 1 };
    return readScalar(text, start, isLast);
  };
}

const isMark = (char: string): char is '{' | '}' | '[' | ']' | ':' | ',' => '{}[]:,'.includes(char);

function readScalar(text: string, start: number, isLast: boolean): Lexed {
  const run = endOf(scalarRun, text, start);
  if (run === text.length && !isLast && run - start < short) return { kind: 'more', at: start };
  const end = endOf(scalar, text, start);
  if (run === text.length && end < run && isBegun(text.slice(start))) return { kind: 'more', at: start };
  return end === start || end < run
    ? { kind: 'error', at: end }
    : { kind: 'token', token: 'scalar', start, end };
}

/** A file that is cut within a number or a word is cut, not broken. */
const isBegun = (text: string) =>
  ['true', 'false', 'null'].some((word) => word.startsWith(text)) ||
  (text.length < short && /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d*)?)?$/.test(text));

/** Where a string ends, or where the text does, or where it is no string any more. */
function endOfString(
  text: string,
  from: number,
  isLast: boolean,
): { at: number; state: 'ended' | 'open' | 'broken' } {
  let at = endOf(plainRun, text, from);
  while (text[at] === '\\') {
    const end = endOf(escaped, text, at);
    if (end === at) return { at, state: isCut(text, at, isLast) ? 'open' : 'broken' };
    at = endOf(plainRun, text, end);
  }
  if (at === text.length) return { at, state: 'open' };
  return text[at] === '"' ? { at: at + 1, state: 'ended' } : { at, state: 'broken' };
}

/** Whether the escape that begins there may go on where the text ends. */
function isCut(text: string, at: number, isLast: boolean): boolean {
  if (text.length - at >= longestEscape) return false;
  return !isLast || /^\\(?:u[\da-fA-F]*)?$/.test(text.slice(at));
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
