import { readContent } from '../../capture/content';
import type { NetworkEntry } from '../../capture/har-entry';
import { hostOf } from '../../capture/recorder';
import { looksLikeChatCall, looksLikeChatReply } from '../../diagnosis/looks-like-chat';

/** How many calls of a host are looked at before it is taken for what it seems: another service. */
const patience = 10;

/** Finds hosts that are not watched and answer as the chat API does, each once: an app's own proxy. */
export function createNearbyFinder(onFound: (host: string) => void): (entry: NetworkEntry) => Promise<void> {
  const looks = new Map<string, number>();
  return async (entry) => {
    const host = hostOf(entry.request.url);
    const seen = looks.get(host) ?? 0;
    if (seen >= patience || !looksLikeChatCall(entry.request.method, entry.request.url)) return;
    looks.set(host, seen + 1);
    const content = await readContent(entry);
    if (content.kind !== 'text' || !looksLikeChatReply(content.text) || looks.get(host) === patience) return;
    looks.set(host, patience);
    onFound(host);
  };
}
