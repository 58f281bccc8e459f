import type { OperationRow } from '../operation-schema';
import type { CatalogDocument, ErrorFile, Placeholder, StatusEntry, Steps } from '../schema';
import type { Problem } from './problem';

/** The catalog as its files say it. The rule `schema` runs first: the others may rely on these shapes. */
export interface CatalogFolder {
  /** By file name, such as `forbidden_op.json`. */
  readonly errors: ReadonlyMap<string, ErrorFile>;
  readonly statuses: readonly StatusEntry[];
  readonly documents: readonly CatalogDocument[];
  readonly placeholders: readonly Placeholder[];
  readonly steps: Steps;
  readonly retiredIds: readonly string[];
  readonly operations: readonly OperationRow[];
  /** Files that are no JSON. */
  readonly unreadable: readonly Problem[];
}

/** One thing that a catalog must hold to. One file of `rules` each. */
export type Rule = (folder: CatalogFolder) => Problem[];
