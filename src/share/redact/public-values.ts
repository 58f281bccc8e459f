import type { Call } from '../../model/call';
import { plainName } from './names';
import { publicNames } from './rules';
import { readingsOf } from './views';

/** What of a call is meant to be seen, though it be part of a secret or the same as one. */
export interface PublicValues {
  /** User names and the like. */
  readonly values: ReadonlySet<string>;
  /** The origin. */
  readonly texts: readonly string[];
}

const pair = /"(\w{2,20})"\s{0,8}:\s{0,8}"([^"\\]{1,100})"/g;

const parts = /^([a-z][a-z\d+.-]*:\/\/)?(?:[^/?#]*@)?([^/?#]*)([^?#]*)/i;

/** Host and user names of a call. */
export function findPublic({ request, response }: Call): PublicValues {
  const path = parts.exec(request.url)?.[3] ?? '';
  const segments = path.split('/').filter((segment) => segment !== '');
  const users = segments.filter((_, index) => segments[index - 1] === 'users').flatMap(readingsOf);
  const named = [request.body, response.body].flatMap((body) => usersIn(body ?? ''));
  return { values: new Set([...users, ...named]), texts: [originOf(request.url)] };
}

/** Scheme and host of a url, without its user. */
export function originOf(url: string): string {
  const [, scheme = '', host = ''] = parts.exec(url) ?? [];
  return scheme + host;
}

function usersIn(body: string): string[] {
  return [...body.matchAll(pair)].flatMap(({ 1: name = '', 2: value = '' }) =>
    publicNames.has(plainName(name)) ? [value] : [],
  );
}
