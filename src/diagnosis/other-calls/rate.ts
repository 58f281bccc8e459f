import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { CheckContext } from '../check';
import type { Reading } from './read-call';
import { isSameCall } from './same-call';

/** How often something was called, as far as the log shows. */
export interface Rate {
  /** Calls in the second, and in the minute, that ended with this one, itself included. */
  readonly second: number;
  readonly minute: number;
  /** The most calls that began within one second and all succeeded; 0 where none is known. */
  readonly passed: number;
  /** The call before this one; `null` where the minute has no other. */
  readonly previous: Call | null;
}

/** How many calls before this one are looked at for a retry loop. */
const maxCalls = 1_000;

/** Calls to an app, whatever came of them. Of calls that a file does not date, none is known to be near another. */
export function trafficKeys({ call, url }: Reading): readonly string[] {
  return call.preflight || call.startedAt === 0 ? [] : [String(url.app)];
}

export function operationKeys({ call, url, match }: Reading): readonly string[] {
  return call.preflight || call.startedAt === 0 || match === null
    ? []
    : [operationKey(url.app, match.operation.id)];
}

/** All calls of an operation to an app. */
export const operationKey = (app: string | null, operationId: OperationId) => `${operationId}\n${app}`;

/** Of the call's operation and app; `null` where the API has no such operation. */
export function rateOfOperation({ call, log, operation, url }: CheckContext): Rate | null {
  return operation === null || call.startedAt === 0
    ? null
    : log.rate('operation', operationKey(url.app, operation.operation.id));
}

/** Of all calls to the app. */
export function rateOfApp({ call, log, url }: CheckContext): Rate {
  if (call.startedAt === 0) return { second: 1, minute: 1, passed: 0, previous: null };
  return log.rate('traffic', String(url.app));
}

/** The same call, refused with the same status each time and sent again at once. */
export interface RetryLoop {
  /** With the call itself. */
  readonly count: number;
  readonly first: Call;
  /** The longest pause between an answer and the next attempt, in ms. */
  readonly pause: number;
}

/** Pauses shorter than this are none. In ms. */
const burstMs = 1_000;

/** The run of attempts that ends with this call; `null` for fewer than three. */
export function retryLoop(context: CheckContext): RetryLoop | null {
  let [first, count, pause] = [context.call, 1, 0];
  for (const { call: other } of context.log.nearestBefore(maxCalls).reverse()) {
    if (!isSameCall(other, context.call)) continue;
    const gap = first.startedAt - other.startedAt - (other.duration ?? 0);
    // What was sent before the refusal came is no answer to it.
    if (other.response.status !== context.call.response.status || gap < 0 || gap >= burstMs) break;
    [first, count, pause] = [other, count + 1, Math.max(pause, gap)];
  }
  return count < 3 ? null : { count, first, pause };
}
