import type { BodyState, Call } from '../../model/call';
import { type Content, decode } from '../content';
import { toCall } from '../to-call';
import type { FileEntry } from './read-entry';

/** An entry of a file as a Call. A browser withholds bodies from pages; a proxy (`false`) sees them all. */
export function toFileCall(file: FileEntry, id: string, fromBrowser: boolean): Call {
  const call = toCall(file.entry, contentOf(file), id);
  return {
    ...call,
    fromFile: true,
    headersWhole: file.headersWhole,
    duration: file.noDuration ? null : call.duration,
    timings: file.noTimings ? null : call.timings,
    // A proxy may write the client's port, or a number of its own.
    connection: { ...call.connection, ...(fromBrowser ? {} : { port: '' }) },
    request: {
      ...call.request,
      bodyHidden: call.request.bodyHidden || (file.bodyHidden && !call.request.body),
    },
    response: { ...call.response, bodyState: bodyStateOf(call, file, fromBrowser) },
  };
}

function contentOf({ entry, text, isBase64 }: FileEntry): Content {
  if (text === undefined || text === '') return { kind: 'nothing' };
  return isBase64 ? decode(text, entry.response.content.mimeType) : { kind: 'text', text };
}

const withText: readonly string[] = ['present', 'recovered', 'present-despite-cors', 'truncated'];
const withoutText: readonly string[] = [
  'empty',
  'hidden-by-cors',
  'hidden-by-no-cors',
  'lost-to-navigation',
  'evicted',
  'at-page-call',
  'binary',
  'unanswered',
  'failed',
];

function bodyStateOf({ request, response }: Call, file: FileEntry, fromBrowser: boolean): BodyState {
  const told = (response.body === null ? withoutText : withText).find((state) => state === file.bodyState);
  if (told !== undefined) return told as BodyState;
  const { status } = response;
  // Which page a call belongs to is not read from files.
  const bodyState = response.bodyState === 'at-page-call' ? 'evicted' : response.bodyState;
  if (bodyState === 'present-despite-cors' && !fromBrowser) return 'present';
  if (bodyState !== 'empty' && (bodyState !== 'hidden-by-cors' || fromBrowser)) return bodyState;
  // A file without the text and without a size does not say that there was no body.
  const mayHaveBody = request.method !== 'HEAD' && status !== 204 && (status < 300 || status >= 400);
  const isUntold = file.text === undefined && response.size < 0;
  return mayHaveBody && (isUntold || response.size > 0) ? 'evicted' : 'empty';
}
