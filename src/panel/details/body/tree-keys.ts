import type { JsonLine } from './json-lines';

interface Tree {
  readonly lines: readonly JsonLine[];
  /** The lines that are shown, by their number. */
  readonly shown: readonly number[];
  readonly folded: ReadonlySet<number>;
  /** The place of the current line among those shown. */
  readonly at: number;
}

/** Fold or unfold the current line, or go to the one at a place among those shown. */
export type TreeMove =
  | { readonly fold: boolean; readonly to?: undefined }
  | { readonly to: number; readonly fold?: undefined };

/** What a key does in a tree; `null` for a key that does nothing. */
export function lineAfterKey(key: string, { lines, shown, folded, at }: Tree): TreeMove | null {
  const index = shown[at] ?? 0;
  const line = lines[index];
  const isOpen = line?.opens != null && !folded.has(index);
  const within = (to: number) => ({ to: Math.max(0, Math.min(shown.length - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'Home':
      return within(0);
    case 'End':
      return within(shown.length - 1);
    case 'ArrowRight':
      if (line?.opens == null) return null;
      return folded.has(index) ? { fold: false } : within(at + 1);
    case 'ArrowLeft':
      return isOpen ? { fold: true } : within(parentOf(lines, shown, at));
    case 'Enter':
    case ' ':
      return line?.opens == null ? null : { fold: isOpen };
    default:
      return null;
  }
}

/** The place of the line that opens what the current one stands in; its own where it stands in nothing. */
function parentOf(lines: readonly JsonLine[], shown: readonly number[], at: number): number {
  const depth = lines[shown[at] ?? 0]?.depth ?? 0;
  for (let place = at - 1; place >= 0; place--) {
    if ((lines[shown[place] ?? 0]?.depth ?? 0) < depth) return place;
  }
  return at;
}
