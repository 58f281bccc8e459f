import { useEffect, useState } from 'preact/hooks';

/** Opened by `?` wherever one does not type; `/` leads to the filter. */
export function useKeysDialog() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || !(event.target instanceof Element) || isTyping(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key === 'a') selectAll(event.target);
      else if (!isCommand && event.key === '?') setOpen(true);
      else if (!isCommand && event.key === '/') document.querySelector<HTMLElement>('.search')?.focus();
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

/** The text of the details, for those who read them; a panel has no text that one would want whole. */
function selectAll(target: Element): void {
  const details = target.closest('.details');
  if (details) getSelection()?.selectAllChildren(details);
}

function isTyping(target: Element): boolean {
  return target.matches('input, textarea, select, [contenteditable]');
}
