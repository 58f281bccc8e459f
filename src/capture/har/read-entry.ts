import { type Content, decode } from '../content';
import type { CallFrame, CallStack, HarEntry } from '../har-entry';
import type { FileSource } from '../source';
import { readPostData } from './post-data';

type Fields = Readonly<Record<string, unknown>>;

/** An entry of a file, and what the file says beyond it. */
export interface FileEntry {
  readonly entry: HarEntry;
  readonly content: Content;
  readonly source: FileSource;
}

/** Those who write HAR and see no more than a page may. */
const browsers = /webinspector|firefox|firebug|chrom|edge|safari|webkit|playwright|chat api inspector/i;

/**
 * Parsed JSON as an entry, whatever its writer left out or got wrong; `null` where it has no request. `creator`:
 * who wrote the file, `null` where it does not say.
 */
export function readEntry(json: unknown, creator: string | null): FileEntry | null {
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
      startedDateTime: entry._noDate === true ? '' : timeOf(entry.startedDateTime),
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
        ...optional('_error', failureOf(response)),
        ...optional('_fetchedViaServiceWorker', response._fetchedViaServiceWorker === true || undefined),
      },
      cache: {},
      timings: timingsOf(entry.timings),
      ...optional('serverIPAddress', textOf(entry.serverIPAddress)),
      ...optional('connection', textOf(entry.connection)),
      ...optional('_resourceType', textOf(entry._resourceType)),
      ...optional('_initiator', initiatorOf(entry._initiator)),
    },
    content: contentOf(content, mimeTypeOf(content.mimeType, responseHeaders)),
    source: {
      kind: 'file',
      fromBrowser: creator === null || browsers.test(creator),
      headersWhole: entry._headersWhole === true,
      bodyHidden:
        entry._bodyHidden === true || sent.isHidden || mayHaveSent(request, requestHeaders, bodySize),
      bodyState: textOf(entry._bodyState),
      leavesOutBody: leavesOutBody(response, responseHeaders, creator),
      hasResponse: Object.keys(response).length > 0,
      noDuration: entry._noDuration === true,
      noTimings: entry._noTimings === true,
      port: portOf(entry, creator),
    },
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

/** What stands in place of a body that was taken out. */
const isTakenOut = (text: string) => /^\[[\w.+-]+\/[\w.+-]+ redacted\]$/i.test(text);

function contentOf({ text, encoding }: Fields, mimeType: string): Content {
  if (typeof text !== 'string' || text === '' || isTakenOut(text)) return { kind: 'nothing' };
  return /^base64$/i.test(textOf(encoding) ?? '') ? decode(text, mimeType) : { kind: 'text', text };
}

/** Of a call without a response, what its writer says of why: Chromium, Playwright, BrowserUp. */
function failureOf({ status, _error, _failureText, _errorMessage }: Fields): string | undefined {
  const text = [_error, _failureText, _errorMessage].find((word) => typeof word === 'string' && word !== '');
  return typeof text === 'string' && ((numberOf(status) ?? 0) <= 0 || text === _error) ? text : undefined;
}

/** A file without the text, and without a size that says so, does not say that there was no body. */
function leavesOutBody(
  { content, bodySize }: Fields,
  headers: readonly { name: string; value: string }[],
  creator: string | null,
): boolean {
  const { text, size } = fieldsOf(content);
  if (typeof text === 'string' && isTakenOut(text)) return true;
  if (text === undefined && (numberOf(size) ?? -1) < 0) return true;
  // What Firefox writes there counts the headers too.
  if (!/firefox/i.test(creator ?? '')) return (numberOf(bodySize) ?? 0) > 0;
  return headers.some(({ name, value }) => /^transfer-encoding$/i.test(name) && /chunked/i.test(value));
}

/** Most write the number of a connection, or the client's port, where the format has the server's port. */
function portOf({ connection, _connectionId, _serverPort }: Fields, creator: string | null): string {
  const isPort =
    _connectionId !== undefined || /^(?:firefox|firebug|chat api inspector)$/i.test(creator ?? '');
  const port = isPort ? connection : _serverPort;
  return typeof port === 'number' ? String(port) : (textOf(port) ?? '');
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
