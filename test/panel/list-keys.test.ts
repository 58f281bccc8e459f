import { expect, it } from 'vitest';
import { rowAfterKey } from '../../src/panel/list/list-keys';

const list = (row: number, count = 100) => ({ row, count, first: 40, last: 49 });

it.each([
  ['ArrowDown', 45, 46],
  ['ArrowUp', 45, 44],
  ['PageDown', 45, 54],
  ['PageUp', 45, 36],
  ['Home', 45, 0],
  ['End', 45, 99],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 95, 99],
  ['PageUp', 3, 0],
])('%s takes the selection from row %i to row %i', (key, from, to) => {
  expect(rowAfterKey(key, list(from))).toBe(to);
});

it('starts with a row in view where none is selected', () => {
  expect(rowAfterKey('ArrowDown', list(-1))).toBe(40);
  expect(rowAfterKey('ArrowUp', list(-1))).toBe(49);
});

it('moves nothing in an empty list, or for another key', () => {
  expect(rowAfterKey('ArrowDown', list(-1, 0))).toBeNull();
  expect(rowAfterKey('a', list(5))).toBeNull();
});
