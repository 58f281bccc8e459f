import { type Chars, overlap } from './chars';
import { type Atom, type PatternNode, type Sequence, sequenceOf } from './parse';
import type { Search } from './search';

/**
 * Cuts a pattern at each `.*`, so that its parts can be looked for one after the other. Only where each part
 * before a gap has one length and stays in its line: then the first place of a part is as good as any other.
 */
export function gapsOf(pattern: Sequence, charsOf: (atom: Atom) => Chars): readonly Sequence[] {
  const parts: Sequence[] = [];
  let nodes: PatternNode[] = [];
  const lineEnds = charsOf({ kind: 'atom', source: '[\\n\\r\\u2028\\u2029]' });
  for (const [index, node] of pattern.nodes.entries()) {
    const least = /^\.([*+])\??$/.exec(node.source)?.[1];
    const isBetween = index > 0 && index < pattern.nodes.length - 1;
    if (!least || !isBetween || !nodes.every((before) => isFixed(before, charsOf, lineEnds))) {
      nodes.push(node);
      continue;
    }
    if (least === '+') nodes.push({ kind: 'atom', source: '.' });
    if (nodes.length > 0) parts.push(sequenceOf(nodes));
    nodes = [];
  }
  return [...parts, sequenceOf(nodes)];
}

function isFixed(node: PatternNode, charsOf: (atom: Atom) => Chars, lineEnds: Chars): boolean {
  if (node.kind === 'edge') return node.body === null;
  if (node.kind === 'repeat') return node.min === node.max && isFixed(node.node, charsOf, lineEnds);
  return node.kind === 'atom' && (node.source === '.' || !overlap(charsOf(node), lineEnds));
}

/** Whether the parts are found in one line, each behind the one before it. */
export function inOrder(parts: readonly string[], flags: string): Search {
  const [whole] = parts;
  if (whole === undefined || parts.length === 1) {
    const pattern = new RegExp(whole ?? '', flags);
    return (text) => pattern.test(text);
  }
  const patterns = parts.map((part) => new RegExp(part, `${flags}g`));
  const last = patterns.length - 1;
  return (text) => {
    let at = 0;
    let end = text.length;
    for (let next = 0; next <= last; ) {
      const pattern = patterns[next] as RegExp;
      pattern.lastIndex = at;
      const from = next === last ? (pattern.exec(text)?.index ?? -1) : pattern.test(text) ? 0 : -1;
      // What is not found from here on is not found from a later line on either.
      if (from === -1) return false;
      // A part that stays in its line ends there where it begins there; the last may go on.
      if (next > 0 && (next === last ? from : pattern.lastIndex) > end) {
        [next, at] = [0, end + 1];
        continue;
      }
      at = pattern.lastIndex;
      if (next === 0) end = endOfLine(text, at);
      next += 1;
    }
    return true;
  };
}

const lineEnd = /[\n\r\u2028\u2029]/g;

function endOfLine(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.test(text) ? lineEnd.lastIndex - 1 : text.length;
}
