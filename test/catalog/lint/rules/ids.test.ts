import { expect, test } from 'vitest';
import { ids } from '../../../../src/catalog/lint/rules/ids';
import type { CatalogCause } from '../../../../src/catalog/schema';
import { aFolder, anEntry, aStatus, folderWith } from '../a-folder';

test('ids that begin with their file and occur once pass', () => {
  expect(ids(aFolder())).toEqual([]);
});

test('an id of another file is refused', () => {
  expect(ids(folderWith(anEntry({ id: 'unauthorized/expired' })))).toMatchObject([
    { entry: 'unauthorized/expired', problem: expect.stringContaining('forbidden_op/') },
  ]);
});

test('an id used twice is refused', () => {
  expect(ids(folderWith(anEntry(), anEntry()))).toMatchObject([
    { entry: 'forbidden_op/already-in-group', problem: expect.stringContaining('twice') },
  ]);
});

test('a retired id stays retired', () => {
  expect(ids(aFolder({ retiredIds: ['forbidden_op/already-in-group'] }))).toMatchObject([
    { problem: expect.stringContaining('retired') },
  ]);
});

test('two causes of one name are refused, in entries and in statuses', () => {
  const [cause] = anEntry().causes as [CatalogCause];
  expect(ids(folderWith(anEntry({ causes: [cause, cause] })))).toMatchObject([
    { problem: expect.stringContaining('`already-member`') },
  ]);
  expect(ids(aFolder({ statuses: [aStatus({ causes: [cause, cause] })] }))).toMatchObject([
    { file: 'statuses.json', entry: '403' },
  ]);
});
