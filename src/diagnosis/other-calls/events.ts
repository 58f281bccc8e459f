/** What a log can tell the fate of. `owner`: who owns a group; `ban`, `password`: of a user; `edit`: of a message. */
export type Kind =
  | 'user'
  | 'group'
  | 'room'
  | 'thread'
  | 'file'
  | 'template'
  | 'label'
  | 'member'
  | 'admin'
  | 'owner'
  | 'message'
  | 'edit'
  | 'ban'
  | 'password';

/** What a call that succeeded did to something, or shows of it. */
export interface LogEvent {
  readonly kind: Kind;
  /** Its id; members and admins: `group/user`; owners: the group. Usernames in small letters. */
  readonly key: string;
  /** `made`: the call brought it about; `seen`: it was there, since the call worked or listed it. */
  readonly state: 'made' | 'seen' | 'gone';
  /** Of an owner: who it is since. */
  readonly value?: string;
}

export function userKey(username: string): string {
  return username.toLowerCase();
}

export function memberKey(place: string, username: string): string {
  return `${place}/${userKey(username)}`;
}
