/** The filter language, and what the status buttons stand for in it. */
import type { Language } from '../model/language';
import { haystacks } from './filter/haystack';
import { filterKeys } from './filter/keys';
import { parseFilter } from './filter/parse-filter';
import { countValues } from './filter/values';
import type { LogEntry } from './log';

export { type Completion, completeQuery, type Suggestion } from './filter/complete';
export { type Filter, parseFilter } from './filter/parse-filter';
export type { FilterProblem } from './filter/problems';
export { type QueryPiece, queryPieces } from './filter/query-pieces';
export { matchesStatus, type StatusFilter, statusFilters } from './filter/status';
export { statusOf, withStatus } from './filter/status-term';
export { type CallTerm, termsOf, withTerm, writtenTerm } from './filter/with-term';

/** Whether a call matches a query. For many calls read the query once, with `parseFilter`. */
export function matchesQuery(entry: LogEntry, query: string, language: Language): boolean {
  return parseFilter(query).matches(entry, language);
}

/** Gets the call at this place ready to be searched. */
export function prepareSearch(entries: readonly LogEntry[], place: number, language: Language): void {
  haystacks(entries, language)(place);
}

/**
 * Gets some of the calls ready to be searched, from that place on, so that the first keystroke need not make up
 * for all of them; returns how far it came.
 */
export function warmQuery(entries: readonly LogEntry[], from: number, language: Language): number {
  const to = Math.min(entries.length, from + 100);
  const textAt = haystacks(entries, language);
  for (let place = from; place < to; place++) {
    // What is said of a pending call is soon another text.
    if (!entries[place]?.isPending) textAt(place);
  }
  for (const key of filterKeys) countValues(key, entries, language, to);
  return to;
}
