import type { Call } from '../model/call';
import type { LogEntry } from './log';

/**
 * What a call takes beside its url and bodies, in bytes: its headers, most of which it shares with others, what
 * was made of it, and what searching and sorting keep.
 */
const besides = 1_000;

/** About how many bytes a call takes. */
export function weightOf({ request, response }: Call): number {
  return besides + request.url.length + bodyWeight(request.body) + bodyWeight(response.body);
}

const bodyWeight = (body: string | null) => body?.length ?? 0;

/**
 * Lets go of the response's body and says how many bytes that freed. Done in place: whoever holds the entry
 * has it lighter, and no list has to be made anew. The explanation, made with the body, stays.
 */
export function letGoOfBody(entry: LogEntry): number {
  const { call } = entry;
  const freed = bodyWeight(call.response.body);
  if (freed === 0) return 0;
  const response = { ...call.response, body: null, bodyState: 'let-go' } as const;
  (entry as { call: Call }).call = { ...call, response };
  return freed;
}
