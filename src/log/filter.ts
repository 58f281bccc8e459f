import type { Outcome } from '../model/diagnosis';
import type { Language } from '../model/language';
import { sayText } from '../model/said';
import type { LogEntry } from './log';

/** What the status buttons choose between. */
export const statusFilters = [
  'all',
  'failed',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
  'partly-failed',
  'no-response',
] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** Whether the call ended the way that the status button stands for. */
export function matchesStatus({ call, diagnosis }: LogEntry, filter: StatusFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'failed':
      return isFailure(diagnosis.outcome);
    case 'partly-failed':
    case 'no-response':
      return diagnosis.outcome === filter;
    default:
      return Math.floor(call.response.status / 100) === Number(filter[0]);
  }
}

/** Whether url, error text, title, operation or app hold `query`, whatever its case. */
export function matchesQuery(entry: LogEntry, query: string, language: Language): boolean {
  const wanted = query.trim().toLowerCase();
  return wanted === '' || haystack(entry, language).includes(wanted);
}

/** A call that failed inside counts as failed, whatever its status says. */
export function isFailure(outcome: Outcome): boolean {
  return outcome !== 'ok' && outcome !== 'redirect';
}

/** Gets a call ready to be searched, so that the first keystroke need not make up for all of them. */
export function warmQuery(entry: LogEntry, language: Language): void {
  haystack(entry, language);
}

/** Made once per row and language, since a keystroke asks all of them. */
const haystacks = { en: new WeakMap<LogEntry, string>(), zh: new WeakMap<LogEntry, string>() };

function haystack(entry: LogEntry, language: Language): string {
  const known = haystacks[language].get(entry);
  if (known !== undefined) return known;
  const made = searched(entry, language).join('\n').toLowerCase();
  haystacks[language].set(entry, made);
  return made;
}

/** An error's text stands near the start of its body; what a call that went well returned is not searched. */
const longestBody = 1_000;

function searched({ call, diagnosis }: LogEntry, language: Language): readonly string[] {
  const body = diagnosis.outcome === 'ok' ? '' : (call.response.body ?? '').slice(0, longestBody);
  return [
    call.request.url,
    diagnosis.error ?? '',
    sayText(diagnosis.title, language),
    diagnosis.operation?.name[language] ?? '',
    diagnosis.app ?? '',
    body,
  ];
}
