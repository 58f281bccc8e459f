// biome-ignore-all lint/a11y/useSemanticElements: no element is a part of a drawing that is narrowed at both ends.
import { useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../log/span';
import { type Buckets, marks, type Timeline, totalsOf } from '../../log/timeline';
import { moment, type Times, whole } from '../format';
import { useText } from '../language';
import { useWidth } from '../use-width';
import { BucketTip } from './BucketTip';
import { barPaths, barStepPx, ownColour } from './bars';
import { percent } from './percent';
import { SpanEdge } from './SpanEdge';
import { clamped } from './span-moves';
import { Ticks } from './Ticks';
import { useDrag } from './use-drag';

/** px; what is above the bars is for the labels. */
export const barsHeightPx = 26;

interface Props {
  readonly timeline: Timeline;
  /** Which of the calls the filter lets through; `null` where it lets through all. */
  readonly kept: readonly number[] | null;
  /** Another one whenever either of them has changed. */
  readonly revision: unknown;
  readonly times: Times;
  readonly span: Span | null;
  onSpan(span: Span | null): void;
}

/** Calls over time, by how they ended. A drag, or the arrow keys on its edges, narrows the list to a span. */
export function Overview({ timeline, kept, revision, times, span, onSpan }: Props) {
  const { language, text } = useText();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const count = Math.max(1, Math.floor(width / barStepPx));
  // The timeline grows in place: its revision says when to look again.
  const buckets = useMemo(() => timeline.buckets(count), [timeline, revision, count]);
  const shownBuckets = useMemo(
    () => (kept && buckets ? timeline.buckets(count, buckets.span, kept) : buckets),
    [kept, revision, buckets],
  );
  const drag = useDrag(box, buckets?.span ?? null, onSpan);
  if (!buckets || !shownBuckets) return null;

  const at = (time: number) => moment(time, times, language);
  const shown = clamped(span, buckets.span);
  const { from, to } = buckets.span;
  const legend = totalsOf(shownBuckets)
    .map(({ mark, count: calls }) => `${whole(calls, language)} ${text(`mark.${mark}`)}`)
    .join(language === 'zh' ? '，' : ', ');
  return (
    <div
      ref={box}
      role="group"
      class="overview"
      aria-label={text('overview.name', { from: at(from), to: at(to) })}
      aria-describedby="overview-state"
      onDblClick={() => onSpan(null)}
      {...drag}
    >
      <span id="overview-state" class="unseen">
        {span ? text('overview.selected', { from: at(shown.from), to: at(shown.to) }) : text('overview.all')}{' '}
        {text('overview.marks', { marks: legend })}
      </span>
      <Ticks span={buckets.span} width={width} times={times} />
      <Bars buckets={buckets} most={buckets.most} width={width} class={kept ? 'all faded' : 'all'} />
      {kept && <Bars buckets={shownBuckets} most={buckets.most} width={width} class="kept" />}
      {span && <Shades shown={shown} whole={buckets.span} />}
      {(['from', 'to'] as const).map((edge) => (
        <SpanEdge key={edge} edge={edge} span={span} whole={buckets.span} times={times} onSpan={onSpan} />
      ))}
      <BucketTip box={box} buckets={shownBuckets} times={times} />
    </div>
  );
}

interface BarsProps {
  readonly buckets: Buckets;
  /** The calls of the highest bar, be it another layer's. */
  readonly most: number;
  readonly width: number;
  readonly class: string;
}

function Bars({ buckets, most, width, class: layer }: BarsProps) {
  const paths = useMemo(() => barPaths({ ...buckets, most }, barsHeightPx), [buckets, most]);
  return (
    <svg class={`bars ${layer}`} width={width} height={barsHeightPx} aria-hidden="true">
      {marks.map((mark) => (
        <path key={mark} class={`bar-${mark}`} style={ownColour(mark)} d={paths[mark]} />
      ))}
    </svg>
  );
}

/** What lies outside the span. */
function Shades({ shown, whole }: { shown: Span; whole: Span }) {
  return (
    <>
      <div class="shade" style={{ left: 0, width: percent(shown.from, whole) }} />
      <div class="shade" style={{ left: percent(shown.to, whole), right: 0 }} />
    </>
  );
}
