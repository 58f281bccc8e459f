import type { Language, LocalizedText } from '../../model/language';
import type { LogEntry } from '../log';
import { type FilterKey, filterKeys, keyNamed } from './keys';
import { inQuotes, readTerms, type Term, type TermValue } from './terms';
import { countValues } from './values';

/** Something that could stand where the user is typing. */
export interface Suggestion {
  /** What takes the place of what was typed. */
  readonly insert: string;
  /** A key goes on with its value; after a value the next term may begin. */
  readonly kind: 'key' | 'value';
  /** What a key is for. */
  readonly hint: LocalizedText | null;
  /** How many calls of the log have the value; `null` where they were not counted. */
  readonly count: number | null;
  /** A call that has it; `null` where no call was asked. */
  readonly of: LogEntry | null;
}

/** What could stand in place of the query's `from` to `to`, the likeliest first. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  /** What is there already is the beginning of the first suggestion. */
  readonly begun: boolean;
  readonly suggestions: readonly Suggestion[];
}

const most = 14;
/** From so many letters on, words are looked for among the values of the log too. */
const wordOfValue = 3;

/** What could be typed at the caret: keys, and the values that the log has. `null` where nothing could. */
export function completeQuery(
  query: string,
  caret: number,
  entries: readonly LogEntry[],
  language: Language,
): Completion | null {
  const term = readTerms(query).find(({ from, to }) => from <= caret && caret <= to);
  if (term === undefined) return offer('', caret, caret, keysLike(''));
  if (term.kind === 'pattern') return null;
  const key = keyNamed(term.key);
  if (key !== undefined) return completeValue(key, term, caret, entries, language);
  return completeWord(term, query, caret, entries, language);
}

function completeValue(
  key: FilterKey,
  { values }: Term,
  caret: number,
  entries: readonly LogEntry[],
  language: Language,
): Completion | null {
  const value = values.find(({ from, to }) => from <= caret && caret <= to);
  if (value === undefined) return null;
  const typed = typedPart(value, caret);
  const suggestions = suggestionsFor(key, typed, entries, language);
  // A value that is there in full is finished, though others begin with it.
  if (suggestions.some(({ insert }) => insert === typed || insert === `"${typed}"`)) return null;
  return offer(typed, value.from, value.to, suggestions);
}

/** Of a quoted value, what stands behind the quote and before the caret. */
function typedPart({ text, quoted, from }: TermValue, caret: number): string {
  return text.slice(0, Math.max(0, caret - from - (quoted ? 1 : 0)));
}

function completeWord(
  { from, to, negated, values }: Term,
  query: string,
  caret: number,
  entries: readonly LogEntry[],
  language: Language,
): Completion | null {
  const start = negated ? from + 1 : from;
  if (values[0]?.quoted || caret < start) return null;
  const typed = query.slice(start, caret);
  const found = typed.length < wordOfValue ? [] : wordsOfLog(typed, entries, language);
  return offer(typed, start, to, [...keysLike(typed), ...found]);
}

/** `forbid` may stand for `error:forbidden_op`. */
function wordsOfLog(typed: string, entries: readonly LogEntry[], language: Language): readonly Suggestion[] {
  return ['error', 'operation', 'app'].flatMap((name) => {
    const key = keyNamed(name) as FilterKey;
    return suggestionsFor(key, typed, entries, language)
      .slice(0, 3)
      .map((suggestion) => ({ ...suggestion, insert: `${name}:${suggestion.insert}` }));
  });
}

function keysLike(typed: string): readonly Suggestion[] {
  return filterKeys.flatMap(({ name, aliases, hint }) => {
    // Another spelling is for those who type it.
    const text = [name, ...aliases].find((candidate) => candidate.startsWith(typed.toLowerCase()));
    return text === undefined ? [] : [{ insert: `${text}:`, kind: 'key', hint, count: null, of: null }];
  });
}

type Known = Pick<Suggestion, 'count' | 'of'> & { readonly text: string };

/** The values that the log has, those of most calls first, and those that are always worth offering. */
function valuesOf(key: FilterKey, entries: readonly LogEntry[], language: Language): readonly Known[] {
  const inLog = [...countValues(key, entries, language)]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([text, { count, first }]) => ({ text, count, of: first }));
  return [...inLog, ...key.offered.map((text) => ({ text, count: null, of: null }))];
}

function offer(
  typed: string,
  from: number,
  to: number,
  suggestions: readonly Suggestion[],
): Completion | null {
  const [first] = suggestions;
  if (first === undefined) return null;
  const begun = typed !== '' && begins(first.insert.replace(/^"/, ''), typed);
  return { from, to, begun, suggestions: suggestions.slice(0, most) };
}

/** Of the key's values those that hold what was typed; those that begin so come first. */
function suggestionsFor(
  key: FilterKey,
  typed: string,
  entries: readonly LogEntry[],
  language: Language,
): readonly Suggestion[] {
  const known = valuesOf(key, entries, language);
  const isPart = (text: string) => known.some((other) => other.text !== text && other.text.includes(text));
  const found = known.filter(({ text }) => text.toLowerCase().includes(typed.toLowerCase()));
  const ranked = [
    ...found.filter(({ text }) => begins(text, typed)),
    ...found.filter(({ text }) => !begins(text, typed)),
  ];
  return ranked.slice(0, most + 1).map(({ text, count, of }) => {
    // Else it would end early, or find others of which it is a part.
    const needsQuotes = /[\s",]/.test(text) || (key.byPart && isPart(text));
    const insert = needsQuotes ? inQuotes(text) : text;
    return { insert, kind: 'value', hint: null, count, of };
  });
}

const begins = (text: string, typed: string) => text.toLowerCase().startsWith(typed.toLowerCase());
