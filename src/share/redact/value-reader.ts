import { isDescribing, longestName } from './names';
import type { Range } from './views';

/** A value as far as it reaches. */
export interface ReadValue {
  /** The scalars in it: one, or those of an object or array. */
  readonly parts: readonly Range[];
  readonly end: number;
  /** Its end was marked, not guessed. */
  readonly certain: boolean;
  /** It stood without quotes or brackets, as words of prose do too. */
  readonly bare: boolean;
}

/** Reads what follows a separator. Linear over all reads of one text that go forward. */
export interface ValueReader {
  readonly text: string;
  /** The whole value; that of a header reaches to the end of its line. */
  read(position: number, isHeader: boolean): ReadValue;
  /** A quoted value whole, any other a few characters of it. */
  near(position: number): Range;
  /** The text of a short value, such as a name; empty for others. */
  word(position: number): string;
}

const quotes: Readonly<Record<string, RegExp>> = {
  '"': /"/g,
  "'": /'/g,
  '`': /`/g,
  '“': /[”"]/g,
  '”': /[”"]/g,
  '‘': /[’']/g,
};
const bareStop = /[\s"'`“”‘’&<>}\])|,;\\]/g;
const farthestBare = 256;
/** How far a value goes on behind a quote that should have been escaped. */
const farthestQuote = 256;
const goesOn = /[\p{L}\p{N}]/u;
const quotedEnd = /["'](?=\s*(?:[,}\]]|$))/g;

export function createValueReader(text: string): ValueReader {
  const closing = createClosing(text);

  const quoted = (position: number): ReadValue => {
    const end = closing(text[position] as string, position + 1);
    const range = { start: position + 1, end: end === -1 ? text.length : end };
    return { parts: [range], end: end === -1 ? text.length : end + 1, certain: end !== -1, bare: false };
  };

  /** Every scalar between the brackets, but the keys and what is told about the secret. */
  const nested = (position: number): ReadValue => {
    const parts: Range[] = [];
    let depth = 0;
    let at = position;
    let key = '';
    const add = (part: Range) => {
      if (!isDescribing(key)) parts.push(part);
    };
    while (at < text.length) {
      const char = text[at] as string;
      if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') depth--;
      if (depth === 0) return { parts, end: at + 1, certain: true, bare: false };
      if (quotes[char] !== undefined) {
        const {
          parts: [scalar],
          end,
        } = quoted(at);
        at = end;
        if (text[skipSpace(text, at)] === ':') key = shortText(text, scalar);
        else if (scalar !== undefined) add(scalar);
      } else if (/[\s{}[\],:]/.test(char)) {
        if (char === ',' || char === '}') key = '';
        at++;
      } else {
        const end = endOfWord(text, at);
        add({ start: at, end });
        at = end;
      }
    }
    return { parts, end: text.length, certain: false, bare: false };
  };

  /** A quote within a value that nobody escaped: behind it the value goes on, to one that ends it. */
  const withInnerQuotes = (value: ReadValue): ReadValue => {
    const [part] = value.parts;
    const quote = text[value.end - 1];
    if (part === undefined || !value.certain || !goesOn.test(text[value.end] ?? '')) return value;
    const rest = /^[^\r\n]*/.exec(text.slice(value.end, value.end + farthestQuote))?.[0] ?? '';
    const last = [...rest.matchAll(quotedEnd)].find(([found]) => found[0] === quote);
    if (last === undefined) return value;
    const end = value.end + last.index;
    return { ...value, parts: [{ ...part, end }], end: end + 1 };
  };

  const read = (position: number, isHeader: boolean): ReadValue => {
    const start = skipSpace(text, position);
    const first = text[start];
    if (first === undefined) return { parts: [], end: start, certain: false, bare: true };
    if (first === '{' || first === '[') return nested(start);
    if (quotes[first] !== undefined) return withInnerQuotes(quoted(start));
    const end = isHeader ? endOfHeader(text, position) : endOfBare(text, start);
    return { parts: [{ start, end }], end: Math.max(start, end), certain: false, bare: true };
  };

  const near = (position: number): Range => {
    const start = skipSpace(text, position);
    const first = text[start] ?? '';
    if (quotes[first] !== undefined) return quoted(start).parts[0] as Range;
    if (first === '{' || first === '[') return { start, end: start };
    // On a piece of the text, lest each of many values be searched for its end through all of it.
    const piece = text.slice(start, start + farthestBare);
    return { start, end: start + endOfBare(piece, 0) };
  };

  return {
    text,
    read,
    near,
    word: (position) => shortText(text, near(position)),
  };
}

function shortText(text: string, range: Range | undefined): string {
  return range === undefined || range.end - range.start > longestName
    ? ''
    : text.slice(range.start, range.end);
}

/** Finds closing quotes, each searched for once however many open before it. */
function createClosing(text: string) {
  const known = new Map<string, { from: number; at: number }>();
  return (quote: string, from: number): number => {
    const last = known.get(quote);
    if (last !== undefined && from >= last.from && (last.at === -1 || from <= last.at)) return last.at;
    const at = unescaped(text, quotes[quote] as RegExp, from);
    known.set(quote, { from, at });
    return at;
  };
}

function unescaped(text: string, quote: RegExp, from: number): number {
  quote.lastIndex = from;
  for (let match = quote.exec(text); match !== null; match = quote.exec(text)) {
    let start = match.index;
    while (start > from && text[start - 1] === '\\') start--;
    if ((match.index - start) % 2 === 0) return match.index;
  }
  return -1;
}

/** A `+` is the space of a form where a quote follows. */
function skipSpace(text: string, from: number): number {
  const space = /\s*(?:\++(?=["']))?/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}

/** A comma or semicolon ends a bare value where a space, an end or another name follows, and not within `a,b`. */
const endsAfter = /(?:\s|$|["'}\])]|[\w-]{1,40}\s{0,4}[:=])/y;
/** In what was escaped, the value's end may be too: `\n`, `\"`. A reading with the escapes undone knows better. */
const escapedEnd = /["'\\/bfnrtux]/;

function endOfBare(text: string, from: number): number {
  let start = from;
  let end = endOfBareWord(text, start);
  // `Bearer` and the word behind it are one value.
  while (end - start <= 16 && /^(?:Bearer|Basic)[\s:]*$/i.test(text.slice(start, end))) {
    start = skipSpace(text, end);
    if (start === end || start >= text.length) break;
    end = endOfBareWord(text, start);
  }
  return end;
}

function endOfBareWord(text: string, from: number): number {
  bareStop.lastIndex = from;
  for (let match = bareStop.exec(text); match !== null; match = bareStop.exec(text)) {
    const at = match.index;
    if (match[0] === ',' || match[0] === ';') {
      endsAfter.lastIndex = at + 1;
      if (endsAfter.test(text)) return at;
    } else if (match[0] !== '\\' || escapedEnd.test(text[at + 1] ?? '')) return at;
  }
  return text.length;
}

function endOfHeader(text: string, position: number): number {
  const stop = /["'\r\n]/g;
  stop.lastIndex = position;
  return stop.exec(text)?.index ?? text.length;
}

function endOfWord(text: string, from: number): number {
  const stop = /[\s{}[\],:"']/g;
  stop.lastIndex = from + 1;
  return stop.exec(text)?.index ?? text.length;
}
