import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import {
  isAtEnd,
  isInView,
  type RowRange,
  rowHeight,
  rowsToDraw,
  topOfEnd,
  topToReveal,
  type View,
} from './geometry';

/** How the list stood when it was last looked at: what was in view, and where the selected row was. */
interface Standing {
  readonly view: View;
  readonly row: number;
  readonly id: string | null;
}

/**
 * Which rows of a scrolled list to draw, and the scrolling that is done for the user: a newly selected
 * row comes into view and stays there; else the list follows the newest while it is at its end.
 * `row` is the selected one's index, -1 where none is.
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, entries: readonly LogEntry[], row: number) {
  const [range, setRange] = useState<RowRange>({ start: 0, end: 0 });
  const before = useRef<Standing>({ view: { top: 0, height: 0 }, row: -1, id: null });
  const following = useRef(true);

  const look = (element: HTMLElement) => {
    const view = viewOf(element);
    before.current = { view, row, id: entries[row]?.call.id ?? null };
    const next = rowsToDraw(view, entries.length);
    setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
  };

  const settle = () => {
    const element = box.current;
    if (!element) return;
    const now = { view: viewOf(element), row, id: entries[row]?.call.id ?? null };
    const top = settledTop(before.current, now, following.current ? entries.length : null);
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top;
    look(element);
  };
  useLayoutEffect(settle, [entries, row]);

  const latestSettle = useRef(settle);
  latestSettle.current = settle;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => latestSettle.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const view = viewOf(element);
    // Our own scrolling was looked at when it was done; what differs from it is the user's.
    if (Math.abs(view.top - before.current.view.top) >= 1) {
      following.current = isAtEnd(entries.length, view);
    }
    look(element);
  };

  return { range, onScroll, view: () => before.current.view };
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): View {
  // The header, one row high, lies over the top.
  return { top: scrollTop, height: Math.max(0, clientHeight - rowHeight) };
}

/** Where to scroll to. `followed` is the number of rows whose end is followed, `null` where it is not. */
function settledTop(before: Standing, now: Standing, followed: number | null): number {
  if (now.id !== null && now.id !== before.id) return topToReveal(now.row, now.view);
  const wasInView = now.id !== null && isInView(before.row, before.view);
  if (!wasInView) {
    if (followed !== null) return topOfEnd(followed, now.view);
    return now.id !== null && now.row !== before.row ? topToReveal(now.row, now.view) : now.view.top;
  }
  // Where rows came or went above the selected one, it stays where it is on screen.
  const kept = before.view.top + (now.row - before.row) * rowHeight;
  const top = followed === null ? kept : topOfEnd(followed, now.view);
  return topToReveal(now.row, { ...now.view, top });
}
