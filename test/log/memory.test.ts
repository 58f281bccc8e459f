import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/log/filter';
import { createLog, type LogEntry } from '../../src/log/log';
import { bytesOf } from '../../src/log/memory';
import { anEntry } from '../fixtures/log-entries';

const kilobyte = 1_024;
const large = (id: string) => anEntry({ id, status: 400, body: 'x'.repeat(100 * kilobyte) });
/** Whole calls may take all there is. */
const bodiesWithin = (bodies: number) => ({ bodies, calls: Number.POSITIVE_INFINITY });
const statesOf = (entries: readonly LogEntry[]) => entries.map(({ call }) => call.response.bodyState);

describe('the memory that calls take', () => {
  it('counts what they carry, and something for each call', () => {
    const bare = bytesOf(anEntry({ url: 'https://a1.easemob.com/' }).call);
    const { call } = anEntry({ url: 'https://a1.easemob.com/', requestBody: '12345', body: '1234567890' });
    expect(bare).toBeGreaterThan(500);
    expect(bytesOf(call)).toBe(bare + 15);
  });

  it('is kept within the budget by letting go of the oldest bodies, and of nothing else', () => {
    const log = createLog();
    log.keepWithin(bodiesWithin(250 * kilobyte));
    log.add([large('a'), large('b')]);
    expect(statesOf(log.entries)).toEqual(['present', 'present']);
    log.add([large('c')]);
    expect(statesOf(log.entries)).toEqual(['let-go', 'present', 'present']);
    expect(log.calls[0]).toBe(log.entries[0]?.call);
    expect(log.get('a')?.call.response).toMatchObject({ body: null, status: 400, size: 100 * kilobyte });
    expect(log.get('a')?.diagnosis.certainty).toBe('exact');
  });

  it('is brought within a smaller budget at once', () => {
    const log = createLog();
    log.add([large('a'), large('b'), large('c')]);
    log.keepWithin(bodiesWithin(150 * kilobyte));
    expect(statesOf(log.entries)).toEqual(['let-go', 'let-go', 'present']);
  });

  it('has room again after the log was cleared', () => {
    const log = createLog();
    log.keepWithin(bodiesWithin(250 * kilobyte));
    log.add([large('a'), large('b'), large('c')]);
    log.clear();
    log.add([large('d'), large('e')]);
    expect(statesOf(log.entries)).toEqual(['present', 'present']);
  });

  it('is not saved at the cost of a call, however small the budget', () => {
    const log = createLog();
    log.keepWithin(bodiesWithin(0));
    log.add([large('a'), anEntry({ id: 'b' })]);
    expect(statesOf(log.entries)).toEqual(['let-go', 'empty']);
    expect(log.entries).toHaveLength(2);
  });

  it.each([
    ['before the body was evicted', true],
    ['only after the body was evicted', false],
  ])('a word of an error body is found, searched %s', (_when, searchedBefore) => {
    const log = createLog();
    log.add([
      anEntry({ id: 'a', status: 400, body: `{"detail":"needle ${'x'.repeat(kilobyte)} lastword"}` }),
    ]);
    const found = (query: string) => parseFilter(query).over(log.entries, 'en')(0);
    if (searchedBefore) expect(found('needle')).toBe(true);
    log.keepWithin(bodiesWithin(0));
    expect(statesOf(log.entries)).toEqual(['let-go']);
    expect([found('needle'), found('lastword')]).toEqual([true, false]);
  });
});
