import { bench, describe } from 'vitest';
import { parseFilter } from '../../src/log/filter';
import { createLog, type LogEntry } from '../../src/log/log';
import { type Arrangement, createRows } from '../../src/log/rows';
import { createTimeline } from '../../src/log/timeline';
import { columns } from '../../src/panel/list/columns/columns';
import { columnOf } from '../fixtures/columns';
import { many } from '../fixtures/log-entries';

const count = 100_000;
const calls = many(count);
const plain: Arrangement = {
  keep: null,
  span: null,
  sort: null,
  grouping: null,
  unfolded: new Set(),
  language: 'en',
};
const logOf = (entries: readonly LogEntry[]) => {
  const log = createLog();
  log.add(entries);
  return log;
};
const log = logOf(calls);
const arrange = createRows(log);
const filterFor = (query: string) => {
  const matches = parseFilter(query).over(log.entries, 'en');
  return (_entry: LogEntry, place: number) => matches(place);
};
filterFor('warm')(calls[0] as LogEntry, count - 1);

describe('a keystroke in the filter, 100,000 calls', () => {
  for (const query of ['user123', 'nothing has this', 'status:403', '-status:403 user12', '/user\\d+5$/']) {
    bench(query, () => {
      arrange({ ...plain, keep: filterFor(query) });
    });
  }
  bench('user123, grouped by cause', () => {
    arrange({ ...plain, keep: filterFor('user123'), grouping: 'cause' });
  });
});

/** Patterns that a backtracking matcher takes long for, none of which is found: every text is gone through. */
const slowAsWritten = [
  '(a+)+$b',
  '(.*)(.*)(.*)x!',
  '[a-z]+§',
  '\\w+!',
  '.+.+.+§',
  'a.*b.*c.*d',
  '\\w.*[!§]',
  'a\\w*!',
  '(\\w+/)+!',
  'user.*group',
  'er[^/]*[!§]',
];

describe('a pattern in the filter, 100,000 calls', () => {
  for (const pattern of slowAsWritten) {
    bench(`/${pattern}/`, () => {
      arrange({ ...plain, keep: filterFor(`/${pattern}/`) });
    });
  }
});

describe('a click on a column, 100,000 calls', () => {
  for (const column of columns) {
    bench(column.id, () => {
      arrange({ ...plain, sort: { column, descending: false } });
    });
  }
});

describe.each([
  ['as they came', plain],
  ['sorted by cause', { ...plain, sort: { column: columnOf('why'), descending: false } }],
  ['grouped by cause', { ...plain, grouping: 'cause' }],
] as const)('six calls more, %s', (_order, wanted) => {
  for (const size of [100, 10_000, count]) {
    const growing = logOf(many(size));
    const rows = createRows(growing);
    rows(wanted);
    let next = size;
    bench(`after ${size}`, () => {
      growing.add(many(6, next));
      next += 6;
      rows(wanted);
    });
  }
});

describe('the overview, 100,000 calls', () => {
  const timeline = createTimeline();
  for (const entry of calls) timeline.add(entry);
  bench('320 bars', () => {
    timeline.buckets(320);
  });
});
