import type { Context } from 'hono';
import { readAgoraToken } from './agora-tokens';
import type { Generation } from './apps';
import {
  banned,
  illegalArgument,
  invalidRequest,
  jsonParse,
  ServiceError,
  unauthorized,
  webApplication,
} from './errors';
import { corruptToken, foreignToken, noToken, tokenIsOver, unknownUser } from './generations';
import { JsonParseError, parseJson } from './json-parser';
import type { App, Service, TokenRecord, User } from './state';
import { isWellMade } from './tokens';

export interface Env {
  Variables: { service: Service; app: App; body: Uint8Array<ArrayBuffer> };
}

export type Exchange = Context<Env>;

function sentToken(c: Exchange): string | null {
  const [, token] = /^Bearer\s+(.*)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return token ? token.trim() : null;
}

/** Who calls. Throws the 401 that fits where no token, or none that counts, was sent. */
export function authenticate(c: Exchange): TokenRecord {
  const { app, service } = c.var;
  const token = sentToken(c);
  if (token === null) throw noToken(app.generation, c.req.path);
  const record = app.tokens.get(token) ?? ofAppServer(app, token);
  if (!record) throw isWellMade(token) ? foreignToken(app.generation) : corruptToken(app.generation);
  if (record.expiresAt <= service.now()) throw tokenIsOver(app);
  if (app.users.get(record.username ?? '')?.activated === false) throw banned();
  return record;
}

/** The newest generation also takes tokens that an app's own server made. */
function ofAppServer(app: App, token: string): TokenRecord | null {
  const made = app.generation === 2024 ? readAgoraToken(token) : null;
  if (made && made.appId !== app.appId) throw unauthorized('token is illegal.');
  return made;
}

/** Whether the app's own token came with the call; never throws. */
export function isSentByApp(c: Exchange): boolean {
  const record = c.var.app.tokens.get(sentToken(c) ?? '');
  return record?.username === null && record.expiresAt > c.var.service.now();
}

export function authenticateApp(c: Exchange): void {
  if (authenticate(c).username !== null) throw noPermission(c);
}

/** Calls of the older generations whose answer to no token, or a dead one, is what a lack of rights brings too. */
export function authenticateAppOr(c: Exchange, refuse = noPermission): void {
  try {
    authenticate(c);
  } catch (error) {
    throw error instanceof ServiceError && error.status === 401 && c.var.app.generation === 2019
      ? refuse(c)
      : error;
  }
  authenticateApp(c);
}

/** The app itself, or the user whose own things these are. */
export function authenticateFor(c: Exchange, username: string, refuse = noPermission): User {
  const caller = authenticate(c);
  if (caller.username !== null && caller.username !== username) throw refuse(c);
  return findUser(c.var.app, username);
}

export function findUser(app: App, username: string): User {
  const user = app.users.get(username.toLowerCase());
  if (!user || user.broken) throw unknownUser(app.generation);
  return user;
}

function noPermission(c: Exchange): ServiceError {
  const [, , , ...rest] = c.req.path.split('/');
  const permission = `applications:${c.req.method.toLowerCase()}:${c.var.app.uuid}:/${rest.join('/')}`;
  return unauthorized(
    `Subject does not have permission [${permission}]`,
    'org.apache.shiro.authz.UnauthorizedException',
  );
}

/** The JSON body, an object or an array. An empty body counts as an object without fields. */
export function readJson(c: Exchange): Record<string, unknown> | unknown[] {
  const { body } = c.var;
  if (body.length === 0) return {};
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
    throw webApplication(415, c.var.app.generation === 2015 ? null : 'Unsupported Media Type');
  }
  if (!/json|\*\/\*|application\/\*|^$/i.test(c.req.header('accept') ?? '')) {
    throw webApplication(415, 'Unsupported Media Type');
  }
  const json = parse(new TextDecoder().decode(body), c.var.app.generation);
  if (typeof json !== 'object' || json === null) throw invalidRequest();
  return json as Record<string, unknown> | unknown[];
}

export function readObject(c: Exchange): Record<string, unknown> {
  const json = readJson(c);
  if (Array.isArray(json)) throw invalidRequest();
  return json;
}

/** A list of strings in the body: the body itself, or the value of `key` in it. */
export function readNames(c: Exchange, key: string): string[] {
  const json = readJson(c);
  const names = Array.isArray(json) ? json : json[key];
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw illegalArgument(`${key} cannot be null`);
  }
  return names;
}

/** The oldest generation takes a body that it cannot read for one of a type that it does not know. */
function parse(text: string, generation: Generation): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonParseError)) throw error;
    throw generation === 2015 ? webApplication(415, 'Unsupported Media Type') : jsonParse(error.message);
  }
}
