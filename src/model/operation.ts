import type { OperationId } from './catalog-ids';
import type { LocalizedText } from './language';

/** "Add a group member": a method and a path template of the API, with its name. */
export interface Operation {
  /** Permanent, such as `add-group-member`. */
  readonly id: OperationId;
  readonly method: string;
  /** Below the app key, such as `/chatgroups/{group_id}/users/{username}`. */
  readonly path: string;
  readonly module: string;
  readonly name: LocalizedText;
}

/** An operation and what stands in the path for its placeholders, decoded. */
export interface OperationMatch {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}
