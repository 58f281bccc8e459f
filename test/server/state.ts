import type { AppSetup, Generation, Limits } from './apps';
import type { ServiceError } from './errors';

export interface User {
  readonly username: string;
  readonly uuid: string;
  readonly created: number;
  password: string;
  nickname: string | null;
  activated: boolean;
  /** Found by its UUID alone. */
  readonly broken: boolean;
  readonly contacts: Set<string>;
  readonly blocked: Set<string>;
  /** Devices that are connected, such as `webim_pc_1700000000000`. */
  readonly devices: Set<string>;
  readonly attributes: Map<string, string>;
  presence: { ext: string; since: number } | null;
  /** Whose presence the user follows, with the second at which that ends. */
  readonly followed: Map<string, number>;
  presenceQueries: number;
}

/** A group or a chat room: both have an owner, members, and those kept out or silent. */
export interface Group {
  readonly id: string;
  readonly kind: 'chatgroup' | 'chatroom';
  readonly created: number;
  name: string;
  description: string;
  public: boolean;
  maxUsers: number;
  owner: string;
  announcement: string;
  allMuted: boolean;
  /** The owner is not among them. */
  readonly members: Set<string>;
  readonly admins: Set<string>;
  readonly blocked: Set<string>;
  readonly muted: Set<string>;
  readonly allowed: Set<string>;
  readonly attributes: Map<string, { value: string; setBy: string }>;
}

export interface Message {
  readonly id: string;
  readonly sentAt: number;
  readonly from: string;
  readonly target: string;
  edits: number;
}

/** What the server knows of a token that it gave out; `username` is `null` for the app's own. */
export interface TokenRecord {
  readonly username: string | null;
  readonly expiresAt: number;
}

export interface App {
  readonly org: string;
  readonly name: string;
  readonly uuid: string;
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly generation: Generation;
  readonly limits: Limits;
  readonly setup: AppSetup;
  readonly users: Map<string, User>;
  readonly tokens: Map<string, TokenRecord>;
  readonly groups: Map<string, Group>;
  readonly messages: Message[];
  readonly files: Map<string, { name: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** When the calls of the last second came in. */
  calls: number[];
  /** When its group messages of the last second were sent. */
  groupMessages: number[];
  nextId: number;
}

export interface Service {
  readonly apps: Map<string, App>;
  /** Whether a write lasts until another call gets in its way. */
  holdsWrites: boolean;
  /** What the next call to an app is answered with, whatever it asks. */
  nextAnswer: ServiceError | null;
  now(): number;
}

/** `org#app`, or with the separator that paths use, `org/app`. */
export function appKey({ org, name }: Pick<App, 'org' | 'name'>, separator: '#' | '/' = '#'): string {
  return `${org}${separator}${name}`;
}

export function isMember(group: Group, username: string): boolean {
  return group.owner === username || group.members.has(username);
}

export function nextId(app: App): string {
  app.nextId += 1;
  return String(app.nextId);
}

/** A user's tokens end with the password, and with the user. */
export function voidTokens({ tokens }: App, username: string, now: number): void {
  for (const [token, record] of tokens) {
    if (record.username === username)
      tokens.set(token, { username, expiresAt: Math.min(record.expiresAt, now) });
  }
}
