import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogFolder } from './folder';
import type { Problem } from './problem';

/** Reads the catalog's files from disk, without Vite. What is no JSON is listed as a problem. */
export function readFolder(path: string): CatalogFolder {
  const unreadable: Problem[] = [];
  // Casts, not checks: the rule `schema` holds each file against its schema before anything else looks.
  const read = <T>(file: string, otherwise: T): T => {
    try {
      return JSON.parse(readFileSync(join(path, file), 'utf8')) as T;
    } catch (cause) {
      const problem = `The file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
      unreadable.push({ file, entry: '', problem, mend: 'Write valid JSON; an editor shows the place.' });
      return otherwise;
    }
  };
  const errorFiles = readdirSync(join(path, 'errors')).sort();
  return {
    errors: new Map(errorFiles.map((file) => [file, read(`errors/${file}`, { error: '', entries: [] })])),
    statuses: read('statuses.json', []),
    documents: read('documents.json', []),
    placeholders: read('placeholders.json', []),
    steps: read('steps.json', {}),
    retiredIds: read('retired-ids.json', []),
    operations: read('operations.json', []),
    unreadable,
  };
}
