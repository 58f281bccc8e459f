import { expect, test } from 'vitest';
import { fileName } from '../../../../src/catalog/lint/rules/file-name';
import { aFile, aFolder, anEntry } from '../a-folder';

const fileOf = (name: string, error: string) =>
  aFolder({ errors: new Map([[name, aFile([anEntry()], { error })]]) });

test.each([
  ['forbidden_op.json', 'forbidden_op'],
  ['metadata.json', 'MetadataException'],
  ['request_entity_too_large.json', 'Request Entity Too Large'],
  ['blank.json', ''],
])('%s holds "%s"', (name, error) => {
  expect(fileName(fileOf(name, error))).toEqual([]);
});

test('another name is refused, and the right one given', () => {
  expect(fileName(fileOf('Forbidden.json', 'forbidden_op'))).toMatchObject([
    { file: 'errors/Forbidden.json', problem: expect.stringContaining('errors/forbidden_op.json') },
  ]);
});
