import { placeholderOf } from './names';
import { notInPath, proseWords, routeWords, rules } from './rules';
import type { Range } from './views';

/** What stands for a secret on screen. */
export const mask = '••••••';

/** Masked already. */
const stands = new Set([mask, placeholderOf('own'), ...rules.map(({ placeholder }) => placeholder)]);

/** What a program writes where it has no value: that it does is the evidence. */
const nothing = new Set([
  '',
  'null',
  'undefined',
  'nan',
  'nil',
  'none',
  'true',
  'false',
  '[object object]',
  '[object',
]);
/** A variable's name that was sent in place of its value. */
const unfilled = /^(?:\$\{\s*[\w.]{1,40}\s*\}|\{\{\s*[\w.]{1,40}\s*\}\})$/;

/** Empty, no value at all, or already masked: nothing is hidden by masking it, and something is lost. */
export function isHarmlessValue(value: string): boolean {
  if (value.length > 64) return value.trim() === '';
  const trimmed = value.trim();
  return stands.has(trimmed) || nothing.has(trimmed.toLowerCase()) || unfilled.test(trimmed);
}

/** What stands for a secret in a copy, which looks like an element of XML. */
export const isPlaceholder = (text: string) => stands.has(text);

/** "token is required": the word after the name is no token. */
export const isProse = (word: string) => proseWords.has(word.replace(/[.!?]$/, '').toLowerCase());

/** What follows `/token/` is a token, unless it is a word of a route. */
export const isPathName = (segment: string) => !notInPath.has(segment.toLowerCase());
export const isSecretSegment = (segment: string) =>
  !routeWords.has(segment.toLowerCase()) && !isHarmlessValue(segment);

/** `Bearer Bearer` and the like: a mistake to be seen. */
const longestSchemes = 80;
const schemes = /^(?:(?:Bearer|Basic)(?:[\s:+]+|(?=YWMt|007|eyJ)|$))+/i;

/**
 * The secret in the value of a name: without scheme, space and quotes around it, which are evidence.
 * `null` where nothing is left.
 */
export function secretIn(text: string, range: Range): Range | null {
  const { start, end } = unquoted(text, withoutScheme(text, unquoted(text, range)));
  return end <= start || isHarmlessValue(text.slice(start, end)) ? null : { start, end };
}

function withoutScheme(text: string, { start, end }: Range): Range {
  const scheme = schemes.exec(text.slice(start, Math.min(end, start + longestSchemes)));
  return { start: start + (scheme?.[0].length ?? 0), end };
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };

/** Without the space around it, and a pair of quotes within that, escaped or not. */
function unquoted(text: string, { start, end }: Range): Range {
  const value = text.slice(start, end);
  const first = end - value.trimStart().length;
  const last = start + value.trimEnd().length;
  const [opening = '', backslash = '', quote = ''] =
    /^(\\?)(["'“‘`])/.exec(text.slice(first, first + 2)) ?? [];
  const closing = backslash + (closings[quote] ?? '');
  const inner = { start: first + opening.length, end: last - closing.length };
  if (opening === '' || inner.end < inner.start || !text.slice(first, last).endsWith(closing)) {
    return { start: first, end: last };
  }
  // A backslash before the last quote makes it part of the value.
  return text[inner.end - 1] === '\\' ? { start: first, end: last } : inner;
}
