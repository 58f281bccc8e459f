import { type ProvableCause, provable } from '../../catalog/proofs';
import type { CauseId, EntryId } from '../../model/catalog-ids';

/** A field that an entry says is missing, or has no value. */
export interface FieldCause {
  readonly entry: EntryId | null;
  /** The causes by what is wrong with the field; one cause may stand for both. */
  readonly missing: CauseId;
  readonly blank: CauseId;
  /** The field's name, and others that the service takes for it; none where the service's text names it. */
  readonly fields: readonly string[];
  /** The service's own text proves the cause: a body that says otherwise does not disprove it. */
  readonly stated: boolean;
}

const causes = provable('field');

/** Every field that an entry of the catalog speaks of. */
export const fieldCauses: readonly FieldCause[] = causes
  .filter(({ proof }) => proof.fault !== 'empty')
  .map((one) => ({
    entry: one.entry,
    missing: one.cause,
    blank: one.proof.fault === undefined ? one.cause : emptyBeside(one),
    fields: one.proof.names ?? [],
    stated: one.stated,
  }));

/** The cause for the same field without a value; the lint sees to it that there is one. */
function emptyBeside({ cause, entry, proof }: ProvableCause<'field'>): CauseId {
  const other = causes.find(
    (one) =>
      one.entry === entry && one.proof.fault === 'empty' && String(one.proof.names) === String(proof.names),
  );
  return other?.cause ?? cause;
}
