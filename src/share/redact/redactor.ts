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
    if (secrets.isEmpty()) continue;
    for (const span of secrets.find(found.text, visible)) spans.push(span);
    for (const { text, place } of found.decoded) {
      for (const { start, end, kind } of secrets.find(text, visible))
        spans.push({ ...place(start, end), kind });
    }
  }
  return merged(spans);
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
