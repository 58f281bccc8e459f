import { describe, expect, it } from 'vitest';
import { catalog, type EntryOfFile } from '../../src/catalog/catalog';
import { operations } from '../../src/catalog/operations';
import type { Check, CheckContext } from '../../src/diagnosis/check';
import { checks } from '../../src/diagnosis/run-checks';
import { contextOf } from '../diagnosis/checks/context-of';
import { now } from '../diagnosis/checks/in-a-log';
import { aCall, errorBody } from '../fixtures/calls';
import { outgrows, type Work } from './growth';
import { type Hostile, hostile } from './hostile-calls';

/** A refusal that the check looks into: its entry's text, on a path that the entry is for. */
interface Refusal {
  readonly status: number;
  readonly method: string;
  readonly path: string;
  readonly body: object;
}

const entries = new Map<string, EntryOfFile>(catalog.entries.map((entry) => [entry.id, entry]));

/** Of the first entry that a check judges, with a text where one has it. */
function refusalOf({ judges }: Pick<Check, 'judges'>): Refusal {
  const judged = judges.flatMap((cause) => entries.get(cause.split('#')[0] ?? '') ?? []);
  const entry = judged.find(({ description }) => description !== '') ?? judged[0];
  if (entry === undefined) return { status: 0, method: 'POST', path: '/users', body: {} };
  const operation = operations.find(({ id }) => entry.operations?.includes(id));
  return {
    ...{ status: entry.status[0] ?? 400, method: operation?.method ?? 'POST' },
    path: (operation?.path ?? '/users').replace(/\{\w+\}/g, 'amy'),
    body: errorBody(entry.error, entry.description.replace(/\{\w+\}/g, 'amy')),
  };
}

/** Large inputs take longer to make than to judge. */
const made = new Map<Hostile, Map<number, ReturnType<Hostile>>>();

function inputOf(make: Hostile, size: number): ReturnType<Hostile> {
  const bySize = made.get(make) ?? new Map<number, ReturnType<Hostile>>();
  const input = bySize.get(size) ?? make(size);
  made.set(make, bySize.set(size, input));
  return input;
}

/** The work of a check on a hostile call; read again each time, since what was read once is kept. */
function workOf(check: Pick<Check, 'judge' | 'find'>, refusal: Refusal, make: Hostile): Work {
  return (size) => {
    const { parts, otherCalls = [] } = inputOf(make, size);
    const { status, method, path, body } = refusal;
    const url = `https://a1.easemob.com/acme/shop${parts.url ?? path}`;
    const call = aCall({ status, method, body, startedAt: now, ...parts, url });
    const context: CheckContext = contextOf(
      call,
      otherCalls.map((one) => ({ ...one })),
    );
    return () => {
      check.judge(context);
      check.find?.(context);
    };
  };
}

describe.each([...checks])('%s', (_, check) => {
  it('takes sixteen times as long at most for what is sixteen times as large', () => {
    const refusal = refusalOf(check);
    for (const [kind, [size, make]] of Object.entries(hostile)) {
      expect(outgrows(workOf(check, refusal, make), size), kind).toBeNull();
    }
  });
});

describe('a check that takes the square of it is found out', () => {
  const planted: Readonly<
    Record<string, readonly [kind: string, judge: (context: CheckContext) => unknown]>
  > = {
    'by each neighbour with each other': [
      'the same call',
      ({ log }) => {
        const calls = log.nearestBefore(Number.POSITIVE_INFINITY);
        return calls.map((one) => calls.filter((other) => other.place === one.place).length);
      },
    ],
    'by a pattern that begins anywhere': [
      'a text of white space',
      ({ call }) => /\s+$/.test((JSON.parse(call.request.body ?? '') as { username: string }).username),
    ],
    'by a list that is searched for each of its items': [
      'many users',
      ({ call }) => {
        const users = JSON.parse(call.request.body ?? '') as { username: string }[];
        return users.map(({ username }) => users.findIndex((user) => user.username === username));
      },
    ],
    'by a header that is looked for among all, for each': [
      'many headers',
      ({ call: { request } }) =>
        request.headers.map(([name]) => request.headers.find(([other]) => other === name)),
    ],
  };

  it.each(Object.entries(planted))('%s', { timeout: 180_000 }, (_, [kind, judge]) => {
    const [size, make] = hostile[kind] as readonly [number, Hostile];
    const check = {
      judge: (context: CheckContext) => {
        judge(context);
        return [];
      },
    };
    expect(
      outgrows(workOf(check, { status: 400, method: 'POST', path: '/users', body: {} }, make), size),
    ).not.toBeNull();
  });
});
