import { type Chars, firstChars, mayBeEmpty, overlap, printableCount } from './chars';
import type { Atom, PatternNode, Repeat } from './parse';

/** A repeat that can go on for longer than this is a run: its cost grows with the text. */
const LONGEST_SHORT_REPEAT = 16;
/** Ways to match that a pattern may leave open beside one run. */
const MAX_WAYS = 16;
/** A text is full of characters that match more than so many printable ones. */
const MAX_SPARSE_START = 12;
/** With so many sparse characters at its start, a match begins in few places. */
const MIN_SPARSE_CHARS = 2;
/** A run of more than so many of the printable characters goes through most of a line. */
const MIN_BROAD_RUN = 40;

/**
 * The part of a pattern that makes a backtracking matcher slow; `null` where the pattern is quick. A pattern is
 * quick if at each character only one way leads on, but for one run and a few short choices: then a search
 * takes a few steps per character of an ordinary text, and at most the square of the length of a hostile one.
 */
export function slowPart(pattern: PatternNode, charsOf: (atom: Atom) => Chars): PatternNode | null {
  const runs: Repeat[] = [];
  const openRuns: Repeat[] = [];
  let ways = 1;
  let slow: PatternNode | null = null;

  const leaveOpen = (node: PatternNode, inLoop: boolean, count: number) => {
    if (inLoop) slow ??= node;
    else if (isRun(node)) openRuns.push(node);
    else ways *= count;
    if (ways > MAX_WAYS) slow ??= node;
  };

  /** `after`: what the character after the node may be. */
  const walk = (node: PatternNode, after: Chars, inLoop: boolean): void => {
    switch (node.kind) {
      case 'atom':
        return;
      case 'edge':
        if (node.body !== null && hasRepeat(node.body)) slow ??= node;
        return;
      case 'sequence':
        return void node.nodes.reduceRight((next, child) => {
          walk(child, next, inLoop);
          const first = firstChars(child, charsOf);
          return mayBeEmpty(child) ? union(first, next) : first;
        }, after);
      case 'choice': {
        const starts = node.nodes.map((child) => startOf(child, after));
        if (starts.some((start, at) => starts.slice(at + 1).some((other) => overlap(start, other)))) {
          leaveOpen(node, inLoop, node.nodes.length);
        }
        for (const child of node.nodes) walk(child, after, inLoop);
        return;
      }
      case 'repeat': {
        const { node: child, min, max } = node;
        const first = firstChars(child, charsOf);
        if (isRun(node)) runs.push(node);
        if (max > 1 && mayBeEmpty(child)) slow ??= node;
        if (max > min && overlap(first, after)) leaveOpen(node, inLoop, max - min + 1);
        walk(child, max > 1 ? union(first, after) : after, inLoop || max > 1);
      }
    }
  };
  const startOf = (node: PatternNode, after: Chars) => {
    const first = firstChars(node, charsOf);
    return mayBeEmpty(node) ? union(first, after) : first;
  };

  walk(pattern, new Set(), false);
  if (slow !== null) return slow;
  if (openRuns.length > 0 && runs.length > 1) return openRuns[0] as Repeat;
  if (sparseChars(pattern, charsOf) >= MIN_SPARSE_CHARS) return null;
  const isBroad = (run: Repeat) => printableCount(firstChars(run.node, charsOf)) > MIN_BROAD_RUN;
  return runs.find(isBroad) ?? null;
}

/** How many characters a match certainly begins with of which a text holds few; a sign counts for two letters. */
function sparseChars(node: PatternNode, charsOf: (atom: Atom) => Chars): number {
  switch (node.kind) {
    case 'atom': {
      const chars = charsOf(node);
      if (printableCount(chars) > MAX_SPARSE_START) return 0;
      return overlap(chars, charsOf({ kind: 'atom', source: '[a-z]' })) ? 1 : 2;
    }
    case 'edge':
      return 0;
    case 'repeat':
      return node.min === 0 ? 0 : sparseChars(node.node, charsOf);
    case 'choice':
      return Math.min(...node.nodes.map((child) => sparseChars(child, charsOf)));
    case 'sequence': {
      let count = 0;
      for (const child of node.nodes) {
        const more = sparseChars(child, charsOf);
        if (more === 0 && child.kind !== 'edge') break;
        count += more;
      }
      return count;
    }
  }
}

const isRun = (node: PatternNode): node is Repeat =>
  node.kind === 'repeat' && node.max > LONGEST_SHORT_REPEAT;

function hasRepeat(node: PatternNode): boolean {
  if (node.kind === 'repeat') return node.max > 1 || hasRepeat(node.node);
  if (node.kind === 'edge') return node.body !== null && hasRepeat(node.body);
  return node.kind !== 'atom' && node.nodes.some(hasRepeat);
}

const union = (one: Chars, other: Chars): Chars => new Set([...one, ...other]);
