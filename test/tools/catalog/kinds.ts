import type { Proof } from '../../../src/catalog/schema';
import type { Answers } from './answers';

/** A standard check, as `npm run new error` writes an entry and a scenario for it. */
export interface Kind {
  /** What is wrong with such a call. */
  readonly says: string;
  /** The flags that it needs beside those of every error. */
  readonly needs: readonly (keyof Answers)[];
  readonly cause: string;
  readonly proof?: (answers: Answers) => Proof;
  /** The text alone proves the cause: nothing in the call does. */
  readonly stated?: true;
  readonly unprovable?: 'feature';
  /** What the scenario is called, and how its calls differ, as TypeScript. */
  readonly scenario: (answers: Answers) => Sample;
}

interface Sample {
  readonly name: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly before?: string;
}

const json = (text: string) => [`json: ${text}`];
const field = ({ field }: Answers, value: string) => `{ ${JSON.stringify(field)}: ${value} }`;
const inQuery = ({ field }: Answers, value: string) => [`query: '?${field}=${value}'`];

export const kinds: Readonly<Record<string, Kind>> = {
  'field-missing': {
    says: 'a field of the body is missing',
    needs: ['field'],
    cause: 'field-missing',
    proof: (answers) => ({ field: { names: [answers.field] } }),
    scenario: (answers) => ({
      name: `no ${answers.field}`,
      wrong: json('{}'),
      right: json(field(answers, "'amy'")),
    }),
  },
  'field-empty': {
    says: 'a field of the body is empty',
    needs: ['field'],
    cause: 'field-empty',
    proof: (answers) => ({ field: { names: [answers.field] } }),
    scenario: (answers) => ({
      name: `an empty ${answers.field}`,
      wrong: json(field(answers, "''")),
      right: json(field(answers, "'amy'")),
    }),
  },
  'too-long': {
    says: 'a text of the body is too long',
    needs: ['field', 'most', 'unit'],
    cause: 'too-long',
    proof: ({ field, most, unit }) => ({ length: { fields: [field], unit, most } }),
    scenario: (answers) => ({
      name: `${answers.field} of ${answers.most + 1} ${answers.unit}`,
      wrong: json(field(answers, `'x'.repeat(${answers.most + 1})`)),
      right: json(field(answers, `'x'.repeat(${answers.most})`)),
    }),
  },
  'not-allowed': {
    says: 'a field or parameter has a value that is not allowed',
    needs: ['field', 'in', 'values'],
    cause: 'other-value',
    proof: ({ field, in: where, values }) => ({ values: { field, in: where, allowed: [...values] } }),
    scenario: (answers) => ({
      name: `a ${answers.field} that does not exist`,
      wrong:
        answers.in === 'body' ? json(field(answers, "'no-such-value'")) : inQuery(answers, 'no-such-value'),
      right:
        answers.in === 'body'
          ? json(field(answers, `'${answers.values[0]}'`))
          : inQuery(answers, answers.values[0] ?? ''),
    }),
  },
  'too-many': {
    says: 'a list of the body has too many items',
    needs: ['field', 'most'],
    cause: 'too-many',
    proof: ({ field, most }) => ({ items: { of: { en: 'items', zh: '项' }, fields: [field], most } }),
    scenario: (answers) => {
      const list = (count: number) =>
        json(field(answers, `Array.from({ length: ${count} }, (_, at) => \`item-\${at}\`)`));
      return {
        name: `${answers.most + 1} ${answers.field}`,
        wrong: list(answers.most + 1),
        right: list(answers.most),
      };
    },
  },
  'not-there': {
    says: 'a user, group or room that the path or body names does not exist',
    needs: ['missing'],
    cause: 'not-there',
    proof: ({ missing }) => ({ missing: [missing] }),
    scenario: ({ missing }) => ({
      name: `a ${missing} that was deleted`,
      wrong: [],
      right: [],
      before: `[['DELETE', ${JSON.stringify(samples[missing])}]]`,
    }),
  },
  'media-type': {
    says: '`Content-Type` is not what the call takes',
    needs: [],
    cause: 'content-type',
    proof: () => ({ mediaType: 'content-type' }),
    scenario: () => ({
      name: 'JSON that is declared as text',
      wrong: [...json('{}'), "type: 'text/plain'"],
      right: json('{}'),
    }),
  },
  rate: {
    says: 'there were too many calls',
    needs: [],
    cause: 'too-fast',
    stated: true,
    proof: () => ({ rate: 'timed' }),
    scenario: () => ({ name: 'too many calls', wrong: [], right: [] }),
  },
  role: {
    says: 'the call takes an app token, and came with a user’s',
    needs: [],
    cause: 'user-token',
    proof: () => ({ role: 'app' }),
    scenario: () => ({ name: 'the token of amy', wrong: ["user: 'amy'"], right: [] }),
  },
  'feature-off': {
    says: 'a feature is switched off for the app',
    needs: [],
    cause: 'not-enabled',
    stated: true,
    unprovable: 'feature',
    scenario: () => ({ name: 'a feature that is off', wrong: [], right: [] }),
  },
};

/** Paths of what the sample server has from the start. */
export const samples = {
  user: '/users/amy',
  group: '/chatgroups/90000000000001',
  room: '/chatrooms/90000000000009',
} as const;
