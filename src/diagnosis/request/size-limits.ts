import { catalog } from '../../catalog/catalog';
import { type ProvableCause, provable } from '../../catalog/proofs';
import type { CatalogSource } from '../../catalog/schema';
import type { CauseId } from '../../model/catalog-ids';

type Limit = NonNullable<CatalogSource['limits']>[number];

/** What one document allows. */
export interface SizeLimit extends Limit {
  /** By its id in the catalog. */
  readonly document: string;
}

const limits: readonly SizeLimit[] = catalog.entries
  .flatMap(({ sources }) => sources)
  .flatMap(({ document, limits = [] }) => limits.map((limit) => ({ document, ...limit })))
  .sort((one, other) => one.bytes - other.bytes);

/** The documents do not agree: each is named with its own figure, the smallest first. */
export const bodyLimits = limits.filter(({ of }) => of !== 'file');

/** Those of a body that is no message. */
export const anyBodyLimits = limits.filter(({ of }) => of === 'body');

export const fileLimits = limits.filter(({ of }) => of === 'file');

type Measured = ProvableCause<'size'>['proof']['of'];

const causes = provable('size');

/** The causes that say that this is too large. */
export const sizeCauses = (of: Measured): readonly CauseId[] =>
  causes.flatMap(({ cause, proof }) => (proof.of === of ? [cause] : []));

/** The figure that a cause goes by, in bytes. */
export const maxBytes = (of: Measured): number =>
  Math.max(...causes.flatMap(({ proof }) => (proof.of === of ? [proof.most ?? 0] : [])));
