import { type Call, headerValue } from '../model/call';
import { readContent } from './content';
import type { NetworkEntry } from './har-entry';
import { toCall } from './to-call';

/** What the recorder listens to: `devtools.network`, or a stand-in of the same shape. */
export interface NetworkEvents {
  readonly onRequestFinished: { addListener(listener: (entry: NetworkEntry) => void): void };
}

export interface RecorderEvents {
  /** A call of the chat API, its body read or known to be out of reach. */
  onCall(call: Call): void;
  /** A request that is none of ours; its body was not asked for. */
  onOther(url: string): void;
}

/** Hears every request that finishes, and turns those to watched hosts into Calls. */
export function startRecorder(
  network: NetworkEvents,
  isWatched: (host: string) => boolean,
  events: RecorderEvents,
): void {
  let count = 0;
  network.onRequestFinished.addListener(async (entry) => {
    const { url } = entry.request;
    if (!isWatched(hostOf(url))) {
      events.onOther(url);
      return;
    }
    count += 1;
    const id = `call-${count}`;
    const call = toCall(entry, await readContent(entry), id);
    if (isGrantedPreflight(call)) events.onOther(url);
    else events.onCall(call);
  });
}

/** The browser's own question, answered with yes, says nothing of the call. */
function isGrantedPreflight({ preflight, response }: Call): boolean {
  const granted = headerValue(response.headers, 'access-control-allow-origin') !== undefined;
  return preflight && granted && response.status >= 200 && response.status < 300;
}

/** The host and port of a url; empty for what is no url. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
