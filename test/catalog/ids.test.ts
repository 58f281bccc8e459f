import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/catalog/lint/read-folder';
import { idsFile, idTypes } from '../environment/catalog/ids';
import { aFile, aFolder, anEntry, aStatus } from './lint/a-folder';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the types of the ids are up to date', () => {
  const written = readFileSync(`${root}/${idsFile}`, 'utf8');
  expect(written, `${idsFile} is out of date: run \`npm run check\`, which rewrites it`).toBe(
    idTypes(readFolder(`${root}/src/catalog`)),
  );
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
