import { readContent } from '../../capture/content';
import type { NetworkEntry } from '../../capture/har-entry';
import { hostOf } from '../../capture/recorder';
import { toCall } from '../../capture/to-call';
import { looksLikeChatCall, looksLikeChatReply } from '../../catalog/chat-shape';
import type { Call } from '../../model/call';

/** How many calls of a host are looked at before it is taken for what it seems: another service. */
const minCallsToOffer = 10;

/** What is kept of a host until the user answers: so many calls, and about so many characters. */
const maxKeptCalls = 100;
const maxKeptChars = 2_000_000;

interface Nearby {
  looks: number;
  misses: number;
  /** It answers as the chat API does. */
  isFound: boolean;
  /** What looks like calls of the chat API. */
  calls: Call[];
  /** Characters that may still be kept. */
  room: number;
}

/** Hosts that are not watched and answer as the chat API does: an app's own proxy. */
export interface SuggestedHosts {
  /** Looks at a request if its url could be a call's. Inside the event handler: the browser soon forgets bodies. */
  look(entry: NetworkEntry): Promise<void>;
  /** Hands over, and forgets, the calls of those hosts that are watched now. */
  take(isWatched: (host: string) => boolean): readonly Call[];
  /** Forgets the calls that were sent before this time (ms); all of them unless one is given. */
  forget(before?: number): void;
  /** The user does not want this host's calls. */
  refuse(host: string): void;
}

/** Tells of each such host once, and keeps its calls until the user wants them or not. */
export function createSuggestedHosts(onFound: (host: string) => void): SuggestedHosts {
  const hosts = new Map<string, Nearby>();
  let count = 0;
  return {
    async look(entry) {
      const { method, url } = entry.request;
      if (!looksLikeChatCall(method, url)) return;
      const host = hostOf(url);
      const nearby = hosts.get(host) ?? begin();
      hosts.set(host, nearby);
      if (nearby.room < 0 || (!nearby.isFound && nearby.looks >= minCallsToOffer)) return;
      nearby.looks += 1;
      const content = await readContent(entry);
      keep(nearby, toCall(entry, content, `nearby-${++count}`));
      if (nearby.isFound) return;
      if (content.kind === 'text' && looksLikeChatReply(content.text)) {
        nearby.isFound = true;
        onFound(host);
      } else if (++nearby.misses >= minCallsToOffer) nearby.calls = [];
    },
    take(isWatched) {
      const taken = [...hosts].filter(([host]) => isWatched(host));
      for (const [host] of taken) hosts.delete(host);
      return taken.flatMap(([, { calls }]) => calls).sort((a, b) => a.startedAt - b.startedAt);
    },
    forget(before = Number.POSITIVE_INFINITY) {
      for (const nearby of hosts.values()) {
        nearby.calls = nearby.calls.filter(({ startedAt }) => startedAt >= before);
      }
    },
    refuse(host) {
      hosts.set(host, { ...begin(), room: -1 });
    },
  };
}

const begin = (): Nearby => ({ looks: 0, misses: 0, isFound: false, calls: [], room: maxKeptChars });

function keep(nearby: Nearby, call: Call): void {
  const size = (call.request.body?.length ?? 0) + (call.response.body?.length ?? 0);
  if (nearby.calls.length >= maxKeptCalls || size > nearby.room) return;
  nearby.calls.push(call);
  nearby.room -= size;
}
