import { describe, expect, it } from 'vitest';
import type { CallGroup } from '../../../src/log/groups';
import { type ListStanding, moveAfterKey } from '../../../src/panel/list/list-keys';
import { many } from '../../fixtures/log-entries';

const calls = many(3);
const group: CallGroup = { key: 'group of three', by: 'cause', entries: calls };

const standing = (parts: Partial<ListStanding> = {}): ListStanding => ({
  index: 45,
  row: calls[0],
  isOpen: true,
  count: 100,
  first: 40,
  last: 49,
  isUnfolded: () => false,
  groupOf: () => null,
  ...parts,
});
const none = { index: -1, row: undefined, isOpen: false };

describe('the arrows and the paging keys', () => {
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
  ])('%s takes the selection from row %i to row %i', (key, from, index) => {
    expect(moveAfterKey(key, standing({ index: from }))).toEqual({ to: 'row', index });
  });

  it('start with a row in view where none is selected', () => {
    expect(moveAfterKey('ArrowDown', standing(none))).toEqual({ to: 'row', index: 40 });
    expect(moveAfterKey('ArrowUp', standing(none))).toEqual({ to: 'row', index: 49 });
  });

  it('move nothing in an empty list', () => {
    expect(moveAfterKey('ArrowDown', standing({ ...none, count: 0 }))).toBeNull();
  });
});

describe('Enter and Escape', () => {
  it('open and close the details, though the filter hides the call’s row', () => {
    const hidden = standing({ index: -1, row: undefined });
    expect(moveAfterKey('Enter', hidden)).toEqual({ to: 'details' });
    expect(moveAfterKey('Escape', hidden)).toEqual({ to: 'close' });
  });

  it('do nothing while no call is selected', () => {
    expect(moveAfterKey('Enter', standing(none))).toBeNull();
    expect(moveAfterKey('Escape', standing(none))).toBeNull();
  });
});

describe('a group', () => {
  const folded = standing({ row: group });
  const unfolded = standing({ row: group, isUnfolded: () => true });

  it('is unfolded by the right arrow and folded by the left one, and by Space either way', () => {
    const fold = { to: 'fold', key: 'group of three' };
    expect(moveAfterKey('ArrowRight', folded)).toEqual({ ...fold, unfolded: true });
    expect(moveAfterKey('ArrowLeft', unfolded)).toEqual({ ...fold, unfolded: false });
    expect(moveAfterKey(' ', folded)).toEqual({ ...fold, unfolded: true });
    expect(moveAfterKey(' ', unfolded)).toEqual({ ...fold, unfolded: false });
  });

  it('leads to its first call, and its calls lead back to it', () => {
    expect(moveAfterKey('ArrowRight', unfolded)).toEqual({ to: 'row', index: 46 });
    expect(moveAfterKey('ArrowLeft', standing({ groupOf: () => group }))).toEqual({ to: 'group', group });
  });

  it('leaves the arrows alone where there is nothing to fold', () => {
    expect(moveAfterKey('ArrowLeft', folded)).toBeNull();
    expect(moveAfterKey('ArrowLeft', standing())).toBeNull();
    expect(moveAfterKey('ArrowRight', standing())).toBeNull();
  });
});

it('leaves other keys to others', () => {
  expect(moveAfterKey('a', standing())).toBeNull();
});
