import type { Certainty, Outcome } from '../../model/diagnosis';
import type { Bilingual, Language } from '../../model/language';
import type { Values } from '../../model/said';
import type { LogEntry } from '../log';
import { readComparison } from './comparison';
import { wanted } from './problems';
import { isFailure } from './status';
import type { TermValue } from './terms';

/** Whether a call is what a part of the query asks for. */
export type EntryTest = (entry: LogEntry, language: Language) => boolean;
/** Why a value says nothing to its key. */
export interface Misfit {
  readonly text: Bilingual;
  readonly values: Values;
}

/** A key of the filter language. */
export interface FilterKey {
  readonly name: string;
  /** Other spellings, such as Chrome's. */
  readonly aliases: readonly string[];
  readonly hint: Bilingual;
  /** Values worth offering whatever the log holds. */
  readonly offered: readonly string[];
  /** A value may be any part of what is meant; quoted, it is the whole. */
  readonly byPart: boolean;
  /** What a call would be found by; empty where it has nothing of the kind. */
  valueOf(entry: LogEntry, language: Language): string;
  read(value: TermValue): EntryTest | Misfit;
}

type Choice = Outcome | 'failed';
const outcomes: readonly Choice[] = [
  ...(['failed', 'ok', 'redirect', 'client-error', 'server-error'] as const),
  ...(['partly-failed', 'no-response'] as const),
];
const certainties: readonly Certainty[] = ['exact', 'text', 'error', 'status', 'none'];

const hint = (en: string, zh: string): Bilingual => ({ en, zh });

export const filterKeys: readonly FilterKey[] = [
  {
    name: 'status',
    aliases: ['status-code'],
    hint: hint('HTTP status: 404, 4xx, >=400', 'HTTP 状态码：404、4xx、>=400'),
    offered: ['4xx', '5xx', '>=400'],
    byPart: false,
    valueOf: ({ call }) => (call.response.status > 0 ? String(call.response.status) : ''),
    read: readStatus,
  },
  {
    name: 'is',
    aliases: ['outcome'],
    hint: hint('How the call ended', '调用的结果'),
    offered: outcomes,
    byPart: false,
    valueOf: () => '',
    read: (value) =>
      oneOf(outcomes, value, (choice) =>
        choice === 'failed'
          ? ({ diagnosis }) => isFailure(diagnosis.outcome)
          : ({ diagnosis }) => diagnosis.outcome === choice,
      ),
  },
  {
    name: 'error',
    aliases: [],
    hint: hint('Error code of the response', '响应中的错误码'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }) => diagnosis.error ?? '',
    read: (value) => textTest(value, ({ diagnosis }) => diagnosis.error ?? ''),
  },
  {
    name: 'operation',
    aliases: [],
    hint: hint('What the call was to do', '调用的操作'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }, language) => diagnosis.operation?.name[language] ?? '',
    read: readOperation,
  },
  {
    name: 'method',
    aliases: [],
    hint: hint('HTTP method', 'HTTP 方法'),
    offered: [],
    byPart: false,
    valueOf: ({ call }) => call.request.method,
    read: ({ text }) => {
      const method = text.toUpperCase();
      return ({ call }) => call.request.method === method;
    },
  },
  {
    name: 'domain',
    aliases: [],
    hint: hint('Host, with its subdomains', '主机名，含子域名'),
    offered: [],
    byPart: false,
    valueOf: ({ call }) => hostOf(call.request.url),
    read: readDomain,
  },
  {
    name: 'app',
    aliases: [],
    hint: hint('App key', 'App Key'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }) => diagnosis.app ?? '',
    read: (value) => textTest(value, ({ diagnosis }) => diagnosis.app ?? ''),
  },
  {
    name: 'certainty',
    aliases: [],
    hint: hint('What the explanation rests on', '解释的依据'),
    offered: certainties,
    byPart: false,
    valueOf: () => '',
    read: (value) =>
      oneOf(
        certainties,
        value,
        (choice) =>
          ({ diagnosis }) =>
            diagnosis.certainty === choice,
      ),
  },
  {
    name: 'duration',
    aliases: [],
    hint: hint('Milliseconds: >500, <=2s', '耗时（毫秒）：>500、<=2s'),
    offered: ['>500', '>2s'],
    byPart: false,
    valueOf: () => '',
    read: ({ text }) => {
      const test = readComparison(text, 'time');
      if (test === null) return { text: wanted.duration, values: { value: text } };
      return ({ call }) => call.duration !== null && test(Math.round(call.duration));
    },
  },
];

const byName = new Map(filterKeys.flatMap((key) => [key.name, ...key.aliases].map((name) => [name, key])));

/** The key of that name, in lower case. */
export const keyNamed = (name: string): FilterKey | undefined => byName.get(name);
export const keyNames: readonly string[] = [...byName.keys()];

function readStatus({ text }: TermValue): EntryTest | Misfit {
  const [, hundred] = /^([1-5])xx$/i.exec(text) ?? [];
  if (hundred !== undefined) return ({ call }) => Math.floor(call.response.status / 100) === Number(hundred);
  const test = /^[<>=]*\d{3}$|^\d{3}(-|\.\.)\d{3}$/.test(text) ? readComparison(text) : null;
  if (test === null) return { text: wanted.status, values: { value: text } };
  // 0 is no status: it says that there is none.
  return ({ call }) => call.response.status > 0 && test(call.response.status);
}

/** By its name in either language, or by its permanent id. */
function readOperation(value: TermValue): EntryTest {
  const tests = (['en', 'zh'] as const).map((language) =>
    textTest(value, ({ diagnosis }) => diagnosis.operation?.name[language] ?? ''),
  );
  const byId = textTest(value, ({ diagnosis }) => diagnosis.operation?.id ?? '');
  return (entry, language) => [...tests, byId].some((test) => test(entry, language));
}

/** A host, whatever its port, or one below it; `*` stands for any text. */
function readDomain({ text }: TermValue): EntryTest {
  const wantedHost = text.toLowerCase();
  const pieces = wantedHost.split('*');
  return ({ call }) => {
    const host = hostOf(call.request.url);
    const name = host.replace(/:\d+$/, '');
    if (pieces.length > 1) return [host, name].some((candidate) => fits(candidate, pieces));
    return host === wantedHost || name === wantedHost || name.endsWith(`.${wantedHost}`);
  };
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
function textTest({ text, quoted }: TermValue, read: (entry: LogEntry) => string): EntryTest {
  const wantedText = text.toLowerCase();
  if (quoted) return (entry) => read(entry).toLowerCase() === wantedText;
  return (entry) => read(entry).toLowerCase().includes(wantedText);
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

/** The host and port of a url, in lower case. */
function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
