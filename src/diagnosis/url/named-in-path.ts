import { placeholdersOf } from '../../catalog/operations';
import type { OperationMatch } from '../../model/operation';
import type { CheckContext } from '../check';
import { allowedMethods, findOperation } from './operation';

/** What a segment of a path may name. `other`: a file, a message, a device. */
export type NamedKind = 'user' | 'group' | 'room' | 'thread' | 'other';

/** Something that a path names. */
export interface Named {
  readonly kind: NamedKind;
  /** The placeholder's name, such as `group_id`. */
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** Its position among the url's segments. */
  readonly segment: number;
}

const kinds: Readonly<Record<string, NamedKind>> = {
  username: 'user',
  friend_username: 'user',
  blocked_username: 'user',
  group_id: 'group',
  chatroom_id: 'room',
  thread_id: 'thread',
};

/** What the path names, by the operation that it is for, be it with another method than the call's. */
export function namedInPath(context: CheckContext): readonly Named[] {
  const match = operationOfPath(context);
  if (match === null) return [];
  return placeholdersOf(match.operation.path).map(([name, at]) => ({
    kind: kinds[name] ?? 'other',
    name,
    value: match.params[name] ?? '',
    segment: context.url.restStart + at,
  }));
}

/** The operation of the call's path, though the path may not take its method. */
export function operationOfPath({ call, url, operation }: CheckContext): OperationMatch | null {
  if (operation !== null) return operation;
  const [method] = allowedMethods(url);
  return method === undefined ? null : findOperation(method, url, call.request.body);
}
