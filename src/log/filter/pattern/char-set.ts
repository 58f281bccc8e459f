/** Characters by UTF-16 code: ranges, both ends among them. */
export interface CharSet {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly negated: boolean;
}

export type Ranges = CharSet['ranges'];

const last = 0xffff;
const digit: Ranges = [[0x30, 0x39]];
const word: Ranges = [...digit, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const space: Ranges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** What `\d`, `\W` and their like stand for, by their letter. */
export const shorthands: Readonly<Record<string, Ranges>> = {
  d: digit,
  w: word,
  s: space,
  D: without(digit),
  W: without(word),
  S: without(space),
};

/** What `.` stands for. */
export const anyInLine: CharSet = {
  ranges: [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ],
  negated: true,
};

export function isWordCode(code: number): boolean {
  return inRanges(word, code);
}

/** Whether a character is in the set, whatever its case. */
export function has({ ranges, negated }: CharSet, code: number): boolean {
  return (inRanges(ranges, code) || inRanges(ranges, upper(code))) !== negated;
}

function inRanges(ranges: Ranges, code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to);
}

/** The capital letter, where it is a single one; none of ASCII for letters beyond it. */
function upper(code: number): number {
  const capital = String.fromCharCode(code).toUpperCase();
  const found = capital.charCodeAt(0);
  return capital.length !== 1 || (code >= 128 && found < 128) ? code : found;
}

/** All but these; they come in order and apart. */
function without(ranges: Ranges): Ranges {
  const others: (readonly [number, number])[] = [];
  let from = 0;
  for (const [first, end] of ranges) {
    if (first > from) others.push([from, first - 1]);
    from = end + 1;
  }
  return [...others, [from, last]];
}
