import type { CauseId, EntryId } from '../model/catalog-ids';
import { canonicalCode } from './canonical-code';
import { catalog } from './catalog';
import type { CatalogCause, Proof } from './schema';

/** What a check is told of one cause. */
export interface ProvableCause<Kind extends keyof Proof> {
  readonly cause: CauseId;
  /** The entry that it belongs to; `null` for a cause of a code or a status. */
  readonly entry: EntryId | null;
  /** The service's own text states it. */
  readonly stated: boolean;
  readonly proof: NonNullable<Proof[Kind]>;
}

interface Owned {
  readonly cause: CauseId;
  readonly entry: EntryId | null;
  readonly stated: boolean;
  readonly proof: Proof;
}

const owned: readonly Owned[] = [
  ...catalog.entries.flatMap(({ id, causes }) => withProof(id, causes, id as EntryId)),
  ...catalog.files.flatMap(({ error, code }) =>
    withProof(`${canonicalCode(error)}/code`, code?.causes ?? []),
  ),
  ...[...catalog.statuses.values()].flatMap(({ status, causes }) => withProof(`status/${status}`, causes)),
];

/** The generated types list exactly these ids. */
function withProof(owner: string, causes: readonly CatalogCause[], entry: EntryId | null = null): Owned[] {
  return causes.flatMap(({ id, stated = false, proof }) =>
    proof === undefined ? [] : [{ cause: `${owner}#${id}` as CauseId, entry, stated, proof }],
  );
}

/** Every cause whose `proof` has this key. Reads the whole catalog: ask once, not for each call. */
export function provable<Kind extends keyof Proof>(kind: Kind): readonly ProvableCause<Kind>[] {
  return owned.flatMap(({ proof, ...cause }) => {
    const told = proof[kind];
    return told === undefined ? [] : [{ ...cause, proof: told as NonNullable<Proof[Kind]> }];
  });
}

/** Those causes by id. */
export const provableCauses = (kind: keyof Proof): readonly CauseId[] =>
  provable(kind).map(({ cause }) => cause);

/** Those that belong to one of these entries. */
export function ofEntries<Cause extends { readonly entry: EntryId | null }>(
  causes: readonly Cause[],
  entries: readonly EntryId[],
): readonly Cause[] {
  return causes.filter(({ entry }) => entry !== null && entries.includes(entry));
}
