import type { Certainty, Outcome } from '../../model/diagnosis';
import { isFailure } from '../../model/diagnosis';
import { hostOf } from '../../model/host-of';
import type { Language, LocalizedText } from '../../model/language';
import type { Values } from '../../model/sentence';
import type { LogEntry } from '../log';
import { pathOf } from '../path';
import { readComparison } from './comparison';
import { wanted } from './problems';
import type { TermValue } from './terms';

/** Whether a call is what a part of the query asks for. */
export type EntryTest = (entry: LogEntry, language: Language) => boolean;
/** Why a value says nothing to its key. */
export interface Misfit {
  readonly text: LocalizedText;
  readonly values: Values;
}

type OutcomeChoice = Outcome | 'failed';
export const outcomes: readonly OutcomeChoice[] = [
  ...(['failed', 'ok', 'redirect', 'client-error', 'server-error'] as const),
  ...(['partly-failed', 'no-response'] as const),
];
export const certainties: readonly Certainty[] = ['exact', 'text', 'reading', 'error', 'status', 'none'];

export function readStatus({ text }: TermValue): EntryTest | Misfit {
  const [, hundred] = /^([1-5])xx$/i.exec(text) ?? [];
  if (hundred !== undefined) return ({ call }) => Math.floor(call.response.status / 100) === Number(hundred);
  const test = /^[<>=]*\d{3}$|^\d{3}(-|\.\.)\d{3}$/.test(text) ? readComparison(text) : null;
  if (test === null) return { text: wanted.status, values: { value: text } };
  // 0 is no status: it says that there is none.
  return ({ call }) => call.response.status > 0 && test(call.response.status);
}

/** By its name in either language, or by its permanent id. */
export function readOperation(value: TermValue): EntryTest {
  const tests = (['en', 'zh'] as const).map((language) =>
    textTest(value, ({ diagnosis }) => diagnosis.operation?.name[language] ?? ''),
  );
  const byId = textTest(value, ({ diagnosis }) => diagnosis.operation?.id ?? '');
  return (entry, language) => [...tests, byId].some((test) => test(entry, language));
}

/** A host, whatever its port, or one below it; `*` stands for any text. */
export function readDomain({ text }: TermValue): EntryTest {
  const wantedHost = text.toLowerCase();
  const pieces = wantedHost.split('*');
  const isWanted = remembered((host) => {
    const name = host.replace(/:\d+$/, '');
    if (pieces.length > 1) return [host, name].some((candidate) => fits(candidate, pieces));
    return host === wantedHost || name === wantedHost || name.endsWith(`.${wantedHost}`);
  });
  return ({ call }) => isWanted(hostOf(call.request.url));
}

/** Whether the pieces stand in the text in order, the first at its start and the last at its end. */
function fits(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** A quoted value is the whole of what is meant, another any part of it. */
export function textTest({ text, quoted }: TermValue, read: (entry: LogEntry) => string): EntryTest {
  const wantedText = text.toLowerCase();
  const isWanted = remembered((found) => {
    const candidate = found.toLowerCase();
    return quoted ? candidate === wantedText : candidate.includes(wantedText);
  });
  return (entry) => isWanted(read(entry));
}

/** More answers are not kept: what an app sends may be new each time. */
const mostRemembered = 1_000;

/** Answers each question once: calls have few hosts, operations and errors, and there are many of them. */
function remembered(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  let asked: string | undefined;
  let answered = false;
  return (text) => {
    // Mostly the question is that of the call before.
    if (text === asked) return answered;
    asked = text;
    answered = known.get(text) ?? answer(text);
    if (known.size < mostRemembered) known.set(text, answered);
    return answered;
  };
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  { text }: TermValue,
  test: (choice: Choice) => EntryTest,
): EntryTest | Misfit {
  const choice = choices.find((candidate) => candidate === text.toLowerCase());
  if (choice !== undefined) return test(choice);
  const list = choices.join(', ');
  return { text: wanted.choice, values: { value: text, choices: { en: list, zh: choices.join('、') } } };
}

export function readOutcome(value: TermValue): EntryTest | Misfit {
  return oneOf(outcomes, value, (choice) =>
    choice === 'failed'
      ? ({ diagnosis }) => isFailure(diagnosis.outcome)
      : ({ diagnosis }) => diagnosis.outcome === choice,
  );
}

export function readCertainty(value: TermValue): EntryTest | Misfit {
  return oneOf(
    certainties,
    value,
    (choice) =>
      ({ diagnosis }) =>
        diagnosis.certainty === choice,
  );
}

export function readMethod({ text }: TermValue): EntryTest {
  const method = text.toUpperCase();
  return ({ call }) => call.request.method === method;
}

export function readDuration({ text }: TermValue): EntryTest | Misfit {
  const test = readComparison(text, 'time');
  if (test === null) return { text: wanted.duration, values: { value: text } };
  return ({ call }) => call.duration !== null && test(Math.round(call.duration));
}

/** Any part of it: `url:chatgroups`; quoted, the whole path. */
export function readUrl(value: TermValue): EntryTest {
  if (value.quoted) return textTest(value, ({ call }) => pathOf(call.request.url));
  return textTest(value, ({ call }) => call.request.url);
}

export function readSize({ text }: TermValue): EntryTest | Misfit {
  const [, digits, unit = ''] = /^(\d{1,9})(k|m)?b?$/i.exec(text) ?? [];
  if (digits === undefined) return { text: wanted.size, values: { value: text } };
  const least = Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
  return ({ call }) => call.response.size > least;
}

export function readResponseHeader({ text }: TermValue): EntryTest {
  const name = text.toLowerCase();
  return ({ call }) => call.response.headers.some(([candidate]) => candidate.toLowerCase() === name);
}
