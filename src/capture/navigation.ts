import { headerValue } from '../model/call';
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

/** Announced urls remembered: a route change may come between a page and its document. */
const maxRememberedUrls = 20;

/**
 * Calls `onLeft` when the page was left for another document, with the time (ms) at which that document was
 * asked for. Chromium announces route changes of single-page apps in the same way as navigations: only those
 * that bring a document, before or after, are one. A frame's document is not.
 */
export function watchNavigations(events: NavigationEvents, onLeft: (at: number) => void): void {
  let announced: string[] = [];
  let documents: { readonly url: string; readonly at: number }[] = [];
  const isOfPage = createDocumentTest();
  const settle = () => {
    const arrived = documents.find(({ url }) => announced.includes(url));
    if (arrived === undefined) return;
    announced = [];
    documents = [];
    onLeft(arrived.at);
  };
  events.onNavigated.addListener((url) => {
    announced = [...announced, withoutFragment(url)].slice(-maxRememberedUrls);
    settle();
  });
  events.onRequestFinished.addListener((entry) => {
    if (!isOfPage(entry)) return;
    const at = Date.parse(entry.startedDateTime);
    documents = [...documents, { url: withoutFragment(entry.request.url), at }].slice(-maxRememberedUrls);
    settle();
  });
}

/**
 * Whether an entry is the document of the page itself. Browsers send what a document is for to secure origins
 * only; elsewhere it is a frame's where its page made an earlier request, redirects left out.
 */
function createDocumentTest(): (entry: HarEntry) => boolean {
  let pages = new Map<string, number>();
  return (entry) => {
    const { pageref, response, request } = entry;
    const at = Date.parse(entry.startedDateTime);
    const pageBegan = (pageref === undefined ? undefined : pages.get(pageref)) ?? at;
    const isRedirect = response.status >= 300 && response.status < 400;
    if (pageref !== undefined && !isRedirect) {
      pages.set(pageref, Math.min(pageBegan, at));
      if (pages.size > maxRememberedUrls) pages = new Map([...pages].slice(-maxRememberedUrls));
    }
    if (entry._resourceType !== 'document' || isRedirect) return false;
    const purpose = headerValue(
      (request.headers ?? []).map(({ name, value }) => [name, value] as const),
      'sec-fetch-dest',
    );
    return purpose === undefined ? at <= pageBegan : purpose === 'document';
  };
}

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? '';
