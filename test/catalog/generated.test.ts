import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/catalog/lint/read-folder';
import type { CauseId, EntryId, OperationId } from '../../src/model/catalog-ids';
import { editorSchema, editorSchemaFile } from '../tools/catalog/editor-schema';
import { idsFile, idTypes } from '../tools/catalog/ids';
import { aFile, aFolder, anEntry, aStatus } from './lint/a-folder';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the types of the ids are up to date', () => {
  const written = readFileSync(`${root}/${idsFile}`, 'utf8');
  expect(written, `${idsFile} is out of date: run \`npm run check\`, which rewrites it`).toBe(
    idTypes(readFolder(`${root}/src/catalog`)),
  );
});

test('the schema for editors is up to date, and every file of errors names it', () => {
  const folder = readFolder(`${root}/src/catalog`);
  const written = readFileSync(`${root}/${editorSchemaFile}`, 'utf8');
  expect(written, `${editorSchemaFile} is out of date: run \`npm run check\`, which rewrites it`).toBe(
    editorSchema(folder),
  );
  const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(written));
  const refused = [...folder.errors].filter(([, file]) => !('$schema' in file) || !validate(file));
  expect(refused.map(([name]) => name)).toEqual([]);
});

test('entries, codes, statuses, failures without a response and operations each have their ids', () => {
  const cause = { id: 'closed', text: { en: 'It is closed.', zh: '已关闭。' }, fix: ['skip-call'] };
  const code = { title: cause.text, causes: [cause] };
  const types = idTypes(
    aFolder({
      errors: new Map([['forbidden_op.json', aFile([anEntry()], { code })]]),
      statuses: [aStatus({ status: 410 })],
    }),
  );
  for (const id of [
    'forbidden_op/already-in-group',
    'forbidden_op/already-in-group#already-member',
    'forbidden_op/code#closed',
    'status/410#refused',
    'no-response/aborted#page-left',
    'remove-group-member',
  ]) {
    expect(types).toContain(`  | '${id}'`);
  }
});

test('a name that the catalog does not have fails to compile', () => {
  // `npm run check` fails where one of these would compile.
  // @ts-expect-error: misspelt.
  const entry: EntryId = 'forbidden_op/already-in-grup';
  // @ts-expect-error: of another entry.
  const cause: CauseId = 'forbidden_op/already-in-group#not-member';
  // @ts-expect-error: the API has no such operation.
  const operation: OperationId = 'add-group-membr';
  expect([entry, cause, operation]).toHaveLength(3);
});
