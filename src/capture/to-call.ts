import type { BodyState, Call, CallRequest, CallResponse, Header } from '../model/call';
import { headerValue, isNoCors } from '../model/call';
import { readConnection } from './connection';
import type { Content } from './content';
import type { HarEntry } from './har-entry';
import { readInitiator } from './initiator';
import { durationOf, readTimings } from './timings';

/** A HAR entry and what became of its body, as a Call. Missing fields get the value that says so. */
export function toCall(entry: HarEntry, content: Content, id: string): Call {
  const request = toRequest(entry);
  const time = Date.parse(entry.startedDateTime);
  const timings = readTimings(entry);
  return {
    id,
    startedAt: Number.isNaN(time) ? 0 : time,
    duration: durationOf(entry, timings),
    timings,
    connection: readConnection(entry),
    request,
    response: toResponse(entry, content, request),
    initiator: readInitiator(entry),
    preflight: isPreflight(entry, request),
    viaServiceWorker: isViaServiceWorker(entry),
    fromFile: false,
    headersWhole: true,
  };
}

function toRequest({ request }: HarEntry): CallRequest {
  const headers = toHeaders(request.headers);
  const body = request.postData?.text ?? formBody(request.postData?.params);
  return {
    method: request.method.toUpperCase(),
    url: request.url.split('#', 1)[0] ?? '',
    headers,
    body: body === '' ? null : (body ?? null),
    bodyHidden: !body && announcesBody(headers, request.bodySize),
  };
}

/** Some exporters write a form's fields in place of its text. */
function formBody(
  params: readonly { name: string; value?: string | undefined }[] | undefined,
): string | undefined {
  if (!params?.length) return undefined;
  return new URLSearchParams(params.map(({ name, value }) => [name, value ?? ''])).toString();
}

function announcesBody(headers: readonly Header[], bodySize: number): boolean {
  if (/^multipart\//i.test(headerValue(headers, 'content-type') ?? '')) return true;
  return bodySize > 0 || Number(headerValue(headers, 'content-length') ?? 0) > 0;
}

function toResponse(entry: HarEntry, content: Content, request: CallRequest): CallResponse {
  const { response } = entry;
  const headers = toHeaders(response.headers);
  const text = content.kind === 'text' ? content.text : null;
  return {
    status: Number.isInteger(response.status) && response.status > 0 ? response.status : 0,
    statusText: response.statusText ?? '',
    mimeType: response.content?.mimeType ?? headerValue(headers, 'content-type') ?? '',
    headers,
    body: text,
    bodyState: bodyStateOf(entry, content, request, headers),
    size: response.content?.size ?? -1,
    failure: failureOf(entry),
  };
}

function failureOf({ response }: HarEntry): string | null {
  const failure = (response as { _error?: unknown })._error;
  return typeof failure === 'string' && failure !== '' ? failure : null;
}

function bodyStateOf(
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
  if (isHiddenByCors(request, headers, failureOf(entry))) return 'hidden-by-cors';
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

/** Chromium says so; in Firefox nothing tells. */
const isViaServiceWorker = ({ response }: HarEntry) => response._fetchedViaServiceWorker === true;

/** Chromium assigns a worker's calls to no page, and counts no byte of those that a service worker passes on. */
const isOfWorker = ({ _resourceType, pageref }: HarEntry) =>
  _resourceType !== undefined && pageref === undefined;

function isPreflight(entry: HarEntry, request: CallRequest): boolean {
  if (entry._resourceType !== undefined) return entry._resourceType === 'preflight';
  return (
    request.method === 'OPTIONS' &&
    headerValue(request.headers, 'access-control-request-method') !== undefined
  );
}

function toHeaders(headers: readonly { name: string; value: string }[] | undefined): Header[] {
  return (headers ?? []).map(({ name, value }) => [name, value]);
}
