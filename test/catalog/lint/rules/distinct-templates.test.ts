import { expect, test } from 'vitest';
import { distinctTemplates } from '../../../../src/catalog/lint/rules/distinct-templates';
import type { CatalogEntry } from '../../../../src/catalog/schema';
import { aFile, aFolder, anEntry, folderWith } from '../a-folder';

const pair = (one: Partial<CatalogEntry>, other: Partial<CatalogEntry>) =>
  distinctTemplates(folderWith(anEntry(one), anEntry({ id: 'forbidden_op/other', ...other }))).map(
    ({ entry }) => entry,
  );

test('different texts pass', () => {
  expect(pair({ description: 'user {username} is in' }, { description: 'user {username} is out' })).toEqual(
    [],
  );
});

test('the same text twice is refused, on both sides', () => {
  expect(pair({ description: 'no such user' }, { description: 'No such user.' })).toEqual([
    'forbidden_op/already-in-group',
    'forbidden_op/other',
  ]);
});

test('placeholders of other names are the same text', () => {
  expect(
    pair({ description: 'user {username} is in' }, { description: 'user {usernames} is in' }),
  ).toHaveLength(2);
});

test('a wider template beside a more specific one passes, for the specific one wins', () => {
  expect(pair({ description: 'user {username} is in' }, { description: 'user {username}' })).toEqual([]);
});

test('a variant that takes the text of another entry is refused', () => {
  expect(pair({ description: 'a', variants: ['gone away'] }, { description: 'gone away' })).toHaveLength(2);
});

test('two entries without a text are refused', () => {
  expect(pair({ description: '' }, { description: '' })).toHaveLength(2);
});

test.each([
  ['another status', { status: [404] as [number] }],
  ['an operation', { operations: ['add-group-member'] as [string] }],
])('the same text under %s passes', (_, apart) => {
  expect(pair({ description: 'gone away' }, { description: 'gone away', ...apart })).toEqual([]);
});

test('operations must differ to tell entries apart', () => {
  const one = { description: 'gone away', operations: ['add-group-member'] };
  expect(pair(one, { ...one, operations: ['remove-group-member'] })).toEqual([]);
  expect(pair(one, one)).toHaveLength(2);
});

test('the same text under another code passes', () => {
  const entry = anEntry({ description: 'gone away' });
  const errors = new Map([
    ['forbidden_op.json', aFile([entry])],
    ['gone.json', aFile([{ ...entry, id: 'gone/away' }], { error: 'gone' })],
  ]);
  expect(distinctTemplates(aFolder({ errors }))).toEqual([]);
});
