import type { Entry, PostData, QueryString } from 'har-format';
import type { Call, CallRequest, Header, Initiator } from '../model/call';
import { headerValue } from '../model/call';
import { type Timings, waitBefore } from '../model/timings';

/**
 * A call as an entry of a HAR 1.2 file. What HAR has no field for stands in fields of ours, as the format
 * allows: `_bodyState`, `_bodyHidden`, `_noDate`, `_noDuration`, `_noTimings`, `_headersWhole`; in Chromium's where it has
 * one: `_initiator`, `_resourceType`, `_error`, `_fetchedViaServiceWorker`, `_blocked_queueing`.
 */
export function harEntry(call: Call): Entry {
  const { request, response, initiator, duration, timings } = call;
  const { protocol, address, port } = call.connection;
  return {
    startedDateTime: new Date(isWritable(call.startedAt) ? call.startedAt : 0).toISOString(),
    time: (duration ?? 0) + waitBefore(timings ?? {}),
    ...(call.startedAt === 0 ? { _noDate: true } : {}),
    ...(duration === null ? { _noDuration: true } : {}),
    ...(timings === null ? { _noTimings: true } : {}),
    _resourceType: call.preflight ? 'preflight' : 'fetch',
    // Chromium refuses a file in which it is null.
    ...(initiator === null ? {} : { _initiator: harInitiator(initiator) }),
    _bodyState: response.bodyState,
    ...(call.headersWhole ? { _headersWhole: true } : {}),
    ...(request.bodyHidden ? { _bodyHidden: true } : {}),
    request: harRequest(request, protocol),
    response: harResponse(call, protocol),
    cache: {},
    // The last three must stand there, though nothing be known of them.
    timings: harTimings(timings ?? { wait: duration ?? 0 }),
    ...(address === '' ? {} : { serverIPAddress: address }),
    ...(port === '' ? {} : { connection: port }),
  };
}

/** Years of four digits, as the format has them. */
const isWritable = (instant: number) => instant >= -62_167_219_200_000 && instant < 253_402_300_800_000;

/** `-1` stands for what does not apply; connecting has the handshake in it, and being blocked the queue. */
function harTimings({ queued, blocked, dns, connect, ssl, send, wait, receive }: Timings): Entry['timings'] {
  return {
    blocked: sum(queued, blocked),
    ...(queued === undefined ? {} : { _blocked_queueing: queued }),
    dns: dns ?? -1,
    connect: sum(connect, ssl),
    ssl: ssl ?? -1,
    send: send ?? 0,
    wait: wait ?? 0,
    receive: receive ?? 0,
  };
}

const sum = (one: number | undefined, other: number | undefined) =>
  one === undefined && other === undefined ? -1 : (one ?? 0) + (other ?? 0);

function harRequest(
  { method, url, headers, body, bodyHidden }: CallRequest,
  httpVersion: string,
): Entry['request'] {
  const size = body === null ? 0 : byteLength(body);
  return {
    method,
    url,
    httpVersion,
    cookies: [],
    headers: headers.map(harHeader),
    queryString: queryOf(url),
    ...(body === null ? {} : { postData: postData(headers, body) }),
    headersSize: -1,
    bodySize: bodyHidden ? -1 : size,
  };
}

function harResponse({ response, viaServiceWorker }: Call, httpVersion: string): Entry['response'] {
  const { body, mimeType, size, failure } = response;
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion,
    cookies: [],
    headers: response.headers.map(harHeader),
    content: {
      size: size >= 0 ? size : byteLength(body ?? ''),
      mimeType: mimeType || 'x-unknown',
      ...(body === null ? {} : { text: body }),
    },
    redirectURL: headerValue(response.headers, 'location') ?? '',
    headersSize: -1,
    bodySize: -1,
    ...(failure === null ? {} : { _error: failure }),
    ...(viaServiceWorker ? { _fetchedViaServiceWorker: true } : {}),
  };
}

const postData = (headers: readonly Header[], text: string): PostData => ({
  mimeType: headerValue(headers, 'content-type') ?? '',
  text,
});

/** Lines and columns count from 0 here. */
function harInitiator({ url, line, column, functionName }: Initiator) {
  const place = { url, lineNumber: line - 1 };
  const frame = { ...place, functionName, scriptId: '0', columnNumber: column - 1 };
  return { type: 'script', ...place, stack: { callFrames: [frame] } };
}

const harHeader = ([name, value]: Header) => ({ name, value });

function queryOf(url: string): QueryString[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
