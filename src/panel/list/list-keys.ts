import type { CallGroup } from '../../log/groups';
import type { LogEntry } from '../../log/log';
import { isGroup, type Row } from '../../log/row';

/** How the list stands when a key is pressed. */
export interface ListStanding {
  /** The selected row; -1 where none is. */
  readonly index: number;
  readonly row: Row | undefined;
  /** Whether a call is shown in the details, be its row hidden or not. */
  readonly isOpen: boolean;
  readonly count: number;
  /** The rows at the top and at the bottom of the view. */
  readonly first: number;
  readonly last: number;
  isUnfolded(key: string): boolean;
  groupOf(entry: LogEntry): CallGroup | null;
}

/** What a key does in the list. */
export type ListMove =
  | { readonly to: 'row'; readonly index: number }
  | { readonly to: 'group'; readonly group: CallGroup }
  | { readonly to: 'fold'; readonly key: string; readonly unfolded: boolean }
  | { readonly to: 'details' }
  | { readonly to: 'close' };

/** What a key does; `null` for a key that the list has no use for. */
export function moveAfterKey(key: string, list: ListStanding): ListMove | null {
  const index = rowAfterKey(key, list);
  if (index !== null) return { to: 'row', index };
  if (list.isOpen && key === 'Enter') return { to: 'details' };
  if (list.isOpen && key === 'Escape') return { to: 'close' };
  if (list.row === undefined) return null;
  if (key === 'Enter') return { to: 'row', index: list.index };
  return isGroup(list.row) ? moveOnGroup(key, list.row, list) : moveOnCall(key, list.row, list);
}

function moveOnGroup(key: string, group: CallGroup, { index, isUnfolded }: ListStanding): ListMove | null {
  const unfolded = isUnfolded(group.key);
  if (key === 'ArrowRight' && unfolded) return { to: 'row', index: index + 1 };
  if (key === ' ' || key === (unfolded ? 'ArrowLeft' : 'ArrowRight')) {
    return { to: 'fold', key: group.key, unfolded: !unfolded };
  }
  return null;
}

function moveOnCall(key: string, entry: LogEntry, { groupOf }: ListStanding): ListMove | null {
  const group = key === 'ArrowLeft' ? groupOf(entry) : null;
  return group && { to: 'group', group };
}

/** Where a key takes the selection; `null` for a key that moves nothing. */
function rowAfterKey(key: string, { index, count, first, last }: ListStanding): number | null {
  if (count === 0) return null;
  const page = Math.max(1, last - first);
  const within = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return within(index === -1 ? first : index + 1);
    case 'ArrowUp':
      return within(index === -1 ? last : index - 1);
    case 'PageDown':
      return within(index === -1 ? last : index + page);
    case 'PageUp':
      return within(index === -1 ? first : index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
