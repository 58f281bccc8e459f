import type { Call } from '../model/call';

/**
 * Bytes that a call takes beside its url and bodies: its headers, most of which it shares with others, its
 * diagnosis, and what searching and sorting keep.
 */
const overheadBytes = 1_000;

/** About how many bytes a call takes. */
export function bytesOf(call: Call): number {
  const { url, body } = call.request;
  return overheadBytes + url.length + (body?.length ?? 0) + bodyBytes(call);
}

/** About how many bytes evicting the response's body would free. */
export const bodyBytes = ({ response }: Call): number => response.body?.length ?? 0;

/** The call with its response's body evicted. */
export function withoutBody(call: Call): Call {
  return { ...call, response: { ...call.response, body: null, bodyState: 'let-go' } };
}
