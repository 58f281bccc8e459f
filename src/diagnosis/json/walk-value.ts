import { closersOf, isColonNext } from './characters';
import type { WalkState } from './walk-state';
import { match, walkWord } from './word-walk';

/** A key as JavaScript lets it be written. */
export const bareKey = /[\p{L}\w$][\p{L}\w$.-]*/uy;

export function walkValue(state: WalkState, character: string): void {
  if (closersOf.has(character)) {
    state.passString('comma');
    return;
  }
  const plain = state.plain(character);
  if (plain === '{' || plain === '[') state.enter(plain);
  else if (plain === ']' && state.awaited === 'first value') state.leave();
  else if (plain === ']' && state.awaited === 'next value') state.leaveComma();
  else if (plain === ',') state.draft.abandon('extra-comma', state.at);
  else if (plain === '}' && state.awaited === 'field value') state.draft.abandon('missing-value', state.at);
  else if (plain === '}' || plain === ']') state.draft.abandon('wrong-closer', state.at);
  else {
    const { end, kind } = walkWord(state.text, state.at, state.draft);
    state.pass(end, kind, 'comma');
  }
}

export function walkKey(state: WalkState, character: string): void {
  if (closersOf.has(character)) {
    state.passString('colon');
    return;
  }
  const plain = state.plain(character);
  if (plain === '}' && state.awaited === 'first key') state.leave();
  else if (plain === '}') state.leaveComma();
  else if (plain === ',') state.draft.abandon('extra-comma', state.at);
  else if (plain === ']') state.draft.abandon('wrong-closer', state.at);
  else walkBareKey(state);
}

function walkBareKey(state: WalkState): void {
  const { text, at, draft } = state;
  const name = match(bareKey, text, at);
  const end = at + name.length;
  if (name === '') draft.abandon('unexpected-character', at);
  else if (!isColonNext(text, end)) draft.abandon('unquoted-key', at);
  else {
    draft.replace('unquoted-key', at, end, `"${name}"`);
    state.pass(end, 'string', 'colon');
  }
}
