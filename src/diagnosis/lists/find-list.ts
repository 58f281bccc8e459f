import type { Evidence } from '../../model/diagnosis';
import type { CheckContext } from '../check';
import { fieldsOf, type KeyPath, spotOf, valueAt } from '../request/request-body';

type Spot = Omit<Evidence, 'check' | 'found'>;

/** A list that a request carries: in its body, its path or its query. */
export interface RequestList {
  readonly items: readonly unknown[];
  /** Where it stands. */
  spot(): Spot;
  /** Where an item of it stands. */
  spotOfItem(index: number): Spot;
  /** The array in the body; `null` where the list stands elsewhere. */
  readonly path: KeyPath | null;
}

/** Fields in which the API takes lists of users, groups and rooms. */
export const listFields = ['usernames', 'users', 'members', 'targets', 'to', 'target', 'check_list'] as const;

/** The list of the body in the first of `fields` that has one, or the body itself where it is an array. */
export function listInBody(context: CheckContext, fields: readonly string[]): RequestList | null {
  const body = context.requestBody;
  if (Array.isArray(body.json)) return inBody(context, []);
  const field = fields.find((name) => isList(valueAt(body.json, [name])));
  return field === undefined ? null : inBody(context, [field]);
}

function inBody(context: CheckContext, path: KeyPath): RequestList {
  const body = context.requestBody;
  const value = valueAt(body.json, path);
  const items = Array.isArray(value) ? value : Object.keys(fieldsOf(value) ?? {});
  return {
    items,
    path,
    spot: () => spotOf(body, path),
    spotOfItem: (index) => spotOf(body, [...path, Array.isArray(value) ? index : (items[index] as string)]),
  };
}

/** A list of usernames between commas, or one of them, in the last placeholder of the path. */
export function listInPath({ operation, url }: CheckContext): RequestList | null {
  const [name, text] = Object.entries(operation?.params ?? {}).at(-1) ?? [];
  if (name === undefined || !name.endsWith('username')) return null;
  if (text === undefined || text === '') return null;
  const segment = url.segments.findLastIndex(({ decoded }) => decoded === text);
  const spot = (): Spot => ({ place: segment === -1 ? null : { in: 'path', segment } });
  return { items: text.split(',').map((name) => name.trim()), path: null, spot, spotOfItem: spot };
}

/** A list of ids between commas in a parameter of the query. */
export function listInQuery({ url }: CheckContext, name: string): RequestList | null {
  const values = url.query.get(name);
  if (values === undefined) return null;
  const spot = (): Spot => ({ place: { in: 'query', name } });
  const items = values.flatMap((value) => value.split(',')).filter((item) => item.trim() !== '');
  return { items, path: null, spot, spotOfItem: spot };
}

/** An array; an object counts where its names are the list. */
function isList(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === 'object' && value !== null);
}
