import type { Language } from '../model/language';
import { type Grouping, groupKey } from './groups';
import type { Log, LogEntry } from './log';
import type { KeyIndex, RowList, RowMaker } from './row';
import { createFlatRows } from './rows-flat';
import { createGroupedRows } from './rows-grouped';
import type { Sort } from './sort';
import { createSortedLog } from './sorted-log';
import { isWithin, type Span } from './span';

/** What narrows, orders and folds the calls. Parts are compared by identity. */
export interface Arrangement {
  /** Whether status button and query let the call through; `null` where they let through all. */
  readonly keep: ((entry: LogEntry, place: number) => boolean) | null;
  readonly span: Span | null;
  readonly sort: Sort | null;
  readonly grouping: Grouping | null;
  /** The keys of the groups that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly language: Language;
}

/**
 * Makes rows of a log, again and again: where only calls were added since the last time, the others are not
 * looked at again.
 */
export function createRows(log: Log): (wanted: Arrangement) => RowList {
  const keyIndex = { cause: createKeyIndex(log, 'cause'), operation: createKeyIndex(log, 'operation') };
  let before: {
    readonly log: readonly LogEntry[];
    readonly revision: number;
    readonly wanted: Arrangement;
  } | null = null;
  const sortedLog = createSortedLog(log);
  let maker: RowMaker = createFlatRows(log.entries, true, null);
  let kept: number[] = [];
  let seen = 0;

  return (wanted) => {
    const isRevised = before?.revision !== log.revision && dependsOnDiagnoses(wanted);
    const isKnown = before?.log === log.entries && !isRevised;
    if (before === null || !isKnown || !isSame(before.wanted, wanted)) {
      const { grouping, sort, language, unfolded } = wanted;
      const whole = wanted.keep === null && wanted.span === null;
      maker = grouping
        ? createGroupedRows(grouping, keyIndex[grouping], sort, language, unfolded)
        : createFlatRows(log.entries, whole, sort && (() => sortedLog(sort, language)));
      seen = 0;
      kept = [];
    }
    before = { log: log.entries, revision: log.revision, wanted };
    const { keep, span } = wanted;
    for (; seen < log.entries.length; seen++) {
      const entry = log.entries[seen] as LogEntry;
      if (keep !== null && !keep(entry, seen)) continue;
      if (keep !== null) kept.push(seen);
      if (span === null || isWithin(entry, span)) maker.add(entry, seen);
    }
    return { ...maker.rows(), kept: keep && kept };
  };
}

/** Whether the rows may be others once a call is explained. */
const dependsOnDiagnoses = ({ keep, grouping, sort }: Arrangement) =>
  keep !== null || grouping !== null || (sort !== null && sort.column.readsDiagnosis === true);

function isSame(a: Arrangement, b: Arrangement): boolean {
  return (Object.keys(a) as (keyof Arrangement)[]).every((part) => a[part] === b[part]);
}

function createKeyIndex(log: Log, by: Grouping): KeyIndex {
  let keys: string[] = [];
  let of = log.entries;
  let revision = log.revision;
  return (index) => {
    if (of !== log.entries) [keys, of, revision] = [[], log.entries, log.revision];
    if (revision !== log.revision) {
      for (const place of log.revisedSince(revision)) {
        if (place < keys.length) keys[place] = groupKey(log.entries[place] as LogEntry, by);
      }
      revision = log.revision;
    }
    while (keys.length <= index) keys.push(groupKey(log.entries[keys.length] as LogEntry, by));
    return keys[index] as string;
  };
}
