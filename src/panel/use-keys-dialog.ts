import { useEffect, useState } from 'preact/hooks';

/** Opened by `?` wherever one does not type; `/` leads to the filter, and so does Ctrl+F outside the details. */
export function useKeysDialog() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.altKey || !(target instanceof Element)) return;
      const key = (event.ctrlKey || event.metaKey ? 'Ctrl ' : '') + event.key.toLowerCase();
      const isText = isTyping(target);
      // DevTools would undo a change of its own.
      if (isText && (key === 'Ctrl z' || key === 'Ctrl y')) return event.stopPropagation();
      // DevTools would search its tabs, and never finds what is in a panel like this.
      if (key === 'Ctrl f' && !target.closest('.details')) goToFilter();
      else if (isText) return;
      else if (key === 'Ctrl a') selectAll(target);
      else if (key === '?') setOpen(true);
      else if (key === '/') goToFilter();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Chromium hands keys on to DevTools, which opens its settings on `?`, from the document, and before we hear there.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** What stands there is typed over, or gone on with after an arrow key. */
function goToFilter(): void {
  const filter = document.querySelector<HTMLInputElement>('.search');
  filter?.focus();
  filter?.select();
}

/** The text of the details, for those who read them; a panel has no text that one would want whole. */
function selectAll(target: Element): void {
  const details = target.closest('.details');
  if (details) getSelection()?.selectAllChildren(details);
}

function isTyping(target: Element): boolean {
  return target.matches('input, textarea, select, [contenteditable]');
}
