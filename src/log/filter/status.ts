import { isFailure } from '../../model/diagnosis';
import type { LogEntry } from '../log';

/** What the status buttons choose between. */
export const statusFilters = [
  'all',
  'failed',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
  '429',
  'partly-failed',
  'no-response',
] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** Whether the call ended the way that the status button stands for. */
export function matchesStatus({ call, diagnosis }: LogEntry, filter: StatusFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'failed':
      return isFailure(diagnosis.outcome);
    case 'partly-failed':
    case 'no-response':
      return diagnosis.outcome === filter;
    case '429':
      return call.response.status === 429;
    default:
      return Math.floor(call.response.status / 100) === Number(filter[0]);
  }
}
