import { createCharReader } from './chars';
import { slowPart } from './cost';
import { gapsOf, inOrder } from './gaps';
import { type PatternNode, parsePattern, type Repeat, type Sequence, sequenceOf } from './parse';
import { type PatternProblem, syntaxProblem } from './problem';

/** Whether the pattern is found in a text of lower case. */
export type Search = (lowerCase: string) => boolean;

const MAX_PATTERN_CHARS = 300;

/**
 * A search for a pattern that a user typed, by the platform's `RegExp`. Since all that is asked is whether it
 * is found, what only makes a match longer is left out; what could still take long is refused.
 */
export function createSearch(source: string): Search | PatternProblem {
  if (source.length > MAX_PATTERN_CHARS) return { kind: 'too-long', part: source };
  // Only with this flag do `\p{L}` and `\u{1f600}` mean what they say.
  const flags = /\\(?:p\{|u\{)/i.test(source) ? 'imu' : 'im';
  try {
    new RegExp(source, flags);
  } catch {
    return syntaxProblem(source);
  }
  const reference = /(?:^|[^\\])(?:\\\\)*(\\(?:[1-9]|k<))/.exec(source)?.[1];
  if (reference !== undefined) return { kind: 'back-reference', part: reference };

  const charsOf = createCharReader(source, flags);
  const searches: Search[] = [];
  for (const branch of branchesOf(parsePattern(source, flags.includes('u')))) {
    const parts = gapsOf(shortest(branch), charsOf);
    for (const part of parts) {
      const slow = slowPart(part, charsOf);
      if (slow !== null) return { kind: 'slow', part: slow.source };
    }
    searches.push(
      inOrder(
        parts.map((part) => part.source),
        flags,
      ),
    );
  }
  const [only] = searches;
  return only && searches.length === 1 ? only : (text) => searches.some((search) => search(text));
}

const branchesOf = (node: PatternNode): readonly Sequence[] =>
  (node.kind === 'choice' && node.nodes.length > 1 ? node.nodes : [node]).map((branch) =>
    branch.kind === 'sequence' ? branch : sequenceOf([branch]),
  );

/** The same search without what only makes matches longer: `.*token\d+` is found where `token\d` is. */
function shortest({ nodes }: Sequence): Sequence {
  let kept = nodes;
  if (kept[0]?.source === '^' && isAnyLine(kept[1])) kept = kept.slice(2);
  if (kept.at(-1)?.source === '$' && isAnyLine(kept.at(-2))) kept = kept.slice(0, -2);
  while (kept[0] && mayShrink(kept[0])) kept = [...leastOf(kept[0]), ...kept.slice(1)];
  for (let last = kept.at(-1); last && mayShrink(last); last = kept.at(-1)) {
    kept = [...kept.slice(0, -1), ...leastOf(last)];
  }
  return sequenceOf(kept);
}

const isAnyLine = (node: PatternNode | undefined) => node !== undefined && /^\.\*\??$/.test(node.source);

const mayShrink = (node: PatternNode): node is Repeat => node.kind === 'repeat' && node.max > node.min;

/** What a repeat at either end of a pattern comes to. */
function leastOf({ node, min }: Repeat): readonly PatternNode[] {
  if (min === 0) return [];
  if (min === 1) return node.kind === 'sequence' ? node.nodes : [node];
  return [{ kind: 'repeat', source: `(?:${node.source}){${min}}`, node, min, max: min }];
}
