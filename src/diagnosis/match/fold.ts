/** A text made comparable: case, quotes, colons and space made alike; `at` leads back to the original. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, its index in the original; one more for the end. */
  readonly at: readonly number[];
}

/** Descriptions echo what users typed; past this many characters they say nothing of the error. */
const maxFoldedChars = 4_000;

const alike: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '：': ':',
  '，': ',',
  '。': '.',
  '！': '!',
  '（': '(',
  '）': ')',
  '\u00a0': ' ',
  '\u3000': ' ',
};

/**
 * Folds a description: lower case (ASCII only, so that lengths stay), one kind of quote and colon, single
 * spaces, none beside a colon; quotes around the whole and full stops, `!` and `\n` at its end fall away.
 */
export function fold(original: string): Folded {
  const chars: string[] = [];
  const at: number[] = [];
  const end = Math.min(original.length, maxFoldedChars);
  for (let index = 0; index < end; index += 1) {
    const char = foldChar(original, index);
    if (char === '\\') continue;
    const last = chars.at(-1);
    if (char === ' ' && (last === undefined || last === ' ' || last === ':')) continue;
    if (char === ':' && last === ' ') {
      chars.pop();
      at.pop();
    }
    chars.push(char);
    at.push(index);
  }
  return trim(chars, at, end);
}

function foldChar(original: string, index: number): string {
  const char = original[index] as string;
  // The documents print a line feed as the two characters `\n`, and escape `@` and quotes with `\`.
  if (char === 'n' && original[index - 1] === '\\') return ' ';
  if (/\s/.test(char)) return ' ';
  const code = char.charCodeAt(0);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  return alike[char] ?? char;
}

function trim(chars: string[], at: number[], end: number): Folded {
  let from = 0;
  let to = chars.length;
  const last = () => chars[to - 1] ?? '';
  for (;;) {
    if (to > from && ' .!'.includes(last())) to -= 1;
    else if (to - from >= 2 && last() === '"' && chars[from] === '"') {
      from += 1;
      to -= 1;
    } else break;
  }
  while (chars[from] === ' ' && from < to) from += 1;
  return { text: chars.slice(from, to).join(''), at: [...at.slice(from, to), at[to] ?? end] };
}
