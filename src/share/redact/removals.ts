import type { SecretKind } from './policy';

/** The part of a call in which a secret stood. */
export type RemovalPlace =
  | 'url'
  | 'request-headers'
  | 'request-body'
  | 'response-headers'
  | 'response-body'
  | 'initiator';

/** How many secrets of a kind were removed from one part of the call, or of all calls of a file. */
export interface Removal {
  readonly kind: SecretKind;
  readonly where: RemovalPlace;
  readonly count: number;
}

/** Both lists as one: a line for each kind and place. */
export function addRemovals(first: readonly Removal[], second: readonly Removal[]): readonly Removal[] {
  const counts = new Map<string, Removal>();
  for (const removal of [...first, ...second]) {
    const key = `${removal.kind} ${removal.where}`;
    counts.set(key, { ...removal, count: removal.count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}
