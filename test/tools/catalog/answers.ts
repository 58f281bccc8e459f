import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { canonicalCode } from '../../../src/catalog/canonical-code';
import { kinds, samples } from './kinds';

/** What `npm run new error` is told. */
export interface Answers {
  readonly status: number;
  /** As the wire spells it; empty where the body has none. */
  readonly error: string;
  /** The wire's text, with `{placeholders}` for its values. */
  readonly text: string;
  /** The entry's own name, below its file's. */
  readonly name: string;
  /** One of `kinds`. */
  readonly check: string;
  /** The id of a document that states it; `observed` where none does. */
  readonly document: string;
  readonly method: string;
  /** Below the app, with the sample server's own names. */
  readonly path: string;
  readonly field: string;
  readonly most: number;
  readonly unit: 'characters' | 'bytes';
  readonly in: 'body' | 'query';
  readonly values: readonly string[];
  readonly missing: keyof typeof samples;
}

type Flag = keyof Answers;
type Ask = (question: string) => Promise<string>;

const checkNames = Object.keys(kinds);

interface Question {
  readonly asks: string;
  /** Without one it must be answered. */
  readonly otherwise?: (told: Readonly<Partial<Record<Flag, string>>>) => string;
  readonly isValid?: (answer: string) => boolean;
}

const oneOf = (...allowed: readonly string[]) => ({
  isValid: (answer: string) => allowed.includes(answer),
});
const isCount = (answer: string) => /^[1-9]\d*$/.test(answer);

/** In the order in which they are asked. */
const questions: Readonly<Record<Flag, Question>> = {
  status: { asks: 'HTTP status', isValid: (answer) => /^[1-5]\d\d$/.test(answer) },
  error: { asks: '`error` of the body, as the service spells it (may be empty)', otherwise: () => '' },
  text: {
    asks: '`error_description`, with a {placeholder} for each value',
    isValid: (answer) => answer.trim() !== '',
  },
  check: {
    asks: `What is wrong with such a call?\n${checkNames.map((name) => `  ${name}: ${kinds[name]?.says}`).join('\n')}\nCheck`,
    ...oneOf(...checkNames),
  },
  name: {
    asks: 'A name for the entry',
    otherwise: ({ text = '' }) => nameFrom(text),
    isValid: (answer) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer),
  },
  document: { asks: 'Document that states it, by its id in documents.json', otherwise: () => 'observed' },
  method: {
    asks: 'Method of such a call',
    otherwise: ({ check }) => (check === 'not-there' ? 'GET' : 'POST'),
  },
  path: {
    asks: 'Its path below the app, as the sample server knows it',
    otherwise: ({ missing }) => samples[missing as Answers['missing']] ?? '/chatgroups',
    isValid: (answer) => answer.startsWith('/'),
  },
  field: { asks: 'Field', isValid: (answer) => /^\w+$/.test(answer) },
  most: { asks: 'Limit', isValid: isCount },
  unit: { asks: 'In characters or bytes', otherwise: () => 'characters', ...oneOf('characters', 'bytes') },
  in: { asks: 'In the body or the query', otherwise: () => 'body', ...oneOf('body', 'query') },
  values: { asks: 'Allowed values, with commas between', isValid: (answer) => answer.trim() !== '' },
  missing: { asks: 'What is not there: user, group or room', ...oneOf(...Object.keys(samples)) },
};

const common: readonly Flag[] = ['status', 'error', 'text', 'check'];
const withDefaults: readonly Flag[] = ['name', 'document', 'method', 'path'];

/** From flags, and where someone sits at a terminal, from questions for what the flags leave out. */
export async function readAnswers(args: readonly string[], isTerminal: boolean): Promise<Answers> {
  const options = Object.fromEntries(
    Object.keys(questions).map((flag) => [flag, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const told: Partial<Record<Flag, string>> = { ...values };
  const terminal = isTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    const ask: Ask | null = terminal && ((question) => terminal.question(question));
    for (const flag of common) told[flag] = await answerTo(flag, told, ask);
    const needed = kinds[told.check ?? '']?.needs ?? [];
    for (const flag of [...needed, ...withDefaults]) told[flag] = await answerTo(flag, told, ask);
  } finally {
    terminal?.close();
  }
  return toAnswers(told);
}

async function answerTo(flag: Flag, told: Partial<Record<Flag, string>>, ask: Ask | null): Promise<string> {
  const { asks, otherwise, isValid = () => true } = questions[flag];
  const given = told[flag];
  const usual = otherwise?.(told);
  if (given !== undefined || ask === null) {
    const answer = given ?? usual;
    if (answer !== undefined && isValid(answer)) return answer;
    throw new Error(
      `--${flag}: ${answer === undefined ? 'is missing' : `"${answer}" will not do`}. ${asks}.`,
    );
  }
  for (;;) {
    const answer = (await ask(`${asks}${usual ? ` [${usual}]` : ''}: `)).trim() || (usual ?? '');
    if (isValid(answer)) return answer;
    console.log('That will not do.');
  }
}

function toAnswers(told: Partial<Record<Flag, string>>): Answers {
  const { unit, in: where, missing } = told as Pick<Answers, 'unit' | 'in' | 'missing'>;
  const texts = Object.fromEntries(Object.keys(questions).map((flag) => [flag, told[flag as Flag] ?? '']));
  return {
    ...(texts as unknown as Answers),
    ...{ unit, in: where, missing },
    status: Number(told.status),
    most: Number(told.most ?? 0),
    values: (told.values ?? '').split(',').map((value) => value.trim()),
  };
}

/** Its first words: "group alias is longer than {limit}" becomes `group-alias-is-longer`. */
function nameFrom(text: string): string {
  const words = canonicalCode(text.replace(/\{\w+\}/g, ' ')).match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 4).join('-');
}
