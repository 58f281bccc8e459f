import type { IndexedCall } from './read-call';
import { Timeline } from './timeline';

const secondMs = 1_000;

/** Calls whose rate is asked for. */
export class Traffic extends Timeline<IndexedCall> {
  /** For each call the most that began within one second up to it and all succeeded; as far as it was asked. */
  readonly #passed: number[] = [];
  /** The window of a second that ends with the last call of `#passed`: where it begins, and how many failed in it. */
  #from = 0;
  #failed = 0;

  /** The most of the first `count` calls that began within one second and all succeeded. */
  mostPassed(count: number): number {
    while (this.#passed.length < count) this.#passed.push(this.#next());
    return this.#passed[count - 1] ?? 0;
  }

  #next(): number {
    const index = this.#passed.length;
    const call = this.items[index] as IndexedCall;
    if (!call.succeeded) this.#failed += 1;
    while (this.#from < index) {
      const first = this.items[this.#from] as IndexedCall;
      if (first.startedAt > call.startedAt - secondMs) break;
      if (!first.succeeded) this.#failed -= 1;
      this.#from += 1;
    }
    const before = this.#passed[index - 1] ?? 0;
    return this.#failed > 0 ? before : Math.max(before, index - this.#from + 1);
  }

  protected override onChange(index: number): void {
    if (index >= this.#passed.length) return;
    this.#passed.length = index;
    const last = this.items[index - 1];
    this.#from =
      last === undefined
        ? 0
        : this.countBefore({ startedAt: last.startedAt - secondMs, place: Number.POSITIVE_INFINITY });
    this.#failed = this.items.slice(this.#from, index).filter(({ succeeded }) => !succeeded).length;
  }
}
