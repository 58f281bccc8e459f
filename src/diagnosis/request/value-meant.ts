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
