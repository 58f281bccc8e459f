import type { KindOf } from './names';
import type { Span } from './spans';
import { createValueReader } from './value-reader';
import { secretIn } from './values';

/** A quoted name and a quoted value with no colon between them. */
const unjoined = /(["'])([\p{L}\p{N}_$. -]{2,64})\1(?:\s{0,8}[;,]\s{0,8}|\s{1,8})(?=["'])/gu;
/** How far back the bracket is looked for that tells an object from a list of names. */
const farthestOpener = 300;

/** `{"password" "value"}` and `{"password", "value"}`: bodies that break just there are what a ticket is about. */
export function findUnjoined(text: string, kindOf: KindOf): Span[] {
  const reader = createValueReader(text);
  return [...text.matchAll(unjoined)].flatMap(({ 0: found, 2: name = '', index }) => {
    const kind = kindOf(name);
    if (kind === undefined || !isInObject(text, index)) return [];
    const secrets = reader.read(index + found.length, false).parts.map((part) => secretIn(text, part));
    return secrets.flatMap((secret) => (secret === null ? [] : [{ ...secret, kind }]));
  });
}

function isInObject(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - farthestOpener), position);
  return /[{,]\s*$/.test(before) && before.lastIndexOf('{') > before.lastIndexOf('[');
}
