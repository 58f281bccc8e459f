import type { OperationRow } from '../../operation-schema';
import type { CatalogCause, CatalogEntry } from '../../schema';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { placeholdersIn } from '../template';

type Flaw = Pick<Problem, 'problem' | 'mend'>;

/** What checks are told makes sense: figures have a document, faults of a field come in pairs. */
export function proofs(folder: CatalogFolder): Problem[] {
  const ofEntries = [...folder.errors].flatMap(([name, { entries }]) =>
    entries.flatMap((entry) =>
      [...provable(entry), ...withoutDocument(entry), ...halfFields(entry.causes)].map((flaw) => ({
        file: `errors/${name}`,
        entry: entry.id,
        ...flaw,
      })),
    ),
  );
  const ofOperations = folder.operations.flatMap((operation) =>
    unknownFields(operation).map((flaw) => ({ file: 'operations.json', entry: operation.id, ...flaw })),
  );
  return [...ofEntries, ...ofOperations];
}

function provable({ unprovable, causes }: CatalogEntry): Flaw[] {
  const proven = causes.find(({ proof }) => proof !== undefined);
  return unprovable === undefined || proven === undefined
    ? []
    : [
        {
          problem: `The entry is \`unprovable\`, and its cause \`${proven.id}\` has a \`proof\`.`,
          mend: 'Keep one of the two.',
        },
      ];
}

/** A figure that is used wherever the service's text gives none. */
function withoutDocument({ causes, sources, description, variants = [] }: CatalogEntry): Flaw[] {
  const isTold = [description, ...variants].every((text) => placeholdersIn(text).includes('limit'));
  if (isTold || sources.some(({ document }) => document !== 'observed')) return [];
  return causes
    .filter(({ proof = {} }) =>
      Object.values(proof).some((told) => typeof told === 'object' && 'most' in told),
    )
    .map(({ id }) => ({
      problem: `No document gives the limit in \`proof\` of \`${id}\`.`,
      mend: 'Cite the page that states it, or capture `{limit}` in the `description`.',
    }));
}

function halfFields(causes: readonly CatalogCause[]): Flaw[] {
  const fields = causes.flatMap(({ id, proof }) => (proof?.field ? [{ id, ...proof.field }] : []));
  return fields
    .filter(({ fault, names }) => {
      const other = (one: (typeof fields)[number]) =>
        one.fault !== undefined && one.fault !== fault && String(one.names) === String(names);
      return fault !== undefined && !fields.some(other);
    })
    .map(({ id, fault }) => ({
      problem: `The cause \`${id}\` is for a field that is ${fault}, and none is for the other fault.`,
      mend: 'Leave `fault` out, or add the cause for the other one with the same `names`.',
    }));
}

function unknownFields({ body }: OperationRow): Flaw[] {
  return [...(body?.required ?? []), ...Object.keys(body?.aliases ?? {})]
    .filter((name) => !Object.hasOwn(body?.fields ?? {}, name))
    .map((name) => ({
      problem: `\`${name}\` is none of the \`fields\` of its body.`,
      mend: 'Add it to `fields` with its type.',
    }));
}
