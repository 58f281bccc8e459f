import type { Span } from '../../log/span';
import { moment, roundMoment, type Times } from '../format';
import { useText } from '../language';
import { percent } from './percent';
import { clockOrigin, ticks } from './ticks';

/** px that a label and the space around it take. */
const labelWidthPx = 110;

/** px from either end within which no round time is labelled: the ends have labels of their own. */
const endMarginPx = 60;

/** Both ends, and round times across the overview. They are for the eye: its name says from when to when it is. */
export function Ticks({ span, width, times }: { span: Span; width: number; times: Times }) {
  const { language } = useText();
  const at = (time: number) => ((time - span.from) / (span.to - span.from)) * width;
  const [from, to] = [moment(span.from, times, language), moment(span.to, times, language)];
  const origin = times.as === 'relative' ? times.start : clockOrigin(span.from);
  return (
    <>
      <div class="tick" style={{ left: 0 }} aria-hidden="true">
        {from}
      </div>
      {to !== from && (
        <div class="tick end" aria-hidden="true">
          {to}
        </div>
      )}
      {ticks(span, Math.floor(width / labelWidthPx), origin)
        .filter((time) => at(time) >= endMarginPx && at(time) <= width - 2 * endMarginPx)
        .map((time) => ({ time, label: roundMoment(time, times, language) }))
        // The second that a clock showed at an end is not told of twice.
        .filter(({ label }) => label !== from && label !== to)
        .map(({ time, label }) => (
          <div key={time} class="tick" style={{ left: percent(time, span) }} aria-hidden="true">
            {label}
          </div>
        ))}
    </>
  );
}
