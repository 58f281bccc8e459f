import type { Walk } from './fault';
import { walkColon, walkComma } from './walk-between';
import { walkSpace } from './walk-space';
import { WalkState } from './walk-state';
import { walkKey, walkValue } from './walk-value';

/**
 * Walks through a text that should be JSON, fixes what has one sensible correction, and stops at the first
 * fault that has none. One pass with a stack of its own: linear, however deep the text nests.
 */
export function walkJson(text: string): Walk {
  const state = new WalkState(text);
  while (!state.draft.abandoned) {
    walkSpace(state);
    if (state.draft.abandoned) break;
    const character = text[state.at];
    if (character === undefined) {
      walkEnd(state);
      break;
    }
    step(state, character);
  }
  return state.draft.finish();
}

function step(state: WalkState, character: string): void {
  if (state.awaited === 'comma') walkComma(state, character);
  else if (state.awaited === 'colon') walkColon(state, character);
  else if (state.awaited === 'first key' || state.awaited === 'next key') walkKey(state, character);
  else walkValue(state, character);
}

function walkEnd(state: WalkState): void {
  const { text, draft, open, awaited } = state;
  const top = open.at(-1);
  if (top === undefined) {
    if (awaited === 'value') draft.abandon('empty', 0);
    return;
  }
  const kind = top === '{' ? 'unclosed-brace' : 'unclosed-bracket';
  const offset = text.trimEnd().length;
  if (isOneBrace(state)) draft.replace(kind, text.length, text.length, '}', { offset, stop: text.length });
  else draft.abandon(kind, offset, text.length);
}

/**
 * Whether nothing but the outermost brace is missing, and surely at the end. A number may be cut short; more
 * may have been meant to follow a comma or an item; a brace before the end may close an inner object or this
 * one; a comment may have swallowed the brace.
 */
function isOneBrace({ text, draft, open, awaited, last, colonOwed }: WalkState): boolean {
  if (open.length !== 1 || open[0] !== '{' || awaited !== 'comma') return false;
  if (last.kind === 'number' || colonOwed || draft.has('comment')) return false;
  return last.kind !== 'container' || text[last.end - 1] === ']';
}
