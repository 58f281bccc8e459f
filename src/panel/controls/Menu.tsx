import {
  Fragment,
  type TargetedFocusEvent,
  type TargetedKeyboardEvent,
  type TargetedPointerEvent,
} from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A line of a menu; with `checked` it is one that is on or off. */
export interface MenuEntry {
  readonly label: string;
  /** What it is about, beside its name. */
  readonly hint?: string;
  readonly checked?: boolean;
  /** A line is drawn above it. */
  readonly apart?: boolean;
  onSelect(): void;
}

/** px from the window's left and top. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The entry that has the focus at first. */
  readonly first: 'top' | 'bottom';
  /** Where in the window it opens; under its button where that is not said. */
  readonly at?: MenuPlace;
  /** `refocus`: the focus goes back to where the menu was opened. */
  onClose(refocus: boolean): void;
}

/** An open menu. It has the focus while it is there. */
export function Menu({ label, entries, first, at, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    itemsOf(box)
      .at(first === 'top' ? 0 : -1)
      ?.focus();
    const { right, width, height } = box.getBoundingClientRect();
    if (at) {
      box.style.left = `${Math.max(0, Math.min(at.x, innerWidth - width))}px`;
      box.style.top = `${Math.max(0, Math.min(at.y, innerHeight - height))}px`;
    }
    // It opens to the right, unless there is no room.
    else box.classList.toggle('to-left', right > innerWidth);
  }, [first, at]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') return onClose(false);
    else if (!moveTo(itemAfterKey(event.key, itemsOf(event.currentTarget)))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) onClose(false);
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      class={`popup menu ${at ? 'anywhere' : ''}`}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry) => (
        <Fragment key={entry.label}>
          {entry.apart && <hr />}
          <Item entry={entry} onClose={onClose} />
        </Fragment>
      ))}
    </div>
  );
}

function Item({ entry, onClose }: { entry: MenuEntry; onClose(refocus: boolean): void }) {
  const { label, hint, checked, onSelect } = entry;
  const name = hint ? (
    <>
      {label} <span class="dim">{hint}</span>
    </>
  ) : (
    label
  );
  const shared = {
    type: 'button',
    tabIndex: -1,
    // One line is marked, whether a key came to it last or the pointer.
    onPointerMove: ({ currentTarget }: TargetedPointerEvent<HTMLButtonElement>) => currentTarget.focus(),
    onClick() {
      onClose(true);
      onSelect();
    },
  } as const;
  return checked === undefined ? (
    <button {...shared} role="menuitem">
      {name}
    </button>
  ) : (
    <button {...shared} role="menuitemcheckbox" aria-checked={checked}>
      {name}
    </button>
  );
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('button')];

/** The item that a key leads to: the arrows, the ends, or the next one that begins with the letter. */
function itemAfterKey(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  const from = (start: number) => [...items.slice(start), ...items.slice(0, start)];
  switch (key) {
    case 'ArrowDown':
      return from(at + 1)[0];
    case 'ArrowUp':
      return from(Math.max(0, at)).at(-1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return key.length === 1 && key !== ' '
        ? from(at + 1).find(({ textContent }) => textContent?.toLowerCase().startsWith(key.toLowerCase()))
        : undefined;
  }
}

function moveTo(item: HTMLElement | undefined): boolean {
  item?.focus();
  return item !== undefined;
}
