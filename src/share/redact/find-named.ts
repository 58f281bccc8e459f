import type { KindOf } from './names';
import { longestName, plainName } from './names';
import { nameKeys, type SecretKind, valueKeys } from './rules';
import type { Span } from './spans';
import { createValueReader, type ReadValue, type ValueReader } from './value-reader';
import { isProse, secretIn } from './values';
import { type Range, readingsOf } from './views';

/**
 * Stretches that were read for sure in a reading closer to what was sent: a reading with more escapes undone
 * knows no better.
 */
export interface Claims {
  has(separator: Range): boolean;
  add(range: Range): void;
}

const separator = /=>|[:=：]+/g;
const closers = new Set(['"', "'", '”', '’', '`', ']', ')', '\\']);
/** A name may have escapes in it, with which it is longer. */
const nameChar = /[\p{L}\p{N}_$\\%-]/u;
const longestWritten = 3 * longestName;
const farthestName = 16;

/** Values of secret names: `"name": "value"`, `name=value`, `name: value`, in JSON, forms, headers, prose and ruins of them. */
export function findNamed(text: string, kindOf: KindOf, claims: Claims): Span[] {
  const spans: Span[] = [];
  const reader = createValueReader(text);
  const pairs = createPairs(reader, kindOf);
  separator.lastIndex = 0;
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const name = nameBefore(text, range.start);
    if (name === '') continue;
    const kind = kindOfWritten(name, kindOf) ?? kindOf(spacedName(text, range.start));
    spans.push(...pairs.next(name, range.end));
    if (kind === undefined || claims.has(range)) continue;
    const value = reader.read(range.end, match[0] === ':' && isHeader(text, range.start, name));
    if (value.certain) claims.add({ start: range.start, end: value.end });
    // One by one: a list may hold more than a call takes arguments.
    for (const span of secretsOf(text, value, kind)) spans.push(span);
    // Behind what was read: no text is read twice for a name.
    separator.lastIndex = Math.max(separator.lastIndex, value.end);
  }
  return spans;
}

function secretsOf(text: string, value: ReadValue, kind: SecretKind): Span[] {
  return value.parts.flatMap((part) => {
    const secret = secretIn(text, part);
    if (secret === null || (value.bare && beginsProse(text, secret))) return [];
    return [{ ...secret, kind }];
  });
}

function beginsProse(text: string, { start, end }: Range): boolean {
  return isProse(/^\S*/.exec(text.slice(start, Math.min(end, start + longestName)))?.[0] ?? '');
}

/** The kind of a name as written: `pass\\u0077ord` is a password. */
function kindOfWritten(name: string, kindOf: KindOf): SecretKind | undefined {
  if (!/[\\%]/.test(name)) return kindOf(name);
  return readingsOf(name)
    .map(kindOf)
    .find((kind) => kind !== undefined);
}

/** `Cookie: …` as HTTP writes it, and not the key of an object. */
const isHeader = (text: string, end: number, name: string) =>
  nameChar.test(text[end - 1] ?? '') && /^(?:authorization|(?:set)?cookie)$/.test(plainName(name));

/** The name that ends before a separator, be it quoted, indexed (`user[password]`) or bare. */
function nameBefore(text: string, position: number): string {
  const floor = Math.max(0, position - farthestName);
  let end = position;
  while (end > floor && /[\s+]/.test(text[end - 1] as string)) end--;
  while (end > floor && closers.has(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && end - start <= longestWritten && nameChar.test(text[start - 1] as string)) start--;
  return end - start > longestWritten ? '' : text.slice(start, end);
}

/** A key in quotes with spaces in it, without them: `"pass word":`. */
const spaced = /(["'])([\p{L}\p{N}_-]{1,20}(?: [\p{L}\p{N}_-]{1,20}){1,3})\1\s{0,8}$/u;

function spacedName(text: string, position: number): string {
  const end = text[position - 1];
  if (end !== '"' && end !== "'" && end !== ' ') return '';
  return (spaced.exec(text.slice(Math.max(0, position - longestName), position))?.[2] ?? '').replaceAll(
    ' ',
    '',
  );
}

const wholeName = /^[\p{L}\p{N}_$. -]+$/u;
/** Farther apart, or with an object's end between them, a name and a value are no pair. */
const farthestHalf = 200;

/** Finds pairs written as objects: `{"name": "password", "value": "…"}`, in either order. */
function createPairs(reader: ValueReader, kindOf: KindOf) {
  let name: { at: number; kind: SecretKind } | null = null;
  let value: Range | null = null;
  const isNear = (from: number, until: number) =>
    until - from <= farthestHalf && !reader.text.slice(from, until).includes('}');
  return {
    next(key: string, position: number): Span[] {
      const plain = plainName(key);
      if (nameKeys.has(plain)) {
        const kind = wholeName.test(reader.word(position)) ? kindOf(reader.word(position)) : undefined;
        const earlier = value;
        value = null;
        name = kind === undefined ? null : { at: position, kind };
        return kind !== undefined && earlier !== null && isNear(earlier.end, position)
          ? [{ ...earlier, kind }]
          : [];
      }
      if (!valueKeys.has(plain)) return [];
      const earlier = name;
      name = null;
      value = secretIn(reader.text, reader.near(position));
      return earlier !== null && value !== null && isNear(earlier.at, position)
        ? [{ ...value, kind: earlier.kind }]
        : [];
    },
  };
}
