import { readHeader, readUrlText } from './call-texts';
import type { KnownSecrets } from './known';
import type { MeaningOf } from './names';
import { meaningsWith } from './names';
import { nothingPublic, type PublicValues } from './public-values';
import { type Found, readText } from './read-text';
import { masked, merged, movedTo, type Span, type Style } from './spans';

/** Masks secrets in the parts of a call, and in what is said about it. */
export interface Redactor {
  headerValue(name: string, value: string, style?: Style): string;
  url(url: string, style?: Style): string;
  /** Text of any kind: a body, an error text, prose. */
  text(text: string, style?: Style): string;
  /** The same, and where in it stands what stood at `at`; of a secret's inside, its start. */
  textAt(text: string, at: number, style?: Style): { readonly text: string; readonly at: number };
}

export interface RedactorOptions {
  readonly meaningOf?: MeaningOf;
  /** Secrets to find without a name too: the call's own, the log's. */
  readonly known?: readonly KnownSecrets[];
  readonly visible?: PublicValues;
  /** Secrets of texts that were read before. */
  readonly read?: ReadonlyMap<string, readonly Span[]>;
}

/** The spans of a text's secrets: those that it names, and those that are known. */
export function spansIn(
  found: Found,
  known: readonly KnownSecrets[],
  visible: PublicValues,
): readonly Span[] {
  const spans = [...found.spans];
  for (const secrets of known) {
    if (secrets.size === 0) continue;
    for (const span of secrets.find(found.text, visible)) spans.push(...inStrings(span, found));
    for (const { text, place } of found.decoded) {
      for (const { start, end, kind } of secrets.find(text, visible))
        spans.push({ ...place(start, end), kind });
    }
  }
  return merged(spans);
}

/** In JSON a span neither leaves the string that it is in nor cuts an escape in two: it stays JSON. */
function inStrings(span: Span, { text, strings }: Found): readonly Span[] {
  if (strings === null) return [span];
  const found = text.slice(span.start, span.end);
  if (
    !found.includes('"') &&
    !/[\\u\da-f]/i.test(text[span.start - 1] ?? '') &&
    !/\\u?[\da-f]{0,3}$/i.test(found)
  ) {
    return [span];
  }
  const spans: Span[] = [];
  for (let nth = firstEndingBehind(strings, span.start); nth < strings.length; nth += 2) {
    const [from, to] = [strings[nth] as number, strings[nth + 1] as number];
    if (from >= span.end) break;
    const start = Math.max(from, startOfEscape(text, span.start, from));
    spans.push({ ...span, start, end: Math.min(to, endOfEscape(text, span.end, from)) });
  }
  return spans.length === 0 && !found.includes('"') ? [span] : spans;
}

function firstEndingBehind(strings: readonly number[], position: number): number {
  let low = 0;
  let high = strings.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strings[middle * 2 + 1] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** Where the escape begins that a position is in; else the position. */
function startOfEscape(text: string, at: number, from: number): number {
  const slashes = /(\\+)(?:u[\da-f]{0,3})?$/i.exec(text.slice(Math.max(from, at - 64), at));
  return slashes === null || (slashes[1] as string).length % 2 === 0
    ? at
    : at - (slashes[0].length - (slashes[1] as string).length) - 1;
}

function endOfEscape(text: string, at: number, from: number): number {
  const start = startOfEscape(text, at, from);
  return start === at ? at : start + (text[start + 1] === 'u' ? 6 : 2);
}

export function createRedactor({
  meaningOf = meaningsWith(),
  known = [],
  visible = nothingPublic,
  read,
}: RedactorOptions = {}): Redactor {
  const write = (found: Found, style: Style) => masked(found.text, spansIn(found, known, visible), style);
  const spansOfText = (text: string) => read?.get(text) ?? spansIn(readText(text, meaningOf), known, visible);
  return {
    headerValue: (name, value, style = 'screen') => write(readHeader(name, value, meaningOf), style),
    url: (url, style = 'screen') => write(readUrlText(url, meaningOf), style),
    text: (text, style = 'screen') => masked(text, spansOfText(text), style),
    textAt(text, at, style = 'screen') {
      const spans = spansOfText(text);
      return { text: masked(text, spans, style), at: movedTo(at, text, spans, style) };
    },
  };
}

/** Masks what the policy alone knows for a secret. */
export const byRules = createRedactor();

/** For those who asked for the secrets. */
export const asItIs: Redactor = {
  headerValue: (_, value) => value,
  url: (url) => url,
  text: (text) => text,
  textAt: (text, at) => ({ text, at }),
};
