import { longestPath, operations } from '../../catalog/operations';
import { editDistance } from '../../model/edit-distance';

/** The path of the API that an unknown one comes nearest to. */
export interface NearestPath {
  /** What is wrong: a word, a segment too few, or one too many. */
  readonly fault: 'word' | 'missing' | 'extra';
  /** The segments as they should have been: the call's own, and the template's words and placeholders. */
  readonly segments: readonly string[];
  /** Position of the first segment that differs, among those given. */
  readonly at: number;
  /** What stands in the template there: a word of the API, or a placeholder in braces. */
  readonly wanted: string;
  /** The call's method is one that the path takes. */
  readonly takesMethod: boolean;
}

/** Words that other APIs, or other parts of this one, use for the same. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  chatgroups: ['groups', 'group', 'chatgroup', 'chat_groups', 'chat-groups'],
  chatrooms: ['rooms', 'room', 'chatroom', 'chat_rooms', 'chat-rooms'],
  users: ['members', 'member', 'user'],
  user: ['users'],
  contacts: ['friends', 'friend', 'contact'],
  blocks: ['blacklist', 'blocklist', 'block'],
  white: ['whitelist', 'allowlist', 'whites'],
  mute: ['mutes'],
  admin: ['admins', 'administrators'],
  chatmessages: ['chatmessage', 'messages', 'history'],
  chatfiles: ['files', 'file', 'chatfile'],
  token: ['tokens', 'login'],
};

/** Each path template once, with the methods that it takes. */
const templates = [...new Set(operations.map(({ path }) => path))].map((path) => ({
  words: path.split('/').slice(1),
  methods: new Set(operations.filter((one) => one.path === path).map(({ method }) => method)),
}));

interface Candidate extends NearestPath {
  readonly cost: number;
}

/**
 * The known path that segments (decoded, below the app) are nearest to: one or two words misspelt or called
 * otherwise, or one segment missing or too many. `null` where none is near, or several are equally near.
 */
export function nearestPath(method: string, segments: readonly string[]): NearestPath | null {
  if (segments.length === 0 || segments.length > longestPath + 1) return null;
  let best: Candidate | null = null;
  let isTied = false;
  for (const { words, methods } of templates) {
    const found = compare(words, segments, methods.has(method));
    if (found === null || (best !== null && found.cost > best.cost)) continue;
    isTied = best !== null && found.cost === best.cost;
    best = found;
  }
  return isTied ? null : best;
}

const isPlaceholder = (word: string) => word.startsWith('{');

function compare(
  words: readonly string[],
  segments: readonly string[],
  takesMethod: boolean,
): Candidate | null {
  const penalty = takesMethod ? 0 : 1.5;
  if (words.length === segments.length) return compareWords(words, segments, takesMethod, penalty);
  if (words.length === segments.length + 1) {
    const at = firstGap(words, segments);
    if (at === null) return null;
    const wanted = words[at] as string;
    const mended = [...segments.slice(0, at), wanted, ...segments.slice(at)];
    return { fault: 'missing', segments: mended, at, wanted, takesMethod, cost: 2 + penalty };
  }
  if (words.length !== segments.length - 1) return null;
  const at = firstGap(segments, words);
  if (at === null) return null;
  const mended = [...segments.slice(0, at), ...segments.slice(at + 1)];
  return { fault: 'extra', segments: mended, at, wanted: words[at] ?? '', takesMethod, cost: 2 + penalty };
}

function compareWords(
  words: readonly string[],
  segments: readonly string[],
  takesMethod: boolean,
  penalty: number,
): Candidate | null {
  const costs = words.map((word, index) => wordCost(word, segments[index] as string));
  const wrong = costs.flatMap((cost, index) => (cost > 0 ? [index] : []));
  const cost = costs.reduce((sum, each) => sum + each, penalty);
  const at = wrong.find((index) => !isPlaceholder(words[index] as string));
  if (at === undefined || wrong.length > 2 || !Number.isFinite(cost)) return null;
  const mended = words.map((word, index) => (isPlaceholder(word) ? (segments[index] as string) : word));
  return { fault: 'word', segments: mended, at, wanted: words[at] as string, takesMethod, cost };
}

/** Nothing for a word as it should be, and for what may be the value of a placeholder. */
function wordCost(word: string, segment: string): number {
  if (isPlaceholder(word)) return isWordOfApi(segment) ? 2 : 0;
  if (segment === word) return 0;
  if (segment.toLowerCase() === word) return 0.5;
  if (synonyms[word]?.includes(segment.toLowerCase())) return 1;
  const distance = editDistance(segment.toLowerCase(), word);
  return distance <= 2 && distance * 4 <= word.length ? distance : Number.POSITIVE_INFINITY;
}

/** Where `longer` has one element that `shorter` lacks, all others being alike; `null` where they are not. */
function firstGap(longer: readonly string[], shorter: readonly string[]): number | null {
  let at = 0;
  while (at < shorter.length && isAlike(longer[at] as string, shorter[at] as string)) at += 1;
  for (let index = at; index < shorter.length; index += 1) {
    if (!isAlike(longer[index + 1] as string, shorter[index] as string)) return null;
  }
  return at;
}

const isAlike = (one: string, other: string) =>
  one === other || (isPlaceholder(one) ? !isWordOfApi(other) : isPlaceholder(other) && !isWordOfApi(one));

/** A word of the API is no id: `/chatgroups/users` lacks one, and its `users` is not it. */
const apiWords = new Set(templates.flatMap(({ words }) => words.filter((word) => !isPlaceholder(word))));
const isWordOfApi = (segment: string) => apiWords.has(segment);
