import { isChatHost } from '../../catalog/hosts';
import { type Call, headerValue } from '../../model/call';
import type { CheckContext } from '../check';

/**
 * Whether the log shows Authorization headers at all: Chromium leaves them out of the HAR files that it
 * exports. Where a call that needs a token succeeded without one, they were left out; so they were where a
 * call has no headers. A header on any call shows that they were not.
 */
export function showsAuthorization({ call, entries, otherCalls }: CheckContext): boolean {
  if (call.request.headers.length === 0 || entries.some(speaksOfToken)) return false;
  // A file tells of files only: each may be cleaned in its own way.
  const alike = otherCalls.filter(({ fromFile }) => fromFile === call.fromFile);
  const areShown = alike.some(hasAuthorization);
  const areLeftOut = alike.some(succeededWithoutToken);
  return call.headersWhole ? areShown || !areLeftOut : areShown && !areLeftOut;
}

/** A server of one's own may put the token in by itself, unless the log shows that it is sent one of the service's. */
export function mayBeAdded({ url, otherCalls }: CheckContext): boolean {
  const isSent = ({ request }: Call) =>
    request.url.startsWith(`${url.origin}/`) &&
    tokenOfService.test(headerValue(request.headers, 'authorization') ?? '');
  return !isChatHost(url.host) && !otherCalls.some(isSent);
}

/** A session of that server's own begins otherwise, or is a JWT. */
const tokenOfService = /^Bearer (?:YWMt|007e|ZHQt)/i;

/** These answers find fault with a token that did arrive. */
const speaksOfToken = (entry: string) =>
  /^(?:auth_bad_access_token|expired_token)\//.test(entry) || entry === 'unauthorized/no-permission';

const hasAuthorization = ({ request }: Call) => headerValue(request.headers, 'authorization') !== undefined;

/** Reading and changing users, groups, rooms and messages takes a token; registering may not. */
const needsToken = /\/(?:users|chatgroups|chatrooms|messages|metadata|presence)(?:\/|$)/;

function succeededWithoutToken({ request, response, preflight }: Call): boolean {
  if (preflight || response.status < 200 || response.status > 299) return false;
  const [path = '', query = ''] = request.url.split('?', 2);
  if (request.method === 'POST' && /\/users\/?$/.test(path)) return false;
  if (request.method === 'OPTIONS' || /token/i.test(query)) return false;
  return needsToken.test(path) && !request.headers.some(([name]) => /token|auth/i.test(name));
}
