import { holderOf } from '../auth/holder';
import type { CheckContext } from '../check';
import type { FoundReading } from './find-reading';
import { type Noun, nounOf, type Thing, thingsOf } from './things';

/** What of the call a text speaks of. `byValue`: the text has its very value; else its noun or its field. */
export interface NamedThing extends Thing {
  readonly byValue: boolean;
}

/** Shorter values occur in any text. */
const minValueChars = 2;

/** Words of the service that name no field and no thing. */
const commonWords = new Set([
  'the',
  'this',
  'that',
  'a',
  'an',
  'is',
  'not',
  'are',
  'be',
  'it',
  'of',
  'to',
  'for',
  'in',
]);

/**
 * The one thing of the call that a text speaks of; `null` where it names none, or several that are alike.
 * The token's holder is no suspect where anyone else is.
 */
export function namedThing(context: CheckContext, { text, from }: FoundReading): NamedThing | null {
  const things = thingsOf(context).filter(({ value }) => value !== '');
  const byValue = things.filter(({ value }) => value.length >= minValueChars && hasWord(text, value));
  if (byValue.length > 0) return { ...mostTelling(byValue, text, from), byValue: true };
  const words = (text.slice(0, 500).match(/[a-z][\w-]*/g) ?? []).filter((word) => !commonWords.has(word));
  const byName = things.filter(({ name }) => words.includes(name.toLowerCase()));
  const byNoun = () => {
    const nouns = new Set<Noun>(words.map((word) => nounOf(word)));
    nouns.delete('value');
    return things.filter(({ noun }) => nouns.has(noun));
  };
  const candidates = withoutHolder(context, byName.length > 0 ? byName : byNoun());
  const [first] = candidates;
  if (first === undefined || candidates.some(({ value }) => value !== first.value)) return null;
  return { ...first, byValue: false };
}

/** A value in the body before one in the path, then the one that stands nearest before the words that say it. */
function mostTelling(things: readonly Thing[], text: string, from: number): Thing {
  const distance = ({ value }: Thing) => {
    const at = text.lastIndexOf(value.toLowerCase(), from);
    return at === -1 ? text.length : from - at - value.length;
  };
  return things.reduce((best, thing) => {
    const nearer = distance(thing) - distance(best);
    return nearer < 0 || (nearer === 0 && thing.value.length > best.value.length) ? thing : best;
  });
}

function withoutHolder(context: CheckContext, things: readonly Thing[]): readonly Thing[] {
  const holder = holderOf(context.auth)?.username ?? null;
  const others = things.filter(({ value }) => value !== holder);
  return others.length > 0 ? others : things;
}

function hasWord(text: string, value: string): boolean {
  const wanted = value.toLowerCase();
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + wanted.length] ?? ' ';
    if (!/[\w]/.test(before) && !/[\w]/.test(after)) return true;
  }
  return false;
}
