import { literalsOf } from './literals';
import { createMachine, found, type Machine } from './machine';
import { parsePattern } from './parse';
import { compile } from './program';

/** Whether the pattern is found in a text of lower case. */
export type Search = (lowerCase: string) => boolean;

/**
 * A search for a pattern that a user typed, as `new RegExp(source, 'im')` would search, in time linear in the
 * text: all ways are followed at once, where a browser's own matcher tries one after the other and may not
 * end. What is reached after a character is worked out once and kept in a table; a text that lacks what every
 * match has is not stepped through at all. Throws a `PatternError`.
 */
export function createSearch(source: string): Search {
  const node = parsePattern(source);
  const program = compile(node);
  const { start, held } = literalsOf(node);
  // What a match begins with is looked for anyway.
  const wanted = held.length === 1 && held[0] === start ? [] : held;
  let machine: Machine | undefined;
  return (text) => {
    if (wanted.length > 0 && !wanted.some((literal) => text.includes(literal))) return false;
    const from = text.indexOf(start);
    if (from === -1) return false;
    machine ??= createMachine(program);
    return run(machine, text, start, from);
  };
}

function run(machine: Machine, text: string, start: string, from: number): boolean {
  const { classes, table, lastIdle } = machine;
  // Where nothing is begun, and it is known what a match begins with, that is looked for.
  const mayJump = start === '' ? found : lastIdle;
  let state = machine.idle(text, from);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = table[state + (classes[code] as number)] as number;
    if (next > mayJump) {
      state = next;
      continue;
    }
    state = next === 0 ? machine.advance(state, code) : next;
    if (state === found) return true;
    if (state > mayJump) continue;
    const jump = text.indexOf(start, at + 1);
    if (jump === -1) return false;
    state = machine.idle(text, jump);
    at = jump - 1;
  }
  return machine.endsWell(state);
}
