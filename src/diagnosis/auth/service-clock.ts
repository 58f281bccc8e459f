import { headerValue } from '../../model/call';
import type { Place } from '../../model/diagnosis';
import type { CheckContext } from '../check';
import { fieldOf } from '../request/request-body';

/** When the service got the call. */
export interface CallTime {
  /** ms since the epoch. */
  readonly at: number;
  /** How far this computer's clock is ahead of the service's, in ms; 0 where only one of them is known. */
  readonly ahead: number;
  /** Where the service said so; `null` where this computer's clock is all there is. */
  readonly place: Place | null;
}

/** Clocks within this of each other agree: calls take time. */
export const clockToleranceMs = 300_000;

/** 2010 and 2100: times beyond are none of the service's. */
export const earliest = Date.UTC(2010);
const latest = Date.UTC(2100);

/**
 * The time of the call by the service's own clock, as `timestamp` of its body or its `Date` header has it;
 * else by this computer's. `null` where neither is known.
 */
export function timeOf({ call, body }: Pick<CheckContext, 'call' | 'body'>): CallTime | null {
  const local = isTime(call.startedAt) ? call.startedAt : null;
  const stamp = fieldOf(body.json, 'timestamp');
  const date = Date.parse(headerValue(call.response.headers, 'date') ?? '');
  if (isTime(stamp)) return { ...at(stamp, local), place: { in: 'response-body', key: 'timestamp' } };
  if (isTime(date)) return { ...at(date, local), place: { in: 'response-header', name: 'Date' } };
  return local === null ? null : { at: local, ahead: 0, place: null };
}

function at(time: number, local: number | null) {
  return { at: time, ahead: local === null ? 0 : local - time };
}

export const isTime = (time: unknown): time is number =>
  typeof time === 'number' && time > earliest && time < latest;
