import type { Call } from '../model/call';
import { keepSearchable } from './filter/haystack';
import type { LogEntry } from './log';

/**
 * What a call takes beside its url and bodies, in bytes: its headers, most of which it shares with others, what
 * was made of it, and what searching and sorting keep.
 */
const overheadBytes = 1_000;

/** About how many bytes a call takes. */
export function weightOf({ request, response }: Call): number {
  return overheadBytes + request.url.length + bodyWeight(request.body) + bodyWeight(response.body);
}

const bodyWeight = (body: string | null) => body?.length ?? 0;

/**
 * Evicts the response's body, in place, and returns how many bytes that freed. The diagnosis, made with the
 * body, stays, and so does what the filter searches.
 */
export function letGoOfBody(entry: LogEntry): number {
  const { call } = entry;
  const freed = bodyWeight(call.response.body);
  if (freed === 0) return 0;
  keepSearchable(entry);
  const response = { ...call.response, body: null, bodyState: 'let-go' } as const;
  (entry as { call: Call }).call = { ...call, response };
  return freed;
}
