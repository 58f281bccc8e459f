import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { indexMore, indexOf } from '../../../src/diagnosis/other-calls/call-index';
import { LogView } from '../../../src/diagnosis/other-calls/log-view';
import type { Call } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { anyCall } from '../checks/arbitrary-calls';
import { earlier, refused, tell } from '../checks/in-a-log';

/** Few moments, so that several calls share one. */
const logs = fc
  .array(fc.tuple(anyCall, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 10 })
  .map((calls) =>
    calls.map(([call, at], place) => ({ ...call, id: `call-${place}`, startedAt: at * 1_000 })),
  );

const ids = (calls: readonly { readonly call: Call }[]) => calls.map(({ call }) => call.id);

describe('the log as a call sees it', () => {
  it('is all others, before it and after it, by when they began and then as they came', () => {
    fc.assert(
      fc.property(logs, (drawn) => {
        const log = drawn.map((call) => ({ ...call, viaServiceWorker: false }));
        for (const [place, call] of log.entries()) {
          const view = new LogView(indexOf(log), call);
          const isBefore = (other: Call, index: number) =>
            other.startedAt < call.startedAt || (other.startedAt === call.startedAt && index < place);
          const inOrder = (calls: readonly Call[]) =>
            calls.toSorted((one, other) => one.startedAt - other.startedAt).map(({ id }) => id);
          const before = log.filter(isBefore);
          const after = log.filter((other, index) => other !== call && !isBefore(other, index));
          expect(ids(view.nearestBefore(100))).toEqual(inOrder(before));
          expect(ids(view.nearestAfter(100))).toEqual(inOrder(after));
        }
      }),
    );
  });
});

describe('a log that grows', () => {
  it('explains each call as one that is indexed at once does', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const growing: Call[] = [];
        for (const call of log) {
          growing.push(call);
          expect(diagnose(call, growing)).toEqual(diagnose(call, [...growing]));
        }
        for (const call of log) expect(diagnose(call, growing)).toEqual(diagnose(call, [...log]));
      }),
      { numRuns: 60 },
    );
  });

  it('is indexed in slices', () => {
    const calls = Array.from({ length: 10 }, () => aCall());
    let left = 4;
    expect(indexMore(calls, () => left-- === 0)).toBe(false);
    expect(indexMore(calls, () => false)).toBe(true);
    expect(indexOf(calls).size).toBe(10);
  });

  it('is indexed anew once it was emptied', () => {
    const calls = [aCall(), aCall()];
    expect(indexOf(calls).all.items).toHaveLength(2);
    calls.length = 0;
    calls.push(aCall({ id: 'new' }));
    expect(ids(indexOf(calls).all.items)).toEqual(['new']);
  });
});

const group = '40659491815425';
const taken = refused('POST', `/acme/shop/chatgroups/${group}/users/kim`, [
  403,
  'forbidden_op',
  `can not join this group, reason:user: kim already in group: ${group}\n`,
]);

describe('a call whose body was evicted', () => {
  it('still tells what it told when it came', () => {
    const added = earlier(60_000, 'POST', `/acme/shop/chatgroups/${group}/users/kim`, {
      body: { data: { result: true, action: 'add_member', user: 'kim', groupid: group } },
    });
    const calls = [added, taken];
    indexOf(calls);
    calls[0] = { ...added, response: { ...added.response, body: null, bodyState: 'let-go' } };
    expect(tell(taken, calls).title).toContain('earlier');
  });
});

describe('a call that cannot be read', () => {
  it('is passed over; the others are found', () => {
    const broken = {
      ...aCall(),
      get request(): never {
        throw new Error('made up');
      },
    };
    const calls = [broken, earlier(60_000, 'POST', `/acme/shop/chatgroups/${group}/users/kim`), taken];
    expect(tell(taken, calls).title).toContain('earlier');
  });
});
