// biome-ignore-all lint/a11y/useSemanticElements: a rule can be neither focused nor moved.
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useText } from '../language';

interface Props {
  /** Whether it stands between what is left and right of it, or lies between above and below. */
  readonly upright: boolean;
  /** The share of what is before it, 0 to 1. */
  readonly share: number;
  /** While it is dragged. */
  onDrag(share: number): void;
  onSet(share: number): void;
  /** Back to where it stood when nobody had moved it. */
  onReset(): void;
}

const least = 0.15;
const most = 0.85;
const within = (share: number) => Math.max(least, Math.min(most, share));

/** Between list and details; moved by mouse, or by the arrow keys, Home and End. Enter and a double click reset it. */
export function Divider({ upright, share, onDrag, onSet, onReset }: Props) {
  const { text } = useText();
  const grabbed = useRef<{ readonly at: number; readonly share: number; now: number | null } | null>(null);
  const along = ({ clientX, clientY }: PointerEvent) => (upright ? clientX : clientY);

  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // The focus stays where it was: who drags goes on with the list.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { at: along(event), share, now: null };
  };
  const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => {
    const { parentElement } = event.currentTarget;
    if (!grabbed.current || !parentElement) return;
    const room = upright ? parentElement.clientWidth : parentElement.clientHeight;
    const now = within(grabbed.current.share + (along(event) - grabbed.current.at) / room);
    grabbed.current.now = now;
    onDrag(now);
  };
  const letGo = () => {
    const moved = grabbed.current?.now ?? null;
    if (moved !== null) onSet(moved);
    grabbed.current = null;
  };
  const press = (key: string): boolean => {
    const [back, on] = upright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (key === back) onSet(within(share - 0.02));
    else if (key === on) onSet(within(share + 0.02));
    else if (key === 'Home') onSet(least);
    else if (key === 'End') onSet(most);
    else if (key === 'Enter') onReset();
    else return false;
    return true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (!press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="separator"
      class={`divider ${upright ? 'upright' : 'lying'}`}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-label={text('divider.name')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={most * 100}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDblClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
}
