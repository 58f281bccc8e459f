/** The filter language, and what the status buttons stand for in it. */
import type { Language } from '../model/language';
import { haystack } from './filter/haystack';
import { parseFilter } from './filter/parse-filter';
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

/** Gets a call ready to be searched, so that the first keystroke need not make up for all of them. */
export function warmQuery(entry: LogEntry, language: Language): void {
  haystack(entry, language);
}
