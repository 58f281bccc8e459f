import { mayIssueToken } from '../../diagnosis/token/issued-tokens';
import type { Log } from '../../log/log';
import type { Call } from '../../model/call';

/** How far a call's neighbours reach: the checks look at each of them for each call that fails. */
export const maxOtherCalls = 1_000;

/**
 * The calls that one is explained with when nobody looks at it: so many before its place in the log and after it, and
 * every call for a token before them, since a token lives longer than a thousand calls. The place of a call that
 * arrives is the end of the log.
 */
export function createOtherCalls(log: Log): (place?: number) => readonly Call[] {
  let tokenCalls: { readonly call: Call; readonly index: number }[] = [];
  let seen = 0;
  let of: readonly Call[] = [];
  return (place = log.calls.length) => {
    if (log.calls !== of) {
      of = log.calls;
      tokenCalls = [];
      seen = 0;
    }
    for (; seen < log.calls.length; seen += 1) {
      const call = log.calls[seen] as Call;
      if (mayIssueToken(call)) tokenCalls.push({ call, index: seen });
    }
    const from = Math.max(0, place - maxOtherCalls);
    const older = tokenCalls.filter(({ index }) => index < from).map(({ call }) => call);
    return [...older, ...log.calls.slice(from, place + maxOtherCalls + 1)];
  };
}
