import type { ReadBody } from '../../capture/body-reader';
import type { NetworkEntry } from '../../capture/har-entry';
import { toCall } from '../../capture/to-call';
import { looksLikeChatCall, looksLikeChatReply } from '../../catalog/chat-shape';
import type { Call } from '../../model/call';
import { hostOf } from '../../model/host-of';

/** How many calls of a host are looked at before it is taken for another service. */
const maxLooks = 10;

/** What is kept of one host until the user answers. */
const maxCallsPerHost = 100;
const maxCharsPerHost = 2_000_000;

/** What is kept of all hosts together: a page can make up any number of them. */
const maxChars = 4_000_000;

/** Hosts remembered, those that the user refused left out. */
const maxHosts = 20;

interface Candidate {
  looks: number;
  misses: number;
  /** It answers as the chat API does. */
  isSuggested: boolean;
  /** Calls that look like the chat API's. */
  calls: Call[];
}

/** Hosts that are not watched and answer as the chat API does: an app's own proxy. */
export interface SuggestedHosts {
  /**
   * Looks at a request if its url could be a call's. Inside the event handler: the browser soon forgets bodies. The
   * call, where its host came to be watched while its body was read.
   */
  look(entry: NetworkEntry): Promise<Call | null>;
  /** Hands over, and forgets, the calls of those hosts that are watched now. */
  take(isWatched: (host: string) => boolean): readonly Call[];
  /** Forgets the calls that were sent before this time (ms); all of them unless one is given. */
  forget(before?: number): void;
  /** The user does not want this host's calls. */
  refuse(host: string): void;
}

/** Tells of the hosts that are suggested whenever they change, and keeps their calls until the user wants them or not. */
export function createSuggestedHosts(
  readBody: ReadBody,
  onChange: (hosts: readonly string[]) => void,
): SuggestedHosts {
  const hosts = new Map<string, Candidate>();
  const refused = new Set<string>();
  let count = 0;
  let isWatchedNow = (_host: string) => false;
  const tell = () => onChange([...hosts].flatMap(([host, { isSuggested }]) => (isSuggested ? [host] : [])));
  const candidateFor = (host: string): Candidate => {
    const known = hosts.get(host);
    if (known) return known;
    if (hosts.size >= maxHosts) forgetOldest();
    const candidate = { looks: 0, misses: 0, isSuggested: false, calls: [] };
    hosts.set(host, candidate);
    return candidate;
  };
  /** One that was suggested goes only where all were. */
  const forgetOldest = () => {
    const names = [...hosts.keys()];
    const others = names.find((host) => hosts.get(host)?.isSuggested === false);
    hosts.delete(others ?? names[0] ?? '');
    if (others === undefined) tell();
  };
  const keep = (candidate: Candidate, call: Call): void => {
    const size = charsOf(call);
    if (candidate.calls.length >= maxCallsPerHost || keptChars(candidate) + size > maxCharsPerHost) return;
    candidate.calls.push(call);
    let chars = [...hosts.values()].reduce((sum, one) => sum + keptChars(one), 0);
    for (const other of hosts.values()) {
      if (chars <= maxChars) return;
      if (other === candidate) continue;
      chars -= keptChars(other);
      other.calls = [];
    }
  };
  return {
    async look(entry) {
      const { method, url } = entry.request;
      if (!looksLikeChatCall(method, url)) return null;
      const host = hostOf(url);
      if (refused.has(host)) return null;
      const candidate = candidateFor(host);
      const isFull = candidate.calls.length >= maxCallsPerHost;
      if (candidate.isSuggested ? isFull : candidate.looks >= maxLooks) return null;
      candidate.looks += 1;
      const content = await readBody(entry);
      const call = toCall(entry, content, `suggested-${++count}`);
      if (isWatchedNow(host)) return call;
      // It may have been refused or forgotten since.
      if (hosts.get(host) !== candidate) return null;
      keep(candidate, call);
      if (candidate.isSuggested) return null;
      if (content.kind === 'text' && looksLikeChatReply(content.text)) {
        candidate.isSuggested = true;
        tell();
      } else if (++candidate.misses >= maxLooks) candidate.calls = [];
      return null;
    },
    take(isWatched) {
      isWatchedNow = isWatched;
      const taken = [...hosts].filter(([host]) => isWatched(host));
      for (const [host] of taken) hosts.delete(host);
      if (taken.some(([, { isSuggested }]) => isSuggested)) tell();
      return taken.flatMap(([, { calls }]) => calls).sort((a, b) => a.startedAt - b.startedAt);
    },
    forget(before = Number.POSITIVE_INFINITY) {
      for (const candidate of hosts.values()) {
        candidate.calls = candidate.calls.filter(({ startedAt }) => startedAt >= before);
      }
    },
    refuse(host) {
      refused.add(host);
      hosts.delete(host);
      tell();
    },
  };
}

const keptChars = ({ calls }: Candidate) => calls.reduce((sum, call) => sum + charsOf(call), 0);

function charsOf({ request, response }: Call): number {
  const headers = [...request.headers, ...response.headers];
  return headers.reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    request.url.length + (request.body?.length ?? 0) + (response.body?.length ?? 0),
  );
}
