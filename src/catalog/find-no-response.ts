import { type NoResponse, noResponses, noResponseToClient, unknownName } from './no-response';

/** What the browser's name for a failure means, where it has one; after a dot stands who blocked it. */
export function findNamed(failure: string | null): NoResponse | undefined {
  const [name = ''] = (failure ?? '').split('.');
  return noResponses.find(({ failures }) => failures.includes(name)) ?? findInWords(failure ?? '');
}

/** How proxies and HTTP clients write the same: their own words, or those of the system below them. */
const inWords: readonly (readonly [id: string, words: RegExp])[] = [
  ['refused', /\b(?:connection refused|connect call failed|ECONNREFUSED|actively refused)\b/i],
  [
    'host-not-found',
    /\b(?:unable to resolve host|name or service not known|nodename nor servname|getaddrinfo|ENOTFOUND|UnknownHostException|NXDOMAIN|could not resolve)\b/i,
  ],
  ['timed-out', /\b(?:timed out|timeout|ETIMEDOUT)\b/i],
  ['unreachable', /\b(?:network is unreachable|no route to host|EHOSTUNREACH|ENETUNREACH)\b/i],
  [
    'certificate',
    /\b(?:certificate verify failed|CERT_|certificate has expired|SSLHandshakeException|unable to verify)/i,
  ],
];

function findInWords(failure: string): NoResponse | undefined {
  if (failure.startsWith('net::')) return undefined;
  const id = inWords.find(([, words]) => words.test(failure.slice(0, 1_000)))?.[0];
  return noResponses.find((known) => known.id === id);
}

/** `net::ERR_FAILED` is what Chromium says of CORS, among others: a name that tells nothing. */
const isTelling = (failure: string | null) => /^net::ERR_(?!FAILED$)[A-Z0-9_]{1,60}$/.test(failure ?? '');

/**
 * What the name of a failure means; the general one where there is none, or it tells nothing. `byBrowser`: a
 * browser made the call, so that CORS may have stopped it.
 */
export function findNoResponse(failure: string | null, byBrowser: boolean): NoResponse {
  if (!byBrowser) return findNamed(failure) ?? noResponseToClient;
  return findNamed(failure) ?? (isTelling(failure) ? unknownName : (noResponses.at(-1) as NoResponse));
}
