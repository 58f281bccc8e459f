import { applyEdits } from 'jsonc-parser';
import { type KeyPath, type Member, nodeAt } from './json-node';

/**
 * The fields or items of the value at a path of valid JSON, in their order; none where there is no such value,
 * or it is neither object nor array. Never throws; linear.
 */
export function membersAt(text: string, path: KeyPath): readonly Member[] {
  return nodeAt(text, path)?.members ?? [];
}

/** The text without some fields or items of the value at `path`; all else stays as written. */
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
  const content = JSON.stringify(newName);
  const fields = membersAt(text, path).filter(({ key }) => key === name);
  return applyEdits(
    text,
    fields.map(({ start, keyEnd }) => ({ offset: start, length: keyEnd - start, content })),
  );
}

/** The text with another value at `path`. `json` is written as it is. */
export function withValue(text: string, path: KeyPath, json: string): string {
  const node = nodeAt(text, path);
  if (node === null) return text;
  return applyEdits(text, [{ offset: node.from, length: node.to - node.from, content: json }]);
}

/** The text with a field more at the end of the object at `path`. */
export function withField(text: string, path: KeyPath, name: string, json: string): string {
  const node = nodeAt(text, path);
  if (node === null) return text;
  const field = `${JSON.stringify(name)}: ${json}`;
  const last = node.members.at(-1);
  const edit = last ? { offset: last.to, content: `, ${field}` } : { offset: node.from + 1, content: field };
  return applyEdits(text, [{ ...edit, length: 0 }]);
}
