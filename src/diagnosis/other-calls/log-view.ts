import type { Call } from '../../model/call';
import type { CallIndex } from './call-index';
import type { Rate } from './rate';
import type { IndexedCall } from './read-call';
import type { Moment, Timeline } from './timeline';
import type { Topic } from './topics';
import { Traffic } from './traffic';

type Fits = (other: IndexedCall) => boolean;

const any: Fits = () => true;

/** The log as one of its calls sees it: what came before it, what came after. The call itself is left out. */
export class LogView {
  readonly #index: CallIndex;
  readonly #moment: Moment;

  constructor(index: CallIndex, call: Call) {
    this.#index = index;
    // A time that is none comes before all others: nothing is known to have come before.
    const startedAt = Number.isNaN(call.startedAt) ? Number.NEGATIVE_INFINITY : call.startedAt;
    this.#moment = { startedAt, place: index.find(call.id)?.place ?? Number.POSITIVE_INFINITY };
  }

  find(id: string): IndexedCall | undefined {
    return this.#index.find(id);
  }

  /** Whether the log has a call under this key, be it this one. */
  has(topic: Topic, key: string): boolean {
    return this.#index.list(topic, key).items.length > 0;
  }

  keys(topic: Topic): Iterable<string> {
    return this.#index.keys(topic);
  }

  lastBefore(topic: Topic, key: string, fits: Fits = any): IndexedCall | undefined {
    const list = this.#index.list(topic, key);
    for (let index = list.countBefore(this.#moment) - 1; index >= 0; index -= 1) {
      const other = list.items[index] as IndexedCall;
      if (this.#isOther(other) && fits(other)) return other;
    }
    return undefined;
  }

  firstAfter(topic: Topic, key: string, fits: Fits = any): IndexedCall | undefined {
    const list = this.#index.list(topic, key);
    for (let index = list.countBefore(this.#moment); index < list.items.length; index += 1) {
      const other = list.items[index] as IndexedCall;
      if (this.#isOther(other) && fits(other)) return other;
    }
    return undefined;
  }

  /** The first of the whole log, before this call or after it. */
  first(topic: Topic, key: string, fits: Fits = any): IndexedCall | undefined {
    return this.#index.list(topic, key).items.find((other) => this.#isOther(other) && fits(other));
  }

  /** The last of the whole log. */
  last(topic: Topic, key: string, fits: Fits = any): IndexedCall | undefined {
    return this.#index.list(topic, key).items.findLast((other) => this.#isOther(other) && fits(other));
  }

  all(topic: Topic, key: string): readonly IndexedCall[] {
    return this.#index.list(topic, key).items.filter((other) => this.#isOther(other));
  }

  /** Those that began so many ms before this call, or after it, or in between. */
  within(topic: Topic, key: string, ms: number): readonly IndexedCall[] {
    const { startedAt } = this.#moment;
    const list = this.#index.list(topic, key);
    const from = list.countBefore({ startedAt: startedAt - ms, place: -1 });
    const to = list.countBefore({ startedAt: startedAt + ms, place: Number.POSITIVE_INFINITY });
    return list.items.slice(from, to).filter((other) => this.#isOther(other));
  }

  countBefore(topic: Topic, key: string): number {
    return this.#index.list(topic, key).countBefore(this.#moment);
  }

  /** How often calls under this key were made, up to this one. */
  rate(topic: 'operation' | 'traffic', key: string): Rate {
    const list = this.#index.list(topic, key);
    const count = list.countBefore(this.#moment);
    const previous = count === 0 ? undefined : (list.items[count - 1] as IndexedCall);
    const minute = this.#countSince(list, 60_000);
    return {
      second: this.#countSince(list, 1_000) + 1,
      minute: minute + 1,
      passed: list instanceof Traffic ? list.mostPassed(count) : 0,
      previous: minute === 0 ? null : (previous?.call ?? null),
    };
  }

  /** So many calls right before this one, the nearest last. */
  nearestBefore(count: number): IndexedCall[] {
    const { all } = this.#index;
    const end = all.countBefore(this.#moment);
    return all.items.slice(Math.max(0, end - count), end);
  }

  /** So many calls right after this one, the nearest first. */
  nearestAfter(count: number): IndexedCall[] {
    const { all } = this.#index;
    const start = all.countBefore(this.#moment);
    const others = all.items.slice(start, start + count + 1).filter((other) => this.#isOther(other));
    return others.slice(0, count);
  }

  /** What is worked out from the calls of a topic, once for all calls that ask for it by this key. */
  remembered<T>(topic: Topic, key: string, work: () => T): T {
    return this.#index.remembered(topic, key, work);
  }

  /** The longest lifetime that `/token` gave for an app, in ms; `null` where the log has none. */
  longestLifetime(app: string): number | null {
    return this.#index.lifetimes.get(app) ?? null;
  }

  #countSince(list: Timeline<IndexedCall>, ms: number): number {
    const since = { startedAt: this.#moment.startedAt - ms, place: Number.POSITIVE_INFINITY };
    // A time without limit is as far from itself as from any other.
    return Math.max(0, list.countBefore(this.#moment) - list.countBefore(since));
  }

  #isOther({ place }: IndexedCall): boolean {
    return place !== this.#moment.place;
  }
}
