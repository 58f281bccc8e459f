import { closersOf, skipSpace } from './characters';
import type { Draft } from './draft';
import type { JsonFaultKind } from './fault';

const simpleEscapes = '"\\/bfnrt';

const shortEscapes: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  12: '\\f',
  13: '\\r',
};

/** What may follow a string, keys and values alike. */
const followers = ',:}]=：，｝］';

/**
 * Walks the string that opens at `from`, fixes what is wrong in it, and returns the offset behind its closing
 * quote; or abandons the draft. A line break within a value was meant, one in a name or at an edge may not be.
 */
export function walkString(text: string, from: number, draft: Draft, isName: boolean): number {
  const closers = closersOf.get(text[from] as string) ?? '"';
  const isPlain = closers === '"';
  if (!isPlain) draft.replace(kindOfQuote(text[from] as string), from, from + 1, '"');
  let firstBreak = -1;
  let at = from + 1;
  while (at < text.length) {
    const character = text[at] as string;
    if (closers.includes(character)) {
      if (firstBreak !== -1 && !isFollowed(text, at + 1)) break;
      const isAtEdge = firstBreak === from + 1 || isBreak(text[at - 1]);
      if (firstBreak !== -1 && (isName || isAtEdge)) draft.abandon('newline-in-string', firstBreak);
      if (!isPlain) draft.put(at, at + 1, '"');
      return at + 1;
    }
    if (firstBreak === -1 && isBreak(character)) firstBreak = at;
    at = walkCharacter(text, at, draft);
    if (draft.abandoned) return at;
  }
  const stop = firstBreak === -1 ? text.length : firstBreak;
  const curly = isPlain ? curlyIn(text, from, stop) : -1;
  if (curly === -1) draft.abandon('unclosed-string', from, stop, isPlain ? from : from + 1);
  else draft.abandon('curly-quotes', curly, stop, from);
  return text.length;
}

/** Where, between two offsets, a curly quote stands that may have been meant to close the string; or -1. */
export function curlyIn(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[”“]\s{0,6}(?:[,:}\]]|$)/);
  return at === -1 ? -1 : from + at;
}

function walkCharacter(text: string, at: number, draft: Draft): number {
  const character = text[at] as string;
  if (character === '\\') return walkEscape(text, at, draft);
  const code = character.charCodeAt(0);
  if (code < 32) {
    const kind = isBreak(character) ? 'newline-in-string' : 'control-character';
    draft.replace(kind, at, at + 1, shortEscapes[code] ?? `\\u${code.toString(16).padStart(4, '0')}`);
  } else if (character === '"') {
    // Within other quotes.
    draft.put(at, at + 1, '\\"');
  }
  return at + 1;
}

function walkEscape(text: string, at: number, draft: Draft): number {
  const escaped = text[at + 1];
  if (escaped === undefined) return at + 1;
  if (simpleEscapes.includes(escaped)) return at + 2;
  if (escaped === 'u' && /^[\dA-Fa-f]{4}$/.test(text.slice(at + 2, at + 6))) return at + 6;
  if (escaped === "'") draft.replace('bad-escape', at, at + 2, "'", { offset: at, stop: at + 1 });
  else draft.abandon('bad-escape', at, at + 1);
  return at + 2;
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isFollowed(text: string, from: number): boolean {
  const next = text[skipSpace(text, from)];
  return next === undefined || followers.includes(next);
}

function kindOfQuote(quote: string): JsonFaultKind {
  if (quote === "'") return 'single-quotes';
  return quote === '`' ? 'backquotes' : 'curly-quotes';
}
