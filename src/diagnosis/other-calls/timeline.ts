/** Where a call stands among the others. */
export interface Moment {
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Its index in the log; `Infinity` for a call that is not in it yet. */
  readonly place: number;
}

/** `start`: by when they began, then by their place in the log; `log`: by their place alone. */
export type Order = 'start' | 'log';

export function byStart(one: Moment, other: Moment): number {
  return one.startedAt === other.startedAt
    ? one.place - other.place
    : one.startedAt < other.startedAt
      ? -1
      : 1;
}

const byPlace = (one: Moment, other: Moment) => one.place - other.place;

/** Calls kept in order. Adding one that belongs at the end takes constant time, finding a moment logarithmic. */
export class Timeline<Item extends Moment> {
  readonly items: Item[] = [];
  readonly #compare: (one: Moment, other: Moment) => number;

  constructor(order: Order = 'start') {
    this.#compare = order === 'start' ? byStart : byPlace;
  }

  add(item: Item): void {
    const index = this.countBefore(item);
    if (index === this.items.length) this.items.push(item);
    else this.items.splice(index, 0, item);
    this.onChange(index);
  }

  remove(item: Item): void {
    const index = this.items.indexOf(item, this.countBefore(item));
    if (index === -1) return;
    this.items.splice(index, 1);
    this.onChange(index);
  }

  /** How many stand before a moment; what stands at it is not counted. */
  countBefore(moment: Moment): number {
    const { items } = this;
    let low = 0;
    let high = items.length;
    const last = items[high - 1];
    if (last === undefined || this.#compare(last, moment) < 0) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(items[middle] as Item, moment) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Called with the first index whose item is another than before. */
  protected onChange(_index: number): void {}
}
