const punctuation = '{}[],:';

/** Cuts JSON into its tokens, white space left out. Takes any text: what is no JSON is cut in some way too. */
export function jsonTokens(source: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < source.length; ) {
    if (isSpace(source, at)) {
      at++;
      continue;
    }
    const end = endOfToken(source, at);
    tokens.push(source.slice(at, end));
    at = end;
  }
  return tokens;
}

function endOfToken(source: string, from: number): number {
  const first = source.charAt(from);
  if (punctuation.includes(first)) return from + 1;
  return first === '"' ? endOfString(source, from) : endOfWord(source, from);
}

function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return Math.min(source.length, at + 1);
}

function endOfWord(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && !isSpace(source, at) && !`${punctuation}"`.includes(source.charAt(at))) at++;
  return at;
}

const isSpace = (source: string, at: number) => source.charCodeAt(at) <= 0x20;
