// biome-ignore-all lint/a11y/useSemanticElements: a rule can be neither focused nor moved.
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../language';
import { type Column, columnTitle, maxWidthPx, minWidthPx, widening } from './columns/columns';

interface Props {
  readonly column: Column;
  readonly grouped: boolean;
  /** Whether Tab stops here. */
  readonly isCurrent: boolean;
  onDrag(column: Column, px: number): void;
  onDrop(): void;
  onSet(column: Column, px: number): void;
  onReset(column: Column): void;
}

/** The edge of a column, moved by mouse or arrow keys. Enter, or a double click, gives the usual width back. */
export function ColumnEdge({ column, grouped, isCurrent, onDrag, onDrop, onSet, onReset }: Props) {
  const { text } = useText();
  const edge = useRef<HTMLDivElement>(null);
  const grabbed = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [width, setWidth] = useState(minWidthPx);
  const sign = widening(column);
  const measured = () => Math.round(edge.current?.parentElement?.getBoundingClientRect().width ?? 0);

  const onPointerDown = (event: TargetedPointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, width: measured() };
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (grabbed.current) onDrag(column, grabbed.current.width + sign * (clientX - grabbed.current.x));
  };
  const letGo = () => {
    if (grabbed.current) onDrop();
    grabbed.current = null;
  };
  const set = (px: number) => {
    onSet(column, px);
    setWidth(px);
  };
  const press = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const step = shiftKey ? 40 : 8;
    if (key === 'ArrowRight') set(measured() + sign * step);
    else if (key === 'ArrowLeft') set(measured() - sign * step);
    else if (key === 'Home') set(sign === 1 ? minWidthPx : maxWidthPx);
    else if (key === 'End') set(sign === 1 ? maxWidthPx : minWidthPx);
    else if (key === 'Enter') onReset(column);
    else return false;
    return true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (!press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={edge}
      role="separator"
      class={`column-edge ${sign === 1 ? 'right' : 'left'}`}
      aria-orientation="vertical"
      aria-label={text('column.edge', { column: text(columnTitle(column, grouped)) })}
      aria-valuenow={width}
      aria-valuemin={minWidthPx}
      aria-valuemax={maxWidthPx}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => setWidth(measured())}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDblClick={() => onReset(column)}
      onKeyDown={onKeyDown}
    />
  );
}
