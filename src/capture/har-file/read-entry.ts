import type { CallFrame, CallStack, HarEntry } from '../har-entry';
import { readPostData } from './post-data';

type Fields = Readonly<Record<string, unknown>>;

/** What a HAR file says of an entry beyond what browsers report of one. */
export interface FileEntry {
  readonly entry: HarEntry;
  /** The body as it stands in the file; `undefined` where it has none. */
  readonly text: string | undefined;
  readonly isBase64: boolean;
  /** Fields that our own export adds. */
  readonly bodyState: string | undefined;
  readonly bodyHidden: boolean;
  readonly noDuration: boolean;
  readonly noTimings: boolean;
  readonly headersWhole: boolean;
}

/** Parsed JSON as an entry, whatever its writer left out or got wrong; `null` where it has no request. */
export function readEntry(json: unknown): FileEntry | null {
  const entry = fieldsOf(json);
  const request = fieldsOf(entry.request);
  const response = fieldsOf(entry.response);
  const content = fieldsOf(response.content);
  const requestHeaders = headersOf(request.headers);
  const responseHeaders = headersOf(response.headers);
  const bodySize = numberOf(request.bodySize) ?? -1;
  const sent = readPostData(request.postData, requestHeaders, bodySize);
  const url = textOf(request.url);
  if (url === undefined || url === '') return null;
  return {
    entry: {
      startedDateTime: timeOf(entry.startedDateTime),
      time: numberOf(entry.time) ?? -1,
      request: {
        method: textOf(request.method) ?? 'GET',
        url,
        httpVersion: textOf(request.httpVersion) ?? '',
        headers: requestHeaders,
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize,
        ...optional('postData', sent.postData),
      },
      response: {
        // Some write a negative status for none.
        status: Math.max(0, numberOf(response.status) ?? 0),
        statusText: textOf(response.statusText) ?? '',
        httpVersion: textOf(response.httpVersion) ?? '',
        headers: responseHeaders,
        cookies: [],
        content: {
          size: numberOf(content.size) ?? -1,
          mimeType: mimeTypeOf(content.mimeType, responseHeaders),
        },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
        ...optional('_error', textOf(response._error)),
        ...optional('_fetchedViaServiceWorker', response._fetchedViaServiceWorker === true || undefined),
      },
      cache: {},
      timings: timingsOf(entry.timings),
      ...optional('serverIPAddress', textOf(entry.serverIPAddress)),
      ...optional('connection', textOf(entry.connection)),
      ...optional('_resourceType', textOf(entry._resourceType)),
      ...optional('_initiator', initiatorOf(entry._initiator)),
    },
    text: textOf(content.text),
    isBase64: /^base64$/i.test(textOf(content.encoding) ?? ''),
    bodyState: textOf(entry._bodyState),
    bodyHidden: entry._bodyHidden === true || sent.isHidden || mayHaveSent(request, requestHeaders, bodySize),
    noDuration: entry._noDuration === true,
    noTimings: entry._noTimings === true,
    headersWhole: entry._headersWhole === true,
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

/** A point in time as text, or as ms since the epoch. */
function timeOf(value: unknown): string {
  if (typeof value === 'number' && Math.abs(value) <= 8.64e15) return new Date(value).toISOString();
  return textOf(value) ?? '';
}

/** `x-unknown` is Chromium's word for having none. */
function mimeTypeOf(value: unknown, headers: readonly { name: string; value: string }[]): string {
  if (typeof value === 'string' && value !== '') return value === 'x-unknown' ? '' : value;
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
}

/** Those that are no numbers are passed over where the phases are read. */
const timingsOf = (value: unknown) => fieldsOf(value) as unknown as HarEntry['timings'];

/** A list of names and values, or an object of them; a value that is a list stands for several lines. */
function headersOf(value: unknown): { name: string; value: string }[] {
  const pairs = Array.isArray(value)
    ? value.map(fieldsOf).map(({ name, value: content }) => [name, content] as const)
    : Object.entries(fieldsOf(value));
  return pairs.flatMap(([name, content]) => {
    if (typeof name !== 'string') return [];
    const lines: readonly unknown[] = Array.isArray(content) ? content : [content];
    return lines.map((line) => ({ name, value: line === undefined || line === null ? '' : String(line) }));
  });
}

/** Without a word on the body of a request that mostly has one, the file does not say that none was sent. */
function mayHaveSent(
  { method, postData }: Fields,
  headers: readonly { name: string }[],
  bodySize: number,
): boolean {
  const isToldOf = bodySize >= 0 || (postData !== undefined && postData !== null);
  const hasLength = headers.some(({ name }) => name.toLowerCase() === 'content-length');
  return !isToldOf && !hasLength && /^(?:post|put|patch)$/i.test(textOf(method) ?? '');
}

const deepestStack = 64;

function initiatorOf(value: unknown): HarEntry['_initiator'] {
  const { stack, url, lineNumber } = fieldsOf(value);
  return {
    ...optional('stack', stackOf(stack, 0)),
    ...optional('url', textOf(url)),
    ...optional('lineNumber', numberOf(lineNumber)),
  };
}

function stackOf(value: unknown, depth: number): CallStack | undefined {
  if (typeof value !== 'object' || value === null || depth > deepestStack) return undefined;
  const { callFrames, parent } = value as Fields;
  return {
    callFrames: Array.isArray(callFrames) ? callFrames.slice(0, deepestStack).map(frameOf) : [],
    ...optional('parent', stackOf(parent, depth + 1)),
  };
}

function frameOf(value: unknown): CallFrame {
  const { url, functionName, lineNumber, columnNumber } = fieldsOf(value);
  return {
    ...optional('url', textOf(url)),
    ...optional('functionName', textOf(functionName)),
    ...optional('lineNumber', numberOf(lineNumber)),
    ...optional('columnNumber', numberOf(columnNumber)),
  };
}
