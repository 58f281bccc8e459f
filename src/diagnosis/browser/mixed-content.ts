import { type Call, headerValue } from '../../model/call';
import type { CheckContext } from '../check';
import type { Reading } from '../other-calls/read-call';
import { originAsSent } from '../url/url';

/** Browsers trust these though they are called over `http`. */
const loopback = /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The page on `https` that a call to `http` came from, and the header that says so. */
export interface SecurePage {
  readonly header: string;
  readonly origin: string;
}

/** `null` where the call is no mixed content, or the log does not show that it is. */
export function mixedContentFrom({ call, url }: CheckContext): SecurePage | null {
  return isMixed(call, url) ? securePage(call) : null;
}

/**
 * The last call before it that a page on `https` made. Chromium leaves both headers out of a call that it
 * blocks, and gives such a failure no name.
 */
export function mixedContentBeside(context: CheckContext): (SecurePage & { readonly call: Call }) | null {
  const { call, url } = context;
  if (!isMixed(call, url) || call.response.failure !== null) return null;
  for (const other of context.log.nearestBefore(maxDistance).reverse()) {
    const page = securePage(other.call);
    if (page !== null) return { ...page, call: other.call };
  }
  return null;
}

/** How many neighbours are looked at: the page is the same for long. */
const maxDistance = 100;

/** The origin of a call that was answered. */
export function answeredOriginKeys({ call }: Reading): readonly string[] {
  return call.response.status > 0 ? [originAsSent(call)] : [];
}

function isMixed({ response }: Call, { origin, host }: CheckContext['url']): boolean {
  return response.status <= 0 && origin.startsWith('http://') && !loopback.test(host.replace(/:\d+$/, ''));
}

function securePage({ request }: Call): SecurePage | null {
  for (const header of ['Origin', 'Referer']) {
    const value = headerValue(request.headers, header);
    if (!value?.startsWith('https://')) continue;
    try {
      return { header, origin: new URL(value).origin };
    } catch {
      // Not an address: nothing is known of the page.
    }
  }
  return null;
}
