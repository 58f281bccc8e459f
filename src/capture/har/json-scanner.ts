import { createLexer, skipSpace, type Token } from './json-lexer';

/** Where a value stands: the key of each object around it, `null` for each array. */
export type Path = readonly (string | null)[];

/** What reading on came to. `at` is the first character that was not read. */
export type Step =
  | { readonly kind: 'more'; readonly at: number }
  | { readonly kind: 'captured'; readonly at: number; readonly path: Path; readonly text: string }
  /** The text is no JSON from `at` on. */
  | { readonly kind: 'error'; readonly at: number };

/** Reads JSON piece by piece, and hands out the text of the values that are watched for. Linear. */
export interface JsonScanner {
  read(text: string, from: number, isLast: boolean): Step;
  isCapturing(): boolean;
  /** The outermost value has ended. */
  isDone(): boolean;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Nothing that writes HAR nests deeper, and what does has no good in mind. */
const deepest = 1_000;
/** Values that are watched for stand no deeper. */
const deepestWatched = 3;

/**
 * Asked of every value near the top, with how and at which index it begins: is its text wanted? `wrong`: no such
 * value belongs there, so that reading stops before it as before what is no JSON.
 */
export type Watches = (path: Path, first: Token, start: number) => boolean | 'wrong';

/** `inside`: the containers that are open already, when reading begins in the middle. */
export function createJsonScanner(watches: Watches, inside: Path = []): JsonScanner {
  const lex = createLexer();
  const path: (string | null)[] = [...inside];
  let expected: Expected = 'value';
  let capture: { readonly depth: number; readonly parts: string[]; from: number } | null = null;

  /** Whether the grammar allows the token here; what comes next, where it does. */
  const accept = (token: Token, key: () => string): boolean => {
    const inArray = path.at(-1) === null;
    const expectsValue = expected === 'value' || expected === 'value-or-end';
    switch (token) {
      case '{':
      case '[':
        if (!expectsValue || path.length >= deepest) return false;
        path.push(token === '[' ? null : '');
        expected = token === '[' ? 'value-or-end' : 'key-or-end';
        return true;
      case '}':
        return !inArray && (expected === 'key-or-end' || isAfterValue()) && close();
      case ']':
        return inArray && (expected === 'value-or-end' || isAfterValue()) && close();
      case ',':
        if (!isAfterValue()) return false;
        expected = inArray ? 'value' : 'key';
        return true;
      case ':':
        if (expected !== 'colon') return false;
        expected = 'value';
        return true;
      case 'string':
        if (expected === 'key' || expected === 'key-or-end') {
          path[path.length - 1] = key();
          expected = 'colon';
          return true;
        }
        return expectsValue && endValue();
      case 'scalar':
        return expectsValue && endValue();
    }
  };
  const isAfterValue = () => expected === 'comma-or-end' && path.length > 0;
  const close = () => {
    path.pop();
    return endValue();
  };
  const endValue = () => {
    expected = path.length === 0 ? 'nothing' : 'comma-or-end';
    return true;
  };

  const beginCapture = (token: Token, start: number) => {
    const isValue = expected === 'value' || (expected === 'value-or-end' && token !== ']');
    if (capture !== null || !isValue || start === -1 || path.length > deepestWatched) return true;
    const wanted = watches(path, token, start);
    if (wanted === true) capture = { depth: path.length, parts: [], from: start };
    return wanted !== 'wrong';
  };

  const endCapture = (text: string, at: number): Step | null => {
    if (capture === null || path.length > capture.depth) return null;
    const captured = [...capture.parts, text.slice(capture.from, at)].join('');
    capture = null;
    return { kind: 'captured', at, path: [...path], text: captured };
  };

  return {
    isCapturing: () => capture !== null,
    isDone: () => expected === 'nothing',
    read(text, from, isLast) {
      let at = from;
      if (capture !== null) capture.from = from;
      for (;;) {
        if (expected === 'nothing') return behind(text, at);
        const lexed = lex(text, at, isLast);
        if (lexed.kind === 'error') return lexed;
        if (lexed.kind === 'more') {
          capture?.parts.push(text.slice(capture.from, lexed.at));
          return lexed;
        }
        const { token, start, end } = lexed;
        if (!beginCapture(token, start) || !accept(token, () => keyOf(text, start, end)))
          return { kind: 'error', at: Math.max(start, from) };
        at = end;
        const step = endCapture(text, at);
        if (step) return step;
      }
    },
  };
}

/** Behind the outermost value nothing may stand. */
function behind(text: string, from: number): Step {
  const at = skipSpace(text, from);
  return { kind: at === text.length ? 'more' : 'error', at };
}

/** A name too long to come whole is none that is watched for. */
function keyOf(text: string, start: number, end: number): string {
  return start === -1 ? '' : (JSON.parse(text.slice(start, end)) as string);
}
