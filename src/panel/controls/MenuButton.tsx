import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Menu, type MenuEntry } from './Menu';

interface Props {
  /** The accessible name where it is not the text that is shown. */
  readonly label?: string;
  /** The name of the menu itself. */
  readonly menuLabel: string;
  readonly class: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ComponentChildren;
}

/** A button that opens a menu below it. */
export function MenuButton({ label, menuLabel, class: className, entries, children }: Props) {
  const [open, setOpen] = useState<'top' | 'bottom' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(event.key === 'ArrowDown' ? 'top' : 'bottom');
  };
  return (
    <div class="menu-button">
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        // A press takes the focus from the menu, which closes it before the click arrives.
        onMouseDown={(event) => open !== null && event.preventDefault()}
        onClick={() => setOpen(open === null ? 'top' : null)}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {open !== null && (
        <Menu
          label={menuLabel}
          entries={entries}
          first={open}
          onClose={(refocus) => {
            setOpen(null);
            if (refocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
