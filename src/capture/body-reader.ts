import { type Content, contentOf, readContent } from './content';
import type { HarEntry, NetworkEntry } from './har-entry';
import { createRecentUrls, type HeardUrl, type Resource } from './recent-urls';

/** Reads the body of a network entry. Call it inside the event handler: the browser soon forgets bodies. */
export type ReadBody = (entry: NetworkEntry) => Promise<Content>;

/** What the reader listens to: `devtools.network` and `devtools.inspectedWindow`, or stand-ins. */
export interface BodyEvents {
  readonly onRequestFinished: { addListener(listener: (entry: HarEntry) => void): void };
  readonly onNavigated: { addListener(listener: () => void): void };
  /** Chromium only. */
  readonly onResourceAdded?: { addListener(listener: (resource: Resource) => void): void } | undefined;
}

export interface BodyReader {
  readonly read: ReadBody;
  /** The page was left for another document, which was asked for at this time (ms). */
  left(at: number): void;
}

/** ms in which an earlier call to the same url would be heard, had there been one: see `recover`. */
const defaultSettleMs = 200;
/** ms by which the times that two processes took may differ. */
const clockSlackMs = 5;
/** ms to wait for a resource's body. */
const resourceTimeoutMs = 8_000;

/**
 * Reads bodies, and recovers those that Chromium lost: on every change of the page's address (`pushState`,
 * `replaceState`, hash) it drops the handles of all earlier requests. The page's resources still have the body,
 * but by url and for the first call only. Create it before anything else listens, so that it counts a call
 * before that call's body is read.
 */
export function createBodyReader(events: BodyEvents, settleMs = defaultSettleMs): BodyReader {
  const urls = createRecentUrls();
  let addressChanges = 0;
  let loadedAt = Number.POSITIVE_INFINITY;
  events.onNavigated.addListener(() => {
    addressChanges += 1;
  });
  events.onRequestFinished.addListener((entry) => urls.addCall(entry));
  events.onResourceAdded?.addListener((resource) => urls.addResource(resource));

  /**
   * The body by way of the page's resources, where it can be no other call's: one call and one resource were
   * heard of that url since a page load that DevTools saw, the resource came after the call ended, and the
   * sizes agree. Entries are announced out of order (an upload's is held up until its body is read), so it
   * waits a moment for an earlier call to turn up.
   */
  async function recover(entry: NetworkEntry): Promise<Content | null> {
    const heard = urls.get(entry.request.url);
    const isOnly = () => heard !== undefined && isOnlyCall(heard, entry);
    if (!isOnly() || heard?.resource == null) return null;
    const content = await contentOfResource(heard.resource, entry);
    // Forgotten: the page was left meanwhile, and the body may be the next page's.
    if (urls.get(entry.request.url) !== heard) return null;
    if (content.kind !== 'text' || byteLength(content.text) !== entry.response.content.size) return null;
    await wait(settleMs);
    return isOnly() && startOf(entry) >= loadedAt ? { ...content, recovered: true } : null;
  }

  return {
    async read(entry) {
      const changesBefore = addressChanges;
      const content = await readContent(entry);
      if (content.kind !== 'nothing' && content.kind !== 'unanswered') return content;
      if (addressChanges === changesBefore) return content;
      return (entry.response.content.size > 0 && (await recover(entry))) || { kind: 'lost' };
    },
    left(at) {
      loadedAt = at;
      urls.forgetBefore(at);
    },
  };
}

function isOnlyCall({ calls, byServiceWorker, resources, announcedAt }: HeardUrl, entry: HarEntry): boolean {
  const others = calls - 1 - (entry.response._fetchedViaServiceWorker === true ? byServiceWorker : 0);
  return others === 0 && resources === 1 && announcedAt >= startOf(entry) + entry.time - clockSlackMs;
}

function contentOfResource(resource: Resource, entry: HarEntry): Promise<Content> {
  return new Promise((answer) => {
    const timer = setTimeout(() => answer({ kind: 'unanswered' }), resourceTimeoutMs);
    resource.getContent((content, encoding = '') => {
      clearTimeout(timer);
      answer(contentOf(content, encoding, entry));
    });
  });
}

const startOf = ({ startedDateTime }: HarEntry) => Date.parse(startedDateTime);
const byteLength = (text: string) => new TextEncoder().encode(text).length;
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
