import type { HarEntry } from './har-entry';

/** What tells of navigations: `devtools.network`, or a stand-in of the same shape. */
export interface NavigationEvents {
  readonly onNavigated: { addListener(listener: (url: string) => void): void };
  readonly onRequestFinished: { addListener(listener: (entry: HarEntry) => void): void };
}

/** How many announced urls are remembered: a route change may come between a page and its document. */
const remembered = 20;

/**
 * Calls `onLeft` when the page was left for another document, with the time (ms) at which that one was asked
 * for. Chromium announces route changes of single-page apps in the same way as navigations: only those that
 * bring a document, before or after, are one.
 */
export function watchNavigations(events: NavigationEvents, onLeft: (at: number) => void): void {
  let announced: string[] = [];
  let documents: { readonly url: string; readonly at: number }[] = [];
  const settle = () => {
    const arrived = documents.find(({ url }) => announced.includes(url));
    if (arrived === undefined) return;
    announced = [];
    documents = [];
    onLeft(arrived.at);
  };
  events.onNavigated.addListener((url) => {
    announced = [...announced, withoutFragment(url)].slice(-remembered);
    settle();
  });
  events.onRequestFinished.addListener((entry) => {
    if (!isDocument(entry)) return;
    const at = Date.parse(entry.startedDateTime);
    documents = [...documents, { url: withoutFragment(entry.request.url), at }].slice(-remembered);
    settle();
  });
}

/** Firefox does not say what an entry was for: there a page's HTML has to do. */
function isDocument({ _resourceType, request, response }: HarEntry): boolean {
  if (_resourceType !== undefined) return _resourceType === 'document';
  return request.method === 'GET' && /^text\/html\b/i.test(response.content?.mimeType ?? '');
}

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? '';
