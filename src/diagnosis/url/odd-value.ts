/** A value of a path with something in it that the name itself has not. */
export interface OddValue {
  /** What it should have been. */
  readonly plain: string;
  readonly kind: 'line-feed' | 'tab' | 'space' | 'invisible' | 'quotes' | 'encoded-twice';
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
  const once = decodedAgain(text);
  if (once !== null) return { plain: once, kind: 'encoded-twice' };
  const bare = text.replace(edges, '');
  const quoted = /^(["'“‘`])(.+)(["'”’`])$/su.exec(bare);
  const plain = quoted?.[2] ?? bare;
  if (plain === text || plain === '') return null;
  return { plain, kind: kindOf(text, quoted !== null) };
}

/** Escapes that are left after decoding: no name of the service has a `%`. */
function decodedAgain(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function kindOf(text: string, isQuoted: boolean): OddValue['kind'] {
  if (isQuoted) return 'quotes';
  if (/[\r\n]/.test(text)) return 'line-feed';
  if (text.includes('\t')) return 'tab';
  return /^\s|\s$/.test(text.replaceAll('\ufeff', '')) ? 'space' : 'invisible';
}
