import { type BodyState, type CallRequest, type Header, headerValue, isNoCors } from '../model/call';
import type { Content } from './content';
import type { HarEntry } from './har-entry';
import type { FileSource, Source } from './source';

/** What became of a response's body. */
export function bodyStateOf(
  entry: HarEntry,
  content: Content,
  request: CallRequest,
  headers: readonly Header[],
  source: Source,
): BodyState {
  if (source.kind === 'file') return fileState(entry, content, request, headers, source);
  return liveState(entry, content, request, headers);
}

function liveState(
  entry: HarEntry,
  content: Content,
  request: CallRequest,
  headers: readonly Header[],
): BodyState {
  const { status, content: described } = entry.response;
  if (content.kind === 'text') {
    if (isCut(content.text, described?.size ?? -1)) return 'truncated';
    // Chromium would not have handed it over, had the page not got it.
    if (content.recovered) return 'recovered';
    const fromFirefox = entry._resourceType === undefined && headers.length > 0;
    return fromFirefox && isHiddenByCors(request, headers, null) ? 'present-despite-cors' : 'present';
  }
  if (content.kind === 'binary') return 'binary';
  if (!status) return 'failed';
  if (content.kind === 'unanswered') return 'unanswered';
  if (isHiddenByCors(request, headers, entry.response._error ?? null)) return 'hidden-by-cors';
  if (request.method === 'HEAD' || status === 204 || (status >= 300 && status < 400)) return 'empty';
  const announced = Number(headerValue(headers, 'content-length') ?? 0);
  if (isHiddenByMode(entry, request, headers)) return 'hidden-by-no-cors';
  const size = described?.size ?? 0;
  if (size <= 0 && announced <= 0) return 'empty';
  if (size <= 0 && isOfWorker(entry)) return 'at-page-call';
  return content.kind === 'lost' ? 'lost-to-navigation' : 'evicted';
}

/** Of a response that it hides from all who ask in that mode, Chromium shows no header, and none of its own either. */
function isHiddenByMode(entry: HarEntry, request: CallRequest, headers: readonly Header[]): boolean {
  if (isNoCors(request)) return headerValue(request.headers, 'sec-fetch-site') !== 'same-origin';
  const shows = (name: string) => headerValue(request.headers, name) !== undefined;
  const isBare = headers.length === 0 && shows('referer') && !shows('origin') && !shows('sec-fetch-mode');
  return isBare && entry._resourceType === 'fetch' && !isViaServiceWorker(entry);
}

/** Firefox cuts long bodies: shorter than the browser counted, and JSON that breaks off. */
function isCut(text: string, size: number): boolean {
  if (size <= 0 || new TextEncoder().encode(text).length >= size) return false;
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

/**
 * Of a response that CORS withholds from the page, Chromium shows an empty body, and Firefox all of it. Chromium
 * also counts it as failed, which tells of credentials that no header shows.
 */
function isHiddenByCors(request: CallRequest, headers: readonly Header[], failure: string | null): boolean {
  const origin = headerValue(request.headers, 'origin');
  const mode = headerValue(request.headers, 'sec-fetch-mode') ?? 'cors';
  if (origin === undefined || mode !== 'cors' || request.method === 'OPTIONS') return false;
  try {
    if (new URL(request.url).origin === origin) return false;
  } catch {
    return false;
  }
  if (failure === 'net::ERR_FAILED') return true;
  const isCredentialed = headerValue(request.headers, 'cookie') !== undefined;
  const allowed = headerValue(headers, 'access-control-allow-origin')?.trim();
  if (allowed === '*') return isCredentialed;
  if (allowed !== origin) return true;
  return isCredentialed && headerValue(headers, 'access-control-allow-credentials')?.trim() !== 'true';
}

const withText: readonly string[] = ['present', 'recovered', 'present-despite-cors', 'truncated'];
const withoutText: readonly string[] = [
  'empty',
  'hidden-by-cors',
  'hidden-by-no-cors',
  'lost-to-navigation',
  'evicted',
  'left-out',
  'at-page-call',
  'binary',
  'unanswered',
  'failed',
];

function fileState(
  entry: HarEntry,
  content: Content,
  request: CallRequest,
  headers: readonly Header[],
  file: FileSource,
): BodyState {
  const { status, content: described } = entry.response;
  const told = (content.kind === 'text' ? withText : withoutText).find((state) => state === file.bodyState);
  if (told !== undefined) return told as BodyState;
  const isHidden = file.fromBrowser && isHiddenByCors(request, headers, entry.response._error ?? null);
  if (content.kind === 'text') {
    if (isCut(content.text, described.size)) return 'truncated';
    const fromFirefox = entry._resourceType === undefined && headers.length > 0;
    return fromFirefox && isHidden ? 'present-despite-cors' : 'present';
  }
  if (content.kind === 'binary') return 'binary';
  if (!status) return file.hasResponse ? 'failed' : 'left-out';
  if (isHidden) return 'hidden-by-cors';
  if (request.method === 'HEAD' || status === 204 || (status >= 300 && status < 400)) return 'empty';
  if (file.fromBrowser && isHiddenByMode(entry, request, headers)) return 'hidden-by-no-cors';
  const announced = Number(headerValue(headers, 'content-length') ?? 0);
  return file.leavesOutBody || described.size > 0 || announced > 0 ? 'left-out' : 'empty';
}

/** Chromium says so; in Firefox nothing tells. */
export const isViaServiceWorker = ({ response }: HarEntry) => response._fetchedViaServiceWorker === true;

/** Chromium assigns a worker's calls to no page, and counts no byte of those that a service worker passes on. */
const isOfWorker = ({ _resourceType, pageref }: HarEntry) =>
  _resourceType !== undefined && pageref === undefined;
