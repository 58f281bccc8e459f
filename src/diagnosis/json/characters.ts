/** Which closing quotes fit an opening one. Curly ones are typed either way round. */
export const closersOf: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”“'],
  ['”', '”“'],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['„', '”“'],
  ['＂', '＂'],
]);

/** Punctuation as a Chinese input method types it. */
export const halfWidth: ReadonlyMap<string, string> = new Map([
  ['：', ':'],
  ['，', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
]);

/** Spaces that JSON does not know: they look like one, or like nothing. */
export function isInvisible(character: string): boolean {
  if (character < '\x7f' && character !== '\v' && character !== '\f') return false;
  return /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\v\f]/.test(character);
}

export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

/** The first offset from `from` on at which no white space stands. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at;
}

/** Whether a colon, or what was written in its place, comes next. */
export function isColonNext(text: string, from: number): boolean {
  const next = text[skipSpace(text, from)];
  return next === ':' || next === '：' || next === '=';
}
