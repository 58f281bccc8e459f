import type { HarEntry } from './har-entry';

/** A file of the page as Chromium keeps it: its body is asked for by url, so it is always that of the first call. */
export interface Resource {
  readonly url: string;
  getContent(answer: (content: unknown, encoding?: string) => void): void;
}

/** What was heard of one url since the page was loaded. */
export interface HeardUrl {
  /** Calls to it, whatever their method. */
  calls: number;
  /** Of these, calls that a service worker made in the page's place. */
  byServiceWorker: number;
  /** Resources announced for it: one for each frame that called it. */
  resources: number;
  /** The last of them, and when it was announced, in ms since the epoch. */
  resource: Resource | null;
  announcedAt: number;
  /** When its last call was sent. */
  lastCallAt: number;
}

/** Urls remembered. One that was forgotten and is called again has no new resource, so nothing is read amiss. */
const maxUrls = 500;

/** Remembers how often each recent url was called, and where Chromium keeps its first body. */
export interface RecentUrls {
  get(url: string): HeardUrl | undefined;
  addCall(entry: HarEntry): void;
  addResource(resource: Resource): void;
  /** Forgets the urls that were last called before this time (ms). */
  forgetBefore(at: number): void;
}

export function createRecentUrls(): RecentUrls {
  const urls = new Map<string, HeardUrl>();
  function touch(url: string): HeardUrl {
    const key = withoutFragment(url);
    const heard = urls.get(key) ?? { ...unheard };
    urls.delete(key);
    urls.set(key, heard);
    if (urls.size > maxUrls) urls.delete(urls.keys().next().value ?? '');
    return heard;
  }
  return {
    get: (url) => urls.get(withoutFragment(url)),
    addCall(entry) {
      if (!leavesResource(entry)) return;
      const heard = touch(entry.request.url);
      heard.calls += 1;
      if (isEmptyOfWorker(entry)) heard.byServiceWorker += 1;
      heard.lastCallAt = Math.max(heard.lastCallAt, Date.parse(entry.startedDateTime) || 0);
    },
    addResource(resource) {
      if (!/^https?:/i.test(resource.url)) return;
      const heard = touch(resource.url);
      heard.resources += 1;
      heard.resource = resource;
      heard.announcedAt = Date.now();
      // Until its call is heard, which is a moment later.
      heard.lastCallAt = Math.max(heard.lastCallAt, heard.announcedAt);
    },
    forgetBefore(at) {
      for (const [url, { lastCallAt }] of urls) if (lastCallAt < at) urls.delete(url);
    },
  };
}

const unheard: HeardUrl = {
  calls: 0,
  byServiceWorker: 0,
  resources: 0,
  resource: null,
  announcedAt: 0,
  lastCallAt: 0,
};

/** Preflights never do, nor do calls that brought no response. */
const leavesResource = ({ _resourceType, response }: HarEntry) =>
  _resourceType !== 'preflight' && (response.status > 0 || response.content.size > 0);

/** The twin that Chromium lists of a call that a service worker passed on. */
const isEmptyOfWorker = ({ pageref, response }: HarEntry) =>
  pageref === undefined && response.content.size <= 0 && response._fetchedViaServiceWorker !== true;

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? '';
