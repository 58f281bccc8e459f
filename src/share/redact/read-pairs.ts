import { unescaped } from './encodings';
import { isDescribing, longestName, type Meaning } from './names';
import type { Reading } from './read-text';
import type { Range } from './spans';
import { isProse, looksDrawn } from './values';

/** A value as written; `bare` without quotes, so that it may be a word of prose. */
interface Value {
  readonly parts: readonly Range[];
  readonly end: number;
  readonly bare: boolean;
}

const separators = /=>|[:=：]/g;
const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };
const openings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '”': '“', '’': '‘' };
const nameChar = /[\p{L}\p{N}_$\\%-]/u;
const isAsciiName = new Uint8Array(128);
for (let code = 0; code < 128; code++) isAsciiName[code] = nameChar.test(String.fromCharCode(code)) ? 1 : 0;

function isNameAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiName[code] === 1 : nameChar.test(text[at] as string);
}

/** A name may have escapes in it, with which it is longer. */
const longestWritten = 3 * longestName;

/**
 * Values behind a name and a colon or an equals sign: in JSON that broke, YAML, logs, raw headers and prose. A
 * value is read to its end before the next name is looked for, so that nothing is read twice.
 */
export function readPairs({ text, meaningOf, named }: Reading): void {
  separators.lastIndex = 0;
  for (let match = separators.exec(text); match !== null; match = separators.exec(text)) {
    const name = nameBefore(text, match.index);
    const meaning = name === '' ? undefined : meaningOf(name);
    if (meaning === undefined) continue;
    const from = match.index + match[0].length;
    const isHeader = match[0] === ':' && isRawHeader.test(name) && nameChar.test(text[match.index - 1] ?? '');
    const value = readValue(text, from, isHeader);
    for (const { start, end } of value.parts) {
      const isWord =
        value.bare &&
        !isHeader &&
        isProse(text.slice(start, Math.min(end, start + 80)), text.slice(end, end + 20));
      if (!isWord) named(start, end, meaning);
    }
    separators.lastIndex = Math.max(from, value.end);
  }
}

const isRawHeader = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i;
/** Between a name and its colon. */
const farthestName = 16;

/** The name that ends before a separator: in quotes, with an index (`user[password]`), or bare. */
function nameBefore(text: string, position: number): string {
  // The plain case first: nothing between the name and the separator.
  let end = position;
  const floor = Math.max(0, position - farthestName);
  while (end > floor && /[\s+\u200b\u2060\ufeff]/.test(text[end - 1] as string)) end--;
  if (text.startsWith('*/', end - 2)) {
    end = Math.max(text.slice(0, end).lastIndexOf('/*', end), end - 200, 0);
    while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  }
  const opening = openings[text[end - 1] ?? ''];
  if (opening !== undefined) {
    const from = Math.max(0, end - 1 - longestWritten);
    const start = text.slice(from, end - 1).lastIndexOf(opening);
    if (start !== -1) return plain(text.slice(from + start + 1, end - 1).replace(/\\+$/, ''));
  }
  while (end > floor && /[\])\\"'”’`]/.test(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && end - start <= longestWritten && isNameAt(text, start - 1)) start--;
  return end - start > longestWritten ? '' : plain(text.slice(start, end));
}

const plain = (name: string) => (/[\\%]/.test(name) ? (unescaped(name)?.text ?? name) : name);

