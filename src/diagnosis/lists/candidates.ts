import type { Evidence } from '../../model/diagnosis';
import type { CheckContext } from '../check';
import { spotOf, spotOfCharacter } from '../request/request-body';
import { namedInPath } from '../url/named-in-path';
import type { RequestList } from './find-list';
import { nameOf, usersOf } from './named-users';

type Spot = Omit<Evidence, 'check' | 'found'>;

/** A name that the call carries, and its place; `at` is the character in question, -1 its beginning. */
export interface Candidate {
  readonly name: string;
  readonly spot: (at: number) => Spot;
}

/** The users of the list that the call carries, then all whom its path names. */
export function candidatesOf(context: CheckContext): Candidate[] {
  const list = usersOf(context);
  const listed = (list?.items ?? []).flatMap((item, index) => {
    const name = nameOf(item);
    return list === null || name === null
      ? []
      : [{ name, spot: (at: number) => spotOfName(context, list, index, at) }];
  });
  const inPath = namedInPath(context).flatMap(({ kind, value, segment }) =>
    kind === 'user' && !value.includes(',')
      ? [{ name: value, spot: () => ({ place: { in: 'path', segment } as const }) }]
      : [],
  );
  return [...listed, ...inPath];
}

/** Of the character that does not belong, where it can be told; else of the name. */
function spotOfName(context: CheckContext, list: RequestList, index: number, at: number): Spot {
  const body = context.requestBody;
  const inItem = typeof list.items[index] === 'string' ? [] : ['username'];
  if (list.path !== null) {
    const path = [...list.path, index, ...inItem];
    return (
      spotOfCharacter(body, path, at) ?? (inItem.length > 0 ? spotOf(body, path) : list.spotOfItem(index))
    );
  }
  const spot = list.spotOfItem(index);
  const key = spot.place?.in === 'request-body' ? spot.place.key : undefined;
  return (key === undefined ? null : spotOfCharacter(body, [key], at)) ?? spot;
}
