import { provable } from '../../catalog/proofs';
import type { Proof } from '../../catalog/schema';
import type { CauseId } from '../../model/catalog-ids';
import type { LocalizedText } from '../../model/language';
import type { CheckContext } from '../check';
import { usersNamedInBody } from '../lists/named-users';
import { fieldOf } from '../request/request-body';
import { type Named, namedInPath } from '../url/named-in-path';

/** What may be missing by an answer of the service. */
export type MissingKind = NonNullable<Proof['missing']>[number];

const causes = provable('missing');

/** The causes that say that something of this kind is not there. */
export const missingCauses = (kind: MissingKind): readonly CauseId[] =>
  causes.flatMap(({ cause, proof }) => (proof.includes(kind) ? [cause] : []));

export const allMissingCauses = causes.map(({ cause }) => cause);

/** As a sentence begins with them, and as they stand within one. */
export const nouns: Readonly<
  Record<MissingKind, { readonly first: LocalizedText; readonly within: LocalizedText }>
> = {
  user: noun('User', 'user', '用户'),
  group: noun('Group', 'group', '群组'),
  room: noun('Chat room', 'chat room', '聊天室'),
  thread: noun('Thread', 'thread', '子区'),
  file: noun('File', 'file', '文件'),
  template: noun('Push template', 'push template', '推送模板'),
  label: noun('Push label', 'push label', '推送标签'),
};

function noun(first: string, within: string, zh: string) {
  return { first: { en: first, zh }, within: { en: within, zh } };
}

/** Something that the call asks for, and that the service may have missed. */
export interface Wanted {
  readonly kind: MissingKind;
  readonly name: string;
  /** Where it stands in the path; `null` where only the body or the service's text names it. */
  readonly segment: number | null;
  /** The field of the body that holds it, where the path does not. */
  readonly field: string | null;
  /** The service's text names it, or the call names nothing else: if something is missing, it is this. */
  readonly sure: boolean;
}

/**
 * What the call asks for, of each kind: the service's own text decides where it names one, then the path, then
 * the body.
 */
export function wantedOf(context: CheckContext): readonly Wanted[] {
  const captured = context.captured;
  const named = namedInPath(context);
  const things = named.flatMap(fromPath);
  const users = usersNamedInBody(context).length;
  const inPath = things.map((wanted) => ({ ...wanted, sure: named.length === 1 && users === 0 }));
  const inText = fromText(context, captured, inPath);
  const told = new Set(inText.map(({ kind }) => kind));
  const rest = inPath.filter(({ kind }) => !told.has(kind));
  const others = fields
    .filter(([kind]) => !told.has(kind) && !rest.some((wanted) => wanted.kind === kind))
    .flatMap((field) => fromBody(context, field, things.length === 0 && users <= 1));
  return [...inText, ...rest, ...others];
}

const kinds: Readonly<Record<string, MissingKind>> = {
  user: 'user',
  group: 'group',
  room: 'room',
  thread: 'thread',
  file_id: 'file',
  template_name: 'template',
  label_name: 'label',
};

function fromPath({ kind, name, value, segment }: Named): Omit<Wanted, 'sure'>[] {
  const found = kinds[kind] ?? kinds[name];
  return found === undefined || value === '' ? [] : [{ kind: found, name: value, segment, field: null }];
}

/** A group's text speaks of chat rooms as well: the path tells which. */
function fromText(
  context: CheckContext,
  captured: Readonly<Record<string, string>>,
  inPath: readonly Wanted[],
): Wanted[] {
  const isRoom = inPath.some(({ kind }) => kind === 'room');
  const texts: readonly (readonly [MissingKind, string | undefined])[] = [
    ['user', captured.username],
    [isRoom ? 'room' : 'group', captured.group_id],
    ['template', captured.template_name],
    ['label', captured.label_name],
  ];
  return texts.flatMap(([kind, name]) => {
    if (!name || name === '%s' || name === 'null') return [];
    // The service's text loses white space at its ends.
    const sent = inPath.find((one) => one.kind === kind && one.name.trim() === name.trim());
    if (sent !== undefined) return [{ ...sent, sure: true }];
    const inBody = fields
      .filter(([wanted]) => wanted === kind)
      .flatMap((field) => fromBody(context, field, true))
      .find((one) => one.name.trim() === name.trim());
    return [inBody ?? { kind, name, segment: null, field: null, sure: true }];
  });
}

/** Where a body names what the path does not. */
const fields: readonly (readonly [MissingKind, string])[] = [
  ['user', 'username'],
  ['group', 'group_id'],
];

function fromBody(context: CheckContext, [kind, field]: (typeof fields)[number], sure: boolean): Wanted[] {
  const name = fieldOf(context.requestBody.json, field);
  return typeof name === 'string' && name !== '' ? [{ kind, name, segment: null, field, sure }] : [];
}
