import { randomUUID } from 'node:crypto';
import { type AppSetup, appSetups, generations, usualLimits } from './apps';
import { type App, appKey, type Group, nextId, type Service, type User } from './state';
import { makeOldToken, makeToken } from './tokens';

/** What every app has from the start. All of it is made up. */
export const password = 'made-up-password';
export const users = ['amy', 'ben', 'cho', 'lily'] as const;
/** Owned by `amy`, with `ben` and `lily` in it. */
export const team = '90000000000001';
/** The last of the four groups of the apps that can have no more: owned by `ben`, alone in it. */
export const lastGroup = '90000000000004';
/** A chat room owned by `amy`, with `ben` and `lily` in it. */
export const lobby = '90000000000009';
/** A device that `amy` is always connected with. */
export const device = 'ios_made-up-phone';
/** The id of the message that `amy` sent to `ben`. */
export const storedMessage = '91000000000001';
/**
 * Messages were stored two hours ago, and none in the hour before that. Some were in the hour after it, since that is
 * the one of two hours ago where another begins between the server's start and a test's question.
 */
export const storedHoursAgo = 2;

export const credentials = (org: string, app: string) => ({
  client_id: `YXA6-made-up-id-of-${org}-${app}`,
  client_secret: `YXA6-made-up-secret-of-${org}-${app}`,
});

/** What Agora calls the app by. */
export const appIdOf = (org: string, app: string) => uuidOf(`${org}/${app}`).replaceAll('-', '');

const lastYear = Date.UTC(2025, 5, 30, 12);

/** A token of `amy` that the app gave out long ago, good for a day. */
export function expiredToken(org: string, app: string): string {
  const face = {
    issuedAt: lastYear,
    lifetime: 86_400,
    appUuid: uuidOf(`${org}/${app}`),
    userUuid: uuidOf('amy'),
  };
  return generations[org] === 2015 ? makeOldToken(face, 1) : makeToken(face, 1);
}

/** Well made, good for ten years, by a system that none of the apps here belongs to. */
export const foreignToken = makeToken(
  {
    issuedAt: lastYear,
    lifetime: 3650 * 86_400,
    appUuid: uuidOf('elsewhere/shop'),
    userUuid: uuidOf('amy'),
  },
  2,
);

export function makeService(now: () => number): Service {
  const apps = new Map<string, App>();
  const service: Service = { apps, now, holdsWrites: false, nextAnswer: null };
  for (const setup of appSetups) {
    const app = makeApp(setup);
    fill(app, now());
    apps.set(appKey(app, '/'), app);
  }
  return service;
}

export function makeUser(username: string, password: string, created: number, broken = false): User {
  return {
    username,
    uuid: randomUUID(),
    created,
    password,
    nickname: null,
    activated: true,
    broken,
    contacts: new Set(),
    blocked: new Set(),
    devices: new Set(),
    attributes: new Map(),
    presence: null,
    followed: new Map(),
    presenceQueries: 0,
  };
}

export function makeGroup(
  fields: Pick<Group, 'id' | 'kind' | 'created' | 'name' | 'owner'> & Partial<Group>,
): Group {
  return {
    description: '',
    public: true,
    maxUsers: 200,
    announcement: '',
    allMuted: false,
    members: new Set(),
    admins: new Set(),
    blocked: new Set(),
    muted: new Set(),
    allowed: new Set(),
    attributes: new Map(),
    ...fields,
  };
}

function makeApp(setup: AppSetup): App {
  const { org, name } = setup;
  const { client_id, client_secret } = credentials(org, name);
  return {
    org,
    name,
    uuid: uuidOf(`${org}/${name}`),
    appId: appIdOf(org, name),
    clientId: client_id,
    clientSecret: client_secret,
    generation: generations[org] ?? 2019,
    limits: { ...usualLimits, ...setup.limits },
    setup,
    users: new Map(),
    tokens: new Map(),
    groups: new Map(),
    messages: [],
    files: new Map(),
    calls: [],
    groupMessages: [],
    nextId: 91_000_000_000_000,
  };
}

function fill(app: App, now: number): void {
  const add = (username: string) => app.users.set(username, makeUser(username, password, now));
  for (const username of users) add(username);
  const { brokenUser } = app.setup;
  if (brokenUser) app.users.set(brokenUser, makeUser(brokenUser, password, now, true));
  app.users.get('amy')?.devices.add(device);
  if (Number.isFinite(app.limits.users)) {
    for (let n = app.users.size + 1; n <= app.limits.users; n++) add(`customer-${n}`);
  }
  const put = (id: string, kind: Group['kind'], name: string, owner: string, members: string[]) =>
    app.groups.set(id, makeGroup({ id, kind, created: now, name, owner, members: new Set(members) }));
  put(team, 'chatgroup', 'Team', 'amy', ['ben', 'lily']);
  put(lobby, 'chatroom', 'Lobby', 'amy', ['ben', 'lily']);
  if (Number.isFinite(app.limits.groups)) {
    put('90000000000002', 'chatgroup', 'Suppliers', 'amy', ['lily']);
    put('90000000000003', 'chatgroup', 'Night shift', 'cho', ['lily']);
    put(lastGroup, 'chatgroup', 'Drivers', 'ben', []);
  }
  for (const hours of [storedHoursAgo, storedHoursAgo - 1]) {
    const sentAt = now - hours * 3_600_000;
    app.messages.push({ id: nextId(app), sentAt, from: 'amy', target: 'ben', edits: 0 });
  }
  app.tokens.set(expiredToken(app.org, app.name), { username: 'amy', expiresAt: lastYear + 86_400_000 });
}

/** Always the same for the same name, and plainly made up. */
function uuidOf(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return `${hash.toString(16).padStart(8, '0')}-0000-1000-8000-00000000feed`;
}
