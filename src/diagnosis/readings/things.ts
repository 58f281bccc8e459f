import type { Evidence } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { CheckContext } from '../check';
import { type KeyPath, spotOf } from '../request/request-body';
import { namedInPath } from '../url/named-in-path';

/** What things are called. */
export type Noun = 'user' | 'group' | 'room' | 'thread' | 'message' | 'file' | 'value';

/** Something that a call names, and where. */
export interface Thing {
  readonly noun: Noun;
  /** As sent, decoded. */
  readonly value: string;
  /** The field or placeholder that it stands in. */
  readonly name: string;
  readonly isInBody: boolean;
  spot(): Pick<Evidence, 'place' | 'excerpt'>;
}

/** Bodies list things by the thousand; a text names one of the first. */
const maxThings = 2_000;
const maxDepth = 6;

const nouns: readonly (readonly [Noun, RegExp])[] = [
  [
    'user',
    /^(?:user(?:name)?s?|(?:new)?owner|members?|from|friend\w*|blocked_username|admins?|nicknames?)$/i,
  ],
  ['room', /^(?:chat)?room_?(?:id)?s?$/i],
  ['group', /^(?:chat)?(?:group|grp)_?(?:id)?s?$/i],
  ['thread', /^thread_?(?:id)?s?$/i],
  ['message', /^(?:msg|message|m)_?(?:id)?s?$/i],
  ['file', /^(?:share_)?file_?(?:id|uuid)?s?$|^uuid$/i],
];

/** The noun of a field's or placeholder's name, or of a word of the service. */
export function nounOf(name: string): Noun {
  return nouns.find(([, names]) => names.test(name))?.[0] ?? 'value';
}

/** What a call names: in its path, its query and its body. */
export function thingsOf(context: CheckContext): readonly Thing[] {
  return [...inPath(context), ...inQuery(context), ...inBody(context)];
}

function inPath(context: CheckContext): Thing[] {
  return namedInPath(context).map(({ kind, name, value, segment }) => ({
    noun: kind === 'other' ? nounOf(name) : kind,
    value,
    name,
    isInBody: false,
    spot: () => ({ place: { in: 'path', segment } }),
  }));
}

function inQuery({ url }: CheckContext): Thing[] {
  return [...url.query].slice(0, maxThings).flatMap(([name, values]) =>
    values.map((value) => ({
      noun: nounOf(name),
      value,
      name,
      isInBody: false,
      spot: () => ({ place: { in: 'query' as const, name } }),
    })),
  );
}

function inBody(context: CheckContext): Thing[] {
  const body = context.requestBody;
  const things: Thing[] = [];
  const walk = (value: unknown, path: KeyPath, name: string) => {
    if (things.length >= maxThings || path.length > maxDepth) return;
    if (typeof value === 'string' || typeof value === 'number') {
      const spot = () => spotOf(body, path);
      things.push({ noun: nounOf(name), value: String(value), name, isInBody: true, spot });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.slice(0, maxThings).entries()) walk(item, [...path, index], name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key], key);
    }
  };
  walk(body.json, [], '');
  return things;
}

const nounWords: Readonly<Record<Exclude<Noun, 'value'>, LocalizedText>> = {
  user: { en: 'user `{thing_value}`', zh: '用户 `{thing_value}`' },
  group: { en: 'group `{thing_value}`', zh: '群组 `{thing_value}`' },
  room: { en: 'chat room `{thing_value}`', zh: '聊天室 `{thing_value}`' },
  thread: { en: 'thread `{thing_value}`', zh: '子区 `{thing_value}`' },
  message: { en: 'message `{thing_value}`', zh: '消息 `{thing_value}`' },
  file: { en: 'file `{thing_value}`', zh: '文件 `{thing_value}`' },
};

/** A thing in words, `{thing_value}` left to be filled. */
export function thingWords({ noun }: Pick<Thing, 'noun'>): LocalizedText {
  return noun === 'value' ? { en: '`{thing_value}`', zh: '`{thing_value}`' } : nounWords[noun];
}
