import { has, isWordCode } from './char-set';
import { type Assertion, parsePattern } from './parse';
import { compile, type Program } from './program';

/** Whether the pattern is found in a text of lower case. */
export type Search = (lowerCase: string) => boolean;

/**
 * A search for a pattern that a user typed, as `new RegExp(source, 'im')` would search, in time linear in the
 * text: all ways are followed at once, where a browser's own matcher tries one after the other and may not
 * end. The ways reached after a character are worked out once and remembered. Throws a `PatternError`.
 */
export function createSearch(source: string): Search {
  const program = compile(parsePattern(source));
  const classOf = createClasses(program);
  let states = new Map<string, State>();

  const stateOf = (steps: readonly number[], before: Neighbour): State => {
    const key = `${before} ${steps.join()}`;
    let state = states.get(key);
    if (state === undefined) {
      // A pattern may reach more states than there is room for.
      if (states.size >= mostStates) states = new Map();
      state = { steps, before, after: [] };
      states.set(key, state);
    }
    return state;
  };
  const advance = (state: State, { code, kind }: CharClass): State | typeof found => {
    const reached = reach(program, state, kind);
    if (reached === found) return found;
    const next = new Set([program.start]);
    for (const at of reached) {
      const step = program.steps[at];
      if (step?.op === 'set' && has(step.set, code)) next.add(step.next);
    }
    return stateOf(
      [...next].sort((a, b) => a - b),
      kind,
    );
  };

  return (text) => {
    // Asked for anew each time, lest states that were given up be kept by it.
    let state = stateOf([program.start], 'nothing');
    for (let at = 0; at < text.length; at++) {
      const charClass = classOf(text.charCodeAt(at));
      const next = state.after[charClass.id] ?? advance(state, charClass);
      if (next === found) return true;
      state.after[charClass.id] = next;
      state = next;
    }
    return reach(program, state, 'nothing') === found;
  };
}

const mostStates = 1_000;
const found = 'found';

/** What stands beside a place, as far as assertions ask. */
type Neighbour = 'nothing' | 'line-end' | 'word' | 'other';

/** How far a search has come: the steps to go on from, and what stands before them. */
interface State {
  readonly steps: readonly number[];
  readonly before: Neighbour;
  /** The state after a character, by its class. */
  readonly after: State[];
}

/** The steps that take a character, reached without taking one. */
function reach(
  { steps }: Program,
  { steps: from, before }: State,
  after: Neighbour,
): readonly number[] | typeof found {
  const seen = new Set(from);
  // A set is walked to its end, with what is added on the way.
  for (const at of seen) {
    const step = steps[at];
    if (step?.op === 'found') return found;
    if (step?.op === 'ways') for (const next of step.next) seen.add(next);
    if (step?.op === 'assert' && holds(step.assert, before, after)) seen.add(step.next);
  }
  return [...seen];
}

function holds(assertion: Assertion, before: Neighbour, after: Neighbour): boolean {
  switch (assertion) {
    case 'line-start':
      return before === 'nothing' || before === 'line-end';
    case 'line-end':
      return after === 'nothing' || after === 'line-end';
    default:
      return ((before === 'word') !== (after === 'word')) === (assertion === 'word-edge');
  }
}

/** Characters that no step of the program tells apart. */
interface CharClass {
  readonly id: number;
  readonly code: number;
  readonly kind: Neighbour;
}

function createClasses({ steps }: Program): (code: number) => CharClass {
  const sets = steps.flatMap((step) => (step.op === 'set' ? [step.set] : []));
  const bySignature = new Map<string, CharClass>();
  const byCode: (CharClass | undefined)[] = [];
  const make = (code: number): CharClass => {
    const kind = kindOf(code);
    const signature = kind + sets.map((set) => (has(set, code) ? 1 : 0)).join('');
    const known = bySignature.get(signature) ?? { id: bySignature.size, code, kind };
    bySignature.set(signature, known);
    return known;
  };
  return (code) => {
    const charClass = byCode[code] ?? make(code);
    byCode[code] = charClass;
    return charClass;
  };
}

function kindOf(code: number): Neighbour {
  if (isWordCode(code)) return 'word';
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 ? 'line-end' : 'other';
}
