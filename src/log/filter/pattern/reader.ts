/** Why a text is no pattern that can be searched for. */
export type PatternProblem =
  | 'group-open'
  | 'group-close'
  | 'class-open'
  | 'class-order'
  | 'nothing-to-repeat'
  | 'repeat-order'
  | 'look-around'
  | 'back-reference'
  | 'escape'
  | 'too-long';

export class PatternError extends Error {
  constructor(readonly problem: PatternProblem) {
    super(problem);
  }
}

/** A pattern, and how far it is read. */
export interface Reader {
  readonly source: string;
  at: number;
}

/** The next character; empty at the end. */
export const peek = ({ source, at }: Reader) => source.charAt(at);

export function next(reader: Reader): string {
  const char = peek(reader);
  reader.at += char.length;
  return char;
}

/** Reads `text` where it stands next. */
export function take(reader: Reader, text: string): boolean {
  if (!reader.source.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}
