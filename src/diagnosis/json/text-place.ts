/** A place in a text. Line and column count from 1, `offset` from 0; a column is a UTF-16 unit, as in editors. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where `offset` stands. `\n`, `\r\n` and `\r` end a line; beyond the text it is the text's end. */
export function textPlace(text: string, offset: number): TextPlace {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    const isEnd = unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10);
    if (!isEnd) continue;
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: end - lineStart + 1, offset: end };
}
