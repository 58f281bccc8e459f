import type { HarEntry } from './har-entry';

/** What tells of navigations: `devtools.network`, or a stand-in of the same shape. */
export interface NavigationEvents {
  readonly onNavigated: { addListener(listener: (url: string) => void): void };
  readonly onRequestFinished: { addListener(listener: (entry: HarEntry) => void): void };
}

/**
 * The same in Firefox. It announces nothing but navigations, while it withholds the documents that a filter of
 * its Network panel hides; so the new page is asked when it began, which it says in `[ms, problem]`, perhaps late.
 */
export function watchFirefoxNavigations(
  { onNavigated }: Pick<NavigationEvents, 'onNavigated'>,
  askBeginning: () => Promise<unknown>,
  onLeft: (at: number) => void,
): void {
  onNavigated.addListener(async () => {
    const now = Date.now();
    const answer = await askBeginning().catch(() => null);
    onLeft(Math.min(now, Array.isArray(answer) && typeof answer[0] === 'number' ? answer[0] : now));
  });
}

/** How many announced urls are remembered: a route change may come between a page and its document. */
const maxRememberedDocuments = 20;

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
    announced = [...announced, withoutFragment(url)].slice(-maxRememberedDocuments);
    settle();
  });
  events.onRequestFinished.addListener((entry) => {
    if (!isDocument(entry)) return;
    const at = Date.parse(entry.startedDateTime);
    documents = [...documents, { url: withoutFragment(entry.request.url), at }].slice(
      -maxRememberedDocuments,
    );
    settle();
  });
}

const isDocument = ({ _resourceType }: HarEntry) => _resourceType === 'document';

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? '';
