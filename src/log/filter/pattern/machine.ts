import { createClasses, type Neighbour, neighbours } from './char-classes';
import { has } from './char-set';
import type { Assertion } from './parse';
import type { Program } from './program';

/** In the table, in place of a state: where a search goes on is not worked out yet. */
const unknown = 0;
/** In place of a state: the pattern is found. */
export const found = 1;

/** Numbers that the table holds; a pattern may reach more states than there is room for. */
const cells = 2 ** 16;

/**
 * The states of a search, worked out as texts call for them. A state is the place in the table where the
 * states after it begin, one for each class of characters.
 */
export interface Machine {
  /** The class of each character by its code; 0, which leads nowhere, while that is not known. */
  readonly classes: Uint16Array;
  readonly table: Uint16Array;
  /** States up to here are idle: no match is begun in them. */
  readonly lastIdle: number;
  /** The idle state at this place of the text. */
  idle(text: string, at: number): number;
  /** Where the table leads nowhere: the state after a character. States known before may be gone. */
  advance(state: number, code: number): number;
  /** Whether the pattern is found where the text ends. */
  endsWell(state: number): boolean;
}

/** How far a search has come: the steps to go on from, and what stands before them. */
interface State {
  readonly steps: readonly number[];
  readonly before: Neighbour;
  /** Whether the pattern is found where the text ends here; asked of each text that holds no match. */
  endsWell?: boolean;
}

export function createMachine(program: Program): Machine {
  const sets = program.steps.filter(({ op }) => op === 'set').length;
  // A class for each set, and a few for what is in none.
  const width = 1 << (32 - Math.clz32(sets + 2 * neighbours.length));
  const classes = createClasses(program, width);
  const table = new Uint16Array(cells);
  /** By place in the table, over the width. */
  let states: (State | null)[] = [];
  let byKey = new Map<string, number>();

  const stateOf = (steps: readonly number[], before: Neighbour): number => {
    const key = `${before} ${steps.join()}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    if ((states.length + 1) * width > cells) startAnew();
    const state = states.length * width;
    states.push({ steps, before });
    byKey.set(key, state);
    return state;
  };
  const startAnew = () => {
    table.fill(unknown);
    states = [null];
    byKey = new Map();
    for (const before of neighbours) stateOf([program.start], before);
  };
  startAnew();

  const after = (state: State, code: number): number => {
    const { kind } = classes.of(code);
    const reached = reach(program, state, kind);
    if (reached === null) return found;
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

  return {
    classes: classes.ids,
    table,
    lastIdle: neighbours.length * width,
    idle: (text, at) => width * (1 + (at === 0 ? 0 : classes.of(text.charCodeAt(at - 1)).neighbour)),
    advance(state, code) {
      const from = states[state / width] as State;
      const next = after(from, code);
      const { id } = classes.of(code);
      if (id > 0 && states[state / width] === from) table[state + id] = next;
      return next;
    },
    endsWell(place) {
      const state = states[place / width] as State;
      state.endsWell ??= reach(program, state, 'nothing') === null;
      return state.endsWell;
    },
  };
}

/** The steps that take a character, reached without taking one; `null` where the end is reached. */
function reach(
  { steps }: Program,
  { steps: from, before }: State,
  after: Neighbour,
): readonly number[] | null {
  const seen = new Set(from);
  // A set is walked to its end, with what is added on the way.
  for (const at of seen) {
    const step = steps[at];
    if (step?.op === 'found') return null;
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
