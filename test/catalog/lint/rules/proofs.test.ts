import { describe, expect, test } from 'vitest';
import { proofs } from '../../../../src/catalog/lint/rules/proofs';
import type { CatalogCause, CatalogEntry, Proof } from '../../../../src/catalog/schema';
import { aFolder, anEntry, anOperation, folderWith } from '../a-folder';

const aCause = (id: string, proof?: Proof): CatalogCause => ({
  id,
  text: { en: 'It is too much.', zh: '数量过多。' },
  fix: ['skip-call'],
  ...(proof && { proof }),
});
const problemsOf = (causes: CatalogEntry['causes'], parts: Partial<CatalogEntry> = {}) =>
  proofs(folderWith(anEntry({ causes, ...parts }))).map(({ problem }) => problem);

describe('a figure', () => {
  const long: Proof = { length: { fields: ['name'], unit: 'bytes', most: 16 } };
  const observed = [{ document: 'observed' }];

  test('of a document passes', () => {
    expect(problemsOf([aCause('too-long', long)])).toEqual([]);
  });

  test('that no document gives is refused', () => {
    expect(problemsOf([aCause('too-long', long)], { sources: observed })).toEqual([
      expect.stringContaining('`too-long`'),
    ]);
  });

  test('that the service states itself needs no document', () => {
    const description = 'name longer than {limit}';
    expect(problemsOf([aCause('too-long', long)], { sources: observed, description })).toEqual([]);
  });

  test('that one of its wordings leaves out is refused', () => {
    const told = { description: 'longer than {limit}', variants: ['too long'] };
    expect(problemsOf([aCause('too-long', long)], { sources: observed, ...told })).toHaveLength(1);
  });
});

describe('a field', () => {
  const missing = aCause('missing', { field: { names: ['owner'], fault: 'missing' } });

  test('with a cause for each fault passes, and so does one for both', () => {
    const empty = aCause('empty', { field: { names: ['owner'], fault: 'empty' } });
    expect(problemsOf([missing, empty])).toEqual([]);
    expect(problemsOf([aCause('missing', { field: { names: ['owner'] } })])).toEqual([]);
  });

  test('with a cause for one fault alone is refused', () => {
    const ofAnother = aCause('empty', { field: { names: ['name'], fault: 'empty' } });
    expect(problemsOf([missing])).toHaveLength(1);
    expect(problemsOf([missing, ofAnother])).toHaveLength(2);
  });
});

test('an entry that nothing can prove has no proof', () => {
  const proven = aCause('too-fast', { rate: 'timed' });
  expect(problemsOf([proven], { unprovable: 'plan' })).toHaveLength(1);
  expect(problemsOf([aCause('full')], { unprovable: 'plan' })).toEqual([]);
});

test('an operation requires no field that its body does not list', () => {
  const body = { fields: { owner: 'string' as const }, required: ['owner'], sources: ['error-table'] };
  expect(proofs(aFolder({ operations: [anOperation({ body })] }))).toEqual([]);
  const misspelt = { ...body, required: ['ower'], aliases: { name: ['title'] } };
  expect(proofs(aFolder({ operations: [anOperation({ body: misspelt })] }))).toMatchObject([
    { file: 'operations.json', entry: 'add-group-member', problem: expect.stringContaining('`ower`') },
    { problem: expect.stringContaining('`name`') },
  ]);
});
