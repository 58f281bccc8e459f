import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';

/** Where the list of entries is: the keys of the objects around it. */
export type ListPath = readonly string[];

/** HAR's own place, one with a wrapper, and two that people make by hand: the log or the list alone. */
const lists: readonly ListPath[] = [['log', 'entries'], ['har', 'log', 'entries'], ['entries'], []];
/** What a file says of who wrote it, below `log`. */
const about = ['creator', 'browser', '_redacted'];
const inObject = lists
  .filter((path) => path.length > 0)
  .flatMap((path) => [[...path, '*'], ...about.map((name) => [...path.slice(0, -1), name])])
  .map((path) => ['$', ...path].join('.'));

/** No HAR writer nests deeper: treat deeper input as hostile. */
const MAX_DEPTH = 1_000;

export interface ParserEvents {
  /** A value of the list of entries begins, at an offset in bytes of all that was written. */
  onStart(offset: number): void;
  onItem(value: unknown): void;
  onAbout(name: string, value: unknown): void;
}

/** Parses one HAR that comes in pieces; hands out its entries, and keeps nothing of them. */
export interface EntryParser {
  /** Where it stops being a HAR, in bytes of all that was written; `null` where it is one so far. */
  write(bytes: Uint8Array): number | null;
  /** The list of entries that is or was last open; `null` where there was none. */
  list(): ListPath | null;
  isInEntry(): boolean;
  /** The outermost value has ended. */
  isDone(): boolean;
}

/**
 * `isList`: the outermost value is a list; `inside`: the list of entries that is open already, where parsing
 * begins in the middle.
 */
export function createEntryParser(
  events: ParserEvents,
  isList: boolean,
  inside: ListPath | null = null,
): EntryParser {
  // Without a buffer each escape makes a string of its own.
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536 });
  const parser = new TokenParser({ paths: isList ? ['$.*'] : inObject, keepStack: false });
  const before = new TextEncoder().encode(
    inside === null ? '' : `${inside.map((key) => `{${JSON.stringify(key)}:`).join('')}[`,
  );
  const keys: string[] = [];
  let depth = 0;
  let lastString = '';
  let list: ListPath | null = null;
  /** How deep the list of entries is; `null` where none is open. */
  let listDepth: number | null = null;
  let offset = 0;
  let isDone = false;

  parser.onValue = ({ key, value }) => {
    if (typeof key === 'number') events.onItem(value);
    else events.onAbout(String(key), value);
  };
  // Its end is told by the depth.
  parser.onEnd = () => {};
  tokenizer.onToken = (info) => {
    offset = info.offset;
    if (isDone) throw new Error('something follows the outermost value');
    if (depth === listDepth && info.token !== TokenType.COMMA) begin(info.token);
    parser.write(info);
    track(info);
    isDone = depth === 0;
  };

  const begin = (token: TokenType) => {
    // A bracket too many would take all entries for one.
    if (token === TokenType.LEFT_BRACKET) throw new Error('a list among the entries');
    events.onStart(Math.max(0, offset - before.length));
  };
  const track = ({ token, value }: ParsedTokenInfo) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      depth += 1;
      keys[depth] = '';
      if (depth > MAX_DEPTH) throw new Error('nested too deep');
      if (token === TokenType.LEFT_BRACKET && listDepth === null) openList();
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      depth -= 1;
      if (listDepth !== null && depth < listDepth) listDepth = null;
    } else if (token === TokenType.STRING) lastString = String(value);
    else if (token === TokenType.COLON) keys[depth] = lastString;
  };
  const openList = () => {
    const path = keys.slice(1, depth);
    const found = lists.find(
      (other) => other.length === depth - 1 && other.every((key, at) => key === path[at]),
    );
    if (found) [list, listDepth] = [found, depth];
  };

  tokenizer.write(before);
  return {
    write(bytes) {
      try {
        tokenizer.write(bytes);
        return null;
      } catch (error) {
        const at = /absolute position "(\d+)"/.exec(String(error))?.[1];
        return Math.max(0, (at === undefined ? offset : Number(at)) - before.length);
      }
    },
    list: () => list,
    isInEntry: () => listDepth !== null && depth > listDepth,
    isDone: () => isDone,
  };
}
