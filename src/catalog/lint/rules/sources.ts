import type { CatalogDocument, CatalogSource } from '../../schema';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

interface Citation {
  readonly file: string;
  readonly entry: string;
  readonly source: CatalogSource;
}

/** Sources exist: known documents, rows that their tables have, and every row cited exactly once. */
export function sources(folder: CatalogFolder): Problem[] {
  const documents = new Map(folder.documents.map((document) => [document.id, document]));
  const ofErrors = [...folder.errors].flatMap(([name, { entries }]) =>
    entries.flatMap((entry) =>
      entry.sources.map((source): Citation => ({ file: `errors/${name}`, entry: entry.id, source })),
    ),
  );
  const ofStatuses = folder.statuses.flatMap(({ status, sources: cited }) =>
    cited.map((source): Citation => ({ file: 'statuses.json', entry: String(status), source })),
  );
  const ofOperations = folder.operations.flatMap(({ id, body, query }) =>
    [...(body?.sources ?? []), ...(query?.sources ?? [])].map(
      (document): Citation => ({ file: 'operations.json', entry: id, source: { document } }),
    ),
  );
  return [
    ...[...ofErrors, ...ofStatuses, ...ofOperations].flatMap((citation) =>
      wrongDocument(citation, documents),
    ),
    ...wrongRows(folder, ofErrors, 'errors'),
    ...wrongRows(folder, ofStatuses, 'statuses'),
    ...unknownWitnesses(folder, documents),
  ];
}

function wrongDocument(
  { file, entry, source }: Citation,
  documents: ReadonlyMap<string, CatalogDocument>,
): Problem[] {
  const document = documents.get(source.document);
  if (document === undefined)
    return [
      {
        file,
        entry,
        problem: `No document \`${source.document}\` is known.`,
        mend: 'Add it to `documents.json`, or cite one that is there.',
      },
    ];
  if (document.rows !== undefined && source.row === undefined)
    return [
      {
        file,
        entry,
        problem: `\`${source.document}\` has a table, and no row is given.`,
        mend: "Give the row, counted from 1 in the document's table.",
      },
    ];
  if (document.rows === undefined && source.row !== undefined)
    return [
      {
        file,
        entry,
        problem: `\`${source.document}\` has no table with a row ${source.row}.`,
        mend: "Leave the row out, or give the document's `rows` in `documents.json`.",
      },
    ];
  if (document.witness !== undefined && source.claim !== undefined)
    return [
      {
        file,
        entry,
        problem: `\`${source.document}\` is a copy of \`${document.witness}\` and makes a claim of its own.`,
        mend: 'Put the claim on the document that it copies: both are one witness.',
      },
    ];
  return [];
}

function wrongRows(
  folder: CatalogFolder,
  citations: readonly Citation[],
  table: 'errors' | 'statuses',
): Problem[] {
  return folder.documents.flatMap(({ id, rows }) => {
    if (rows === undefined) return [];
    const cited = citations.filter(({ source }) => source.document === id && source.row !== undefined);
    const firstOf = new Map<number | undefined, Citation>();
    const problems: Problem[] = [];
    for (const citation of cited) {
      const { file, entry, source } = citation;
      const first = firstOf.get(source.row);
      if ((source.row ?? 0) > rows[table])
        problems.push({
          file,
          entry,
          problem: `\`${id}\` has ${rows[table]} rows, none of them is ${source.row}.`,
          mend: "Count the row in the document's table, from 1.",
        });
      else if (first !== undefined)
        problems.push({
          file,
          entry,
          problem: `Row ${source.row} of \`${id}\` is also a source of \`${first.entry}\`.`,
          mend: 'Leave it with the one entry that the row speaks of.',
        });
      firstOf.set(source.row, citation);
    }
    return [...problems, ...missing(id, rows[table], firstOf, table)];
  });
}

function missing(
  id: string,
  rows: number,
  cited: ReadonlyMap<number | undefined, unknown>,
  table: string,
): Problem[] {
  return Array.from({ length: rows }, (_, index) => index + 1)
    .filter((row) => !cited.has(row))
    .map((row) => ({
      file: 'documents.json',
      entry: id,
      problem: `No entry has row ${row} of its ${table} as source.`,
      mend: 'Add the row to the entry that explains it, or write one.',
    }));
}

function unknownWitnesses(folder: CatalogFolder, documents: ReadonlyMap<string, CatalogDocument>): Problem[] {
  return folder.documents
    .filter(({ witness }) => witness !== undefined && !documents.has(witness))
    .map(({ id, witness }) => ({
      file: 'documents.json',
      entry: id,
      problem: `It copies \`${witness}\`, which is not known.`,
      mend: 'Name the id of the document that it is a copy of.',
    }));
}
