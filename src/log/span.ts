import type { LogEntry } from './log';

/** A part of the log's time, ms since the epoch; both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the call was sent within the span. */
export function isWithin({ call }: LogEntry, { from, to }: Span): boolean {
  return call.startedAt >= from && call.startedAt <= to;
}
