import type { Call, CallRequest, CallResponse, Header } from '../model/call';
import { headerValue } from '../model/call';
import { bodyStateOf, isViaServiceWorker } from './body-state';
import { readConnection } from './connection';
import type { Content } from './content';
import type { HarEntry } from './har-entry';
import { readInitiator } from './initiator';
import { type Source, sourceOf } from './source';
import { durationOf, readTimings } from './timings';

/** A HAR entry and what became of its body, as a Call. Missing fields get the value that says so. */
export function toCall(
  entry: HarEntry,
  content: Content,
  id: string,
  source: Source = sourceOf(entry),
): Call {
  const file = source.kind === 'file' ? source : null;
  const request = toRequest(entry, file?.bodyHidden ?? false);
  const time = Date.parse(entry.startedDateTime);
  const timings = readTimings(entry);
  return {
    id,
    startedAt: Number.isNaN(time) ? 0 : time,
    duration: file?.noDuration ? null : durationOf(entry, timings),
    timings: file?.noTimings ? null : timings,
    connection: readConnection(entry, source),
    request,
    response: toResponse(entry, content, request, source),
    initiator: readInitiator(entry),
    preflight: isPreflight(entry, request),
    viaServiceWorker: isViaServiceWorker(entry),
    fromFile: file !== null,
    headersWhole: file?.headersWhole ?? true,
  };
}

function toRequest({ request }: HarEntry, isHidden: boolean): CallRequest {
  const headers = toHeaders(request.headers);
  const body = request.postData?.text ?? formBody(request.postData?.params);
  return {
    method: request.method.toUpperCase(),
    url: request.url.split('#', 1)[0] ?? '',
    headers,
    body: body === '' ? null : (body ?? null),
    bodyHidden: !body && (isHidden || announcesBody(headers, request.bodySize)),
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

function toResponse(entry: HarEntry, content: Content, request: CallRequest, source: Source): CallResponse {
  const { response } = entry;
  const headers = toHeaders(response.headers);
  const text = content.kind === 'text' ? content.text : null;
  return {
    status: Number.isInteger(response.status) && response.status > 0 ? response.status : 0,
    statusText: response.statusText ?? '',
    mimeType: response.content?.mimeType ?? headerValue(headers, 'content-type') ?? '',
    headers,
    body: text,
    bodyState: bodyStateOf(entry, content, request, headers, source),
    size: response.content?.size ?? -1,
    failure: entry.response._error || null,
  };
}

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
