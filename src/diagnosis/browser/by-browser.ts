import type { Call } from '../../model/call';

const ofPages = /^(?:origin|referer|sec-fetch-\w+|sec-ch-ua[\w-]*)$/i;

/**
 * Whether a page of a browser made the call. A file may be a proxy's, and tell of an app or a server: those send
 * none of the headers that browsers add, and know no CORS.
 */
export function isByBrowser({ fromFile, request }: Call): boolean {
  return !fromFile || request.headers.length === 0 || request.headers.some(([name]) => ofPages.test(name));
}
