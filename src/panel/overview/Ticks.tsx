import type { Span } from '../../log/span';
import { roundMoment, type Times } from '../format';
import { useText } from '../language';
import { percent } from './percent';
import { clockOrigin, ticks } from './ticks';

/** px that a label and the space around it take. */
const labelRoom = 110;

/** Round times across the overview. They are for the eye: its name says from when to when it is. */
export function Ticks({ span, width, times }: { span: Span; width: number; times: Times }) {
  const { language } = useText();
  const origin = times.as === 'relative' ? times.start : clockOrigin(span.from);
  return (
    <>
      {ticks(span, Math.floor(width / labelRoom), origin).map((time) => (
        <div key={time} class="tick" style={{ left: percent(time, span) }} aria-hidden="true">
          {roundMoment(time, times, language)}
        </div>
      ))}
    </>
  );
}
