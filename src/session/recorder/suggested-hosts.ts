import { readContent } from '../../capture/content';
import type { NetworkEntry } from '../../capture/har-entry';
import { hostOf } from '../../capture/recorder';
import { toCall } from '../../capture/to-call';
import { looksLikeChatCall, looksLikeChatReply } from '../../catalog/chat-shape';
import type { Call } from '../../model/call';

/** How many calls of a host are looked at before it is taken for another service. */
const maxLooks = 10;

/** What is kept of a host until the user answers: so many calls, and about so many characters. */
const maxCalls = 100;
const maxChars = 2_000_000;

/** A page that makes up hosts gets no further: the oldest that was not suggested is forgotten. */
const maxHosts = 200;

interface Candidate {
  looks: number;
  misses: number;
  /** It answers as the chat API does. */
  isSuggested: boolean;
  /** The user does not want it watched. */
  readonly isRefused: boolean;
  /** What looks like calls of the chat API. */
  calls: Call[];
  /** Characters that may still be kept. */
  charsLeft: number;
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
export function createSuggestedHosts(onChange: (hosts: readonly string[]) => void): SuggestedHosts {
  const hosts = new Map<string, Candidate>();
  let count = 0;
  let isWatchedNow = (_host: string) => false;
  const tell = () => onChange([...hosts].flatMap(([host, { isSuggested }]) => (isSuggested ? [host] : [])));
  const candidateFor = (host: string): Candidate => {
    const known = hosts.get(host);
    if (known) return known;
    if (hosts.size >= maxHosts) {
      const oldest = [...hosts].find(([, { isSuggested, isRefused }]) => !isSuggested && !isRefused);
      if (oldest) hosts.delete(oldest[0]);
    }
    const candidate = begin();
    hosts.set(host, candidate);
    return candidate;
  };
  return {
    async look(entry) {
      const { method, url } = entry.request;
      if (!looksLikeChatCall(method, url)) return null;
      const host = hostOf(url);
      const candidate = candidateFor(host);
      if (candidate.isRefused || (!candidate.isSuggested && candidate.looks >= maxLooks)) return null;
      candidate.looks += 1;
      const content = await readContent(entry);
      const call = toCall(entry, content, `suggested-${++count}`);
      if (isWatchedNow(host)) return call;
      keep(candidate, call);
      // It may have been refused since.
      if (candidate.isSuggested || hosts.get(host) !== candidate) return null;
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
      hosts.set(host, { ...begin(), isRefused: true });
      tell();
    },
  };
}

const begin = (): Candidate => ({
  looks: 0,
  misses: 0,
  isSuggested: false,
  isRefused: false,
  calls: [],
  charsLeft: maxChars,
});

function keep(candidate: Candidate, call: Call): void {
  const size = (call.request.body?.length ?? 0) + (call.response.body?.length ?? 0);
  if (candidate.calls.length >= maxCalls || size > candidate.charsLeft) return;
  candidate.calls.push(call);
  candidate.charsLeft -= size;
}
