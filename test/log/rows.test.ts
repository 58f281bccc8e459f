import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/log/filter';
import { createLog, type LogEntry } from '../../src/log/log';
import { isGroup, type RowList, rowKey } from '../../src/log/row';
import { type Arrangement, createRows } from '../../src/log/rows';
import { columns } from '../../src/panel/list/columns/columns';
import { columnOf } from '../fixtures/columns';
import {
  aDiagnosis,
  alreadyInGroup,
  assorted,
  expiredToken,
  many,
  saying,
  succeeded,
} from '../fixtures/log-entries';

const plain: Arrangement = {
  keep: null,
  span: null,
  sort: null,
  grouping: null,
  unfolded: new Set(),
  language: 'en',
};
const failed = ({ diagnosis }: LogEntry) => diagnosis.outcome !== 'ok';

function logOf(entries: readonly LogEntry[]) {
  const log = createLog();
  log.add(entries);
  return { log, arrange: createRows(log) };
}

/** Groups by how many calls they hold, calls by their id. */
const shown = (rows: RowList) =>
  rows.slice(0, rows.length).map((row) => (isGroup(row) ? row.entries.length : row.call.id));

describe('a row per call', () => {
  it('is what the log has, in its order', () => {
    const { arrange } = logOf(many(3));
    expect(shown(arrange(plain))).toEqual(['many-0', 'many-1', 'many-2']);
  });

  it('is there only for what the filter and the span let through', () => {
    const { log, arrange } = logOf(assorted());
    const { startedAt } = log.get('expired')?.call ?? { startedAt: 0 };
    expect(shown(arrange({ ...plain, keep: failed }))).not.toContain('ok');
    const span = { from: startedAt, to: startedAt };
    expect(shown(arrange({ ...plain, span }))).toEqual(['expired']);
    expect(shown(arrange({ ...plain, span, keep: () => false }))).toEqual([]);
  });

  it('does not change under who holds it, however the log grows', () => {
    const { log, arrange } = logOf(many(3));
    const before = arrange(plain);
    log.add(many(3, 3));
    expect(before.length).toBe(3);
    expect(before.slice(0, 10)).toHaveLength(3);
    expect(before.entries()).toHaveLength(3);
    expect(arrange(plain).length).toBe(6);
  });

  it('is found again by its key, first where it was', () => {
    const rows = logOf(many(100)).arrange(plain);
    expect(rows.indexOf('many-50', 50)).toBe(50);
    expect(rows.indexOf('many-50', 3)).toBe(50);
    expect(rows.indexOf('many-50')).toBe(50);
    expect(rows.indexOf('gone', 50)).toBe(-1);
  });

  it('looks again at what it knew only where something else is asked for', () => {
    const { log, arrange } = logOf(many(100));
    let asked = 0;
    const wanted = { ...plain, keep: () => asked++ >= 0 };
    arrange(wanted);
    log.add(many(5, 100));
    arrange({ ...wanted });
    expect(asked).toBe(105);
    arrange({ ...wanted, keep: () => asked++ >= 0 });
    expect(asked).toBe(210);
  });

  it('knows which calls the filter lets through, whatever the span and the order', () => {
    const { log, arrange } = logOf(many(6));
    const wanted = { ...plain, keep: failed, span: { from: 0, to: 1 } };
    expect(arrange(wanted).kept).toEqual([2, 5]);
    log.add(many(3, 6));
    expect(arrange(wanted).kept).toEqual([2, 5, 8]);
    expect(arrange({ ...wanted, sort: { column: columnOf('time'), descending: true } }).kept).toEqual([
      2, 5, 8,
    ]);
    expect(arrange(plain).kept).toBe(null);
  });

  it('is sorted once, however often the filter changes', () => {
    let asked = 0;
    const entries = many(9).map((entry) => ({
      diagnosis: entry.diagnosis,
      get call() {
        asked += 1;
        return entry.call;
      },
    }));
    const { arrange } = logOf(entries);
    const newestFirst = { ...plain, sort: { column: columnOf('time'), descending: true } } as const;
    arrange(newestFirst);
    asked = 0;
    for (const kept of [8, 3]) {
      const rows = arrange({ ...newestFirst, keep: (entry: LogEntry) => entries.indexOf(entry) < kept });
      expect(rows.length).toBe(kept);
    }
    expect(asked).toBe(0);
  });

  it('forgets what was cleared', () => {
    const { log, arrange } = logOf(many(3));
    arrange({ ...plain, sort: { column: columnOf('time'), descending: true } });
    log.clear();
    log.add(many(2, 7));
    const rows = arrange({ ...plain, sort: { column: columnOf('time'), descending: true } });
    expect(shown(rows)).toEqual(['many-8', 'many-7']);
  });
});

