import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/diagnosis/check';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { matchEntries } from '../../../src/diagnosis/match';
import { findOperation } from '../../../src/diagnosis/operation';
import { readErrorBody } from '../../../src/diagnosis/read-body';
import { checks } from '../../../src/diagnosis/run-checks';
import { readUrl } from '../../../src/diagnosis/url';
import type { Call } from '../../../src/model/call';
import { sayText } from '../../../src/model/said';
import { aCall } from '../../fixtures/calls';
import { anyCall, anyJson, anyLog } from './any-call';

/** As `diagnose` makes it. */
function contextOf(call: Call, neighbours: readonly Call[]): CheckContext {
  const url = readUrl(call.request.url);
  const operation = findOperation(call.request.method, url, call.request.body);
  const body = readErrorBody(call.response);
  const { entries } = matchEntries(call.response.status, body, operation?.operation.id ?? null);
  return { call, url, body, operation, entries: entries.map(({ entry }) => entry.id), neighbours };
}

/** Not by way of `runChecks`, which lets a check that throws fall silent. */
function ask(call: Call, neighbours: readonly Call[]) {
  const context = contextOf(call, neighbours);
  return [...checks].map(([name, check]) => ({
    name,
    judges: check.judges,
    judgements: check.judge(context),
    findings: check.find?.(context) ?? [],
  }));
}

describe('every check, of any call in any log', () => {
  it('answers, and judges only what it says that it judges', () => {
    fc.assert(
      fc.property(anyCall, anyLog, (call, log) => {
        for (const { name, judges, judgements } of ask(call, log)) {
          const others = judgements.filter(({ cause }) => !judges.includes(cause));
          expect(others.map(({ cause }) => `${name}: ${cause}`)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says something in both languages', () => {
    fc.assert(
      fc.property(anyCall, anyLog, (call, log) => {
        for (const { judgements, findings } of ask(call, log)) {
          const said = [
            ...judgements.flatMap(({ evidence, title, fix = [] }) => [
              evidence.found,
              ...(title ? [title] : []),
              ...fix,
            ]),
            ...findings.flatMap(({ title, fix }) => [title, ...fix]),
          ];
          for (const each of said) {
            for (const language of ['en', 'zh'] as const) {
              const text = sayText(each, language);
              expect(text.trim()).not.toBe('');
              expect(text).not.toContain('[object Object]');
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers the same again', () => {
    fc.assert(
      fc.property(anyCall, anyLog, (call, log) => {
        expect(diagnose(call, log)).toEqual(diagnose(call, log));
      }),
    );
  });
});

/** Places move with the order of what stands in a body; what is said of the causes does not. */
function verdicts(call: Call, log: readonly Call[]) {
  const { title, causes, findings } = diagnose(call, log);
  return {
    title: sayText(title, 'en'),
    causes: causes.map(({ id, verdict }) => `${verdict} ${id}`),
    findings: findings.map((finding) => sayText(finding.title, 'en')),
  };
}

describe('the answer does not change with the order of', () => {
  it('headers', () => {
    const shuffled = anyCall.chain((call) => {
      const { headers } = call.request;
      return fc.tuple(fc.constant(call), fc.shuffledSubarray([...headers], { minLength: headers.length }));
    });
    fc.assert(
      fc.property(shuffled, anyLog, ([call, headers], log) => {
        const other = { ...call, request: { ...call.request, headers } };
        expect(verdicts(other, log)).toEqual(verdicts(call, log));
      }),
      { numRuns: 300 },
    );
  });

  it('keys in the body', () => {
    fc.assert(
      fc.property(anyCall, anyJson, anyLog, (call, json, log) => {
        const withBody = (body: unknown) => ({
          ...call,
          request: { ...call.request, body: JSON.stringify(body) },
        });
        expect(verdicts(withBody(backwards(json)), log)).toEqual(verdicts(withBody(json), log));
      }),
      { numRuns: 300 },
    );
  });
});

function backwards(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(backwards);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, backwards(value)]),
  );
}

describe('a body of a megabyte', () => {
  const size = 1_000_000;
  it.each([
    ['brackets', '['.repeat(size)],
    ['quotes', '"'.repeat(size)],
    ['backslashes', `"${'\\'.repeat(size)}`],
    ['equals signs', `a${'='.repeat(size)}`],
    ['nested objects', '{"a":'.repeat(size / 5)],
    ['users', JSON.stringify(Array.from({ length: size / 25 }, (_, id) => ({ username: `user-${id}` })))],
    ['names', JSON.stringify({ usernames: Array.from({ length: size / 10 }, (_, id) => `u${id}`) })],
    ['one text', JSON.stringify({ username: 'x'.repeat(size), msg: { msg: 'x' } })],
    ['blanks', `{${' '.repeat(size)}}`],
    ['commas', `[${','.repeat(size)}`],
  ])('of %s is looked at by every check', (_, requestBody) => {
    for (const path of ['users', 'token', 'messages', 'chatgroups']) {
      const call = aCall({
        method: 'POST',
        url: `https://a1.easemob.com/acme/shop/${path}`,
        requestHeaders: [['Content-Type', 'application/json']],
        requestBody,
        status: 400,
        body: { error: 'illegal_argument', error_description: 'this is an invalid request.' },
      });
      expect(ask(call, []).length).toBe(checks.size);
    }
  });
});

describe('a log of thousands', () => {
  it('is looked at by every check', () => {
    const url = 'https://a1.easemob.com/acme/shop/chatgroups/1/users/amy';
    const headers = [['Authorization', 'Bearer made-up']] as const;
    const log = Array.from({ length: 5_000 }, (_, index) =>
      aCall({
        url,
        method: 'POST',
        requestHeaders: headers,
        startedAt: index,
        body: { data: { result: true } },
      }),
    );
    const call = aCall({
      url,
      method: 'POST',
      status: 429,
      startedAt: 5_000,
      body: { error: 'reach_limit', error_description: 'This request has reached api limit' },
    });
    expect(ask(call, log).length).toBe(checks.size);
  });
});
