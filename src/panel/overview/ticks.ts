import type { Span } from '../../log/span';

const secondMs = 1_000;
const minute = 60 * secondMs;
const hour = 60 * minute;

/** Steps between labels that read well, in ms. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * secondMs),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
];

/** The round times to label: at most `count` of them. `origin`: what they are counted from, in ms. */
export function ticks({ from, to }: Span, count: number, origin: number): readonly number[] {
  if (count < 1) return [];
  const wanted = (to - from) / count;
  const step = steps.find((candidate) => candidate >= wanted) ?? 24 * hour * Math.ceil(wanted / (24 * hour));
  const first = origin + Math.ceil((from - origin) / step) * step;
  const times: number[] = [];
  for (let time = first; time <= to; time += step) times.push(time);
  return times;
}

/** What midnight here is counted from: round times are those of the clock on the wall. */
export function clockOrigin(instant: number): number {
  return new Date(instant).getTimezoneOffset() * minute;
}
