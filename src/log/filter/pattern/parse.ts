/** A regular expression taken apart, each node with its own source. Groups with one branch are dissolved. */
export type PatternNode = Atom | Edge | Sequence | Choice | Repeat;

/** Matches exactly one character. */
export interface Atom {
  readonly kind: 'atom';
  readonly source: string;
}

/** Matches no character: `^`, `\b`, a look-around with its `body`. */
export interface Edge {
  readonly kind: 'edge';
  readonly source: string;
  readonly body: PatternNode | null;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly source: string;
  readonly nodes: readonly PatternNode[];
}

export interface Choice {
  readonly kind: 'choice';
  readonly source: string;
  readonly nodes: readonly PatternNode[];
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly source: string;
  readonly node: PatternNode;
  readonly min: number;
  readonly max: number;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Reads a pattern that `RegExp` accepts. `unicode`: a pair of surrogates is one character. */
export function parsePattern(source: string, unicode: boolean): PatternNode {
  return readBranches({ source, at: 0 }, unicode);
}

function readBranches(reader: Reader, unicode: boolean): PatternNode {
  const from = reader.at;
  const nodes = [readSequence(reader, unicode)];
  while (takes(reader, /\|/y) !== null) nodes.push(readSequence(reader, unicode));
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return { kind: 'choice', source: `(?:${reader.source.slice(from, reader.at)})`, nodes };
}

function readSequence(reader: Reader, unicode: boolean): Sequence {
  const nodes: PatternNode[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const node = readRepeat(reader, unicode);
    nodes.push(...(node.kind === 'sequence' ? node.nodes : [node]));
  }
  return sequenceOf(nodes);
}

export const sequenceOf = (nodes: readonly PatternNode[]): Sequence => ({
  kind: 'sequence',
  source: nodes.map(({ source }) => source).join(''),
  nodes,
});

const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

function readRepeat(reader: Reader, unicode: boolean): PatternNode {
  const node = readOne(reader, unicode);
  const match = takes(reader, quantifier);
  if (match === null) return node;
  const [written, sign, least, comma, most] = match;
  const min = sign ? (sign === '+' ? 1 : 0) : Number(least);
  const max = sign ? (sign === '?' ? 1 : Infinity) : comma ? Number(most || Infinity) : min;
  const repeated = node.kind === 'sequence' ? `(?:${node.source})` : node.source;
  return { kind: 'repeat', source: repeated + written, node, min, max };
}

const groupHead = /\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/iy;
const edge = /[\^$]|\\[bB]/y;
const charClass = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const escaped = /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]*\}|c[a-z]|[\s\S])/iy;

function readOne(reader: Reader, unicode: boolean): PatternNode {
  const head = takes(reader, groupHead)?.[0];
  if (head !== undefined) return readGroup(reader, head, unicode);
  const edgeSource = takes(reader, edge)?.[0];
  if (edgeSource !== undefined) return { kind: 'edge', source: edgeSource, body: null };
  const source = (takes(reader, charClass) ??
    takes(reader, escaped) ??
    takes(reader, unicode ? /[\s\S]/uy : /[\s\S]/y))?.[0];
  return { kind: 'atom', source: source ?? '' };
}

function readGroup(reader: Reader, head: string, unicode: boolean): PatternNode {
  const body = readBranches(reader, unicode);
  takes(reader, /\)/y);
  if (/[=!]$/.test(head)) return { kind: 'edge', source: `${head}${body.source})`, body };
  // `(?i:a)` has to stay a group; other groups only ever bound what is in them.
  const isModified = /^\(\?[a-z-]+:/i.test(head);
  return isModified ? { kind: 'choice', source: `${head}${body.source})`, nodes: [body] } : body;
}

function takes(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.source);
  if (match !== null) reader.at = pattern.lastIndex;
  return match;
}
