import { expect, test } from 'vitest';
import { bothLanguages } from '../../../../src/catalog/lint/rules/both-languages';
import { aFolder, anEntry, folderWith } from '../a-folder';

const titled = (en: string, zh: string) => bothLanguages(folderWith(anEntry({ title: { en, zh } })));

test('English and Chinese, each in its place, pass', () => {
  expect(bothLanguages(aFolder())).toEqual([]);
});

test.each([
  ['a blank text', ' ', '已在群组中'],
  ['English in the place of Chinese', 'Already in', 'Already in'],
  ['Chinese in the place of English', '已在群组中', '已在群组中'],
])('%s is refused', (_, en, zh) => {
  expect(titled(en, zh)).toMatchObject([{ entry: 'forbidden_op/already-in-group' }]);
});

test('shared steps are held to it too', () => {
  const steps = { 'skip-call': { en: 'Skip.', zh: 'Skip.' } };
  expect(bothLanguages(aFolder({ steps }))).toMatchObject([{ file: 'steps.json', entry: 'skip-call' }]);
});
