import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, CheckContext } from '../../../src/diagnosis/check';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { checks } from '../../../src/diagnosis/run-checks';
import type { Call, Header } from '../../../src/model/call';
import type { Diagnosis } from '../../../src/model/diagnosis';
import type { Sentence } from '../../../src/model/sentence';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, errorBody } from '../../fixtures/calls';
import { runs } from '../../fixtures/runs';
import { shownExcerpts } from '../../fixtures/shown-excerpts';
import { anyLog, secretToken } from './arbitrary-calls';
import { contextOf } from './context-of';

const often = runs(300);

interface Outcome {
  readonly judgements: ReturnType<Check['judge']>;
  readonly findings: ReturnType<NonNullable<Check['find']>>;
}

const everything = (check: Check, context: CheckContext): Outcome => ({
  judgements: check.judge(context),
  findings: check.find?.(context) ?? [],
});

/** Holds of every check, on each of many logs: `problems` gives what is wrong with what a check says. */
function ofAllChecks(problems: (outcome: Outcome, check: Check) => readonly string[]): void {
  fc.assert(
    fc.property(anyLog, ({ call, otherCalls }) => {
      const context = contextOf(call, otherCalls);
      for (const [name, check] of checks) {
        const found = problems(everything(check, context), check);
        if (found.length > 0) expect(found, name).toEqual([]);
      }
    }),
    often,
  );
}

describe('whatever the call, its bodies, headers and neighbours, a check', () => {
  it('does not throw, and judges only what it says it does', () => {
    ofAllChecks(({ judgements }, { judges }) =>
      judgements.map(({ cause }) => cause).filter((cause) => !judges.includes(cause)),
    );
  });

  it('says whole sentences in both languages, with all values filled in', () => {
    ofAllChecks((outcome) =>
      sentencesOf(outcome).flatMap((said) =>
        (['en', 'zh'] as const).flatMap((language) => {
          const text = said.text[language];
          const isBroken = text.trim() === '' || /\bNaN (?:ms|毫秒)/.test(toPlainText(said, language));
          return [...(isBroken ? [`broken: ${text}`] : []), ...unfilled(text, said)];
        }),
      ),
    );
  });

  it('shows no token', () => {
    ofAllChecks((outcome) =>
      [
        ...sentencesOf(outcome).map((said) => toPlainText(said, 'en')),
        ...outcome.judgements.flatMap(({ evidence }) => shownExcerpts([{ ...evidence, check: 'x' }])),
        ...outcome.findings.flatMap(({ evidence }) =>
          shownExcerpts(evidence.map((each) => ({ ...each, check: 'x' }))),
        ),
      ].filter((shown) => shown.includes(secretToken)),
    );
  });
});

/** A path of the API's reference may keep its own placeholders: `/users/{username}/password`. */
function unfilled(text: string, { values }: Sentence): string[] {
  const names = [...text.matchAll(/(.?)\{([a-z][a-z0-9_]*)\}/g)];
  return names.flatMap(([, before, name = '']) =>
    Object.hasOwn(values, name) || before === '/' ? [] : [name],
  );
}

function sentencesOf({ judgements, findings }: Outcome): Sentence[] {
  return [
    ...judgements.flatMap(({ title, fix, evidence }) => [
      ...[evidence.found, ...(title ? [title] : [])],
      ...(fix ?? []),
    ]),
    ...findings.flatMap(({ title, fix, evidence }) => [title, ...fix, ...evidence.map(({ found }) => found)]),
  ];
}

/** All of an answer but the ids that tests give to calls. */
const inShort = (diagnosis: Diagnosis) => ({
  title: [toPlainText(diagnosis.title, 'en'), toPlainText(diagnosis.title, 'zh')],
  causes: diagnosis.causes.map(({ id, verdict, evidence }) => ({
    ...{ id, verdict },
    evidence: evidence.map(({ found, place }) => [toPlainText(found, 'en'), place]),
  })),
  steps: diagnosis.fix.steps.map((step) => toPlainText(step, 'en')),
  findings: diagnosis.findings.map(({ title }) => toPlainText(title, 'en')),
});

