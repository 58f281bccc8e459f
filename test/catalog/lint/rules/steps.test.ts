import { expect, test } from 'vitest';
import { steps } from '../../../../src/catalog/lint/rules/steps';
import type { CatalogCause } from '../../../../src/catalog/schema';
import { aFolder, anEntry, folderWith } from '../a-folder';

const fixedBy = (fix: CatalogCause['fix']) => {
  const [cause] = anEntry().causes as [CatalogCause];
  return steps(folderWith(anEntry({ causes: [{ ...cause, fix }] })));
};

test('shared steps that are there, and steps written out, pass', () => {
  expect(fixedBy(['skip-call', { en: 'Log in.', zh: '登录。' }])).toEqual([]);
});

test('a shared step that is not there is refused', () => {
  expect(fixedBy(['skip-cal'])).toMatchObject([
    { entry: 'forbidden_op/already-in-group', problem: expect.stringContaining('`skip-cal`') },
  ]);
});

test('a name that every object has is no step', () => {
  expect(fixedBy(['constructor'])).toHaveLength(1);
});

test('a shared step that nothing uses is refused', () => {
  const unused = { ...aFolder().steps, wait: { en: 'Wait.', zh: '等待。' } };
  expect(steps(aFolder({ steps: unused }))).toMatchObject([{ file: 'steps.json', entry: 'wait' }]);
});
