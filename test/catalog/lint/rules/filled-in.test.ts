import { expect, test } from 'vitest';
import { filledIn } from '../../../../src/catalog/lint/rules/filled-in';
import { aFolder, anEntry, folderWith } from '../a-folder';

test('texts that someone wrote pass', () => {
  expect(filledIn(aFolder())).toEqual([]);
  expect(filledIn(folderWith(anEntry({ title: { en: 'No TODO is left', zh: '没有 TODO' } })))).toEqual([]);
});

test('a text that the scaffold wrote is refused, in either language', () => {
  const title = { en: 'TODO: what happened', zh: 'TODO：发生了什么' };
  expect(filledIn(folderWith(anEntry({ title })))).toMatchObject([
    { entry: 'forbidden_op/already-in-group', problem: expect.stringContaining('TODO: what happened') },
    { problem: expect.stringContaining('TODO：发生了什么') },
  ]);
});
