import { type Found, findInHeader, findInText, findInUrl, findKnown } from './find-secrets';
import { createKnownSecrets, type KnownSecrets } from './known-secrets';
import { kindsWith } from './names';
import { masked, merged, type Span, type Style } from './spans';

/** Masks secrets in the parts of a call, and in what is said about it. */
export interface Redactor {
  headerValue(name: string, value: string, style?: Style): string;
  url(url: string, style?: Style): string;
  /** Text of any kind: a body, an error text, prose. */
  text(text: string, style?: Style): string;
}

export interface RedactorOptions {
  /** Names that the user added to those of the rules. */
  readonly extraNames?: readonly string[];
  /** Secrets to find without a name too. */
  readonly known?: KnownSecrets;
  /** Told of every text that had secrets in it. */
  readonly onFound?: (spans: readonly Span[]) => void;
}

export function createRedactor({
  extraNames,
  known = createKnownSecrets([]),
  onFound,
}: RedactorOptions = {}): Redactor {
  const kindOf = kindsWith(extraNames);
  const write = (found: Found, style: Style) => {
    const spans = merged([...found.spans, ...findKnown(found, known)]);
    if (spans.length === 0) return found.text;
    onFound?.(spans);
    return masked(found.text, spans, style);
  };
  return {
    headerValue: (name, value, style = 'screen') => write(findInHeader(name, value, kindOf), style),
    url: (url, style = 'screen') => write(findInUrl(url, kindOf), style),
    text: (text, style = 'screen') => write(findInText(text, kindOf), style),
  };
}
