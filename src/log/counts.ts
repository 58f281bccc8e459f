import { isFailure } from '../model/diagnosis';
import { type StatusFilter, statusFilters } from './filter';
import type { LogEntry } from './log';

/** How many calls each status button stands for. */
export type StatusCounts = Readonly<Record<StatusFilter, number>>;

const none = Object.fromEntries(statusFilters.map((filter) => [filter, 0])) as StatusCounts;

const hundreds = new Map<number, StatusFilter>([
  [2, '2xx'],
  [3, '3xx'],
  [4, '4xx'],
  [5, '5xx'],
]);

/** The counts with those of `added` on top: calls that were counted are not looked at again. */
export function addToCounts(counts: StatusCounts, added: readonly LogEntry[]): StatusCounts {
  const sums = { ...counts };
  for (const { call, diagnosis } of added) {
    const hundred = hundreds.get(Math.floor(call.response.status / 100));
    sums.all += 1;
    if (hundred) sums[hundred] += 1;
    if (call.response.status === 429) sums['429'] += 1;
    if (isFailure(diagnosis.outcome)) sums.failed += 1;
    if (diagnosis.outcome === 'partly-failed') sums['partly-failed'] += 1;
    if (diagnosis.outcome === 'no-response') sums['no-response'] += 1;
  }
  return sums;
}

export function countByStatus(entries: readonly LogEntry[]): StatusCounts {
  return addToCounts(none, entries);
}
