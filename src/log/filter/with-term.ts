import type { Language } from '../../model/language';
import type { LogEntry } from '../log';
import { pathOf } from '../path';
import { keyNamed } from './keys';
import { inQuotes, readTerms, type Term } from './terms';

/** A value of a call that can be asked for, or against. */
export interface CallTerm {
  readonly key: 'operation' | 'url' | 'error' | 'status' | 'is' | 'app';
  readonly value: string;
}

/** What all of the calls have in common that a query can ask for; the first says most of what they are. */
export function termsOf(entries: readonly LogEntry[], language: Language): readonly CallTerm[] {
  const keys = ['operation', 'url', 'error', 'status', 'is', 'app'] as const;
  const [first] = entries;
  return keys.flatMap((key) => {
    const value = first ? readValue(first, key, language) : '';
    const isShared = value !== '' && entries.every((entry) => readValue(entry, key, language) === value);
    return isShared ? [{ key, value }] : [];
  });
}

function readValue(entry: LogEntry, key: CallTerm['key'], language: Language): string {
  const { call, diagnosis } = entry;
  if (key === 'url') return diagnosis.operation ? '' : pathOf(call.request.url);
  if (key === 'is') return call.response.status > 0 ? '' : 'no-response';
  return keyNamed(key)?.valueOf(entry, language) ?? '';
}

/** The term as it is written in a query: in quotes where they make a value the whole of what is meant. */
export function writtenTerm({ key, value }: CallTerm, negated: boolean): string {
  return `${negated ? '-' : ''}${key}:${keyNamed(key)?.byPart ? inQuotes(value) : value}`;
}

/** The query that asks for the term too, or against it; what it said of the same before, it says no more. */
export function withTerm(query: string, term: CallTerm, negated: boolean): string {
  const others = withoutTerms(query, (other) => {
    const name = keyNamed(other.key)?.name ?? '';
    if (!negated && !other.negated) return aspectOf(name) === aspectOf(term.key);
    return name === term.key && other.values.length === 1 && other.values[0]?.text === term.value;
  });
  return `${others} ${writtenTerm(term, negated)}`.trim();
}

/** A call has one status, however it is asked for. */
const aspectOf = (key: string) => (key === 'is' ? 'status' : key);

/** The query without some of its terms. */
export function withoutTerms(query: string, isUnwanted: (term: Term) => boolean): string {
  return readTerms(query)
    .filter(isUnwanted)
    .reduceRight((text, { from, to }) => `${text.slice(0, from)}${text.slice(to).trimStart()}`, query)
    .trim();
}
