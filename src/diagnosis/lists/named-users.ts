import type { CheckContext } from '../check';
import { fieldOf, spotOf } from '../request/request-body';
import { listFields, listInBody, listInPath, type RequestList } from './find-list';

/** The names that the service's text names, as it wrote them. */
export function namesInText(context: CheckContext): readonly string[] {
  const { username, usernames } = context.captured;
  const text = usernames ?? username ?? '';
  return text
    .slice(0, 10_000)
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Fields of the body that hold one user. */
const singleFields = ['username', 'newowner', 'newadmin', 'owner', 'superadmin', 'from', 'user'] as const;

/** The list of users that a call carries, be it of one: in its body, else in its path. */
export function usersOf(context: CheckContext): RequestList | null {
  return usersInBody(context) ?? listInPath(context);
}

/** The list of users, be it of one, in the body alone. */
export function usersInBody(context: CheckContext): RequestList | null {
  return listInBody(context, listFields) ?? singleIn(context);
}

/** A user whom the body names, with the place. */
export interface NamedUser {
  readonly name: string;
  readonly spot: RequestList['spot'];
}

/** Every user whom the body names, in any of its fields. */
export function usersNamedInBody(context: CheckContext): NamedUser[] {
  const body = context.requestBody;
  return [...new Set<string>([...listFields, ...singleFields])].flatMap((field) => {
    const value = fieldOf(body.json, field);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => {
      const name = nameOf(item);
      const spot = () => spotOf(body, Array.isArray(value) ? [field, index] : [field]);
      return name === null || name === '' ? [] : [{ name, spot }];
    });
  });
}

/** A user by name, or an object that names one. */
export function nameOf(item: unknown): string | null {
  const name = typeof item === 'string' ? item : fieldOf(item, 'username');
  return typeof name === 'string' ? name : null;
}

/** Case makes no difference in usernames. */
export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Positions in the list of those that are named. */
export function positionsOf(list: RequestList, names: readonly string[]): readonly number[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return list.items.flatMap((item, index) => (wanted.has(nameOf(item)?.toLowerCase() ?? '') ? [index] : []));
}

function singleIn(context: CheckContext): RequestList | null {
  const body = context.requestBody;
  const field = singleFields.find((name) => typeof fieldOf(body.json, name) === 'string');
  if (field === undefined) return null;
  const spot = () => spotOf(body, [field]);
  return { items: [fieldOf(body.json, field)], path: null, spot, spotOfItem: spot };
}
