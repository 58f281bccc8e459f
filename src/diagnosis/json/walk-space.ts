import { isInvisible, isSpace } from './characters';
import type { WalkState } from './walk-state';

/** Passes white space, and what stands like it between values: comments, spaces that JSON does not know. */
export function walkSpace(state: WalkState): void {
  while (!state.draft.abandoned) {
    const character = state.text[state.at];
    if (character === undefined) return;
    if (isSpace(character)) state.at += 1;
    else if (isInvisible(character)) {
      state.draft.replace('invisible-character', state.at, state.at + 1, ' ');
      state.at += 1;
    } else if (!walkComment(state, character)) return;
  }
}

/** Not every slash begins a comment. */
function walkComment(state: WalkState, character: string): boolean {
  const { text, at, draft } = state;
  const isBlock = text.startsWith('/*', at);
  if (!isBlock && character !== '#' && !text.startsWith('//', at)) return false;
  const end = isBlock ? text.indexOf('*/', at + 2) : lineEnd(text, at);
  if (end === -1) draft.abandon('comment', at);
  else {
    state.at = isBlock ? end + 2 : end;
    draft.replace('comment', at, state.at, ' ');
  }
  return true;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
