import { useState } from 'preact/hooks';
import { type Column, maxWidthPx, minWidthPx } from './columns/columns';

export type Widths = Readonly<Record<string, number>>;

/** The widths that the user gave columns, px by column; while an edge is dragged, what they would be. */
export function useColumnWidths(saved: Widths, onSave: (widths: Widths) => void) {
  const [dragged, setDragged] = useState<Widths | null>(null);
  const widths = dragged ?? saved;
  const within = (px: number) => Math.round(Math.max(minWidthPx, Math.min(maxWidthPx, px)));
  return {
    widths,
    drag: (column: Column, px: number) => setDragged({ ...widths, [column.id]: within(px) }),
    drop() {
      if (dragged) onSave(dragged);
      setDragged(null);
    },
    set: (column: Column, px: number) => onSave({ ...saved, [column.id]: within(px) }),
    /** Back to the width that suits the room there is. */
    reset(column: Column) {
      const { [column.id]: _, ...others } = saved;
      onSave(others);
    },
  };
}