/** Space, comments, the tags and block marks of YAML, and what Python writes before its quotes. */
const beforeValue =
  /(?:\s|\/\*(?:(?!\*\/)[\s\S]){0,200}\*\/|\/\/[^\r\n]{0,200}[\r\n]|!!?[a-z]{0,20}\s|[|>][+-]?[ \t]{0,4}[\r\n]|-[ \t](?=\S)|\++(?=["'])|[bBuUrR]{1,2}(?=["'])){1,40}/y;
const openingQuote = /(\\{0,32})("""|'''|["'`“‘])/y;

function readValue(text: string, from: number, isHeader: boolean): Value {
  const start = skip(beforeValue, text, from);
  openingQuote.lastIndex = start;
  const [opening, slashes = '', quote = ''] = openingQuote.exec(text) ?? [];
  if (opening !== undefined && !isHeader) {
    const close = slashes + (closings[quote] ?? quote);
    const inner = start + opening.length;
    const end = endOfQuoted(text, inner, close);
    return { parts: [{ start: inner, end }], end: end + close.length, bare: false };
  }
  if (/[[{]/.test(text[start] ?? '')) return readNested(text, start);
  const end = isHeader ? endOfLine(text, start) : endOfBare(text, start);
  return { parts: [{ start, end }], end, bare: true };
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** How far a value goes on behind a quote that nobody escaped. */
const farthestQuote = 400;

function endOfQuoted(text: string, from: number, close: string): number {
  let at = text.indexOf(close, from);
  while (at !== -1 && text[at - 1] === '\\' && isEscaped(text, from, at)) at = text.indexOf(close, at + 1);
  if (at === -1) return text.length;
  // Behind the value's end stands an end: `"ma"de"up",` goes on.
  const after = at + close.length;
  if (!/[\p{L}\p{N}_-]/u.test(text[after] ?? '')) return at;
  const rest = /^[^\r\n]*/.exec(text.slice(after, after + farthestQuote))?.[0] ?? '';
  const ends = [...rest.matchAll(/["'`”’](?=\s{0,4}(?:[,;)}\]]|$))/g)].filter(({ 0: found }) =>
    close.endsWith(found),
  );
  const last = ends[0];
  return last === undefined ? at : after + last.index;
}

function isEscaped(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}

const token = /"(?:[^"\\]|\\.){0,2000}"?|'(?:[^'\\]|\\.){0,2000}'?|[{}[\],:]|[^\s{}[\],:"']+/gs;
const longestNested = 20_000;

/** Every text in a list or an object that stands under a name, but what its keys say is none. */
function readNested(text: string, from: number): Value {
  const parts: Range[] = [];
  const source = text.slice(from, from + longestNested);
  let depth = 0;
  let key = '';
  for (const { 0: found, index } of source.matchAll(token)) {
    if (/^[{[]$/.test(found)) depth++;
    else if (/^[}\]]$/.test(found)) {
      if (--depth === 0) return { parts, end: from + index + 1, bare: false };
    } else if (found === ',') key = '';
    else if (found !== ':') {
      const quotes = /^["']/.test(found) ? 1 : 0;
      const isKey = /^\s{0,8}:/.test(source.slice(index + found.length, index + found.length + 9));
      const end =
        index +
        found.length -
        (quotes === 1 && found.length > 1 && found.endsWith(found[0] as string) ? 1 : 0);
      if (isKey) key = source.slice(index + quotes, end);
      else if (!isDescribing(key)) parts.push({ start: from + index + quotes, end: from + end });
    }
  }
  return { parts, end: from + source.length, bare: false };
}

const bareStop = /[\s"'`“”‘’&<>,;)}\]|\\]/g;
/** A comma or semicolon ends a bare value where a space, an end or another name follows, and not within `a,b`. */
const endsAfter = /(?:\s|$|["'}\])]|[\w-]{1,40}\s{0,4}[:=])/y;

function endOfBare(text: string, from: number): number {
  // A template's name stands between these.
  const template = skip(/<[\w -]{1,40}>/y, text, from);
  if (template !== from) return template;
  const scheme = skip(/(?:Bearer|Basic|Token)[ \t:+]+/iy, text, from);
  bareStop.lastIndex = scheme;
  for (let match = bareStop.exec(text); match !== null; match = bareStop.exec(text)) {
    const at = match.index;
    if (match[0] === ',' || match[0] === ';') {
      endsAfter.lastIndex = at + 1;
      if (endsAfter.test(text)) return at;
    } else if (match[0] !== '\\' || /["'\\/bfnrtux]/.test(text[at + 1] ?? '')) return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const found = /["'\r\n]/g;
  found.lastIndex = from;
  const end = found.exec(text)?.index ?? text.length;
  // "Authorization: Bearer <token> required"
  const template = skip(/(?:Bearer|Basic|Token)?\s{0,4}<[\w -]{1,40}>/iy, text, from);
  return template === from ? end : template;
}

/** Names of secrets as prose has them: quicker to find than every word is to be judged. */
const inProse =
  /(?:password|passwd|pwd|passphrase|passcode|secret|token|api[ _-]?key|authorization)s?|密码|口令|密钥|令牌|验证码/gi;
const afterName =
  /["'”’`)\]]?(?:\s{0,4}[,;](?=\s{0,4}["']))?[\s:]{0,4}(?:(?:is|was|of|为|是|rejected value)\s{0,4})?/iy;
const quotedInProse = /(["'`“‘[(])([^"'`”’\])\r\n:,;\s][^"'`”’\])\r\n]{1,400})["'`”’\])]/y;
const wordInProse = /[^\s"'<>,;=:()[\]{}`“”]{6,400}/y;
const instant = /^\d{4}-\d\d/;

/** "invalid password …", "token '…' has expired", `--password …`, `{"password", "…"}`. */
export function readProse({ text, meaningOf, named }: Reading): void {
  inProse.lastIndex = 0;
  for (let match = inProse.exec(text); match !== null; match = inProse.exec(text)) {
    const from = skip(afterName, text, inProse.lastIndex);
    if (from === inProse.lastIndex || /[=:]/.test(text[from] ?? '')) continue;
    const meaning = meaningOf(match[0]);
    if (meaning === undefined) continue;
    quotedInProse.lastIndex = from;
    const [whole, , content = ''] = quotedInProse.exec(text) ?? [];
    wordInProse.lastIndex = from;
    const [word = ''] = whole === undefined ? (wordInProse.exec(text) ?? []) : [];
    const after = text.slice(from + word.length, from + word.length + 2);
    if (whole !== undefined && isQuotedSecret(content, text, match.index, meaningOf))
      named(from + 1, from + 1 + content.length, meaning);
    else if (looksDrawn(word) && !instant.test(word) && !/^\s?[=:]/.test(after)) {
      named(from, from + word.replace(/[.!?]{1,3}$/, '').length, meaning);
    }
  }
}

function isQuotedSecret(
  content: string,
  text: string,
  at: number,
  meaningOf: (name: string) => Meaning | undefined,
): boolean {
  if (looksDrawn(content)) return true;
  // In an object that broke at its colon, what follows a name is a value.
  const before = text.slice(Math.max(0, at - 300), at);
  const isKey = /[{,]\s*["'][\w-]{0,20}$/.test(before) && before.lastIndexOf('{') > before.lastIndexOf('[');
  const isName = meaningOf(content) !== undefined || /^[\w ]+:?$/.test(content);
  return isKey
    ? !/^[[(]/.test(content)
    : !isName && !isProse(content, '') && /\S{4}/.test(content) && !/\s\S+\s/.test(content);
}
