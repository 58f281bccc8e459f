import { isSpace, skipSpace } from './characters';
import { fieldPlace } from './field-place';

type KeyPath = readonly (string | number)[];

/** A field of an object or an item of an array, by offsets into the text. */
export interface Member {
  /** A field's name, an item's index. */
  readonly key: string | number;
  /** Where it begins: a field with its name. */
  readonly start: number;
  /** Where its value begins. */
  readonly from: number;
  /** Behind its value. */
  readonly to: number;
}

/**
 * The fields or items of what stands at a path of valid JSON, in their order; none where nothing stands there
 * or it is no object and no array. Never throws; linear.
 */
export function membersAt(text: string, path: KeyPath): readonly Member[] {
  const place = fieldPlace(text, path);
  const opener = place === null ? undefined : text[place.offset];
  if (place === null || (opener !== '{' && opener !== '[')) return [];
  const members: Member[] = [];
  let at = skipSpace(text, place.offset + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const member = readMember(text, at, opener === '{', members.length);
    members.push(member);
    at = skipSpace(text, member.to);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return members;
}

/** The text without some fields or items of what stands at `path`; all else stays as written. */
export function withoutMembers(
  text: string,
  path: KeyPath,
  isOut: (key: string | number) => boolean,
): string {
  const members = membersAt(text, path);
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || !members.some(({ key }) => isOut(key))) return text;
  const pieces: string[] = [];
  for (const [index, member] of members.entries()) {
    if (isOut(member.key)) continue;
    const before = pieces.length === 0 ? undefined : members[index - 1];
    pieces.push(text.slice(before?.to ?? member.start, member.to));
  }
  return text.slice(0, first.start) + pieces.join('') + text.slice(last.to);
}

/** The text with another name for the field of that name in the object at `path`. */
export function withRenamed(text: string, path: KeyPath, name: string, newName: string): string {
  return splice(
    text,
    membersAt(text, path)
      .filter(({ key }) => key === name)
      .map(({ start, from }) => ({
        from: start,
        to: keyEnd(text, start, from),
        by: JSON.stringify(newName),
      })),
  );
}

/** The text with another value at `path`. `json` is written as it is. */
export function withValue(text: string, path: KeyPath, json: string): string {
  const key = path.at(-1);
  const found = membersAt(text, path.slice(0, -1)).findLast((member) => member.key === key);
  return found === undefined ? text : splice(text, [{ from: found.from, to: found.to, by: json }]);
}

/** The text with a field more at the end of the object at `path`. */
export function withField(text: string, path: KeyPath, name: string, json: string): string {
  const field = `${JSON.stringify(name)}: ${json}`;
  const last = membersAt(text, path).at(-1);
  if (last !== undefined) return splice(text, [{ from: last.to, to: last.to, by: `, ${field}` }]);
  const place = fieldPlace(text, path);
  if (place === null) return text;
  return splice(text, [{ from: place.offset + 1, to: place.offset + 1, by: field }]);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { from, to, by } of edits) {
    pieces.push(text.slice(copied, from), by);
    copied = to;
  }
  return pieces.join('') + text.slice(copied);
}

function readMember(text: string, start: number, isField: boolean, index: number): Member {
  if (!isField) return { key: index, start, from: start, to: valueEnd(text, start) };
  const end = stringEnd(text, start);
  const from = skipSpace(text, skipSpace(text, end) + 1);
  return { key: JSON.parse(text.slice(start, end)) as string, start, from, to: valueEnd(text, from) };
}

/** Behind the name that stands before a value. */
function keyEnd(text: string, start: number, valueAt: number): number {
  return Math.min(stringEnd(text, start), valueAt);
}

function valueEnd(text: string, from: number): number {
  if (text[from] === '"') return stringEnd(text, from);
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at] as string;
    if (character === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (depth === 0 && (character === ',' || character === '}' || character === ']' || isSpace(character)))
      return at;
    if (character === '{' || character === '[') depth += 1;
    if ((character === '}' || character === ']') && --depth === 0) return at + 1;
    at += 1;
  }
  return at;
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
