import { expect, test } from 'vitest';
import { knownOperations } from '../../../../src/catalog/lint/rules/known-operations';
import { anEntry, folderWith } from '../a-folder';

test('an operation of the table passes', () => {
  expect(knownOperations(folderWith(anEntry({ operations: ['add-group-member'] })))).toEqual([]);
});

test('an operation that is not in the table is refused', () => {
  expect(knownOperations(folderWith(anEntry({ operations: ['add-group-membre'] })))).toMatchObject([
    { entry: 'forbidden_op/already-in-group', problem: expect.stringContaining('add-group-membre') },
  ]);
});
