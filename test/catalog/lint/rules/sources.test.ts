import { expect, test } from 'vitest';
import { sources } from '../../../../src/catalog/lint/rules/sources';
import type { CatalogSource } from '../../../../src/catalog/schema';
import { aFolder, anEntry, anOperation, folderWith } from '../a-folder';

const row1: CatalogSource = { document: 'error-table', row: 1 };
const cited = (...list: CatalogSource[]) =>
  sources(folderWith(anEntry({ sources: list }))).map(({ problem }) => problem);

test('every row cited once, and documents without a table without rows, pass', () => {
  expect(cited(row1, { document: 'observed' })).toEqual([]);
});

test('an unknown document is refused', () => {
  expect(cited(row1, { document: 'hearsay' })).toEqual([expect.stringContaining('`hearsay`')]);
});

test('a table is cited by its row', () => {
  expect(cited(row1, { document: 'error-table' })).toEqual([expect.stringContaining('no row')]);
});

test('a document without a table has no rows', () => {
  expect(cited(row1, { document: 'observed', row: 3 })).toEqual([expect.stringContaining('no table')]);
});

test('a row beyond the table is refused', () => {
  expect(cited(row1, { document: 'error-table', row: 2 })).toEqual([expect.stringContaining('1 rows')]);
});

test('a row belongs to one entry', () => {
  const folder = folderWith(anEntry(), anEntry({ id: 'forbidden_op/other' }));
  expect(sources(folder)).toMatchObject([
    { entry: 'forbidden_op/other', problem: expect.stringContaining('forbidden_op/already-in-group') },
  ]);
});

test('a row that no entry cites is missed, of errors and of statuses', () => {
  expect(cited({ document: 'observed' })).toEqual([expect.stringContaining('row 1 of its errors')]);
  expect(sources(aFolder({ statuses: [] }))).toMatchObject([
    { file: 'documents.json', problem: expect.stringContaining('row 1 of its statuses') },
  ]);
});

test('a copy makes no claims of its own, and copies something that is there', () => {
  const { documents } = aFolder();
  const copy = { id: 'copy', title: { en: 'Copy', zh: '副本' }, witness: 'error-table' };
  const claim = { en: 'It is so.', zh: '如此。' };
  const entry = anEntry({ sources: [row1, { document: 'copy', claim }] });
  expect(sources({ ...folderWith(entry), documents: [...documents, copy] })).toMatchObject([
    { entry: entry.id, problem: expect.stringContaining('copy of `error-table`') },
  ]);
  const lost = { ...copy, witness: 'gone' };
  expect(sources(aFolder({ documents: [...documents, lost] }))).toMatchObject([{ entry: 'copy' }]);
});

test('what an operation takes is cited too', () => {
  const body = { fields: { owner: 'string' as const }, sources: ['observed', 'hearsay'] };
  const query = { required: ['limit'], sources: ['rumour'] };
  expect(sources(aFolder({ operations: [anOperation({ body, query })] }))).toMatchObject([
    { file: 'operations.json', entry: 'add-group-member', problem: expect.stringContaining('`hearsay`') },
    { problem: expect.stringContaining('`rumour`') },
  ]);
});
