import { canonicalCode } from '../../canonical-code';
import type { CatalogEntry } from '../../schema';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { fillTemplate, fits, weigh } from '../template';

interface Candidate {
  readonly file: string;
  readonly code: string;
  readonly entry: CatalogEntry;
}

/** No text of one entry is taken by another of the same status and code, unless operations decide. */
export function distinctTemplates(folder: CatalogFolder): Problem[] {
  const candidates = [...folder.errors].flatMap(([name, { error, entries }]) =>
    entries.map((entry): Candidate => ({ file: `errors/${name}`, code: canonicalCode(error), entry })),
  );
  return candidates.flatMap((candidate) =>
    candidates
      .filter((rival) => rival !== candidate && meet(candidate, rival) && takes(rival.entry, candidate.entry))
      .map((rival) => ({
        file: candidate.file,
        entry: candidate.entry.id,
        problem: `Its text is also matched by \`${rival.entry.id}\`, and nothing tells them apart.`,
        mend: 'Make the template more specific, tie the entries to different `operations`, or merge them.',
      })),
  );
}

function meet(one: Candidate, other: Candidate): boolean {
  return one.code === other.code && one.entry.status.some((status) => other.entry.status.includes(status));
}

/** Whether the rival matches a text that the entry stands for, at least as closely as the entry itself. */
function takes(rival: CatalogEntry, entry: CatalogEntry): boolean {
  if (toldApart(rival.operations, entry.operations)) return false;
  return spellings(entry).some((own) =>
    spellings(rival).some((other) => weigh(other) >= weigh(own) && fits(other, fillTemplate(own, 'qx7'))),
  );
}

function toldApart(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one !== other;
  return !one.some((operation) => other.includes(operation));
}

const spellings = ({ description, variants }: CatalogEntry) => [description, ...(variants ?? [])];
