import type { Call } from '../../model/call';

/** Whether two calls asked for the same: method, url and body alike, whatever their headers. */
export function isSameCall(one: Call, other: Call): boolean {
  const { method, url, body } = other.request;
  const { request } = one;
  return request.url === url && request.method === method && request.body === body && !one.preflight;
}
