import { type Buckets, type Mark, marks } from '../../log/timeline';

/** What went wrong is never lower than this, in px, however much went well beside it. */
const minFailedBarPx = 6;
const minBarPx = 4;

/** px that a bar takes, the gap to the next one included. */
export const barStepPx = 6;
const barWidthPx = 5;

/**
 * One SVG path per mark, its bars side by side, in a drawing `height` px high. Heights grow with the square
 * root of the count: one call beside five hundred is still seen.
 */
export function barPaths({ counts, most }: Buckets, height: number): Readonly<Record<Mark, string>> {
  const paths: Record<Mark, string> = {
    ok: '',
    redirect: '',
    'partly-failed': '',
    failed: '',
    'rate-limited': '',
    'no-response': '',
  };
  for (let bucket = 0; bucket * marks.length < counts.length; bucket++) {
    const own = counts.subarray(bucket * marks.length, (bucket + 1) * marks.length);
    let foot = height;
    // What failed stands at the foot, where all bars begin.
    for (let kind = marks.length - 1; kind >= 0; kind--) {
      const count = own[kind] as number;
      if (count === 0) continue;
      const bar = Math.min(foot, heightOf(own, kind, most, height));
      foot -= bar;
      paths[marks[kind] as Mark] +=
        `M${bucket * barStepPx} ${round(foot)}h${barWidthPx}v${round(bar)}h-${barWidthPx}z`;
    }
  }
  return paths;
}

function heightOf(own: Uint32Array, kind: number, most: number, height: number): number {
  const total = own.reduce((sum, count) => sum + count, 0);
  const whole = Math.sqrt(total / most) * height;
  return Math.max(kind < 2 ? minBarPx : minFailedBarPx, (whole * (own[kind] as number)) / total);
}

/** The mark's colour, for overview.css. */
export const ownColour = (mark: Mark) => ({ '--own': `var(--bar-${mark})` });

const round = (px: number) => Math.round(px * 10) / 10;
