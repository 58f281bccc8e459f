import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Many a button goes with what it dismissed. The focus does not go with it, which would leave the keyboard
 * nowhere: it goes to the details where the button stood in them, else to the list.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    let details: HTMLElement | null = null;
    const follow = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      details = last?.closest<HTMLElement>('.details') ?? null;
    };
    const look = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      (details?.isConnected ? details : list.current)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', follow);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', follow);
    };
  }, [list]);
}
