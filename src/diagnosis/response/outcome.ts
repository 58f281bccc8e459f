import type { Outcome } from '../../model/diagnosis';

/** How a call ended, by its status alone. */
export function outcomeOf(status: number): Outcome {
  if (status <= 0) return 'no-response';
  if (status >= 500) return 'server-error';
  if (status >= 400) return 'client-error';
  return status >= 300 ? 'redirect' : 'ok';
}
