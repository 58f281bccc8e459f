import type { Timings } from './timings';

/**
 * What became of a response's body. `present`, `recovered`, `present-despite-cors` and `truncated` have text to read.
 *
 * - `recovered`: the browser lost it, and had it in another place
 * - `present-despite-cors`: CORS withheld it from the page, but not from DevTools, as in Firefox
 * - `empty`: the service sent none
 * - `hidden-by-cors`: CORS withheld it from the page and from DevTools
 * - `hidden-by-no-cors`: the page asked in the mode in which it is shown nothing
 * - `lost-to-navigation`: the page changed its address before the body could be read
 * - `evicted`: the browser no longer has it
 * - `left-out`: the file that the call was read from does not hold it
 * - `at-page-call`: a service worker's call, whose body went on to the page
 * - `unanswered`: the browser never said
 * - `binary`: it is not text
 * - `failed`: there was no response at all
 * - `let-go`: the log needed the memory
 */
export type BodyState =
  | 'present'
  | 'recovered'
  | 'present-despite-cors'
  | 'empty'
  | 'hidden-by-cors'
  | 'hidden-by-no-cors'
  | 'lost-to-navigation'
  | 'evicted'
  | 'left-out'
  | 'at-page-call'
  | 'truncated'
  | 'binary'
  | 'unanswered'
  | 'failed'
  | 'let-go';

/** The service sent a body, or may have, and nobody here has read it. */
const lostStates: ReadonlySet<BodyState> = new Set([
  'lost-to-navigation',
  'evicted',
  'left-out',
  'at-page-call',
  'unanswered',
  'let-go',
]);
const hiddenStates: ReadonlySet<BodyState> = new Set(['hidden-by-cors', 'hidden-by-no-cors']);

/** Whether DevTools lost the body, which the page may have read: its absence proves nothing. */
export const isBodyLost = ({ body, bodyState }: CallResponse) => body === null && lostStates.has(bodyState);

/** Whether what the body said is not known: it was lost, or withheld. */
export const isBodyUnknown = (response: CallResponse) =>
  isBodyLost(response) || (response.body === null && hiddenStates.has(response.bodyState));

/** A header as sent: name in the sender's spelling, and value. */
export type Header = readonly [name: string, value: string];

export interface CallRequest {
  readonly method: string;
  /** The absolute url as the browser reports it, without fragment. */
  readonly url: string;
  readonly headers: readonly Header[];
  /** `null` when there was none, or when the browser does not tell (`bodyHidden`). */
  readonly body: string | null;
  /** A body was sent, but the browser does not show it (uploads in Chromium). */
  readonly bodyHidden: boolean;
}

export interface CallResponse {
  /** The HTTP status; 0 when no response reached the browser. */
  readonly status: number;
  readonly statusText: string;
  readonly mimeType: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
  readonly bodyState: BodyState;
  /** Bytes of the decoded body as the browser counted them; -1 when it does not tell. */
  readonly size: number;
  /** The browser's own word for why there is no response, such as `net::ERR_CONNECTION_REFUSED`. */
  readonly failure: string | null;
}

/** The place in the page's code that made the call. Line and column count from 1. */
export interface Initiator {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly functionName: string;
}

/** What a call went over; empty where the browser does not tell. */
export interface Connection {
  /** As the browser names it: `h2`, `HTTP/1.1`. */
  readonly protocol: string;
  /** The IP address of the server, or of the proxy before it. */
  readonly address: string;
  /** Its port. */
  readonly port: string;
}

/** One request and its response. Plain data: it crosses a `MessagePort`. */
export interface Call {
  /** Unique within a log. */
  readonly id: string;
  /** ms since the epoch; 0 where a file does not tell. */
  readonly startedAt: number;
  /** ms from sending to the last byte; `null` when the browser does not tell. */
  readonly duration: number | null;
  /** `null` when the browser tells of none. */
  readonly timings: Timings | null;
  readonly connection: Connection;
  readonly request: CallRequest;
  readonly response: CallResponse;
  readonly initiator: Initiator | null;
  /** A CORS preflight that the browser sent on its own account. */
  readonly preflight: boolean;
  /** A service worker of the page answered it: what that sent in its place may be something else. */
  readonly viaServiceWorker: boolean;
  /** It was read from a file, whose writer may have left headers out: Chromium's export drops tokens. */
  readonly fromFile: boolean;
  /** All headers that were sent are here: we heard the call ourselves, now or when our own export was written. */
  readonly headersWhole: boolean;
}

/** The value of the first header of that name, whatever its case. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}

/**
 * Whether a script sent it in the mode in which the browser drops `Authorization`, sends JSON as `text/plain`
 * and hides the response, without a word to the page. Pictures are loaded in it too, rightly.
 */
export function isNoCors({ headers }: CallRequest): boolean {
  const isMode = headerValue(headers, 'sec-fetch-mode') === 'no-cors';
  return isMode && (headerValue(headers, 'sec-fetch-dest') ?? 'empty') === 'empty';
}
