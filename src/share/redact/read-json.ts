import { unescapedJson } from './encodings';
import { isDescribing, longestName, type Meaning, roleOf } from './names';
import type { Reading } from './read-text';
import { looksDrawn } from './values';

/** Deeper JSON is read as any text is. */
const deepest = 200;

/** A string or a bare value: where its content begins and ends. */
interface Scalar {
  readonly start: number;
  readonly end: number;
  readonly isText: boolean;
}

/**
 * Secrets of JSON by its structure: what stands under a secret's name at any depth, records of a name and a
 * value, pairs in lists. JSON that was cut is read as far as it goes. `false` where it is no JSON.
 */
export function readJson({ text, meaningOf, named, inner, string }: Reading): boolean {
  let at = 0;

  const skipSpace = () => {
    for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13) || code === 0xfeff; ) {
      code = text.charCodeAt(++at);
    }
  };

  const scalar = (): Scalar | null => {
    if (text[at] === '"') {
      const start = at + 1;
      const end = closingQuote(text, start);
      at = end + 1;
      string(start, end);
      return { start, end, isText: true };
    }
    const start = at;
    while (at < text.length && !/[\s,:\]}[{"]/.test(text[at] as string)) at++;
    const isWhole = /^(?:-?\d[\d.eE+-]*|true|false|null)$/.test(text.slice(start, Math.min(at, start + 400)));
    return isWhole || at === text.length ? { start, end: at, isText: false } : null;
  };

  /** `false` as soon as something is no JSON. What it read is handed out through `told`, if it was a scalar. */
  const value = (under: Meaning | undefined, depth: number, told?: (found: Scalar) => void): boolean => {
    skipSpace();
    if (at >= text.length) return true;
    if (text[at] === '{') return depth < deepest && object(under, depth + 1);
    if (text[at] === '[') return depth < deepest && list(under, depth + 1);
    const found = scalar();
    if (found === null) return false;
    if (under !== undefined) named(found.start, found.end, under);
    else if (found.isText) inner(found.start, found.end, true);
    told?.(found);
    return true;
  };

  const object = (under: Meaning | undefined, depth: number): boolean => {
    let announced: Meaning | undefined;
    const values: Scalar[] = [];
    at++;
    for (;;) {
      skipSpace();
      if (at >= text.length || text[at] === '}') break;
      if (text[at] !== '"') return false;
      const key = keyIn(scalar() as Scalar);
      skipSpace();
      if (at >= text.length) break;
      if (text[at] !== ':') return false;
      at++;
      const own = meaningOf(key) ?? (under !== undefined && !isDescribing(key) ? under : undefined);
      const role = roleOf(key);
      skipSpace();
      const from = at;
      if (!value(own, depth, role === 'value' ? (found) => values.push(found) : undefined)) return false;
      if (role === 'name') announced ??= meaningOf(lastName(text.slice(from, Math.min(at, from + 200))));
      if (!next('}')) return false;
    }
    at++;
    if (announced !== undefined) for (const { start, end } of values) named(start, end, announced);
    return true;
  };

  const list = (under: Meaning | undefined, depth: number): boolean => {
    const items: Scalar[] = [];
    let others = false;
    at++;
    for (;;) {
      skipSpace();
      if (at >= text.length || text[at] === ']') break;
      const from = items.length;
      if (!value(under, depth, (found) => items.push(found))) return false;
      others ||= items.length === from;
      if (!next(']')) return false;
    }
    at++;
    if (under === undefined && !others && items.length % 2 === 0) pairsOf(items);
    return true;
  };

  /** `["password", "…"]`, and the flat lists of names and values that Node makes of headers. */
  const pairsOf = (items: readonly Scalar[]) => {
    for (let nth = 0; nth < items.length; nth += 2) {
      const [name, held] = [items[nth] as Scalar, items[nth + 1] as Scalar];
      const meaning =
        name.isText && name.end - name.start <= longestName ? meaningOf(keyIn(name)) : undefined;
      const isOne =
        meaning && held.isText && looksDrawn(text.slice(held.start, held.end).replace(/^Bearer /i, ''));
      if (isOne) named(held.start, held.end, meaning);
    }
  };

  const keyIn = ({ start, end }: Scalar) => {
    if (end - start > 6 * longestName) return '';
    const key = text.slice(start, end);
    return key.includes('\\') ? (unescapedJson(key)?.text ?? key) : key;
  };

  /** Past the comma behind a value, or before the end. */
  const next = (closing: string): boolean => {
    skipSpace();
    if (text[at] !== ',') return at >= text.length || text[at] === closing;
    at++;
    return true;
  };

  while (true) {
    if (!value(undefined, 0)) return false;
    skipSpace();
    if (at >= text.length) return true;
    // One behind the other, or something else behind it.
    if (text[at] !== '{' && text[at] !== '[') break;
  }
  if (/^\s*"/.test(text)) return false;
  inner(at, text.length, false);
  return true;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let start = at;
    while (start > from && text[start - 1] === '\\') start--;
    if ((at - start) % 2 === 0) return at;
  }
  return text.length;
}

/** What a validation record is about: `password`, `["body", "password"]`, `/user/password`. */
const lastName = (written: string) => /([^"/.[\]\s]{1,64})[\s"\]]*$/.exec(written)?.[1] ?? '';
