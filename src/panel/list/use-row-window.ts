import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowList, rowKey } from '../../log/row';
import type { SelectedRow } from '../selection';
import { firstRowIndex } from './cells';
import {
  isAtEnd,
  isInView,
  type RowRange,
  rowHeightPx,
  rowsToDraw,
  topOfEnd,
  topToReveal,
  type View,
} from './geometry';

/** How the list stood when it was last looked at: what was in view, and where the selected row was. */
interface Standing {
  readonly view: View;
  readonly selected: SelectedRow;
  /** The row at the top of the view. */
  readonly first: SelectedRow;
  readonly order: string;
  readonly rows: RowList;
}

interface Order {
  /** Another word for each way to sort and fold the rows. */
  readonly name: string;
  /** Whether a call that arrives may move the rows: then the one under the pointer stays there. */
  readonly isByCount: boolean;
  /** Whether new calls appear at the end. */
  readonly newestLast: boolean;
}

/**
 * Which rows of a scrolled list to draw, and the scrolling that is done for the user: a newly selected
 * row comes into view and stays there; else the list follows the newest while it is at its end; else what
 * is read stays where it is. In another order the list is read from its start.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  rows: RowList,
  selected: SelectedRow,
  order: Order,
) {
  const [range, setRange] = useState<RowRange>({ start: 0, end: 0 });
  const nowhere = { index: -1, key: null };
  const before = useRef<Standing>({
    view: { top: 0, height: 0 },
    selected: nowhere,
    first: nowhere,
    order: order.name,
    rows,
  });
  const following = useRef(true);

  const look = (element: HTMLElement) => {
    const view = viewOf(element);
    before.current = { view, selected, first: firstRow(rows, view), order: order.name, rows };
    const next = rowsToDraw(view, rows.length);
    setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
  };

  const settle = () => {
    const element = box.current;
    if (!element) return;
    const now = { view: viewOf(element), selected, order: order.name };
    const moved = order.isByCount && order.name === before.current.order;
    const pointed = moved ? pointedMove(element, before.current.rows, rows) : 0;
    const top = settledTop(before.current, now, rows, order.newestLast && following.current, pointed);
    // Who goes to a call reads there; the room that its details take from the list changes nothing in that.
    if (isNewlySelected(before.current, now)) {
      following.current = isAtEnd(rows.length, { top, height: before.current.view.height });
    }
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top;
    look(element);
  };
  useLayoutEffect(settle, [rows, selected.index, selected.key]);

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
    if (Math.abs(view.top - before.current.view.top) >= 1) following.current = isAtEnd(rows.length, view);
    look(element);
  };

  return { range, onScroll, view: () => before.current.view };
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): View {
  // The header, one row high, lies over the top.
  return { top: scrollTop, height: Math.max(0, clientHeight - rowHeightPx) };
}

function firstRow(rows: RowList, { top }: View): SelectedRow {
  const index = Math.floor(top / rowHeightPx);
  const [row] = rows.slice(index, index + 1);
  return { index, key: row ? rowKey(row) : null };
}

function isNewlySelected(before: Standing, { selected }: Pick<Standing, 'selected'>): boolean {
  if (selected.index === -1) return false;
  return selected.key !== before.selected.key || before.selected.index === -1;
}

/** Where to scroll to. `followed`: whether that is the end, if nothing speaks against it. */
function settledTop(
  before: Standing,
  { view, selected, order }: Omit<Standing, 'first' | 'rows'>,
  rows: RowList,
  followed: boolean,
  pointed: number,
): number {
  const end = topOfEnd(rows.length, view);
  if (selected.index !== -1) {
    if (isNewlySelected(before, { selected })) return topToReveal(selected.index, view);
    if (isInView(before.selected.index, before.view)) {
      // Where rows came or went above the selected one, it stays where it is on screen.
      const kept = before.view.top + (selected.index - before.selected.index) * rowHeightPx;
      return topToReveal(selected.index, { ...view, top: followed ? end : kept });
    }
  }
  if (followed) return end;
  if (pointed !== 0) return before.view.top + pointed * rowHeightPx;
  return order === before.order ? keptTop(before, view, rows) : 0;
}

/** Keeps in place what is read. At the very top that is whatever comes to stand there. */
function keptTop({ view: { top }, first }: Standing, view: View, rows: RowList): number {
  if (first.key === null || top < rowHeightPx / 2) return view.top;
  const index = rows.indexOf(first.key, first.index);
  return index === -1 ? view.top : top + (index - first.index) * rowHeightPx;
}

/** By how many rows the one under the pointer has moved; drawn again it is still the one that is hovered. */
function pointedMove(box: HTMLElement, before: RowList, rows: RowList): number {
  const place = Number(box.querySelector('.rows .row:hover')?.ariaRowIndex ?? Number.NaN) - firstRowIndex;
  const [row] = Number.isNaN(place) ? [] : rows.slice(place, place + 1);
  const index = row ? before.indexOf(rowKey(row), place) : -1;
  return index === -1 ? 0 : place - index;
}
