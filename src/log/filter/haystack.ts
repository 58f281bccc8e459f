import type { Diagnosis } from '../../model/diagnosis';
import type { Language } from '../../model/language';
import { toPlainText } from '../../model/sentence';
import type { LogEntry } from '../log';

/** By the array that holds the calls, and language: their texts by place. The array may have grown since. */
const known = new WeakMap<readonly LogEntry[], Map<Language, Texts>>();

interface Texts {
  readonly texts: string[];
  /** The diagnosis that each text was made with: a call may be diagnosed again. */
  readonly diagnoses: Diagnosis[];
}

/**
 * What free words and patterns search: url, error text, title, operation and app, a line each, in lower case.
 * Made once per call: a keystroke searches all of them.
 */
export function haystacks(entries: readonly LogEntry[], language: Language): (place: number) => string {
  const ofEntries = known.get(entries) ?? new Map<Language, Texts>();
  const { texts, diagnoses } = ofEntries.get(language) ?? { texts: [], diagnoses: [] };
  known.set(entries, ofEntries.set(language, { texts, diagnoses }));
  const make = (place: number) => {
    const entry = entries[place] as LogEntry;
    texts[place] = searched(entry, language).join('\n').toLowerCase();
    diagnoses[place] = entry.diagnosis;
  };
  return (place) => {
    if (diagnoses[place] !== entries[place]?.diagnosis) make(place);
    return texts[place] as string;
  };
}

/** An error's text is near the start of its body; what a successful call returned is not searched. */
const MAX_BODY_CHARS = 1_000;
const MAX_URL_CHARS = 2_000;

/** What is searched of bodies that were evicted. */
const evictedBodies = new WeakMap<LogEntry, string>();

/**
 * Keeps what is searched of a body that is about to be evicted: a search finds a call whether or not its
 * searched text was made before the eviction.
 */
export function keepSearchable(entry: LogEntry): void {
  const text = searchedBody(entry);
  // Joined with another, since a slice alone would keep the whole body in memory.
  if (text !== '') evictedBodies.set(entry, ['', text].join('\n'));
}

function searchedBody({ call, diagnosis }: LogEntry): string {
  return diagnosis.outcome === 'ok' ? '' : (call.response.body ?? '').slice(0, MAX_BODY_CHARS);
}

function searched(entry: LogEntry, language: Language): readonly string[] {
  const { call, diagnosis } = entry;
  return [
    call.request.url.slice(0, MAX_URL_CHARS),
    diagnosis.error ?? '',
    toPlainText(diagnosis.title, language),
    diagnosis.operation?.name[language] ?? '',
    diagnosis.app ?? '',
    evictedBodies.get(entry)?.slice(1) ?? searchedBody(entry),
  ];
}
