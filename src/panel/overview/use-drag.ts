import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Span } from '../../log/span';
import { spanBetween } from './span-moves';

/** A press that moves less than this, in px, is no drag. */
const dragThresholdPx = 3;

/** Pointer events that narrow to the span between where the button went down and where the pointer is. */
export function useDrag(
  box: RefObject<HTMLElement | null>,
  whole: Span | null,
  onSpan: (span: Span | null) => void,
) {
  const pressed = useRef<{ readonly x: number; readonly time: number } | null>(null);
  const timeAt = (clientX: number, { from, to }: Span) => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return from + ((clientX - left) / width) * (to - from);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !whole) return;
      // The focus stays where it was: the arrow keys are the list's before and after.
      event.preventDefault();
      box.current?.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, time: timeAt(event.clientX, whole) };
    },
    onPointerMove({ clientX }: PointerEvent) {
      if (!pressed.current || !whole || Math.abs(clientX - pressed.current.x) < dragThresholdPx) return;
      onSpan(spanBetween(pressed.current.time, timeAt(clientX, whole), whole));
    },
    onPointerUp() {
      pressed.current = null;
    },
    onPointerCancel() {
      pressed.current = null;
    },
  };
}
