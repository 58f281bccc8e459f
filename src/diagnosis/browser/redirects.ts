import { type Call, headerValue } from '../../model/call';
import type { CheckContext } from '../check';
import type { Reading } from '../other-calls/read-call';

/** The address that a call with a token was redirected to. */
export function redirectKeys({ call: { request, response } }: Reading): readonly string[] {
  if (response.status < 300 || response.status >= 400) return [];
  const location = headerValue(response.headers, 'location');
  if (location === undefined || headerValue(request.headers, 'authorization') === undefined) return [];
  try {
    return [new URL(location, request.url).href];
  } catch {
    return [];
  }
}

/** A call and the redirect that it follows begin within this. */
const maxGapMs = 10_000;

/** The call with a token that was answered with this call's address, on another origin. */
export function redirectTo({ call, url, log }: CheckContext): Call | undefined {
  const isHere = ({ request, startedAt }: Call) =>
    call.startedAt - startedAt <= maxGapMs && !request.url.startsWith(`${url.origin}/`);
  return log.lastBefore('redirect', call.request.url, (other) => isHere(other.call))?.call;
}
