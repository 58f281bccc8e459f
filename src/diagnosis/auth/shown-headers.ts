import { isChatHost } from '../../catalog/hosts';
import { type Call, headerValue } from '../../model/call';
import type { CheckContext } from '../check';
import type { Reading } from '../other-calls/read-call';
import { originAsSent } from '../url/url';

/**
 * Whether the log shows Authorization headers at all: Chromium leaves them out of the HAR files that it
 * exports. Where a call that needs a token succeeded without one, they were left out; so they were where a
 * call has no headers. A header on any call shows that they were not.
 */
export function showsAuthorization({ call, entries, log }: CheckContext): boolean {
  if (call.request.headers.length === 0 || entries.some(speaksOfToken)) return false;
  // A file tells of files only: each may be cleaned in its own way.
  const areShown = log.has('authorized', String(call.fromFile));
  const areLeftOut = log.has('unauthorized', String(call.fromFile));
  return call.headersWhole ? areShown || !areLeftOut : areShown && !areLeftOut;
}

/** A server of one's own may put the token in by itself, unless the log shows that it is sent one of the service's. */
export function mayBeAdded({ url, log }: CheckContext): boolean {
  return !isChatHost(url.host) && !log.has('service-token', url.origin);
}

/** Whether a call of a file, or of the page, carried an Authorization header. */
export function authorizedKeys({ call }: Reading): readonly string[] {
  return headerValue(call.request.headers, 'authorization') === undefined ? [] : [String(call.fromFile)];
}

/** Whether a call of a file, or of the page, succeeded without a token that it needs. */
export function unauthorizedKeys({ call }: Reading): readonly string[] {
  return succeededWithoutToken(call) ? [String(call.fromFile)] : [];
}

/** The origin that a token of the service was sent to. */
export function serviceTokenKeys({ call }: Reading): readonly string[] {
  const authorization = headerValue(call.request.headers, 'authorization') ?? '';
  return tokenOfService.test(authorization) ? [originAsSent(call)] : [];
}

/** A session of that server's own begins otherwise, or is a JWT. */
const tokenOfService = /^Bearer (?:YWMt|007e|ZHQt)/i;

/** These answers find fault with a token that did arrive. */
const speaksOfToken = (entry: string) => /^(?:auth_bad_access_token|expired_token)\//.test(entry);

/** Reading and changing users, groups, rooms and messages takes a token; registering may not. */
const needsToken = /\/(?:users|chatgroups|chatrooms|messages|metadata|presence)(?:\/|$)/;

function succeededWithoutToken({ request, response, preflight }: Call): boolean {
  if (preflight || response.status < 200 || response.status > 299) return false;
  const [path = '', query = ''] = request.url.split('?', 2);
  if (request.method === 'POST' && /\/users\/?$/.test(path)) return false;
  if (request.method === 'OPTIONS' || /token/i.test(query)) return false;
  return needsToken.test(path) && !request.headers.some(([name]) => /token|auth/i.test(name));
}
