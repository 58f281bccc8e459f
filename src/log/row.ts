import type { CallGroup } from './groups';
import type { LogEntry } from './log';

/** A call, or calls folded into one row. */
export type Row = LogEntry | CallGroup;

export const isGroup = (row: Row): row is CallGroup => 'entries' in row;

/** What tells a row from the others: a call's id, or the key of a group. */
export const rowKey = (row: Row): string => (isGroup(row) ? row.key : row.call.id);

/** The rows of the list, top to bottom, as they stand now: calls that arrive later make a new one. */
export interface RowList extends Rows {
  /**
   * The places in the log of the calls that the filter lets through, whatever the span; `null` where it lets
   * through all. Grows in place.
   */
  readonly kept: readonly number[] | null;
}

export interface Rows {
  readonly length: number;
  /** How many calls are shown, those within folded groups among them. */
  readonly calls: number;
  slice(start: number, end: number): readonly Row[];
  /** Where the row is; -1 where it is not. `near` is where it was last: there it is looked for first. */
  indexOf(key: string, near?: number): number;
  /** The group of several that the call is shown in, folded or not. */
  groupOf(entry: LogEntry): CallGroup | null;
  /** The calls themselves, in order; those within folded groups where their group stands. */
  entries(): readonly LogEntry[];
}

/** Takes calls in the order of the log, and gives the rows that they make. */
export interface RowMaker {
  /** `index` is the entry's place in the log. */
  add(entry: LogEntry, index: number): void;
  rows(): Rows;
}

/** The key by which the call at this place of the log folds, made once: a keystroke asks all of them. */
export type KeyIndex = (index: number) => string;
