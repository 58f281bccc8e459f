import type { TargetedMouseEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Menu, type MenuEntry, type MenuPlace } from './Menu';

interface Opened {
  readonly at: MenuPlace;
  readonly entries: readonly MenuEntry[];
  readonly from: Element | null;
}

/** A menu that is asked for with the right button or a key, in place of the browser's own. */
export function useContextMenu(label: string) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (refocus: boolean) => {
    if (refocus && opened?.from instanceof HTMLElement) opened.from.focus();
    setOpened(null);
  };
  return {
    open(at: MenuPlace, entries: readonly MenuEntry[]) {
      setOpened({ at, entries, from: document.activeElement });
    },
    view: opened && (
      <Menu label={label} entries={opened.entries} at={opened.at} first="top" onClose={close} />
    ),
  };
}

/** Whether a menu was asked for with the pointer: a Mac's has one button, and Ctrl. */
export const isByPointer = ({ button, ctrlKey }: MouseEvent) => button === 2 || ctrlKey;

/** Where the menu opens that is asked for: at the pointer; by key, below what it is about. */
export function menuPlace(event: TargetedMouseEvent<Element>, about: Element): MenuPlace {
  event.preventDefault();
  event.stopPropagation();
  if (isByPointer(event)) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = about.getBoundingClientRect();
  return { x: left, y: bottom };
}
