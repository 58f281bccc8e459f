import { findMisspelling } from '../../model/similar-name';
import { fieldsOf, type KeyPath } from '../request/request-body';
import { type BodyFields, jsonTypeOf } from './body-fields';

/** What is wrong with a field of an object. */
export type FieldFault = 'absent' | 'null' | 'empty' | 'wrong-type';

/** An object of the body in which a field is not as it should be. */
export interface FieldFinding {
  /** The object: `[]` the body itself, `[2]` an item of it. */
  readonly owner: KeyPath;
  /** How many objects the body has. */
  readonly objects: number;
  readonly field: string;
  readonly fault: FieldFault;
  /** The name that is there in its place, misspelt. */
  readonly misspelt: string | undefined;
}

/** The objects of a body: itself, or those in it; with their places. */
export function objectsOf(json: unknown): readonly (readonly [KeyPath, Readonly<Record<string, unknown>>])[] {
  const items = Array.isArray(json) ? json : [json];
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    return fields === undefined ? [] : [[Array.isArray(json) ? [index] : [], fields] as const];
  });
}

/**
 * The first object of the body in which none of `names` has a value; `null` where each has one, and where the
 * body has no object.
 */
export function findFieldFault(
  json: unknown,
  names: readonly [string, ...string[]],
  known: BodyFields | undefined,
): FieldFinding | null {
  const objects = objectsOf(json);
  for (const [owner, fields] of objects) {
    const faults = names.map((name) => [name, faultOf(fields, name, known)] as const);
    if (faults.some(([, fault]) => fault === null)) continue;
    const [field, fault] = faults.find(([, each]) => each !== 'absent') ?? [names[0], 'absent' as const];
    const misspelt = fault === 'absent' ? misspellingOf(fields, names, known) : undefined;
    return { owner, objects: objects.length, field, fault: fault ?? 'absent', misspelt };
  }
  return null;
}

function faultOf(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  known: BodyFields | undefined,
): FieldFault | null {
  if (!Object.hasOwn(fields, name)) return 'absent';
  const value = fields[name];
  if (value === null) return 'null';
  if (isEmpty(value)) return 'empty';
  const wanted = known?.types[name];
  return wanted !== undefined && jsonTypeOf(value) !== wanted ? 'wrong-type' : null;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A name that the operation reads for something else is not a misspelling. */
function misspellingOf(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
  known: BodyFields | undefined,
): string | undefined {
  const others = Object.keys(fields).filter(
    (name) => known === undefined || !Object.hasOwn(known.types, name),
  );
  return names.map((name) => findMisspelling(others, name)).find((found) => found !== undefined);
}
