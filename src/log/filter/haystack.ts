import type { Language } from '../../model/language';
import { type Said, sayText } from '../../model/said';
import type { LogEntry } from '../log';

/** By the array that holds the calls, and language: their texts by place. The array may have grown since. */
const known = new WeakMap<readonly LogEntry[], Map<Language, Texts>>();

interface Texts {
  readonly texts: string[];
  /** The sentence that each text was made with: a call that is explained otherwise has another. */
  readonly titles: Said[];
}

/**
 * What free words and patterns search: url, error text, title, operation and app, a line each, in lower case.
 * Made once per call: a keystroke asks all of them.
 */
export function haystacks(entries: readonly LogEntry[], language: Language): (place: number) => string {
  const ofEntries = known.get(entries) ?? new Map<Language, Texts>();
  const { texts, titles } = ofEntries.get(language) ?? { texts: [], titles: [] };
  known.set(entries, ofEntries.set(language, { texts, titles }));
  const make = (place: number) => {
    const entry = entries[place] as LogEntry;
    texts[place] = searched(entry, language).join('\n').toLowerCase();
    titles[place] = entry.diagnosis.title;
  };
  return (place) => {
    for (let next = texts.length; next <= place; next++) make(next);
    if (titles[place] !== entries[place]?.diagnosis.title) make(place);
    return texts[place] as string;
  };
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
