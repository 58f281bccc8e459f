import { readFileSync, writeFileSync } from 'node:fs';
import type { CatalogFolder } from '../../../src/catalog/lint/folder';
import { readFolder } from '../../../src/catalog/lint/read-folder';
import { noResponses, refusedPreflight } from '../../../src/catalog/no-response';

/** Below the project's root. */
export const idsFile = 'src/model/catalog-ids.ts';

/** Rewrites the types of the catalog's ids where they are out of date. */
export function writeIds(root: string): void {
  const file = `${root}/${idsFile}`;
  const wanted = idTypes(readFolder(`${root}/src/catalog`));
  if (readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted);
}

/** The ids of the catalog as TypeScript: a name that is not there then fails to compile. */
export function idTypes(folder: CatalogFolder): string {
  const ofErrors = [...folder.errors].flatMap(([file, { code, entries }]) => [
    ...causesOf(`${file.replace(/\.json$/, '')}/code`, code?.causes),
    ...entries.flatMap(({ id, causes }) => causesOf(id, causes)),
  ]);
  const ofStatuses = folder.statuses.flatMap(({ status, causes }) => causesOf(`status/${status}`, causes));
  const withoutResponse = [...noResponses, refusedPreflight].flatMap(({ id, causes }) =>
    causesOf(`no-response/${id}`, causes),
  );
  const entries = [...folder.errors.values()].flatMap((file) => file.entries.map(({ id }) => id));
  return [
    '// Written from the catalog by `npm run check`. Commit it, but never edit it.\n',
    union('EntryId', 'An entry of `src/catalog/errors`.', entries),
    union('CauseId', 'A cause that a check may judge.', [...ofErrors, ...ofStatuses, ...withoutResponse]),
    union('OperationId', 'An operation of `src/catalog/operations.json`.', operationIds(folder)),
  ].join('\n');
}

const operationIds = ({ operations }: CatalogFolder) => operations.map(({ id }) => id);

const causesOf = (owner: string, causes: readonly { readonly id: string }[] = []) =>
  causes.map(({ id }) => `${owner}#${id}`);

function union(name: string, comment: string, ids: readonly string[]): string {
  const lines = [...new Set(ids)].sort().map((id) => `\n  | '${id}'`);
  return `/** ${comment} */\nexport type ${name} =${lines.join('')};\n`;
}
