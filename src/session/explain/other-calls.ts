import type { Log } from '../../log/log';
import type { Call } from '../../model/call';

/** How far before a call that arrives the failed ones are explained again. */
export const maxOtherCalls = 1_000;

/** The calls that each is explained with: all that the log holds. It is indexed once, so that they cost nothing. */
export function createOtherCalls(log: Log): (place?: number) => readonly Call[] {
  return () => log.calls;
}
