import {
  askingWords,
  describingWords,
  harmlessNames,
  ownPlaceholder,
  publicNames,
  rules,
  type SecretKind,
} from './rules';

/** Which kind of secret a name announces. */
export type KindOf = (name: string) => SecretKind | undefined;

const byName = new Map(
  rules.flatMap(({ names, endings, kind }) => [...names, ...endings].map((name) => [name, kind])),
);
const byEnding = rules.flatMap(({ endings, kind }) => endings.map((ending) => [ending, kind] as const));
const placeholders = new Map<SecretKind, string>(rules.map(({ kind, placeholder }) => [kind, placeholder]));

/** No name that a program uses is longer; what is, is not looked at. */
export const longestName = 64;

export const placeholderOf = (kind: SecretKind) => placeholders.get(kind) ?? ownPlaceholder;

/** A name without case and punctuation: `X-Auth_Token` and `xauthtoken` are one. */
export const plainName = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The names of the rules, and those that a user adds. */
export function kindsWith(extraNames: readonly string[] = []): KindOf {
  const own = new Set(extraNames.map(plainName).filter((name) => name !== ''));
  return own.size === 0 ? kindOfName : (name) => (own.has(plainName(name)) ? 'own' : kindOfName(name));
}

/** The same few names come again and again. */
const judged = new Map<string, SecretKind | undefined>();
const mostJudged = 1_000;

/** The kind that the rules alone see in a name. */
export function kindOfName(name: string): SecretKind | undefined {
  if (name.length > longestName) return undefined;
  if (judged.has(name)) return judged.get(name);
  if (judged.size >= mostJudged) judged.clear();
  const kind = judge(name);
  judged.set(name, kind);
  return kind;
}

function judge(name: string): SecretKind | undefined {
  const words = wordsOf(name);
  const plain = words.join('');
  const known = byName.get(plain) ?? byName.get(stem(plain));
  if (known !== undefined) return known;
  if (harmlessNames.has(plain)) return undefined;
  if (askingWords.has(words[0] ?? '') || describingWords.has(words.at(-1) ?? '')) return undefined;
  const stems = [...words, plain].map(stem);
  const last = byName.get(stem(words.at(-1) ?? ''));
  return last ?? byEnding.find(([ending]) => stems.some((word) => word.endsWith(ending)))?.[1];
}

/** A name that says something about a secret, or that is meant to be seen: `expires_in`, `username`. */
export function isDescribing(name: string): boolean {
  if (name === '' || name.length > longestName) return false;
  const words = wordsOf(name);
  return describingWords.has(words.at(-1) ?? '') || publicNames.has(words.join(''));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Without number and plural: `token2`, `credentials`. */
const stem = (word: string) => word.replace(/\d+$/, '').replace(/(?<!s)s$/, '');
