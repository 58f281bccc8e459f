import type { Call } from '../model/call';
import { hostOf } from '../model/host-of';
import { isGrantedPreflight } from '../model/preflight';
import type { ReadBody } from './body-reader';
import type { NetworkEntry } from './har-entry';
import { toCall } from './to-call';

/** What the recorder listens to: `devtools.network`, or a stand-in of the same shape. */
export interface NetworkEvents {
  readonly onRequestFinished: { addListener(listener: (entry: NetworkEntry) => void): void };
}

export interface RecorderEvents {
  /** A call of the chat API, its body read or known to be out of reach. */
  onCall(call: Call): void;
  /** A request that is none of ours; its body was not asked for, but still can be. */
  onOther(entry: NetworkEntry): void;
}

/**
 * Hears every request that finishes, and turns those to watched hosts into Calls. Where it is not yet known
 * whether a host is watched, the body is read meanwhile, since the browser soon forgets it.
 */
export function startRecorder(
  network: NetworkEvents,
  readBody: ReadBody,
  isWatched: (host: string) => boolean | Promise<boolean>,
  events: RecorderEvents,
): void {
  let count = 0;
  network.onRequestFinished.addListener(async (entry) => {
    const watched = isWatched(hostOf(entry.request.url));
    if (watched === false) {
      events.onOther(entry);
      return;
    }
    const content = readBody(entry);
    if (!(await watched)) {
      events.onOther(entry);
      return;
    }
    // Taken before the wait: calls that end together wait side by side.
    count += 1;
    const id = `call-${count}`;
    const call = toCall(entry, await content, id);
    if (!isGrantedPreflight(call)) events.onCall(call);
  });
}
