import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { callsAround, succeeded } from './around';
import { type ReadCall, readCall } from './read-call';
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

/** How many calls before this one are looked at, where the minute has no more. */
const maxCalls = 1_000;

/** Of the call's operation and app; `null` where the API has no such operation. */
export function rateOfOperation(context: CheckContext): Rate | null {
  const id = context.operation?.operation.id;
  if (id === undefined) return null;
  return rateOf(context, ({ app, operationId }) => app === context.url.app && operationId === id);
}

/** Of all calls to the app. */
export function rateOfApp(context: CheckContext): Rate {
  return rateOf(context, ({ app }) => app === context.url.app);
}

function rateOf(context: CheckContext, counts: (read: ReadCall) => boolean): Rate {
  const now = context.call.startedAt;
  const { before } = callsAround(context);
  const minute = before.findLastIndex(({ startedAt }) => startedAt <= now - 60_000) + 1;
  const nearest = before.slice(Math.max(0, Math.min(minute, before.length - maxCalls)));
  const calls = nearest.filter((call) => !call.preflight && counts(readCall(call)));
  const since = (ms: number) => calls.filter(({ startedAt }) => startedAt > now - ms).length + 1;
  const last = calls.at(-1);
  return {
    second: since(1_000),
    minute: since(60_000),
    passed: mostPassed(calls),
    previous: last !== undefined && last.startedAt > now - 60_000 ? last : null,
  };
}

/** A window of a second moved over the calls; one that holds a refusal does not count. */
function mostPassed(calls: readonly Call[]): number {
  let from = 0;
  let failed = 0;
  let most = 0;
  for (const [to, call] of calls.entries()) {
    if (!succeeded(call)) failed += 1;
    while (from < to && (calls[from] as Call).startedAt <= call.startedAt - 1_000) {
      if (!succeeded(calls[from] as Call)) failed -= 1;
      from += 1;
    }
    if (failed === 0) most = Math.max(most, to - from + 1);
  }
  return most;
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
  const { before } = callsAround(context);
  let [first, count, pause] = [context.call, 1, 0];
  for (let index = before.length - 1; index >= Math.max(0, before.length - maxCalls); index -= 1) {
    const other = before[index] as Call;
    if (!isSameCall(other, context.call)) continue;
    const gap = first.startedAt - other.startedAt - (other.duration ?? 0);
    // What was sent before the refusal came is no answer to it.
    if (other.response.status !== context.call.response.status || gap < 0 || gap >= burstMs) break;
    [first, count, pause] = [other, count + 1, Math.max(pause, gap)];
  }
  return count < 3 ? null : { count, first, pause };
}
