import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/log/filter';
import { createLog } from '../../src/log/log';
import { createRows } from '../../src/log/rows';
import { columnOf } from '../fixtures/columns';
import { aCause, many, saying } from '../fixtures/log-entries';

describe('the log', () => {
  it('keeps calls in the order in which they came, and finds them by id', () => {
    const log = createLog();
    log.add(many(2));
    log.add(many(1, 2));
    expect(log.entries.map(({ call }) => call.id)).toEqual(['many-0', 'many-1', 'many-2']);
    expect(log.calls).toEqual(log.entries.map(({ call }) => call));
    expect(log.get('many-1')).toBe(log.entries[1]);
    expect(log.get('gone')).toBeUndefined();
  });

  it('copies no call that it has when another is added', () => {
    const log = createLog();
    log.add(many(2));
    const before = log.entries;
    log.add(many(1, 2));
    expect(log.entries).toBe(before);
  });

  it('puts an empty one in place of what was cleared, so that who still reads that is not disturbed', () => {
    const log = createLog();
    log.add(many(2));
    const before = log.entries;
    log.clear();
    expect(log.entries).toEqual([]);
    expect(before).toHaveLength(2);
    expect(log.get('many-0')).toBeUndefined();
  });

  it('tells of each change until it is told to stop', () => {
    const log = createLog();
    let heard = 0;
    const stop = log.onChange(() => heard++);
    log.add(many(3));
    log.clear();
    stop();
    log.add(many(1));
    expect(heard).toBe(2);
  });
});

describe('a call that is explained otherwise', () => {
  const title = saying('The real reason', '真正的原因', {});
  const whole = { keep: null, span: null, sort: null, grouping: null, unfolded: new Set<string>() } as const;
  const revisedLog = () => {
    const log = createLog();
    log.add(many(9));
    const found = (query: string) => {
      const { over } = parseFilter(query);
      return log.entries.filter((_entry, place) => over(log.entries, 'en')(place)).map(({ call }) => call.id);
    };
    const { diagnosis } = log.entries[5] as (typeof log.entries)[number];
    const other = { ...diagnosis, title, causes: [aCause('likely', title, [], 'other/cause')] };
    return { log, found, revise: () => log.revise([{ place: 5, diagnosis: other }]) };
  };

  it('is found by what is said of it now, and no more by what was', () => {
    const { found, revise } = revisedLog();
    expect(found('"user5 may not"')).toEqual(['many-5']);
    expect(found('real')).toEqual([]);
    revise();
    expect(found('real')).toEqual(['many-5']);
    expect(found('"user5 may not"')).toEqual([]);
  });

  it('moves to its group, and to its place in what is sorted', () => {
    const { log, revise } = revisedLog();
    const arrange = createRows(log);
    const byCause = { ...whole, grouping: 'cause', language: 'en' } as const;
    const byWhy = { ...whole, sort: { column: columnOf('why'), descending: false }, language: 'en' } as const;
    arrange(byWhy);
    expect(arrange(byCause).length).toBe(2);
    revise();
    expect(arrange(byCause).length).toBe(3);
    expect(arrange(byWhy).entries()[6]?.call.id).toBe('many-5');
  });

  it('is told of once, and not where the same is said again', () => {
    const { log, revise } = revisedLog();
    let heard = 0;
    log.onChange(() => heard++);
    revise();
    revise();
    log.revise([{ place: 99, diagnosis: (log.entries[0] as (typeof log.entries)[number]).diagnosis }]);
    expect([heard, log.revision]).toEqual([1, 1]);
  });
});
