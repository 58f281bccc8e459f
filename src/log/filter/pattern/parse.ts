import { only, readClass, readEscaped } from './char-class';
import { anyInLine, type CharSet } from './char-set';
import { next, PatternError, peek, type Reader, take } from './reader';

/** A regular expression taken apart. Groups are gone: they only ever bound what stands in them. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'assert'; readonly assert: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number };

export type Assertion = 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

const longestPattern = 300;

/** Reads what JavaScript would, but for back references and look-around. Throws a `PatternError`. */
export function parsePattern(source: string): PatternNode {
  if (source.length > longestPattern) throw new PatternError('too-long');
  const reader = { source, at: 0 };
  const node = readChoice(reader);
  if (peek(reader) !== '') throw new PatternError('group-close');
  return node;
}

function readChoice(reader: Reader): PatternNode {
  const nodes = [readSequence(reader)];
  while (take(reader, '|')) nodes.push(readSequence(reader));
  return { kind: 'choice', nodes };
}

function readSequence(reader: Reader): PatternNode {
  const nodes: PatternNode[] = [];
  while (!['', '|', ')'].includes(peek(reader))) nodes.push(readRepeat(reader));
  return { kind: 'sequence', nodes };
}

function readRepeat(reader: Reader): PatternNode {
  if (readCount(reader) !== null) throw new PatternError('nothing-to-repeat');
  const node = readAtom(reader);
  const count = readCount(reader);
  if (count === null) return node;
  if (count.max < count.min) throw new PatternError('repeat-order');
  if (node.kind === 'assert' || readCount(reader) !== null) throw new PatternError('nothing-to-repeat');
  return { kind: 'repeat', node, ...count };
}

/** `*`, `+`, `?`, `{2,5}`; that it be lazy changes nothing about whether something is found. */
function readCount(reader: Reader): { readonly min: number; readonly max: number } | null {
  const count = countAt(reader);
  if (count !== null) take(reader, '?');
  return count;
}

const braces = /\{(\d{1,4})(,(\d{0,4}))?\}/y;

function countAt(reader: Reader) {
  if (take(reader, '*')) return { min: 0, max: Number.POSITIVE_INFINITY };
  if (take(reader, '+')) return { min: 1, max: Number.POSITIVE_INFINITY };
  if (take(reader, '?')) return { min: 0, max: 1 };
  braces.lastIndex = reader.at;
  const match = braces.exec(reader.source);
  if (match === null) return null;
  reader.at = braces.lastIndex;
  const [, min, comma, max] = match;
  const most = max === '' ? Number.POSITIVE_INFINITY : Number(max);
  return { min: Number(min), max: comma === undefined ? Number(min) : most };
}

function readAtom(reader: Reader): PatternNode {
  const char = next(reader);
  switch (char) {
    case '(':
      return readGroup(reader);
    case '[':
      return { kind: 'set', set: readClass(reader) };
    case '.':
      return { kind: 'set', set: anyInLine };
    case '^':
      return { kind: 'assert', assert: 'line-start' };
    case '$':
      return { kind: 'assert', assert: 'line-end' };
    case '\\':
      return readEscape(reader);
    default:
      return { kind: 'set', set: { ranges: only(char), negated: false } };
  }
}

const groupHead = /\?(?:<?[=!]|:|<[A-Za-z_$][\w$]{0,40}>)/y;

function readGroup(reader: Reader): PatternNode {
  groupHead.lastIndex = reader.at;
  const [head] = groupHead.exec(reader.source) ?? [''];
  if (/[=!]$/.test(head)) throw new PatternError('look-around');
  reader.at += head.length;
  const node = readChoice(reader);
  if (!take(reader, ')')) throw new PatternError('group-open');
  return node;
}

function readEscape(reader: Reader): PatternNode {
  if (take(reader, 'b')) return { kind: 'assert', assert: 'word-edge' };
  if (take(reader, 'B')) return { kind: 'assert', assert: 'no-word-edge' };
  if (/[1-9k]/.test(peek(reader))) throw new PatternError('back-reference');
  return { kind: 'set', set: { ranges: readEscaped(reader), negated: false } };
}
