import type { Call } from '../../model/call';

/** Whether two calls asked for the same: method, url and body alike, whatever their headers. */
export function isSameCall(one: Call, other: Call): boolean {
  const { method, url, body } = other.request;
  const { request } = one;
  // What is hidden may be another.
  const isShown = !request.bodyHidden && !other.request.bodyHidden;
  return (
    request.url === url && request.method === method && request.body === body && isShown && !one.preflight
  );
}
