import { keyNamed } from './keys';
import { type StatusFilter, statusFilters } from './status';
import { readTerms, type Term } from './terms';
import { withoutTerms } from './with-term';

/** How each status button is written in a query. */
const written: Readonly<Record<Exclude<StatusFilter, 'all'>, string>> = {
  failed: 'is:failed',
  '2xx': 'status:2xx',
  '3xx': 'status:3xx',
  '4xx': 'status:4xx',
  '5xx': 'status:5xx',
  '429': 'status:429',
  'partly-failed': 'is:partly-failed',
  'no-response': 'is:no-response',
};

/**
 * The status button that says the same as the query: `all` where the query names no status; `null` where it
 * says something that no button does, such as `status:404`. What is excluded does not count: it narrows.
 */
export function statusOf(query: string): StatusFilter | null {
  const terms = readTerms(query).filter(namesStatus);
  if (terms.length === 0) return 'all';
  const [term, ...others] = terms;
  if (term === undefined || others.length > 0) return null;
  return statusFilters.find((status) => status !== 'all' && sameAs(term, written[status])) ?? null;
}

/** The query with the button's words in place of those that name a status; `all` takes them out. */
export function withStatus(query: string, status: StatusFilter): string {
  const others = withoutTerms(query, namesStatus);
  return [status === 'all' ? '' : written[status], others].filter((part) => part !== '').join(' ');
}

function namesStatus({ key, negated, values }: Term): boolean {
  const name = keyNamed(key)?.name;
  return !negated && (name === 'status' || name === 'is') && values.some(({ text }) => text !== '');
}

/** Whatever the spelling: `status-code:4XX` is `status:4xx`. */
function sameAs({ key, values }: Term, text: string): boolean {
  const [name, value] = text.split(':');
  return keyNamed(key)?.name === name && values.length === 1 && values[0]?.text.toLowerCase() === value;
}
