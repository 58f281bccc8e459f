import { headerValue } from '../model/call';
import type { CheckContext } from './check';

/** Browsers trust these though they are called over `http`. */
const loopback = /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The page on `https` that a call to `http` came from, and the header that says so. */
export interface SecurePage {
  readonly header: string;
  readonly origin: string;
}

/** `null` where the call is no mixed content, or the log does not show that it is. */
export function mixedContentFrom({ call, url }: CheckContext): SecurePage | null {
  if (call.response.status > 0 || !url.origin.startsWith('http://')) return null;
  return loopback.test(url.host.replace(/:\d+$/, '')) ? null : securePage(call.request.headers);
}

function securePage(headers: CheckContext['call']['request']['headers']): SecurePage | null {
  for (const header of ['Origin', 'Referer']) {
    const value = headerValue(headers, header);
    if (!value?.startsWith('https://')) continue;
    try {
      return { header, origin: new URL(value).origin };
    } catch {
      // Not an address: nothing is known of the page.
    }
  }
  return null;
}
