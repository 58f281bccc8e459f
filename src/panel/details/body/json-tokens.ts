import { createScanner } from 'jsonc-parser';

/** The scanner's kinds of white space: the line break and the rest. */
const isSpace = (kind: number) => kind === 14 || kind === 15;

/** Cuts JSON into its tokens, white space left out. Takes any text: what is not JSON is cut in some way too. */
export function jsonTokens(source: string): readonly string[] {
  const scanner = createScanner(source);
  const tokens: string[] = [];
  while (scanner.getPosition() < source.length) {
    if (isSpace(scanner.scan())) continue;
    const from = scanner.getTokenOffset();
    tokens.push(source.slice(from, from + scanner.getTokenLength()));
  }
  return tokens;
}
