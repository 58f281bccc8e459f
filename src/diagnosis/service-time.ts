import { headerValue } from '../model/call';
import type { CheckContext } from './check';
import { fieldOf } from './request-body';

/** The service exists since then; clocks that were never set are older. */
const earliest = Date.UTC(2013);
const latest = Date.UTC(2100);

/**
 * When the service answered, in ms since the epoch: by its own clock where the answer tells (`timestamp` of the
 * body, else the `Date` header), else by the browser's, which may be off.
 */
export function serviceTime({ call, body }: CheckContext): number {
  const stamp = fieldOf(body.json, 'timestamp');
  const header = headerValue(call.response.headers, 'date');
  const told = [stamp, header === undefined ? undefined : Date.parse(header)];
  return told.find(isTime) ?? call.startedAt;
}

const isTime = (time: unknown): time is number =>
  typeof time === 'number' && time > earliest && time < latest;
