import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Buckets, marks } from '../../log/timeline';
import { moment, type Times, whole } from '../format';
import { useText } from '../language';
import { barStepPx, ownColour } from './bars';

interface Props {
  readonly box: RefObject<HTMLElement | null>;
  readonly buckets: Buckets;
  readonly times: Times;
}

/** Beside the pointer: when that was, and how the calls ended. It says in words what the colours say. */
export function BucketTip({ box, buckets, times }: Props) {
  const { language, text } = useText();
  const x = usePointer(box);
  if (x === null) return null;
  const bucket = Math.floor(x / barStepPx);
  const own = marks.flatMap((mark, kind) => {
    const count = buckets.counts[bucket * marks.length + kind] ?? 0;
    return count === 0 ? [] : [{ mark, count }];
  });
  const { from, to } = buckets.span;
  const bars = buckets.counts.length / marks.length;
  const time = from + (bucket / bars) * (to - from);
  const isRight = bucket > bars / 2;
  return (
    <div
      class={`bucket-tip ${isRight ? 'before' : 'after'}`}
      style={{ left: `${bucket * barStepPx}px` }}
      aria-hidden="true"
    >
      {moment(time, times, language)}
      {own.map(({ mark, count }) => (
        <span key={mark}>
          <span class="swatch" style={ownColour(mark)} />
          {whole(count, language)} {text(`mark.${mark}`)}
        </span>
      ))}
    </div>
  );
}

/** Where the pointer is over the box, px from its left; `null` where it is not. */
function usePointer(box: RefObject<HTMLElement | null>): number | null {
  const [x, setX] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const move = ({ clientX }: PointerEvent) => setX(clientX - element.getBoundingClientRect().left);
    const leave = () => setX(null);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [box]);
  return x;
}
