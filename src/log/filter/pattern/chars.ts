import type { Atom, PatternNode } from './parse';

/** Which characters an atom matches, as numbers of samples. */
export type Chars = ReadonlySet<number>;

/** What a text in lower case may hold: ASCII, line ends, blanks, and letters of a few scripts. */
const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(
  (c) => !/[A-Z]/.test(c),
);
const others = [
  ...'\x85\xa0\u2028\u2029\ufeff\u3000éßıſμяא中文一龥あア한！ａ０',
  '\ud83d',
  '\ude00',
  '\uffff',
];

/** Of these a broad atom matches most. */
const printable = ascii.filter((char) => char >= ' ' && char <= '~');

/**
 * Tells which characters the atoms of a pattern match, by asking `RegExp` about samples: those above and all
 * that the pattern names, so that two ranges that overlap share one. A property (`\p{L}`) is taken to match all.
 */
export function createCharReader(source: string, flags: string): (atom: Atom) => Chars {
  const named = [...source.matchAll(/\\u\{?([\da-f]{1,6})|\\x([\da-f]{2})/gi)]
    .map(([, unicode, hex]) => Number.parseInt(unicode ?? hex ?? '', 16))
    .filter((code) => code <= 0x10ffff);
  const written = [...source, ...source.split(''), ...named.map((code) => String.fromCodePoint(code))];
  const samples = [...new Set([...ascii, ...others, ...written.flatMap((c) => [c, c.toLowerCase()])])];
  const known = new Map<string, Chars>();
  return ({ source: atom }) => {
    const before = known.get(atom);
    if (before) return before;
    const test = /\\p\{/i.test(atom) ? null : new RegExp(`^(?:${atom})$`, `${flags.replace('m', '')}s`);
    const chars = new Set(samples.flatMap((char, index) => (test?.test(char) === false ? [] : [index])));
    known.set(atom, chars);
    return chars;
  };
}

export function overlap(one: Chars, other: Chars): boolean {
  for (const char of one) if (other.has(char)) return true;
  return false;
}

/** How many printable ASCII characters are among them, capitals aside: all are 69, `\w` 37, a digit 10. */
export function printableCount(chars: Chars): number {
  // The samples begin with ASCII, in the order of `ascii`.
  return printable.filter((char) => chars.has(ascii.indexOf(char))).length;
}

/** What a node's matches may begin with. */
export function firstChars(node: PatternNode, charsOf: (atom: Atom) => Chars): Chars {
  switch (node.kind) {
    case 'atom':
      return charsOf(node);
    case 'edge':
      return new Set();
    case 'repeat':
      return firstChars(node.node, charsOf);
    case 'choice':
      return new Set(node.nodes.flatMap((child) => [...firstChars(child, charsOf)]));
    case 'sequence': {
      const end = node.nodes.findIndex((child) => !mayBeEmpty(child));
      const leading = end === -1 ? node.nodes : node.nodes.slice(0, end + 1);
      return new Set(leading.flatMap((child) => [...firstChars(child, charsOf)]));
    }
  }
}

export function mayBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'atom':
      return false;
    case 'edge':
      return true;
    case 'repeat':
      return node.min === 0 || mayBeEmpty(node.node);
    case 'choice':
      return node.nodes.some(mayBeEmpty);
    case 'sequence':
      return node.nodes.every(mayBeEmpty);
  }
}
