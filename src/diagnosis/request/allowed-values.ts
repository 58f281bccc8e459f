/** A field that takes a few values only, and the cause that says so. */
export interface AllowedValues {
  readonly cause: string;
  readonly field: string;
  readonly in: 'body' | 'query';
  readonly values: readonly string[];
}

export const allowedValues: readonly AllowedValues[] = [
  {
    cause: 'illegal_argument/wrong-target-type#other-value',
    field: 'target_type',
    in: 'body',
    values: ['users', 'chatgroups', 'chatrooms'],
  },
  {
    cause: 'illegal_argument/bad-lifetime#bad-value',
    field: 'lifetime',
    in: 'body',
    values: ['forever', 'default', 'refresh'],
  },
  {
    cause: 'illegal_argument/bad-direction#bad-value',
    field: 'direction',
    in: 'query',
    values: ['asc', 'desc'],
  },
];

/** What people write for a value of the API. */
const meant: Readonly<Record<string, string>> = {
  user: 'users',
  username: 'users',
  chat: 'users',
  group: 'chatgroups',
  groups: 'chatgroups',
  chatgroup: 'chatgroups',
  groupchat: 'chatgroups',
  room: 'chatrooms',
  rooms: 'chatrooms',
  chatroom: 'chatrooms',
  ascending: 'asc',
  descending: 'desc',
};

/** The allowed value that another one most likely stands for; `undefined` where none is. */
export function valueMeantBy(sent: string, allowed: readonly string[]): string | undefined {
  const plain = sent
    .trim()
    .toLowerCase()
    .replace(/[-_\s]/g, '');
  const found = allowed.find((value) => value === plain) ?? meant[plain];
  return found !== undefined && allowed.includes(found) ? found : undefined;
}
