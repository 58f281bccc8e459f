import { editDistance } from '../../model/edit-distance';
import type { Language } from '../../model/language';
import type { LogEntry } from '../log';
import { haystacks } from './haystack';
import { keyNamed, keyNames } from './keys';
import { createSearch } from './pattern/search';
import { type FilterProblem, misspelled, patternProblems } from './problems';
import { readTerms, type Term } from './terms';
import type { EntryTest, Misfit } from './value-tests';

/** A query, read once: what it lets through, and what of it could not be read. */
export interface Filter {
  /** Nothing is asked for: every call matches. */
  readonly isEmpty: boolean;
  readonly problems: readonly FilterProblem[];
  matches(entry: LogEntry, language: Language): boolean;
  /** The same of many calls: of the one at each place of `entries`, which may grow. */
  over(entries: readonly LogEntry[], language: Language): PlaceTest;
}

type PlaceTest = (place: number) => boolean;
/** A part of a query, ready for the calls that it is to be asked of. */
type Test = Filter['over'];

/**
 * Reads what a user typed. Never throws: a part that says nothing yet, or nothing at all, is left out, and
 * the others filter.
 */
export function parseFilter(query: string): Filter {
  const problems: FilterProblem[] = [];
  const tests = readTerms(query).flatMap((term) => {
    const read = readTerm(term, query);
    problems.push(...read.problems);
    return read.test === null ? [] : [term.negated ? not(read.test) : read.test];
  });
  const over = allOf(tests);
  return {
    isEmpty: tests.length === 0,
    problems,
    matches: (entry, language) => over([entry], language)(0),
    over,
  };
}

interface ReadTerm {
  readonly test: Test | null;
  readonly problems: readonly FilterProblem[];
}

function readTerm(term: Term, query: string): ReadTerm {
  if (term.kind === 'pattern') return readPattern(term);
  if (term.kind === 'words') return { test: wordsTest(term.values[0]?.text ?? ''), problems: [] };
  const key = keyNamed(term.key);
  if (key !== undefined) return readValues(term, key.read);
  const near = keyNames.find((name) => isSlip(term.key, name));
  if (near !== undefined) {
    return { test: null, problems: [at(term, { text: misspelled, values: { key: term.key, near } })] };
  }
  // `localhost:3000` and `net::ERR_FAILED` are text, as they are in Chrome's Network panel.
  const start = term.negated ? term.from + 1 : term.from;
  return { test: wordsTest(query.slice(start, term.to)), problems: [] };
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
  const [only] = tests;
  if (only === undefined) return { test: null, problems };
  return { test: ofEntry(tests.length > 1 ? anyOf(tests) : only), problems };
}

function readPattern(term: Term): ReadTerm {
  const search = createSearch(term.values[0]?.text ?? '');
  if (typeof search === 'function') return { test: ofText(search), problems: [] };
  const { kind, part } = search;
  return { test: null, problems: [at(term, { text: patternProblems[kind], values: { part } })] };
}

function wordsTest(words: string): Test | null {
  const wanted = words.toLowerCase();
  return wanted === '' ? null : ofText((text) => text.includes(wanted));
}

const ofEntry =
  (test: EntryTest): Test =>
  (entries, language) =>
  (place) =>
    test(entries[place] as LogEntry, language);

function ofText(test: (text: string) => boolean): Test {
  return (entries, language) => {
    const textAt = haystacks(entries, language);
    return (place) => test(textAt(place));
  };
}

function not(test: Test): Test {
  return (entries, language) => {
    const matches = test(entries, language);
    return (place) => !matches(place);
  };
}

function allOf(tests: readonly Test[]): Test {
  return (entries, language) => {
    const all = tests.map((test) => test(entries, language));
    const [only] = all;
    // A keystroke asks all calls: what is not needed is not gone through.
    return only && all.length === 1 ? only : (place) => all.every((matches) => matches(place));
  };
}

const anyOf =
  (tests: readonly EntryTest[]): EntryTest =>
  (entry, language) =>
    tests.some((test) => test(entry, language));

const at = ({ from, to }: { from: number; to: number }, text: Misfit): FilterProblem => ({ from, to, text });

/** Whether one was meant for the other: a letter too many, too few or wrong, or two swapped. */
const isSlip = (typed: string, name: string) => name.length >= 4 && editDistance(typed, name) <= 1;
