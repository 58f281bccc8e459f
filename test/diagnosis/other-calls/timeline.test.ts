import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedCall } from '../../../src/diagnosis/other-calls/read-call';
import { byStart, Timeline } from '../../../src/diagnosis/other-calls/timeline';
import { Traffic } from '../../../src/diagnosis/other-calls/traffic';

/** Few moments, so that several calls share one; they come in any order. */
const moments = fc
  .array(fc.record({ startedAt: fc.integer({ min: 0, max: 4_000 }), succeeded: fc.boolean() }), {
    maxLength: 40,
  })
  .map((calls) => calls.map((call, place) => ({ ...call, place })));

describe('calls kept in order', () => {
  it('stand by when they began, then by their place, in whatever order they come', () => {
    fc.assert(
      fc.property(moments, (calls) => {
        const timeline = new Timeline();
        for (const call of calls) timeline.add(call);
        expect(timeline.items).toEqual(calls.toSorted(byStart));
      }),
    );
  });

  it('stand by their place alone where that is asked for', () => {
    fc.assert(
      fc.property(moments, (calls) => {
        const timeline = new Timeline('log');
        for (const call of calls.toReversed()) timeline.add(call);
        expect(timeline.items).toEqual(calls);
      }),
    );
  });

  it('are counted up to a moment, and taken out again', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1, max: 4_001 }), (calls, startedAt) => {
        const timeline = new Timeline();
        for (const call of calls) timeline.add(call);
        const before = calls.filter((call) => call.startedAt < startedAt);
        expect(timeline.countBefore({ startedAt, place: -1 })).toBe(before.length);
        for (const call of before) timeline.remove(call);
        timeline.remove({ startedAt, place: 99 });
        expect(timeline.items).toHaveLength(calls.length - before.length);
      }),
    );
  });
});

/** A second moved over the calls; one that holds a failed call does not count. */
function mostPassed(calls: readonly { startedAt: number; succeeded: boolean }[]): number {
  const windows = calls.map((last, index) => {
    const second = calls.slice(0, index + 1).filter(({ startedAt }) => startedAt > last.startedAt - 1_000);
    return second.every(({ succeeded }) => succeeded) ? second.length : 0;
  });
  return Math.max(0, ...windows);
}

describe('the most calls that passed within one second', () => {
  it('are those of any second up to a call, however late a call is added', () => {
    fc.assert(
      fc.property(moments, fc.array(fc.nat(40)), (calls, asked) => {
        const traffic = new Traffic();
        for (const [index, call] of calls.entries()) {
          traffic.add(call as unknown as IndexedCall);
          const count = Math.min(asked[index] ?? index + 1, index + 1);
          const known = calls
            .slice(0, index + 1)
            .toSorted(byStart)
            .slice(0, count);
          expect(traffic.mostPassed(count)).toBe(mostPassed(known));
        }
      }),
    );
  });

  it('are none where times are none', () => {
    const traffic = new Traffic();
    const call = { startedAt: Number.POSITIVE_INFINITY, succeeded: false };
    for (const place of [0, 1]) traffic.add({ ...call, place } as unknown as IndexedCall);
    expect(traffic.mostPassed(2)).toBe(0);
  });
});
