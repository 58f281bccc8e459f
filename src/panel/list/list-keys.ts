/** Where a key takes the selection; `null` for a key that moves nothing. `row` is -1 where none is selected. */
export function rowAfterKey(
  key: string,
  { row, count, first, last }: { row: number; count: number; first: number; last: number },
): number | null {
  if (count === 0) return null;
  const page = Math.max(1, last - first);
  const within = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return within(row === -1 ? first : row + 1);
    case 'ArrowUp':
      return within(row === -1 ? last : row - 1);
    case 'PageDown':
      return within(row === -1 ? last : row + page);
    case 'PageUp':
      return within(row === -1 ? first : row - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
