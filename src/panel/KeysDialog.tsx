import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from './controls/Dialog';
import { keySections } from './key-sections';
import { useText } from './language';

/** The keys that the panel knows. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  return (
    <Dialog title={text('keys.title')} class="keys" onClose={onClose}>
      {keySections.map(([title, keys]) => (
        <Fragment key={title}>
          <h3>{text(title)}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={meaning}>
                <dt>
                  {key.split(' ').map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dt>
                <dd>{text(meaning)}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Dialog>
  );
}

/** Opened by `?` wherever one does not type. */
export function useKeysDialog() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') setOpen(true);
      else if (event.key === '/') document.querySelector<HTMLElement>('.search')?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
