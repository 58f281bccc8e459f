import { describe, expect, it } from 'vitest';
import { createTimeline } from '../../../src/log/timeline';
import { barPaths } from '../../../src/panel/overview/bars';
import { clockOrigin, ticks } from '../../../src/panel/overview/ticks';
import { anEntry } from '../../fixtures/log-entries';

/** A call at 0 would be one of which no time is known. */
const begin = Date.UTC(2026, 10, 20);

function pathsOf(entries: readonly (readonly [startedAt: number, status: number])[]) {
  const timeline = createTimeline();
  for (const [startedAt, status] of entries) timeline.add(anEntry({ startedAt: begin + startedAt, status }));
  const buckets = timeline.buckets(10);
  if (!buckets) throw new Error('There is no call.');
  return barPaths(buckets, 20);
}
const heights = (path: string) => [...path.matchAll(/v([\d.]+)/g)].map(([, height]) => Number(height));

describe('the bars', () => {
  it('stand at their time, failures at the foot', () => {
    const paths = pathsOf([
      [0, 200],
      [0, 500],
      [1_000, 200],
    ]);
    expect(paths.failed).toMatch(/^M0 10h5v10/);
    expect(paths.ok).toMatch(/^M0 0h5v10h-5zM54 /);
  });

  it('are high enough to be seen, one failure among a thousand calls too', () => {
    const fine = Array.from({ length: 1_000 }, () => [0, 200] as const);
    const paths = pathsOf([...fine, [0, 429], [1_000, 200]]);
    expect(heights(paths['rate-limited'])).toEqual([6]);
    expect(Math.min(...heights(paths.ok))).toBeGreaterThanOrEqual(4);
  });

  it('are never higher than the drawing, whatever happened at once', () => {
    const paths = pathsOf([200, 301, 401, 429, 500, 0].map((status) => [0, status] as const));
    const sum = Object.values(paths)
      .flatMap(heights)
      .reduce((all, height) => all + height, 0);
    expect(sum).toBeLessThanOrEqual(20.1);
  });
});

describe('the labels of the time', () => {
  const second = 1_000;

  it('stand at round times, no more of them than there is room for', () => {
    expect(ticks({ from: 3 * second, to: 23 * second }, 5, 0)).toEqual([5_000, 10_000, 15_000, 20_000]);
    expect(ticks({ from: 0, to: 3_600 * second }, 4, 0)).toHaveLength(5);
    expect(ticks({ from: 0, to: 30 * 86_400 * second }, 4, 0).length).toBeLessThanOrEqual(5);
  });

  it('are counted from the first call where times are', () => {
    expect(ticks({ from: 3 * second, to: 23 * second }, 2, 3 * second)).toEqual([3_000, 13_000, 23_000]);
  });

  it('are the hours of the clock on the wall', () => {
    expect(clockOrigin(0)).toBe(new Date(0).getTimezoneOffset() * 60_000);
  });

  it('are none where there is no room', () => {
    expect(ticks({ from: 0, to: 1_000 }, 0, 0)).toEqual([]);
  });
});
