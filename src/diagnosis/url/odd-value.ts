/** A value of a path with something in it that the name itself has not. */
export interface OddValue {
  /** What it should have been. */
  readonly plain: string;
  readonly kind: 'line-feed' | 'tab' | 'space' | 'invisible' | 'quotes';
}

const edges = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]+|[\s\u200b-\u200f\u2060\ufeff\u00ad]+$/g;

/** Longer values are no names, and not looked at. In characters. */
const maxValueChars = 200;

/**
 * Whether a segment (decoded) has white space, invisible characters or quotes around its value; `null` where
 * it has none.
 */
export function oddValue(text: string): OddValue | null {
  if (text.length > maxValueChars) return null;
  const bare = text.replace(edges, '');
  const quoted = /^(["'“‘`])(.+)(["'”’`])$/su.exec(bare);
  const plain = quoted?.[2] ?? bare;
  if (plain === text || plain === '') return null;
  return { plain, kind: kindOf(text, quoted !== null) };
}

function kindOf(text: string, isQuoted: boolean): OddValue['kind'] {
  if (isQuoted) return 'quotes';
  if (/[\r\n]/.test(text)) return 'line-feed';
  if (text.includes('\t')) return 'tab';
  return /^\s|\s$/.test(text.replaceAll('\ufeff', '')) ? 'space' : 'invisible';
}
