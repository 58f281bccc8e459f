import type { Call } from '../../model/call';
import type { CheckContext } from '../check';

/** The calls of the log around one call, without it, oldest first. */
export interface Around {
  readonly before: readonly Call[];
  readonly after: readonly Call[];
}

/** How far away a call may stand and still be looked at, so that a log of any length costs the same. */
const maxDistance = 10_000;

/** As long as the context lives, and no longer: a log holds calls by the thousand. */
const known = new WeakMap<CheckContext, Around>();

/** The calls before and after the context's own, by when they began; what began with it goes by its place. */
export function callsAround(context: CheckContext): Around {
  const found = known.get(context);
  if (found !== undefined) return found;
  const around = split(context);
  known.set(context, around);
  return around;
}

function split({ call, otherCalls }: CheckContext): Around {
  const before: Call[] = [];
  const after: Call[] = [];
  let isPassed = false;
  for (const other of otherCalls) {
    if (other.id === call.id) isPassed = true;
    else if (other.startedAt < call.startedAt) before.push(other);
    else if (other.startedAt === call.startedAt && !isPassed) before.push(other);
    else after.push(other);
  }
  // They are reported as they end, and by Firefox not even in that order.
  const byStart = (one: Call, other: Call) => one.startedAt - other.startedAt;
  return {
    before: before.sort(byStart).slice(-maxDistance),
    after: after.sort(byStart).slice(0, maxDistance),
  };
}

/** Answered with a status of success. */
export function succeeded({ response, preflight }: Call): boolean {
  return response.status >= 200 && response.status < 300 && !preflight;
}
