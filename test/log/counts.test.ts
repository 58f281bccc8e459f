import { describe, expect, it } from 'vitest';
import { addToCounts, countByStatus } from '../../src/log/counts';
import { matchesStatus, type StatusFilter } from '../../src/log/filter';
import { anEntry, assorted } from '../fixtures/log-entries';

describe('the counts on the status buttons', () => {
  it('are what each button lets through', () => {
    const counts = countByStatus(assorted());
    for (const filter of Object.keys(counts) as StatusFilter[]) {
      const through = assorted().filter((entry) => matchesStatus(entry, filter));
      expect([filter, counts[filter]]).toEqual([filter, through.length]);
    }
  });

  it('count a call that failed inside among the failed', () => {
    expect(countByStatus(assorted())).toMatchObject({ failed: 5, 'partly-failed': 1, '2xx': 2 });
  });

  it('go on from where they were', () => {
    const [first, ...others] = assorted();
    expect(first && addToCounts(countByStatus([first]), others)).toEqual(countByStatus(assorted()));
  });

  it('bear a status that HTTP does not have', () => {
    const odd = [anEntry({ status: 9_999 }), anEntry({ status: -1 }), anEntry({ status: Number.NaN })];
    expect(countByStatus(odd)).toMatchObject({ all: 3, '2xx': 0, '5xx': 0 });
  });
});