describe('the answer', () => {
  it('does not change with the order of the headers', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.nat()), ({ call, otherCalls }, random) => {
        const shuffled = (one: Call): Call => ({
          ...one,
          request: { ...one.request, headers: shuffle(one.request.headers, random) },
          response: { ...one.response, headers: shuffle(one.response.headers, random) },
        });
        const other = diagnose(shuffled(call), otherCalls.map(shuffled));
        expect(inShort(other)).toEqual(inShort(diagnose(call, otherCalls)));
      }),
      often,
    );
  });

  it('does not change with the order of the keys of JSON, but for where they stand', () => {
    fc.assert(
      fc.property(anyLog, ({ call, otherCalls }) => {
        const other = diagnose(withKeysTurned(call), otherCalls.map(withKeysTurned));
        expect(withoutPlaces(other)).toEqual(withoutPlaces(diagnose(call, otherCalls)));
      }),
      often,
    );
  });
});

/** Headers of one name keep their order: to a server it means something. */
function shuffle(headers: readonly Header[], random: fc.Stream<number>): Header[] {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))];
  const order = new Map(names.map((name) => [name, random.next().value as number]));
  const key = ([name]: Header) => order.get(name.toLowerCase()) ?? 0;
  return [...headers].sort((one, other) => key(one) - key(other));
}

function withKeysTurned(call: Call): Call {
  return {
    ...call,
    request: { ...call.request, body: turnKeys(call.request.body) },
    response: { ...call.response, body: turnKeys(call.response.body) },
  };
}

function turnKeys(body: string | null): string | null {
  try {
    return JSON.stringify(turn(JSON.parse(body ?? '')));
  } catch {
    return body;
  }
}

function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turn(inner)]),
  );
}

const withoutPlaces = (diagnosis: Diagnosis) => ({
  title: diagnosis.title.text.en,
  verdicts: diagnosis.causes.map(({ id, verdict }) => `${verdict} ${id}`),
});

describe('a megabyte', () => {
  const million = 1_000_000;
  const hostile: readonly (readonly [string, string])[] = [
    ['of one text', JSON.stringify({ username: 'x'.repeat(million) })],
    ['of open brackets', '['.repeat(million)],
    ['of one key after the other', `{${Array.from({ length: 60_000 }, (_, n) => `"key-${n}":1`).join(',')}}`],
    [
      'of users',
      JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ username: `u${n}`, password: '' }))),
    ],
    ['of names', JSON.stringify({ usernames: Array.from({ length: 90_000 }, (_, n) => `u${n}`) })],
    ['of what is nearly JSON', `{'username'='amy',${"'key'='value',".repeat(70_000)}}`],
    ['of spaces', `{${' '.repeat(million)}`],
    ['of nothing that is readable', '\u0000'.repeat(million)],
  ];

  it.each(hostile)('%s is read to its end, sent or answered', (_, text) => {
    const log = [aCall({ method: 'POST', requestBody: text, body: text })];
    for (const status of [200, 400, 404]) {
      const sent = aCall({
        method: 'POST',
        status,
        requestBody: text,
        body: errorBody('json_parse', 'Unexpected'),
      });
      expect(diagnose(sent, log).outcome).toBeDefined();
      expect(diagnose(aCall({ status, body: text }), log).outcome).toBeDefined();
    }
  });

  it('as path, query and header is read by every check', () => {
    const long = 'a%20'.repeat(million / 4);
    const call = aCall({
      url: `https://a1.easemob.com/acme/shop/users/${long}?limit=${long}`,
      status: 404,
      requestHeaders: [['Authorization', `Bearer ${long}`]],
      body: errorBody('service_resource_not_found', 'Service resource not found'),
    });
    const otherCalls = [call, aCall({ url: call.request.url })];
    const context = contextOf(call, otherCalls);
    for (const check of checks.values()) expect(everything(check, context)).toBeDefined();
  });
});
