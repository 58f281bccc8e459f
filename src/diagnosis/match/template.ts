import { type Folded, fold } from './fold';

/** A description template made ready: literals in order, a placeholder between each two. */
export interface Template {
  /** Folded. The first and the last are anchored; either may be empty. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** Literal characters: of two templates that match, the one with more says more. */
  readonly weight: number;
}

const placeholder = /\{[a-z][a-z0-9_]*\}/g;
/** Stands for a placeholder while the template is folded; occurs in no text of the service. */
const hole = '\u0001';

export function compileTemplate(source: string): Template {
  const names = (source.match(placeholder) ?? []).map((name) => name.slice(1, -1));
  const literals = fold(source.replace(placeholder, hole)).text.split(hole);
  return { literals, names, weight: literals.reduce((sum, literal) => sum + literal.length, 0) };
}

/**
 * The placeholders' values where the text fits, else `null`. Ordered `indexOf`, never a regex: texts
 * echo what a user typed, and a wildcard regex over them can run for seconds. Linear in the text.
 */
export function matchTemplate(
  template: Template,
  original: string,
  folded: Folded,
): Record<string, string> | null {
  const { literals, names } = template;
  const first = literals[0] ?? '';
  const { text } = folded;
  if (names.length === 0) return text === first ? {} : null;
  const values: Record<string, string> = {};
  let from = endOfFirst(text, first);
  if (from === -1) return null;
  for (const [index, name] of names.entries()) {
    const literal = literals[index + 1] ?? '';
    const isLast = index === names.length - 1;
    const to = isLast ? text.length - literal.length : text.indexOf(literal, from);
    if (to < from || (isLast && !text.endsWith(literal))) return null;
    values[name] = original.slice(folded.at[from], endOf(folded, to)).trim();
    from = to + literal.length;
  }
  return values;
}

/** Folding drops the space before a colon, be it that of a value: `for :org/…`. */
function endOfFirst(text: string, first: string): number {
  if (text.startsWith(first)) return first.length;
  const bare = first.endsWith(' ') ? first.slice(0, -1) : null;
  return bare !== null && text.startsWith(`${bare}:`) ? bare.length : -1;
}

/** Where the original's character before folded index `to` ends: what fell away between stays out. */
const endOf = (folded: Folded, to: number) => (to === 0 ? 0 : (folded.at[to - 1] ?? 0) + 1);
