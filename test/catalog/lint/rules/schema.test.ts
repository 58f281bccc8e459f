import { expect, test } from 'vitest';
import { schema } from '../../../../src/catalog/lint/rules/schema';
import type { CatalogEntry, ErrorFile } from '../../../../src/catalog/schema';
import { aFile, aFolder, anEntry, folderWith } from '../a-folder';

/** What JSON may hold, whatever the types say. */
const folderHolding = (entry: unknown) => folderWith(entry as CatalogEntry);

test('a file of the right shape passes', () => {
  expect(schema(aFolder())).toEqual([]);
});

test('a missing field is named, with the entry', () => {
  const { title: _, ...untitled } = anEntry();
  expect(schema(folderHolding(untitled))).toMatchObject([
    {
      file: 'errors/forbidden_op.json',
      entry: 'forbidden_op/already-in-group',
      problem: expect.stringContaining("'title'"),
    },
  ]);
});

test('a misspelled field is named', () => {
  expect(schema(folderHolding({ ...anEntry(), varients: ['x'] }))[0]?.problem).toContain('varients');
});

test.each([
  ['a status that is none', { status: [42] }],
  ['no status', { status: [] }],
  ['no cause', { causes: [] }],
  ['no source', { sources: [] }],
  ['an evidence of its own', { evidence: 'rumoured' }],
  ['an id with capitals', { id: 'Forbidden/In-Group' }],
  ['a title in one language', { title: { en: 'Only English' } }],
])('%s is refused', (_, parts) => {
  expect(schema(folderHolding({ ...anEntry(), ...parts }))).not.toEqual([]);
});

test('shared files are held to their shapes too', () => {
  const steps = { 'skip-call': { en: 'Skip.' } } as unknown as Record<string, { en: string; zh: string }>;
  expect(schema(aFolder({ steps }))).toMatchObject([{ file: 'steps.json' }]);
});

test('a file that is no object is refused', () => {
  const errors = new Map([['forbidden_op.json', null as unknown as ErrorFile]]);
  expect(schema(aFolder({ errors }))).toMatchObject([{ file: 'errors/forbidden_op.json', entry: '' }]);
  expect(schema(aFolder({ errors: new Map([['forbidden_op.json', aFile([])]]) }))).toEqual([]);
});
