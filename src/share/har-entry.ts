import type { Entry, PostData, QueryString } from 'har-format';
import type { Call, CallRequest, CallResponse, Header, Initiator } from '../model/call';
import { headerValue } from '../model/call';

/**
 * A call as an entry of a HAR 1.2 file. What HAR has no field for stands in fields of ours, as the format
 * allows: `_bodyState`, `_bodyHidden`, `_noDuration`; in Chromium's where it has one: `_initiator`,
 * `_resourceType`, `_error`.
 */
export function harEntry(call: Call): Entry {
  const { request, response, initiator, duration } = call;
  return {
    startedDateTime: new Date(Math.abs(call.startedAt) <= 8.64e15 ? call.startedAt : 0).toISOString(),
    time: duration ?? 0,
    ...(duration === null ? { _noDuration: true } : {}),
    _resourceType: call.preflight ? 'preflight' : 'fetch',
    // Chromium refuses a file in which it is null.
    ...(initiator === null ? {} : { _initiator: harInitiator(initiator) }),
    _bodyState: response.bodyState,
    ...(request.bodyHidden ? { _bodyHidden: true } : {}),
    request: harRequest(request),
    response: harResponse(response),
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: duration ?? 0, receive: 0 },
  };
}

function harRequest({ method, url, headers, body, bodyHidden }: CallRequest): Entry['request'] {
  const size = body === null ? 0 : byteLength(body);
  return {
    method,
    url,
    httpVersion: '',
    cookies: [],
    headers: headers.map(harHeader),
    queryString: queryOf(url),
    ...(body === null ? {} : { postData: postData(headers, body) }),
    headersSize: -1,
    bodySize: bodyHidden ? -1 : size,
  };
}

function harResponse(response: CallResponse): Entry['response'] {
  const { body, mimeType, size, failure } = response;
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion: '',
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
