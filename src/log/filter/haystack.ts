import type { Language } from '../../model/language';
import { sayText } from '../../model/said';
import type { LogEntry } from '../log';

const inEnglish = Symbol('haystack, en');
const inChinese = Symbol('haystack, zh');
const places = { en: inEnglish, zh: inChinese } as const;

/**
 * Made once per call and language, and kept at the call itself: a keystroke asks all of them, and to look
 * each up in a map takes several times as long as to search it.
 */
type Searched = LogEntry & { [inEnglish]?: string; [inChinese]?: string };

/** What free words and patterns search: url, error text, title, operation and app, a line each, in lower case. */
export function haystack(entry: LogEntry, language: Language): string {
  const place = places[language];
  const kept: Searched = entry;
  kept[place] ??= searched(entry, language).join('\n').toLowerCase();
  return kept[place];
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
