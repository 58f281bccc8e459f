import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, sortBy } from '../../src/log/sort';
import { columnOf } from '../fixtures/columns';
import { anEntry, assorted, saying } from '../fixtures/log-entries';

const inOrder = (column: string, descending = false) =>
  sortBy(assorted(), (entry) => columnOf(column).key(entry, 'en'), descending).items.map(
    ({ call }) => call.id,
  );

describe('calls in order', () => {
  it.each([
    ['status', ['refused', 'ok', 'partly', 'moved', 'expired', 'in-group', 'gateway']],
    ['operation', ['moved', 'in-group', 'partly', 'refused', 'gateway', 'ok', 'expired']],
    ['time', ['ok', 'moved', 'expired', 'in-group', 'partly', 'gateway', 'refused']],
  ] as const)('by %s', (column, ids) => {
    expect(inOrder(column)).toEqual(ids);
  });

  it('stand the other way round, equal ones as they came', () => {
    expect(inOrder('time', true)).toEqual([
      'refused',
      'gateway',
      'partly',
      'in-group',
      'expired',
      'ok',
      'moved',
    ]);
  });

  it('are told apart by what the list shows: a finding where the call went well', () => {
    const finding = { check: 'secret', title: saying('A secret', '密钥'), evidence: [], fix: [] };
    expect(columnOf('why').key(anEntry({}, { findings: [finding] }), 'en')).toBe('a secret');
    expect(columnOf('why').key(anEntry({}, { findings: [finding] }), 'zh')).toBe('密钥');
  });

  it('have something to stand by where the call tells nothing', () => {
    const bare = anEntry({}, { app: null });
    expect(columnOf('duration').key({ ...bare, call: { ...bare.call, duration: null } }, 'en')).toBe(-1);
    expect(columnOf('app').key(bare, 'en')).toBe('');
  });
});

describe('calls that come later', () => {
  it('take the place that they would have had from the start', () => {
    const some = fc.array(fc.nat(20));
    const many = fc.array(fc.nat(20), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(some, fc.oneof(some, many), fc.boolean(), (first, later, descending) => {
        const items = [...first, ...later].map((key, index) => ({ key, index }));
        const sort = (part: typeof items) => sortBy(part, ({ key }) => key, descending);
        const whole = sort(items);
        const merged = merge(sort(items.slice(0, first.length)), sort(items.slice(first.length)), descending);
        expect(merged).toEqual(whole);
      }),
    );
  });
});
