import type { Language } from '../../model/language';
import type { LogEntry } from '../log';
import { haystack } from './haystack';
import { filterKeys, keyNamed, keyNames } from './keys';
import { PatternError } from './pattern/reader';
import { createSearch } from './pattern/search';
import { type FilterProblem, misspelled, patternProblems, unknownKey } from './problems';
import { readTerms, type Term } from './terms';
import type { EntryTest, Misfit } from './value-tests';

/** A query, read once: what it lets through, and what of it could not be read. */
export interface Filter {
  /** Nothing is asked for: every call matches. */
  readonly isEmpty: boolean;
  readonly problems: readonly FilterProblem[];
  matches(entry: LogEntry, language: Language): boolean;
}

/**
 * Reads what a user typed. Never throws: a part that says nothing yet, or nothing at all, is left out, and
 * the others filter.
 */
export function parseFilter(query: string): Filter {
  const problems: FilterProblem[] = [];
  const tests = readTerms(query).flatMap((term) => {
    const read = readTerm(term);
    problems.push(...read.problems);
    return read.test === null ? [] : [term.negated ? not(read.test) : read.test];
  });
  const [only] = tests;
  return {
    isEmpty: tests.length === 0,
    problems,
    // A keystroke asks all calls: what is not needed is not gone through.
    matches:
      only && tests.length === 1 ? only : (entry, language) => tests.every((test) => test(entry, language)),
  };
}

interface ReadTerm {
  readonly test: EntryTest | null;
  readonly problems: readonly FilterProblem[];
}

function readTerm(term: Term): ReadTerm {
  if (term.kind === 'pattern') return readPattern(term);
  if (term.kind === 'words') return { test: wordsTest(term.values[0]?.text ?? ''), problems: [] };
  const key = keyNamed(term.key);
  if (key !== undefined) return readValues(term, key.read);
  return { test: null, problems: [at(term, noSuchKey(term.key))] };
}

function noSuchKey(key: string): Misfit {
  const near = keyNames.find((name) => isSlip(key, name));
  if (near !== undefined) return { text: misspelled, values: { key, near } };
  const names = filterKeys.map(({ name }) => `${name}:`);
  return { text: unknownKey, values: { key, keys: { en: names.join(' '), zh: names.join(' ') } } };
}

/** Any of the values: `status:401,403`. */
function readValues({ values }: Term, read: (value: Term['values'][number]) => EntryTest | Misfit): ReadTerm {
  const tests: EntryTest[] = [];
  const problems: FilterProblem[] = [];
  for (const value of values.filter(({ text }) => text !== '')) {
    const test = read(value);
    if (typeof test === 'function') tests.push(test);
    else problems.push(at(value, test));
  }
  const [only = null] = tests;
  return { test: tests.length > 1 ? anyOf(tests) : only, problems };
}

function readPattern(term: Term): ReadTerm {
  const [value] = term.values;
  try {
    const search = createSearch(value?.text ?? '');
    return { test: (entry, language) => search(haystack(entry, language)), problems: [] };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { test: null, problems: [at(term, { text: patternProblems[error.problem], values: {} })] };
  }
}

function wordsTest(words: string): EntryTest | null {
  const wanted = words.toLowerCase();
  return wanted === '' ? null : (entry, language) => haystack(entry, language).includes(wanted);
}

const not =
  (test: EntryTest): EntryTest =>
  (entry, language) =>
    !test(entry, language);
const anyOf =
  (tests: readonly EntryTest[]): EntryTest =>
  (entry, language) =>
    tests.some((test) => test(entry, language));

const at = ({ from, to }: { from: number; to: number }, text: Misfit): FilterProblem => ({ from, to, text });

/** Whether one was meant for the other: a letter too many, too few or wrong, or two changed about. */
function isSlip(typed: string, name: string): boolean {
  if (name.length < 4 || Math.abs(typed.length - name.length) > 1) return false;
  let start = 0;
  while (start < name.length && typed[start] === name[start]) start++;
  const [restOfTyped, restOfName] = [typed.slice(start), name.slice(start)];
  return (
    restOfTyped.slice(1) === restOfName.slice(1) ||
    restOfTyped.slice(1) === restOfName ||
    restOfTyped === restOfName.slice(1) ||
    (restOfTyped.slice(2) === restOfName.slice(2) &&
      restOfTyped[0] === restOfName[1] &&
      restOfTyped[1] === restOfName[0])
  );
}
