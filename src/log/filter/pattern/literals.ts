import type { CharSet } from './char-set';
import type { PatternNode } from './parse';

/** Texts that matches have. A browser looks for a text many times faster than anyone steps through one. */
export interface Literals {
  /** What every match begins with; may be empty. */
  readonly start: string;
  /** Every match holds one of these somewhere; none are known where it is empty. */
  readonly held: readonly string[];
}

/** For texts of lower case. */
export function literalsOf(node: PatternNode): Literals {
  return { start: runsOf(node)[0] ?? '', held: heldIn(node) };
}

/** More are not worth looking for. */
const mostHeld = 8;

function heldIn(node: PatternNode): readonly string[] {
  const runs = runsOf(node).map((run) => (run === '' ? [] : [run]));
  const candidates = [...runs, ...heldInParts(node)].filter(({ length }) => length > 0 && length <= mostHeld);
  return candidates.reduce((best, next) => (shortest(next) > shortest(best) ? next : best), []);
}

function heldInParts(node: PatternNode): readonly (readonly string[])[] {
  if (node.kind === 'sequence') return node.nodes.map(heldIn);
  if (node.kind === 'repeat' && node.min > 0) return [heldIn(node.node)];
  if (node.kind !== 'choice') return [];
  const ofEach = node.nodes.map(heldIn);
  return ofEach.some(({ length }) => length === 0) ? [] : [ofEach.flat()];
}

const shortest = (texts: readonly string[]) =>
  texts.length === 0 ? 0 : Math.min(...texts.map(({ length }) => length));

/** The texts that stand in every match, in order; the first, which may be empty, at its start. */
function runsOf(node: PatternNode): readonly string[] {
  const runs = [''];
  for (const piece of piecesOf(node)) {
    if (piece === gap) runs.push('');
    else runs[runs.length - 1] += piece;
  }
  return runs;
}

/** Where something may stand that is not one and the same in all matches. */
const gap = null;

function piecesOf(node: PatternNode): readonly (string | typeof gap)[] {
  switch (node.kind) {
    case 'set':
      return [charOf(node.set)];
    case 'assert':
      return [];
    case 'sequence':
      return node.nodes.flatMap(piecesOf);
    case 'choice':
      return node.nodes.length === 1 ? node.nodes.flatMap(piecesOf) : [gap];
    case 'repeat':
      // The first time is sure; how often it comes again is not.
      return node.min === 0 ? [gap] : [...piecesOf(node.node), gap];
  }
}

/** The only character of lower case that is in the set. */
function charOf({ ranges, negated }: CharSet): string | typeof gap {
  const [range] = ranges;
  if (negated || ranges.length !== 1 || range?.[0] !== range?.[1]) return gap;
  const char = String.fromCharCode(range?.[0] ?? 0);
  if (char < '\x80') return char.toLowerCase();
  // Beyond ASCII several letters may have one capital.
  return char.toLowerCase() === char && char.toUpperCase() === char ? char : gap;
}
