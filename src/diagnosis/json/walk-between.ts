import { closersOf, isColonNext } from './characters';
import type { JsonFaultKind } from './fault';
import { curlyIn } from './string-walk';
import type { Opener, WalkState } from './walk-state';
import { bareKey } from './walk-value';
import { match } from './word-walk';

export function walkColon(state: WalkState, character: string): void {
  const equals = match(/:=|=>|={1,3}/y, state.text, state.at);
  if (equals !== '') {
    const place = { offset: state.at, stop: state.at + equals.indexOf('=') };
    state.draft.replace('equals-sign', state.at, state.at + equals.length, ':', place);
  } else if (state.plain(character) !== ':') {
    noColon(state, character);
    return;
  }
  state.at += Math.max(equals.length, 1);
  state.awaited = 'field value';
}

function noColon(state: WalkState, character: string): void {
  const { text, at, last, draft } = state;
  const isClose = last.end === at;
  const beginsValue = closersOf.has(character) || /[{[\d+-]/.test(character) || beginsLiteral(text, at);
  if (isClose && (endsWith(state, /[:：]\s{0,6}.?$/) || curlyIn(text, last.start, last.end) !== -1)) {
    brokenString(state, /[:：]\s{0,6}.?$/);
  } else if (isClose || !beginsValue || !isTidyName(text, last.start, last.end)) {
    draft.abandon('missing-colon', at);
  } else {
    draft.replace('missing-colon', last.end, last.end, ':', { offset: at, stop: at });
    state.colonOwed = !/[{[]/.test(character);
    state.awaited = 'field value';
  }
}

export function walkComma(state: WalkState, character: string): void {
  const top = state.open.at(-1);
  if (top === undefined) {
    walkBehindAll(state, character);
    return;
  }
  const plain = state.plain(character);
  const closer = top === '{' ? '}' : ']';
  if (plain !== ',' && plain !== closer) {
    if (state.colonOwed) state.draft.abandon('missing-colon', state.at);
    else if (plain === '}' || plain === ']') state.draft.abandon('wrong-closer', state.at);
    else noComma(state, character, top);
    return;
  }
  state.colonOwed = false;
  if (plain === closer) state.leave();
  else {
    state.lastComma = state.at;
    state.at += 1;
    state.awaited = nextIn(top);
  }
}

function noComma(state: WalkState, character: string, top: Opener): void {
  const { at, last, draft } = state;
  if (last.kind === 'string' && last.end === at) brokenString(state);
  else if (top === '{' ? beginsField(state, character) : beginsItem(state, character)) {
    draft.replace('missing-comma', last.end, last.end, ',', { offset: at, stop: at });
    state.awaited = nextIn(top);
  } else {
    const isValue = closersOf.has(character) || /[{[\w-]/.test(character);
    draft.abandon(isValue ? 'missing-comma' : 'unexpected-character', at);
  }
}

/** A key and its colon, quoted or not. */
function beginsField({ text, at }: WalkState, character: string): boolean {
  const closers = closersOf.get(character);
  if (closers === undefined) {
    const name = match(bareKey, text, at);
    return /^\p{L}/u.test(name) && isColonNext(text, at + name.length);
  }
  let end = at + 1;
  while (end < text.length && !closers.includes(text[end] as string)) end += text[end] === '\\' ? 2 : 1;
  return end < text.length && isColonNext(text, end + 1) && isTidyName(text, at, end + 1);
}

/** Whether a name, in its quotes or without, begins and ends like one: others show a quote out of its place. */
function isTidyName(text: string, start: number, end: number): boolean {
  const isQuoted = closersOf.has(text[start] as string);
  const edges = isQuoted ? [text[start + 1], text[end - 2]] : [text[start], text[end - 1]];
  return edges.every((edge) => edge !== undefined && /[\p{L}\w$]/u.test(edge));
}

/** Two numbers without a comma might be one. */
function beginsItem({ last }: WalkState, character: string): boolean {
  const isItem = closersOf.has(character) || character === '{' || character === '[';
  return isItem && (last.kind === 'string' || last.kind === 'container');
}

/** Something stands close behind a string: it ended where it was not meant to. */
function brokenString(state: WalkState, openEnd = /[,，]\s{0,6}.$/): void {
  const { text, at, last, draft } = state;
  const curly = text[last.start] === '"' ? curlyIn(text, last.start, last.end) : -1;
  if (curly !== -1) draft.abandon('curly-quotes', curly, at, last.start);
  else if (endsWith(state, openEnd)) draft.abandon('unclosed-string', last.start, at);
  else draft.abandon('unescaped-quote', last.end - 1, at);
}

/** Whether what was passed last, with its closing quote, ends so. */
function endsWith({ text, last }: WalkState, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(last.start + 1, last.end - 8), last.end));
}

function walkBehindAll(state: WalkState, character: string): void {
  const { text, at, last, draft } = state;
  const surplus = surplusAt(text, at);
  if (surplus !== null) draft.replace(surplus, at, text.length, '');
  else if (last.kind === 'string' && last.end === at) brokenString(state);
  else draft.abandon(/["{[]/.test(character) ? 'two-values' : 'extra-text', at);
  state.at = text.length;
}

/** Closing brackets, or commas and semicolons, and nothing else up to the end. */
function surplusAt(text: string, at: number): JsonFaultKind | null {
  const isOnly = (allowed: string) => {
    let index = at;
    while (index < text.length && allowed.includes(text[index] as string)) index += 1;
    return index === text.length;
  };
  if (isOnly(' \t\r\n}]')) return 'extra-closer';
  return isOnly(' \t\r\n,;') ? 'extra-text' : null;
}

function beginsLiteral(text: string, at: number): boolean {
  return /^(?:true|false|null)\b/.test(text.slice(at, at + 6));
}

const nextIn = (top: Opener) => (top === '{' ? 'next key' : 'next value');
