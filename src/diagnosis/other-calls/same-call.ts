import type { Call } from '../../model/call';
import { sentence } from '../phrasing';

/** What to do about a call that was refused since it had succeeded before. */
export const sendOnce = sentence(
  'Send the call once, and use the response to the first one.',
  '只发送一次，使用第一次请求的响应。',
);

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
