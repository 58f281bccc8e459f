import { meaningOf } from '../../model/header-names';
import { isMisspelling } from '../../model/similar-name';
import {
  askingWords,
  describingWords,
  harmlessNames,
  nameKeys,
  publicNames,
  rules,
  type SecretKind,
  valueKeys,
} from './policy';

/** What a name says of its value. */
export interface Meaning {
  readonly kind: SecretKind;
  /** Only a value that looks drawn by lot is a secret under this name. */
  readonly weak: boolean;
}

/** What a name means; `undefined` where it names no secret. */
export type MeaningOf = (name: string) => Meaning | undefined;

/** No name that a program uses is longer; what is, is not looked at. */
export const longestName = 64;

const strong = (kind: SecretKind): Meaning => ({ kind, weak: false });
const byName = new Map<string, Meaning>(
  rules.flatMap(({ names, endings, weak, kind }) => [
    ...[...names, ...endings].map((name) => [name, strong(kind)] as const),
    ...weak.map((name) => [name, { kind, weak: true }] as const),
  ]),
);
const byEnding = rules.flatMap(({ endings, kind }) =>
  endings.map((ending) => [ending, strong(kind)] as const),
);
const shortestMeant = 6;
/** `passed` is one edit away. */
const closeToWords: ReadonlySet<string> = new Set(['passwd']);
const byIntent = rules.flatMap(({ endings, meant, kind }) =>
  [...meant, ...endings]
    .filter((name) => name.length >= shortestMeant && /^[a-z]+$/.test(name) && !closeToWords.has(name))
    .map((name) => [name, strong(kind)] as const),
);

const unseenInNames = /[\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\s]+/g;

/** The words of a name: `X-Auth_Token`, `xAuthToken` and `x auth token\u200b` have the same. */
const wordsOf = (name: string): string[] =>
  name
    .replace(unseenInNames, (found) => (found.trim() === '' && /^[ \t]+$/.test(found) ? ' ' : ''))
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A name without case, separators and unseen characters. */
export const plainName = (name: string) => wordsOf(name).join('');

/** The meanings of the policy, and those of names that a user adds. */
export function meaningsWith(extraNames: readonly string[] = []): MeaningOf {
  const own = new Set(extraNames.map(plainName).filter((name) => name !== ''));
  return own.size === 0
    ? meaningOfName
    : (name) => (own.has(plainName(name)) ? strong('own') : meaningOfName(name));
}

/** The same few names come again and again. */
const judged = new Map<string, Meaning | undefined>();
const mostJudged = 2_000;

export function meaningOfName(name: string): Meaning | undefined {
  if (name.length > longestName) return undefined;
  const known = judged.get(name);
  if (known !== undefined || judged.has(name)) return known;
  if (judged.size >= mostJudged) judged.clear();
  const meaning = judge(name);
  judged.set(name, meaning);
  return meaning;
}

function judge(name: string): Meaning | undefined {
  const words = wordsOf(name);
  const plain = words.join('');
  if (plain === '' || harmlessNames.has(plain) || askingWords.has(words[0] ?? '')) return undefined;
  const whole = byName.get(plain) ?? byName.get(stem(plain));
  if (whole !== undefined) return whole;
  const last = words.at(-1) ?? '';
  if (endOf(plain) === undefined && describingWords.has(last)) return undefined;
  const stems = [...words, plain].map(stem);
  return (
    byName.get(stem(last)) ??
    stems.map(endOf).find((meaning) => meaning !== undefined) ??
    intended(plain) ??
    (last.length >= shortestMeant ? intended(last) : undefined)
  );
}

const endOf = (word: string): Meaning | undefined => byEnding.find(([ending]) => word.endsWith(ending))?.[1];

/** What the diagnosis would say that a name was meant to be. */
function intended(plain: string): Meaning | undefined {
  if (plain.length < shortestMeant - 1 || publicNames.has(plain)) return undefined;
  const [first, last] = [plain[0], plain.at(-1)];
  const found = byIntent.find(
    ([name]) =>
      Math.abs(name.length - plain.length) <= 1 &&
      (name[0] === first || name.at(-1) === last) &&
      isMisspelling(plain, name),
  );
  if (found !== undefined) return found[1];
  return mayBeAuthorization(plain) && meaningOf(plain) === 'misspelt' ? strong('token') : undefined;
}

/** Two edits of `authorization` leave seven of its nine letters: quicker to ask than how many edits there are. */
function mayBeAuthorization(plain: string): boolean {
  if (plain.length < 11 || plain.length > 15) return false;
  let letters = 0;
  for (const letter of 'authorizn') if (plain.includes(letter)) letters++;
  return letters >= 7;
}

/** A name that says something about a secret, or that is meant to be seen: `expires_in`, `username`. */
export function isDescribing(name: string): boolean {
  if (name === '' || name.length > longestName) return false;
  const words = wordsOf(name);
  return describingWords.has(words.at(-1) ?? '') || publicNames.has(words.join(''));
}

export const isPublicName = (name: string) => publicNames.has(plainName(name));

/** Without number and plural: `token2`, `credentials`. */
const stem = (word: string) => word.replace(/\d+$/, '').replace(/(?<=[a-z]{2})(?<!s)s$/, '');

/** Whether a key announces what another key of the same record holds, or holds it. */
export type Role = 'name' | 'value' | undefined;

const roles = new Map<string, Role>();

export function roleOf(key: string): Role {
  if (key.length > 20) return undefined;
  const known = roles.get(key);
  if (known !== undefined || roles.has(key)) return known;
  if (roles.size >= mostJudged) roles.clear();
  const plain = plainName(key);
  const role = nameKeys.has(plain) ? 'name' : valueKeys.has(plain) ? 'value' : undefined;
  roles.set(key, role);
  return role;
}
