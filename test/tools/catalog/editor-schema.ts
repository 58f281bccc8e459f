import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CatalogFolder } from '../../../src/catalog/lint/folder';
import { readFolder } from '../../../src/catalog/lint/read-folder';
import { errorFileSchema } from '../../../src/catalog/schema';

/** Below the project's root. */
export const editorSchemaFile = 'src/catalog/error-file.schema.json';

/**
 * What the files of `errors/` name as their `$schema`: editors complete and check them as one types, the ids of
 * operations and documents too.
 */
export function editorSchema({ operations, documents }: CatalogFolder): string {
  const known: Readonly<Record<string, readonly string[]>> = {
    operations: operations.map(({ id }) => id),
    document: documents.map(({ id }) => id),
  };
  const withNames = (key: string, value: unknown) => {
    if (key === 'operations') return { ...(value as object), items: { enum: known.operations } };
    return key === 'document' ? { enum: known.document } : value;
  };
  return `${JSON.stringify(errorFileSchema, withNames, 1)}\n`;
}

/** Rewrites it where it is out of date. */
export function writeEditorSchema(root: string): void {
  const file = `${root}/${editorSchemaFile}`;
  const wanted = editorSchema(readFolder(`${root}/src/catalog`));
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted);
}
