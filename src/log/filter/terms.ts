/** A value of a term: `"Get a token"`, or one of `401,403`. Positions count from the query's start. */
export interface TermValue {
  readonly text: string;
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
}

/** A part of a query that says one thing: `-status:4xx`, `"not found"`, `/user\d+/`, `alice`. */
export interface Term {
  readonly kind: 'key' | 'words' | 'pattern';
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** What stands before the colon, in lower case; empty where `kind` is not `key`. */
  readonly key: string;
  /** Several where they are separated by commas; of `words` and `pattern` the one that is searched for. */
  readonly values: readonly TermValue[];
}

/** A value that is read back as this text, whatever stands in it. */
export const inQuotes = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Reads a query as typed. Any text is one: a quote that is not closed runs to the end. */
export function readTerms(query: string): readonly Term[] {
  const terms: Term[] = [];
  for (let at = skipSpace(query, 0); at < query.length; at = skipSpace(query, at)) {
    const term = readTerm(query, at);
    terms.push(term);
    at = term.to;
  }
  return terms;
}

function readTerm(query: string, from: number): Term {
  const negated = query[from] === '-';
  const start = negated ? from + 1 : from;
  const base = { from, negated, key: '' };
  const first = query[start];
  if (first === '"') {
    const value = readQuoted(query, start);
    return { ...base, kind: 'words', to: value.to, values: [value] };
  }
  const pattern = first === '/' ? readPattern(query, start) : null;
  if (pattern !== null) return { ...base, kind: 'pattern', to: pattern.to + 1, values: [pattern] };
  const key = readKey(query, start);
  if (key !== '') {
    const values = readValues(query, start + key.length + 1);
    return { ...base, kind: 'key', to: values.at(-1)?.to ?? from, key: key.toLowerCase(), values };
  }
  const value = readWord(query, start);
  return { ...base, kind: 'words', to: value.to, values: [value] };
}

const keyStart = /[a-z]+(?:-[a-z]+)*(?=:)/iy;

/** What may be a key: letters and a colon, and not the `https:` of a url. */
function readKey(query: string, from: number): string {
  keyStart.lastIndex = from;
  const key = keyStart.exec(query)?.[0] ?? '';
  return query.startsWith('://', from + key.length) ? '' : key;
}

function readValues(query: string, from: number): readonly TermValue[] {
  const values = [readValue(query, from)];
  for (let end = values[0]?.to ?? from; query[end] === ','; end = values.at(-1)?.to ?? query.length) {
    values.push(readValue(query, end + 1));
  }
  return values;
}

function readValue(query: string, from: number): TermValue {
  return query[from] === '"' ? readQuoted(query, from) : readUntil(query, from, ',');
}

const readWord = (query: string, from: number) => readUntil(query, from, '');

function readUntil(query: string, from: number, stop: string): TermValue {
  let to = from;
  while (to < query.length && !isSpace(query, to) && query[to] !== stop) to++;
  return { text: query.slice(from, to), quoted: false, from, to };
}

function readQuoted(query: string, from: number): TermValue {
  let text = '';
  let to = from + 1;
  for (; to < query.length && query[to] !== '"'; to++) {
    if (query[to] === '\\' && /["\\]/.test(query[to + 1] ?? '')) to++;
    text += query[to];
  }
  return { text, quoted: true, from, to: Math.min(query.length, to + 1) };
}

/** A bracket that is not closed would take the closing slash with it: then the pattern ends all the same. */
const readPattern = (query: string, from: number) =>
  readSlashed(query, from, true) ?? readSlashed(query, from, false);

/** Between slashes, the closing one at a term's end; `/users/alice` is no pattern. `to` is the closing slash. */
function readSlashed(query: string, from: number, withClasses: boolean): TermValue | null {
  let inClass = false;
  for (let at = from + 1; at < query.length; at++) {
    const char = query[at];
    if (char === '\\') at++;
    else if (char === '[') inClass = withClasses;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) {
      const ends = at + 1 >= query.length || isSpace(query, at + 1);
      if (!ends || at === from + 1) return null;
      return { text: query.slice(from + 1, at), quoted: false, from: from + 1, to: at };
    }
  }
  return null;
}

function skipSpace(query: string, from: number): number {
  let at = from;
  while (at < query.length && isSpace(query, at)) at++;
  return at;
}

const isSpace = (query: string, at: number) => /\s/.test(query.charAt(at));
