import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TextKey } from '../locales/text';
import { Dialog } from './controls/Dialog';
import { useText } from './language';

type KeysKey = Extract<TextKey, `keys.${string}`>;

/** By where they work: the keys, and what they do. */
const sections: readonly (readonly [KeysKey, readonly (readonly [string, KeysKey])[]])[] = [
  [
    'keys.everywhere',
    [
      ['/', 'keys.filter'],
      ['?', 'keys.help'],
    ],
  ],
  [
    'keys.list',
    [
      ['↑ ↓ PgUp PgDn Home End', 'keys.move'],
      ['Enter', 'keys.open'],
      ['Esc', 'keys.leave'],
      ['← →', 'keys.fold'],
    ],
  ],
  [
    'keys.columns',
    [
      ['← →', 'keys.column'],
      ['Enter', 'keys.sort'],
      ['Tab ← →', 'keys.width'],
    ],
  ],
  [
    'keys.details',
    [
      ['Ctrl F', 'keys.find'],
      ['← → ↑ ↓', 'keys.body'],
    ],
  ],
  ['keys.divider', [['← → ↑ ↓ Home End', 'keys.resize']]],
  [
    'keys.overview',
    [
      ['← →', 'keys.edge'],
      ['Shift ← →', 'keys.span'],
      ['Esc', 'keys.widen'],
    ],
  ],
];

/** The keys that the panel knows. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  return (
    <Dialog title={text('keys.title')} class="keys" onClose={onClose}>
      {sections.map(([title, keys]) => (
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
