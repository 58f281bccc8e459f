import { readContent } from '../../capture/content';
import type { NetworkEntry } from '../../capture/har-entry';
import { hostOf } from '../../capture/recorder';

/** How many calls of a host are looked at before it is taken for what it seems: another service. */
const patience = 10;

/** Words that paths of the chat API begin with, below the app. */
const chatWord =
  /\/(?:token|users|chatgroups|chatrooms|messages|chatfiles|metadata|presence|threads?|reaction)\b/;

/**
 * Finds hosts that are not watched and answer as the chat API does, each once: an app's own proxy. What it
 * takes to be sure is loaded only when a url looks like it, so that this page stays small.
 */
export function createNearbyFinder(onFound: (host: string) => void): (entry: NetworkEntry) => Promise<void> {
  const looks = new Map<string, number>();
  return async (entry) => {
    const { method, url } = entry.request;
    const host = hostOf(url);
    const seen = looks.get(host) ?? 0;
    if (seen >= patience || !chatWord.test(url)) return;
    looks.set(host, seen + 1);
    const [content, { looksLikeChatCall, looksLikeChatReply }] = await Promise.all([
      readContent(entry),
      import('../../diagnosis/looks-like-chat'),
    ]);
    if (content.kind !== 'text' || looks.get(host) === patience) return;
    if (!looksLikeChatCall(method, url) || !looksLikeChatReply(content.text)) return;
    looks.set(host, patience);
    onFound(host);
  };
}