describe('calls of the same cause', () => {
  const sixTimes = [...Array(6).keys()].map((index) => expiredToken(`expired-${index}`));
  const byCause = { ...plain, grouping: 'cause' } as const;

  it('fold into one row, where the first of them stood', () => {
    const { arrange } = logOf([...sixTimes, alreadyInGroup(), succeeded('a'), succeeded('b')]);
    const rows = arrange(byCause);
    expect(shown(rows)).toEqual([6, 'in-group', 2]);
    expect(rows.calls).toBe(9);
  });

  it('stand below their group where it is unfolded', () => {
    const { arrange } = logOf(sixTimes.slice(0, 2));
    const [group] = arrange(byCause).slice(0, 1);
    const rows = arrange({ ...byCause, unfolded: new Set([group ? rowKey(group) : '']) });
    expect(shown(rows)).toEqual([2, 'expired-0', 'expired-1']);
    expect(rows.groupOf(sixTimes[1] as LogEntry)?.entries).toHaveLength(2);
  });

  it('fold as they arrive', () => {
    const { log, arrange } = logOf(sixTimes.slice(0, 1));
    expect(shown(arrange(byCause))).toEqual(['expired-0']);
    log.add(sixTimes.slice(1));
    expect(shown(arrange(byCause))).toEqual([6]);
  });

  it('are only those that the filter lets through', () => {
    const { arrange } = logOf([...sixTimes, succeeded('a'), succeeded('b')]);
    expect(shown(arrange({ ...byCause, keep: failed }))).toEqual([6]);
  });

  it('fold by operation instead, causes side by side', () => {
    const entries = [expiredToken('a'), expiredToken('b'), ...many(3)];
    expect(shown(logOf(entries).arrange({ ...plain, grouping: 'operation' }))).toEqual([2, 3]);
  });

  it('are sorted, the groups by their newest call', () => {
    const { arrange } = logOf([succeeded('a'), succeeded('b'), ...sixTimes]);
    const rows = arrange({ ...byCause, sort: { column: columnOf('status'), descending: true } });
    expect(shown(rows)).toEqual([6, 2]);
  });
});

describe('rows made bit by bit', () => {
  const arrangement = fc.record({
    keep: fc.constantFrom(null, failed, (entry: LogEntry) => parseFilter('user1').matches(entry, 'en')),
    span: fc.constantFrom(null, { from: 0, to: many(40)[20]?.call.startedAt ?? 0 }),
    sort: fc.option(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() })),
    grouping: fc.constantFrom(null, 'cause', 'operation'),
    unfolded: fc.constant(new Set<string>()),
    language: fc.constantFrom('en', 'zh'),
  });

  it('are those made at once, however they are narrowed, sorted and folded', () => {
    fc.assert(
      fc.property(arrangement, fc.array(fc.nat(15), { maxLength: 6 }), (wanted, steps) => {
        const { log, arrange } = logOf([]);
        for (const step of steps) {
          log.add(many(step, log.entries.length));
          arrange(wanted);
        }
        const atOnce = logOf(log.entries).arrange(wanted);
        expect(shown(arrange(wanted))).toEqual(shown(atOnce));
        expect(atOnce.entries()).toHaveLength(atOnce.calls);
      }),
    );
  });

  it('are those made at once of calls that are explained later, in any order', () => {
    fc.assert(
      fc.property(arrangement, fc.array(fc.nat(29), { maxLength: 40 }), (wanted, order) => {
        const later = many(30);
        const pending = aDiagnosis(0, { title: saying('Explaining…', '', {}), app: null });
        const { log, arrange } = logOf(
          later.map(({ call }) => ({ call, diagnosis: pending, isPending: true })),
        );
        for (const place of order) {
          arrange(wanted);
          log.revise([{ place, diagnosis: (later[place] as LogEntry).diagnosis }]);
        }
        expect(shown(arrange(wanted))).toEqual(shown(logOf(log.entries).arrange(wanted)));
      }),
    );
  });
});
