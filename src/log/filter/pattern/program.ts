import type { CharSet } from './char-set';
import type { Assertion, PatternNode } from './parse';
import { PatternError } from './reader';

/** A step of a search: take a character, hold where something is so, try several ways, or be found. */
export type Step =
  | { readonly op: 'set'; readonly set: CharSet; readonly next: number }
  | { readonly op: 'assert'; readonly assert: Assertion; readonly next: number }
  | { readonly op: 'ways'; readonly next: readonly number[] }
  | { readonly op: 'found' };

/** The steps of a pattern; where `next` points is where to go on. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Counts multiply steps, and each step costs time. */
const mostSteps = 2_000;

/** Throws a `PatternError` where the counts of the pattern make it too long. */
export function compile(node: PatternNode): Program {
  const steps: Step[] = [{ op: 'found' }];
  const add = (step: Step): number => {
    if (steps.length >= mostSteps) throw new PatternError('too-long');
    return steps.push(step) - 1;
  };

  // From the end on: each part knows where to go on after it.
  const place = (part: PatternNode, next: number): number => {
    switch (part.kind) {
      case 'set':
        return add({ op: 'set', set: part.set, next });
      case 'assert':
        return add({ op: 'assert', assert: part.assert, next });
      case 'sequence':
        return part.nodes.reduceRight((after, child) => place(child, after), next);
      case 'choice':
        return add({ op: 'ways', next: part.nodes.map((child) => place(child, next)) });
      case 'repeat':
        return placeRepeat(part, next);
    }
  };

  const placeRepeat = ({ node: child, min, max }: PatternNode & { kind: 'repeat' }, next: number): number => {
    let start = max === Number.POSITIVE_INFINITY ? placeLoop(child, next) : next;
    for (let count = min; count < max && max !== Number.POSITIVE_INFINITY; count++) {
      start = add({ op: 'ways', next: [place(child, start), next] });
    }
    for (let count = 0; count < min; count++) start = place(child, start);
    return start;
  };

  const placeLoop = (child: PatternNode, next: number): number => {
    const loop = add({ op: 'found' });
    steps[loop] = { op: 'ways', next: [place(child, loop), next] };
    return loop;
  };

  return { start: place(node, 0), steps };
}
