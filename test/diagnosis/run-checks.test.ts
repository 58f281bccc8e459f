import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallFacts } from '../../src/diagnosis/call-facts';
import type { CheckResult } from '../../src/diagnosis/check';
import { checks, runChecks } from '../../src/diagnosis/run-checks';
import { aCall, errorBody } from '../fixtures/calls';
import { anyCall } from './checks/arbitrary-calls';

const order = ['possible', 'likely', 'ruled-out', 'confirmed'];

/** What a user reads of a cause: of checks that are equally sure and equally ranked, it would be by chance whose words. */
const words = ['title', 'fix', 'request', 'inQuestion'] as const;

type Judged = CheckResult & { readonly check: string; readonly weight: number };

function judgedBy(facts: CallFacts): Map<string, Judged[]> {
  const inQuestion = new Set<string>(facts.match.causes.map(({ id }) => id));
  const byCause = new Map<string, Judged[]>();
  for (const [check, { judges, judge, precedence = 0 }] of checks) {
    if (!judges.some((cause) => inQuestion.has(cause))) continue;
    for (const result of judge(facts)) {
      if (!inQuestion.has(result.cause)) continue;
      const weight = order.indexOf(result.verdict) * 100 + precedence;
      byCause.set(result.cause, [...(byCause.get(result.cause) ?? []), { ...result, check, weight }]);
    }
  }
  return byCause;
}

function ties(facts: CallFacts): string[] {
  return [...judgedBy(facts)].flatMap(([cause, judged]) => {
    const greatest = Math.max(...judged.map(({ weight }) => weight));
    const leading = judged.filter(({ weight }) => weight === greatest);
    return words.flatMap((word) => {
      const said = leading.filter((result) => result[word] !== undefined);
      const checksThatSay = new Set(said.map(({ check }) => check));
      const isTie =
        checksThatSay.size > 1 && new Set(said.map((result) => JSON.stringify(result[word]))).size > 1;
      return isTie ? [`${word} of ${cause}: ${[...checksThatSay].join(', ')}`] : [];
    });
  });
}

describe('the words of a cause', () => {
  it('are those of the check with the greater precedence', () => {
    const cause = 'illegal_argument/invalid-request#wrong-headers';
    const call = aCall({
      method: 'POST',
      url: 'https://a1.easemob.com/acme/shop/users',
      status: 400,
      body: errorBody('illegal_argument', 'this is an invalid request.', ''),
      requestHeaders: [
        ['Content-Type', 'text/plain'],
        ['Accept', 'text/html'],
      ],
      requestBody: '{"username":"amy","password":"x"}',
    });
    const facts = new CallFacts(call, []);
    const judged = judgedBy(facts).get(cause) ?? [];
    expect(judged.map(({ check }) => check)).toEqual(['accept-header', 'media-type']);
    expect(ties(facts)).toEqual([]);
    expect(runChecks(facts, new Set([cause])).get(cause)?.title).toEqual(judged[0]?.title);
  });

  it('do not depend on what the files of the checks are called', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { minLength: 1, maxLength: 6 }), (calls) => {
        const log = calls.map((call, place) => ({ ...call, id: `call-${place}` }));
        for (const call of log) expect(ties(new CallFacts(call, log))).toEqual([]);
      }),
    );
  });
});
