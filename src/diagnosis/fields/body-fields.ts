import { operationById } from '../../catalog/operations';
import type { OperationMatch } from '../../model/operation';

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** What the API pages say of an operation's body. */
export interface BodyFields {
  /** `either`: an object or an array of such; `names`: an array of texts will do. */
  readonly top: 'object' | 'array' | 'either' | 'names';
  /** By name; those that the call does not work without stand in `required`. */
  readonly types: Readonly<Record<string, JsonType>>;
  readonly required: readonly string[];
  /** Other names that the service takes for a field. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/** The documented fields of an operation's body; `undefined` where none are noted. */
export function bodyFieldsOf(match: OperationMatch | null): BodyFields | undefined {
  const body = match === null ? undefined : operationById(match.operation.id)?.body;
  if (body === undefined) return undefined;
  const { shape = 'object', fields, required = [], aliases = {} } = body;
  return { top: shape, types: fields, required, aliases };
}

export type BodyKind = 'json' | 'form' | 'multipart';

/** How an operation's body is written; `null` where that is not known, or as bytes of any kind. */
export function bodyKindOf(match: OperationMatch | null): BodyKind | null {
  if (match === null) return null;
  const { sends = 'json' } = operationById(match.operation.id) ?? {};
  return sends === 'binary' ? null : sends;
}

/** The JSON type of a value; `null` for JSON's `null` and for what is none. */
export function jsonTypeOf(value: unknown): JsonType | null {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  if (value === null || (type !== 'object' && type !== 'string' && type !== 'number' && type !== 'boolean')) {
    return null;
  }
  return type;
}
