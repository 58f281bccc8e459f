import type { Draft } from './draft';

const exact = new Set(['true', 'false', 'null']);
/** Of Python, or written large: each means one value. */
const same: ReadonlyMap<string, string> = new Map([['none', 'null']]);
/** Values that JSON has not: what should stand for them only the sender knows. */
const foreign = new Set(['undefined', 'nan', 'infinity', 'nil']);

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const numeric = /[-+.\w]+/y;
const word = /[^\s,:;={}[\]"'`“”‘’，：]+/y;

export type WordKind = 'number' | 'literal';

/** Walks a number or a word where a value belongs; returns the offset behind it and what it is. */
export function walkWord(text: string, from: number, draft: Draft): { end: number; kind: WordKind } {
  if (/[-+.\d]/.test(text[from] as string)) return walkNumber(text, from, draft);
  const written = match(word, text, from);
  const end = from + written.length;
  if (exact.has(written)) return { end, kind: 'literal' };
  const lower = written.slice(0, 12).toLowerCase();
  const meant = same.get(lower) ?? (exact.has(lower) ? lower : undefined);
  if (meant !== undefined) draft.replace('literal', from, end, meant);
  else if (foreign.has(lower)) draft.abandon('literal', from);
  else draft.abandon(/^[\p{L}_$<]/u.test(written) ? 'unquoted-value' : 'unexpected-character', from);
  return { end, kind: 'literal' };
}

function walkNumber(text: string, from: number, draft: Draft): { end: number; kind: WordKind } {
  const written = match(numeric, text, from);
  if (!number.test(written)) {
    const isNumber = written.length < 400 && Number.isFinite(Number(written));
    draft.abandon(/^-Infinity$/.test(written) ? 'literal' : isNumber ? 'bad-number' : 'unquoted-value', from);
  }
  return { end: from + written.length, kind: 'number' };
}

/** What a sticky pattern matches at `from`; empty where it does not. */
export function match(sticky: RegExp, text: string, from: number): string {
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0] ?? '';
}
