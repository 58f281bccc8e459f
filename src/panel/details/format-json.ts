import { jsonTokens } from './json-tokens';

/** A run of text, and whether the explanation speaks of it. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Deeper levels are indented no further: a body nested a thousand deep stays readable, and small. */
const deepest = 32;
const longestLine = 60;

/**
 * JSON laid out for reading, the values of the `marked` keys apart. It moves white space and nothing else:
 * long numbers, escapes and repeated keys stay as sent. Takes any text; what is no JSON comes out odd, not wrong.
 */
export function formatJson(source: string, marked: ReadonlySet<string>): readonly Run[] {
  const tokens = jsonTokens(source);
  const runs: Run[] = [];
  let plain = '';
  let depth = 0;
  let isShort = false;
  const newLine = () => `\n${'  '.repeat(Math.min(depth, deepest))}`;

  for (const [index, token] of tokens.entries()) {
    if (opens(token)) {
      depth++;
      isShort = depth > 1 && fitsInLine(tokens, index);
      plain += isShort || closes(tokens[index + 1]) ? token : token + newLine();
    } else if (closes(token)) {
      depth = Math.max(0, depth - 1);
      plain += isShort || opens(tokens[index - 1]) ? token : newLine() + token;
      isShort = false;
    } else if (token === ',') {
      plain += isShort ? ', ' : token + newLine();
    } else if (token === ':') {
      plain += ': ';
    } else if (isMarked(tokens, index, marked)) {
      runs.push({ text: plain, marked: false }, { text: token, marked: true });
      plain = '';
    } else {
      plain += token;
    }
  }
  runs.push({ text: plain, marked: false });
  return runs.filter(({ text }) => text !== '');
}

/** Whether a list or an object is short, and nothing but plain values: `{"msg": "hi"}`. */
function fitsInLine(tokens: readonly string[], start: number): boolean {
  let length = 0;
  for (let at = start + 1; at < tokens.length && length <= longestLine; at++) {
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
