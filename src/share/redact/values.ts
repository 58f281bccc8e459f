import type { Meaning } from './names';
import { ownPlaceholder, placeholderOf, proseWords, rules } from './policy';
import type { Range } from './spans';

/** What stands for a secret on screen. */
export const mask = '••••••';

/** Masked already. */
const standIns = new Set([mask, ownPlaceholder, ...rules.map(({ kind }) => placeholderOf(kind))]);
/** What stands for a token in a file says what was known of it: `<YOUR_TOKEN opaque length=90>`. */
const describedToken = /^<YOUR_TOKEN [^<>"'\\]{1,600}>$/;

/** What a program writes where it has no value: that it does is the evidence. */
const nothing = new Set(['', 'null', 'undefined', 'nan', 'nil', 'none', 'true', 'false', '[object object]']);
/** A variable's name that was sent in place of its value. */
const unfilled = /^(?:\$\{\s*[\w.]{1,40}\s*\}|\{\{\s*[\w.]{1,40}\s*\}\}|<[a-z][\w -]{0,40}>)$/i;

/** Empty, no value at all, or already masked: masking it hides nothing, and loses something. */
export function isHarmlessValue(value: string): boolean {
  if (value.length > 640) return value.trim() === '';
  const trimmed = value.trim();
  return (
    standIns.has(trimmed) ||
    nothing.has(trimmed.toLowerCase()) ||
    unfilled.test(trimmed) ||
    describedToken.test(trimmed)
  );
}

export const isPlaceholder = (text: string) => standIns.has(text) || describedToken.test(text);

/** What a secret looks like shows in its beginning. */
const longestLooked = 200;

/** Made by a machine or with care: letters and digits or signs together, and no word or name. */
export function looksDrawn(whole: string): boolean {
  const value = whole.slice(0, longestLooked);
  if (value.length < 6 || /\s/.test(value)) return false;
  const signs = /[^\p{L}\p{N}]/u.test(value.replace(/^\W+|\W+$/g, '').replaceAll(/[-_.'’]/g, ''));
  const mixed = /\d/.test(value) && /\p{L}/u.test(value);
  return signs || mixed || /[a-z][A-Z]+[a-z].*[A-Z]/.test(value);
}

/** "token is required", "password: doesn't match": a word of a sentence and no secret. */
export function isProse(value: string, after: string): boolean {
  const start = value.slice(0, longestLooked) + after;
  const [word = ''] = /^\S*/.exec(start) ?? [];
  const bare = /^[^.!?,;:"<>]*/.exec(word)?.[0] ?? '';
  if (proseWords.has(bare.toLowerCase()) || isHarmlessValue(bare)) return true;
  const isWord = /^\p{L}+(?:['’]\p{L}{1,2})?$/u.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word);
  return isWord && /^[ \t]+\p{L}/u.test(start.slice(word.length));
}

/** Whether what stands under a name is a secret: numbers are passwords, and nothing else. */
export function isSecretValue(value: string, { kind, weak }: Meaning): boolean {
  if (isHarmlessValue(value)) return false;
  const isNumber =
    value.length < 64 && /^[-+\d.eE]+$/.test(value) && /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value);
  if (isNumber && kind !== 'password' && kind !== 'own' && value.length < 6) return false;
  if (!weak) return true;
  if (kind === 'password') return isNumber ? value.length >= 4 : looksDrawn(value);
  return looksDrawn(value) && value.length >= 8;
}

/** `Bearer Bearer` and the like: a mistake to be seen. */
const longestSchemes = 80;
const schemes = /^(?:(?:Bearer|Basic|Token)(?:[\s:+]+|(?=YWMt|007e|eyJ|ZHQt)|$))+/i;

/**
 * The secret in the value of a name: without scheme, space and quotes around it, which are evidence.
 * `null` where nothing is left.
 */
export function secretIn(text: string, start: number, end: number): Range | null {
  const outer = unquoted(text, start, end);
  const scheme = schemes.exec(text.slice(outer.start, Math.min(outer.end, outer.start + longestSchemes)));
  const inner = unquoted(text, outer.start + (scheme?.[0].length ?? 0), outer.end);
  return inner.end <= inner.start ? null : inner;
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };

/** Without the space around it, and a pair of quotes within that. */
function unquoted(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  const closing = closings[text[start] ?? ''];
  const isQuoted = closing !== undefined && end - start >= 2 && text[end - 1] === closing;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
