import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log';
import { many } from '../fixtures/log-entries';

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
