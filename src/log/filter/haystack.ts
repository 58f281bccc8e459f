import type { Language } from '../../model/language';
import { sayText } from '../../model/said';
import type { LogEntry } from '../log';

/** Made once per row and language, since a keystroke asks all of them. */
const haystacks = { en: new WeakMap<LogEntry, string>(), zh: new WeakMap<LogEntry, string>() };

/** What free words and patterns search: url, error text, title, operation and app, a line each, in lower case. */
export function haystack(entry: LogEntry, language: Language): string {
  const known = haystacks[language].get(entry);
  if (known !== undefined) return known;
  const made = searched(entry, language).join('\n').toLowerCase();
  haystacks[language].set(entry, made);
  return made;
}

/** An error's text stands near the start of its body; what a call that went well returned is not searched. */
const longestBody = 1_000;
/** A url may carry anything. */
const longestUrl = 2_000;

function searched({ call, diagnosis }: LogEntry, language: Language): readonly string[] {
  const body = diagnosis.outcome === 'ok' ? '' : (call.response.body ?? '').slice(0, longestBody);
  return [
    call.request.url.slice(0, longestUrl),
    diagnosis.error ?? '',
    sayText(diagnosis.title, language),
    diagnosis.operation?.name[language] ?? '',
    diagnosis.app ?? '',
    body,
  ];
}
