import type { FoundFault, JsonFaultKind, Walk } from './fault';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The fixed text in the making, and the faults that were fixed in it. */
export class Draft {
  /** The fix is no longer certain, and the walk is over. */
  abandoned = false;
  private faults: FoundFault[] = [];
  private readonly edits: Edit[] = [];

  constructor(private readonly text: string) {}

  /** Notes a fault, and what stands in place of `from` to `to`. */
  replace(
    kind: JsonFaultKind,
    from: number,
    to: number,
    by: string,
    place = { offset: from, stop: from },
  ): void {
    this.faults.push({ kind, ...place });
    this.put(from, to, by);
  }

  /** A part of a fix that is no fault of its own. */
  put(from: number, to: number, by: string): void {
    this.edits.push({ from, to, by });
  }

  /** A fault without a certain fix. `since`: faults noted from there on were only part of this one. */
  abandon(kind: JsonFaultKind, offset: number, stop = offset, since = offset): void {
    this.faults = this.faults.filter((fault) => fault.offset < since);
    this.faults.push({ kind, offset, stop });
    this.abandoned = true;
  }

  has(kind: JsonFaultKind): boolean {
    return this.faults.some((fault) => fault.kind === kind);
  }

  finish(): Walk {
    const faults = this.faults.sort((one, other) => one.offset - other.offset);
    return { faults, mended: this.abandoned || faults.length === 0 ? null : this.mended() };
  }

  private mended(): string {
    const pieces: string[] = [];
    let copied = 0;
    const edits = this.edits.sort((one, other) => one.from - other.from);
    for (const [index, { from, to, by }] of edits.entries()) {
      const next = edits[index + 1];
      // A comma that was made half width, and then turned out to be one too many.
      if (next?.from === from && next.to === to && to > from) continue;
      pieces.push(this.text.slice(copied, from), by);
      copied = to;
    }
    return pieces.join('') + this.text.slice(copied);
  }
}
