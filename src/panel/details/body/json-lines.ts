import { createScanner } from 'jsonc-parser';

/** A run of text, and whether the explanation speaks of it. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A line of laid out JSON. */
export interface JsonLine {
  readonly depth: number;
  readonly runs: readonly Run[];
  /** Where it opens a list or an object: the line that closes it, and how many values stand between. */
  readonly opens: { readonly close: number; readonly count: number } | null;
}

interface LineInMaking {
  readonly depth: number;
  readonly runs: Run[];
  opens: JsonLine['opens'];
}

const maxInlineChars = 60;

/**
 * JSON laid out for reading, the values of the `marked` keys apart. It moves white space and nothing else:
 * long numbers, escapes and repeated keys stay as sent. Takes any text; what is no JSON comes out odd, not wrong.
 */
export function jsonLines(source: string, marked: ReadonlySet<string>): readonly JsonLine[] {
  const tokens = jsonTokens(source);
  const page = createPage();
  let isShort = false;
  for (const [index, token] of tokens.entries()) {
    if (opens(token)) {
      isShort = page.depth() > 0 && fitsInLine(tokens, index);
      page.open(token, isShort || closes(tokens[index + 1]));
    } else if (closes(token)) {
      page.close(token);
      isShort = false;
    } else if (token === ',') {
      page.separate(isShort);
    } else {
      page.write(token === ':' ? ': ' : token, isMarked(tokens, index, marked));
    }
  }
  return page.lines.filter(({ runs }) => runs.length > 0);
}

/** The lines as they are written, and what of them is still open. */
function createPage() {
  let line: LineInMaking = { depth: 0, runs: [], opens: null };
  const lines = [line];
  const open: { readonly line: LineInMaking; readonly inLine: boolean; count: number }[] = [];
  const newLine = () => {
    line = { depth: open.length, runs: [], opens: null };
    lines.push(line);
  };
  const write = (text: string, marked = false) => {
    const last = line.runs.at(-1);
    if (last && !last.marked && !marked) line.runs[line.runs.length - 1] = { text: last.text + text, marked };
    else line.runs.push({ text, marked });
  };
  return {
    lines,
    depth: () => open.length,
    write,
    open(token: string, inLine: boolean) {
      write(token);
      open.push({ line, inLine, count: 1 });
      if (!inLine) newLine();
    },
    close(token: string) {
      const opened = open.pop();
      if (opened?.inLine === false) {
        newLine();
        opened.line.opens = { close: lines.length - 1, count: opened.count };
      }
      write(token);
    },
    separate(inLine: boolean) {
      const around = open.at(-1);
      if (around) around.count++;
      write(inLine ? ', ' : ',');
      if (!inLine) newLine();
    },
  };
}

/** Whether a list or an object is short, and nothing but plain values: `{"msg": "hi"}`. */
function fitsInLine(tokens: readonly string[], start: number): boolean {
  let length = 0;
  for (let at = start + 1; at < tokens.length && length <= maxInlineChars; at++) {
    const token = tokens[at] as string;
    if (closes(token)) return true;
    if (opens(token)) return false;
    length += token.length + 1;
  }
  return false;
}

/** A marked key's value; of a list or an object, the key itself. */
function isMarked(tokens: readonly string[], index: number, marked: ReadonlySet<string>): boolean {
  if (tokens[index + 1] === ':') return opens(tokens[index + 2]) && marked.has(nameOf(tokens[index]));
  return tokens[index - 1] === ':' && marked.has(nameOf(tokens[index - 2]));
}

const opens = (token: string | undefined) => token === '{' || token === '[';
const closes = (token: string | undefined) => token === '}' || token === ']';
const nameOf = (token = '') => (token.startsWith('"') ? token.slice(1, -1) : token);

/** The scanner's kinds of white space: the line break and the rest. */
const isSpace = (kind: number) => kind === 14 || kind === 15;

/** Cuts JSON into its tokens, white space left out. Takes any text: what is not JSON is cut in some way too. */
function jsonTokens(source: string): readonly string[] {
  const scanner = createScanner(source);
  const tokens: string[] = [];
  while (scanner.getPosition() < source.length) {
    if (isSpace(scanner.scan())) continue;
    const from = scanner.getTokenOffset();
    tokens.push(source.slice(from, from + scanner.getTokenLength()));
  }
  return tokens;
}
