import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import { WorkerCalls, withRequestOf } from '../browser/worker-calls';
import { type IndexedCall, type Reading, readCall } from './read-call';
import { Timeline } from './timeline';
import { type Topic, topics } from './topics';
import { Traffic } from './traffic';

/** Tokens are compared in the order in which they were answered. */
const inLogOrder: ReadonlySet<Topic> = new Set(['token', 'token-app', 'token-holder']);
const rated: ReadonlySet<Topic> = new Set(['operation', 'traffic']);

const topicNames = Object.keys(topics) as readonly Topic[];

const noCalls = new Timeline<IndexedCall>();

/** Indexes by the arrays of calls that they were made of. */
const indexes = new WeakMap<readonly Call[], CallIndex>();

/**
 * Indexes calls that were added to a log until `isOver`; whether all of them are. What a diagnosis finds not indexed
 * yet it waits for: indexing many calls at once takes longer than a frame.
 */
export function indexMore(calls: readonly Call[], isOver: () => boolean): boolean {
  const index = known(calls);
  index.catchUp(isOver);
  return index.size === calls.length;
}

/**
 * The index of a log. Each call is read once: where the array has grown since it was asked for last, what was added
 * is read now. A call that another takes the place of (its body was evicted) is not read again.
 */
export function indexOf(calls: readonly Call[]): CallIndex {
  const index = known(calls);
  index.catchUp();
  return index;
}

function known(calls: readonly Call[]): CallIndex {
  const index = indexes.get(calls);
  if (index !== undefined && index.size <= calls.length) return index;
  const made = new CallIndex(calls);
  indexes.set(calls, made);
  return made;
}

/** The calls of a log by what checks ask of them. */
export class CallIndex {
  /** In the order in which they began. */
  readonly all = new Timeline<IndexedCall>();
  /** The longest lifetime that `/token` gave, in ms, by app. */
  readonly lifetimes = new Map<string, number>();
  readonly #calls: readonly Call[];
  readonly #entries: Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  readonly #lists = new Map<Topic, Map<string, Timeline<IndexedCall>>>(
    topicNames.map((topic) => [topic, new Map()]),
  );
  readonly #remembered = new Map<Topic, Map<string, unknown>>();
  readonly #workers = new WorkerCalls<Entry>();

  constructor(calls: readonly Call[]) {
    this.#calls = calls;
  }

  /** How many calls were read. */
  get size(): number {
    return this.#entries.length;
  }

  /** Reads calls that were added since, until all are read or it is time to stop. */
  catchUp(isOver: () => boolean = () => false): void {
    while (this.size < this.#calls.length && !isOver()) this.#add(this.size);
  }

  find(id: string): IndexedCall | undefined {
    return this.#byId.get(id);
  }

  list(topic: Topic, key: string): Timeline<IndexedCall> {
    return this.#lists.get(topic)?.get(key) ?? noCalls;
  }

  keys(topic: Topic): Iterable<string> {
    return this.#lists.get(topic)?.keys() ?? [];
  }

  /** What was worked out from the calls of a topic; worked out again once one of them came or went. */
  remembered<T>(topic: Topic, key: string, work: () => T): T {
    const known = this.#remembered.get(topic) ?? new Map<string, unknown>();
    this.#remembered.set(topic, known);
    if (!known.has(key)) known.set(key, work());
    return known.get(key) as T;
  }

  /** The call with what a service worker sent in its place, where the log has that. */
  joined(call: Call): Call {
    const entry = this.#byId.get(call.id);
    if (!call.viaServiceWorker) return call;
    const sent = entry === undefined ? this.#workers.sentFor(call) : entry.sent;
    return sent === undefined ? call : withRequestOf(call, sent.own);
  }

  #add(place: number): void {
    const entry = new Entry(this.#calls, place);
    this.#entries.push(entry);
    this.#byId.set(entry.own.id, entry);
    try {
      this.#put(entry);
      for (const page of this.#workers.add(entry)) this.#join(page);
    } catch {
      // A call that cannot be read is not found; the others are.
    }
  }

  /** A page's call and what a worker sent in its place are one: the worker's own is not found any more. */
  #join(page: Entry): void {
    const sent = this.#workers.sentFor(page.own);
    if (sent === page.sent) return;
    const before = page.sent;
    this.#take(page);
    page.sent = sent;
    if (before !== undefined && --before.pages === 0) this.#put(before);
    if (sent !== undefined && ++sent.pages === 1) this.#take(sent);
    this.#put(page);
  }

  #put(entry: Entry): void {
    const reading = readCall(entry.call);
    entry.read(reading);
    this.all.add(entry);
    for (const topic of topicNames) {
      const keys = topics[topic](reading);
      if (keys.length > 0) this.#remembered.delete(topic);
      for (const key of keys) this.#listOf(topic, key).add(entry);
    }
    const { issued } = reading;
    if (issued?.app == null || issued.expiresIn === null) return;
    this.lifetimes.set(issued.app, Math.max(issued.expiresIn, this.lifetimes.get(issued.app) ?? -Infinity));
  }

  #take(entry: Entry): void {
    const reading = readCall(entry.call);
    this.all.remove(entry);
    for (const topic of topicNames) {
      const lists = this.#lists.get(topic);
      this.#remembered.delete(topic);
      for (const key of topics[topic](reading)) {
        const list = lists?.get(key);
        list?.remove(entry);
        if (list?.items.length === 0) lists?.delete(key);
      }
    }
  }

  #listOf(topic: Topic, key: string): Timeline<IndexedCall> {
    const lists = this.#lists.get(topic) as Map<string, Timeline<IndexedCall>>;
    let list = lists.get(key);
    if (list === undefined) {
      list = rated.has(topic) ? new Traffic() : new Timeline(inLogOrder.has(topic) ? 'log' : 'start');
      lists.set(key, list);
    }
    return list;
  }
}

class Entry implements IndexedCall {
  readonly place: number;
  readonly startedAt: number;
  app: string | null = null;
  host = '';
  operationId: OperationId | null = null;
  succeeded = false;
  events: IndexedCall['events'] = [];
  issued: IndexedCall['issued'] = null;
  application: string | null = null;
  /** What a service worker sent in its place. */
  sent: Entry | undefined = undefined;
  /** How many calls of the page it was sent in the place of. */
  pages = 0;
  readonly #calls: readonly Call[];

  constructor(calls: readonly Call[], place: number) {
    const { startedAt } = calls[place] as Call;
    this.#calls = calls;
    this.place = place;
    this.startedAt = Number.isNaN(startedAt) ? Number.POSITIVE_INFINITY : startedAt;
  }

  /** As the log has it. */
  get own(): Call {
    return this.#calls[this.place] as Call;
  }

  get call(): Call {
    return this.sent === undefined ? this.own : withRequestOf(this.own, this.sent.own);
  }

  read({ url, match, succeeded, events, issued, application }: Reading): void {
    [this.app, this.host, this.operationId] = [url.app, url.host, match?.operation.id ?? null];
    [this.succeeded, this.events, this.issued, this.application] = [succeeded, events, issued, application];
  }
}
