import { useEffect, useState } from 'preact/hooks';
import { useText } from '../language';
import type { Transfers } from './transfers';

/** The whole panel takes a file that is dropped on it, and says so while one is held over it. */
export function DropTarget({ transfers }: { transfers: Transfers }) {
  const { text } = useText();
  const isOver = useDrop((file) => void transfers.importFile(file));
  return isOver ? <div class="drop-target">{text('import.drop')}</div> : null;
}

function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would open the file in place of the panel.
      event.preventDefault();
      setOver(true);
    };
    // Within the page it is entered again; out of it nothing is.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      // One is read at a time: what is not read is told.
      for (const file of files) onFile(file);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) document.addEventListener(name, listeners[name] as EventListener);
    return () => {
      for (const name of names) document.removeEventListener(name, listeners[name] as EventListener);
    };
  });
  return isOver;
}
