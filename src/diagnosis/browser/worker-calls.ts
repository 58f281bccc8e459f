import type { Call } from '../../model/call';
import { waitBefore } from '../../model/timings';
import { type Moment, Timeline } from '../other-calls/timeline';

/** A call in a log, as the log has it. */
interface Entry extends Moment {
  readonly own: Call;
}

/** A page's call with what a service worker sent in its place. */
export function withRequestOf(page: Call, sent: Call): Call {
  return { ...page, request: sent.request, viaServiceWorker: false };
}

/**
 * Chromium lists a call that a service worker passes on twice: the page's, which has the answer, and the
 * worker's, which has what was sent. This finds the worker's for the page's.
 */
export class WorkerCalls<Item extends Entry> {
  /** Until the log has a call of a page that a worker passed on, nothing is looked at. */
  #isNeeded = false;
  #waiting: Item[] = [];
  readonly #pages = new Map<string, Timeline<Item>>();
  readonly #sent = new Map<string, Timeline<Item>>();
  /** The longest that a call of a page took, in ms. */
  #longest = 0;

  /** Takes a call of the log in, and tells the calls of the page for which it may be another now. */
  add(item: Item): readonly Item[] {
    const { own } = item;
    if (own.viaServiceWorker) {
      this.#isNeeded = true;
      for (const waiting of this.#waiting) add(this.#sent, waiting);
      this.#waiting = [];
      add(this.#pages, item);
      this.#longest = Math.max(this.#longest, endOf(own) - own.startedAt || 0);
      return [item];
    }
    if (own.response.body !== null) return [];
    if (!this.#isNeeded) {
      this.#waiting.push(item);
      return [];
    }
    add(this.#sent, item);
    const pages = between(this.#pages.get(keyOf(own)), own.startedAt - this.#longest, own.startedAt);
    return pages.filter((page) => own.startedAt <= endOf(page.own));
  }

  /** The one that was sent while the page waited; none where it could be one of several. */
  sentFor(page: Call): Item | undefined {
    const during = between(this.#sent.get(keyOf(page)), page.startedAt, endOf(page));
    return during.length === 1 ? during[0] : undefined;
  }
}

function add<Item extends Entry>(lists: Map<string, Timeline<Item>>, item: Item): void {
  const key = keyOf(item.own);
  const list = lists.get(key) ?? new Timeline<Item>();
  lists.set(key, list);
  list.add(item);
}

/** Those that began from one moment to another, both included. */
function between<Item extends Entry>(list: Timeline<Item> | undefined, from: number, to: number): Item[] {
  if (list === undefined) return [];
  const start = list.countBefore({ startedAt: from, place: -1 });
  return list.items.slice(start, list.countBefore({ startedAt: to, place: Number.POSITIVE_INFINITY }));
}

/** Enough of it to tell one call from another. */
const keyOf = ({ request, response }: Call) => `${response.status} ${request.method} ${request.url}`;

const endOf = ({ startedAt, duration, timings }: Call) =>
  startedAt + waitBefore(timings ?? {}) + (duration ?? 0);
