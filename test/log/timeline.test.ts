import { describe, expect, it } from 'vitest';
import { createTimeline, type Mark, markOf, marks, totalsOf } from '../../src/log/timeline';
import { anEntry, assorted } from '../fixtures/log-entries';

const at = (startedAt: number, status = 200) => anEntry({ startedAt, status });

function timelineOf(entries: Parameters<typeof markOf>[0][]) {
  const timeline = createTimeline();
  for (const entry of entries) timeline.add(entry);
  return timeline;
}

/** How many calls of a mark each bucket has. */
function countsOf(timeline: ReturnType<typeof timelineOf>, buckets: number, mark: Mark) {
  const { counts } = timeline.buckets(buckets) ?? { counts: new Uint32Array() };
  return [...counts].filter((_, index) => index % marks.length === marks.indexOf(mark));
}

describe('the calls over time', () => {
  it('are counted in equal parts from the first to the last, the ends included', () => {
    const timeline = timelineOf([at(1_000), at(2_000), at(5_000), at(11_000)]);
    expect(countsOf(timeline, 10, 'ok')).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(timeline.span()).toEqual({ from: 1_000, to: 11_000 });
    expect(timeline.buckets(2)?.most).toBe(3);
  });

  it('are told apart by how they ended, a 429 from other failures', () => {
    expect(assorted().map(markOf)).toEqual([
      'ok',
      'failed',
      'failed',
      'partly-failed',
      'failed',
      'no-response',
      'redirect',
    ]);
    expect(markOf(at(0, 429))).toBe('rate-limited');
  });

  it('may come in any order', () => {
    const timeline = timelineOf([at(9_000), at(1_000, 500)]);
    expect(countsOf(timeline, 2, 'failed')).toEqual([1, 0]);
    expect(countsOf(timeline, 2, 'ok')).toEqual([0, 1]);
  });

  it('fill their span, be it short, and have a moment to stand in where they were all sent at once', () => {
    expect(timelineOf([at(5_000), at(5_400)]).span()).toEqual({ from: 5_000, to: 5_400 });
    expect(timelineOf([at(5_000), at(5_000)]).span()).toEqual({ from: 5_000, to: 5_001 });
  });

  it('are counted over the span of others where that is asked for', () => {
    const counts = timelineOf([at(6_000)]).buckets(4, { from: 4_000, to: 8_000 })?.counts;
    expect([...(counts ?? [])].filter((_, index) => index % marks.length === 0)).toEqual([0, 0, 1, 0]);
  });

  it('are summed up by how they ended', () => {
    const buckets = timelineOf([...assorted()]).buckets(7);
    expect(buckets && totalsOf(buckets).map(({ mark, count }) => `${count} ${mark}`)).toEqual([
      '1 ok',
      '1 redirect',
      '1 partly-failed',
      '3 failed',
      '1 no-response',
    ]);
  });

  it('leave out a call that says no time', () => {
    expect(timelineOf([at(Number.NaN)]).buckets(4)).toBeNull();
    expect(timelineOf([at(1_000), at(Number.NaN)]).buckets(4)?.most).toBe(1);
    expect(timelineOf([at(Number.NaN), at(1_000)]).buckets(4, null, [0, 1])?.most).toBe(1);
  });

  it('are none before there is one, and none after the log was cleared', () => {
    const timeline = timelineOf([at(1_000)]);
    timeline.clear();
    expect(timeline.span()).toBeNull();
    expect(timeline.buckets(4)).toBeNull();
  });
});
