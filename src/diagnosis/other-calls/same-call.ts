import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import { sentence } from '../phrasing';
import { findFailedItems } from '../response/item-failures';
import { readErrorBody } from '../response/read-body';
import type { Reading } from './read-call';
import { isOther } from './read-events';

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

/** Calls that ask for the same share it; few others do. */
export function requestKey({ request: { method, url, body } }: Call): string {
  return `${method} ${url}\n${body === null ? '' : hashOf(body)}`;
}

/** Of a call that succeeded whole: no page, no error and no failed item under its status. */
export function requestKeys({ call, match, succeeded }: Reading): readonly string[] {
  if (!succeeded || call.request.bodyHidden || isOther(call)) return [];
  return hasFailedItems(call, match?.operation.id ?? null) ? [] : [requestKey(call)];
}

/** A body without any of these words reports no failed item, and need not be parsed. */
const failureWords = /errorKeys|result|registerUserFailReason|pushStatus|recalled/;

function hasFailedItems({ request, response }: Call, operationId: OperationId | null): boolean {
  if (!failureWords.test(response.body ?? '')) return false;
  return findFailedItems(readErrorBody(response).json, { method: request.method, operationId }) !== null;
}

const maxHashedChars = 4_096;

/** Tells bodies apart well enough; whoever finds a call by it compares the bodies. */
function hashOf(body: string): string {
  let hash = 0x811c9dc5;
  const end = Math.min(body.length, maxHashedChars);
  for (let index = 0; index < end; index += 1) {
    hash = Math.imul(hash ^ body.charCodeAt(index), 0x01000193);
  }
  return `${body.length} ${hash >>> 0}`;
}
