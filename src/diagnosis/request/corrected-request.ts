import type { CallRequest, Header } from '../../model/call';
import type { CorrectedRequest } from '../../model/diagnosis';

/** What differs from the request as sent; all else stays. */
export interface Correction {
  readonly method?: string;
  readonly url?: string;
  /** By name, whatever its case: the value to send, or `null` to leave the header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | null;
}

/** A command with a longer body is none to paste. In characters. */
export const maxCorrectedBodyChars = 64_000;

/** What a body of JSON is declared as. */
export const jsonType = { 'Content-Type': 'application/json' } as const;

/** Headers that a browser or the connection adds on its own, and cookies, which are nobody else's. */
const ownHeaders: ReadonlySet<string> = new Set([
  ...['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'accept-language'],
  ...['origin', 'referer', 'user-agent', 'cookie', 'dnt', 'te', 'priority', 'pragma', 'cache-control'],
  ...['upgrade-insecure-requests', 'if-none-match', 'if-modified-since', 'expect'],
]);

/**
 * The request as it should have been; `null` where it cannot be written down: its body is hidden, or too long
 * for a command. Secrets stay in: `share` takes them out.
 */
export function correctRequest(request: CallRequest, correction: Correction): CorrectedRequest | null {
  const { method = request.method, url = request.url, body = request.body } = correction;
  if (correction.body === undefined && request.bodyHidden) return null;
  if (body !== null && body.length > maxCorrectedBodyChars) return null;
  return { method, url, headers: correctHeaders(request.headers, correction.headers ?? {}), body };
}

/** A url without a parameter of its query; all else as written. */
export function withoutParameter(url: string, name: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const kept = url
    .slice(at + 1)
    .split('&')
    .filter((pair) => !new URLSearchParams(pair).has(name));
  return kept.length === 0 ? url.slice(0, at) : `${url.slice(0, at)}?${kept.join('&')}`;
}

/** As `correctRequest`, to be spread into a judgement. */
export function correctedTo(
  request: CallRequest,
  correction: Correction,
): { readonly request?: CorrectedRequest } {
  const corrected = correctRequest(request, correction);
  return corrected === null ? {} : { request: corrected };
}

function correctHeaders(headers: readonly Header[], changes: Readonly<Record<string, string | null>>) {
  const changed = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = headers.filter(([name, value]) => !isOwn(name, value) && !changed.has(name.toLowerCase()));
  const set = Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return [...kept, ...(set as [string, string][])];
}

function isOwn(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith(':') || lower.startsWith('sec-')) return true;
  return ownHeaders.has(lower) || (lower === 'accept' && value.trim() === '*/*');
}
