import type { TargetedKeyboardEvent } from 'preact';
import type { Span } from '../../log/span';
import { moment, type Times } from '../format';
import { useText } from '../language';
import { percent } from './percent';
import { clamped, type Edge, spanAfterKey } from './span-moves';

interface Props {
  readonly edge: Edge;
  readonly span: Span | null;
  readonly whole: Span;
  readonly times: Times;
  onSpan(span: Span | null): void;
}

/** One end of the span. Arrow keys move it, with Shift the whole span; Escape widens to all calls. */
export function SpanEdge({ edge, span, whole, times, onSpan }: Props) {
  const { language, text } = useText();
  const at = clamped(span, whole)[edge];
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = spanAfterKey(event, edge, span, whole);
    if (next === undefined) return;
    onSpan(next);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="slider"
      class={`span-edge ${edge} ${span ? 'set' : ''}`}
      tabIndex={0}
      aria-label={text(`overview.${edge}`)}
      aria-valuemin={0}
      aria-valuemax={whole.to - whole.from}
      aria-valuenow={at - whole.from}
      aria-valuetext={moment(at, times, language)}
      style={{ left: percent(at, whole) }}
      onKeyDown={onKeyDown}
    />
  );
}
