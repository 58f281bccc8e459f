import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

/** Entries are tied to operations that `operations.json` lists. */
export function knownOperations(folder: CatalogFolder): Problem[] {
  const known: ReadonlySet<string> = new Set(folder.operations.map(({ id }) => id));
  return [...folder.errors].flatMap(([name, { entries }]) =>
    entries.flatMap(({ id, operations }) =>
      (operations ?? [])
        .filter((operation) => !known.has(operation))
        .map((operation) => ({
          file: `errors/${name}`,
          entry: id,
          problem: `There is no operation \`${operation}\`.`,
          mend: 'Take the id from `operations.json`.',
        })),
    ),
  );
}
