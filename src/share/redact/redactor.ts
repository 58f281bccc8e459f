import { type Found, findInHeader, findInText, findInUrl, findKnown } from './find-secrets';
import { createKnownSecrets, type KnownSecrets } from './known-secrets';
import { kindsWith } from './names';
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
  /** Names that the user added to those of the rules. */
  readonly extraNames?: readonly string[];
  /** Secrets to find without a name too. */
  readonly known?: KnownSecrets;
  /** Secrets of texts that were read before. */
  readonly read?: ReadonlyMap<string, readonly Span[]>;
}

export function createRedactor({
  extraNames,
  known = createKnownSecrets([]),
  read,
}: RedactorOptions = {}): Redactor {
  const kindOf = kindsWith(extraNames);
  const spansOf = (found: Found) => merged([...found.spans, ...findKnown(found, known)]);
  const spansOfText = (text: string) => read?.get(text) ?? spansOf(findInText(text, kindOf));
  const write = (found: Found, style: Style) => masked(found.text, spansOf(found), style);
  return {
    headerValue: (name, value, style = 'screen') => write(findInHeader(name, value, kindOf), style),
    url: (url, style = 'screen') => write(findInUrl(url, kindOf), style),
    text: (text, style = 'screen') => masked(text, spansOfText(text), style),
    textAt(text, at, style = 'screen') {
      const spans = spansOfText(text);
      return { text: masked(text, spans, style), at: movedTo(at, text, spans, style) };
    },
  };
}

/** Masks what the rules alone know for a secret. */
export const byRules = createRedactor();

/** For those who asked for the secrets. */
export const asItIs: Redactor = {
  headerValue: (_, value) => value,
  url: (url) => url,
  text: (text) => text,
  textAt: (text, at) => ({ text, at }),
};
