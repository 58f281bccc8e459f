import { describe, expect, it } from 'vitest';
import { createLog, type LogEntry } from '../../src/log/log';
import { createRecoveries } from '../../src/log/recovery';
import { anEntry } from '../fixtures/log-entries';

const call = (status: number, startedAt: number, path = '/users/kim') =>
  anEntry({ status, startedAt, url: `https://a1.easemob.com/acme/shop${path}` });

function recoveries(entries: readonly LogEntry[]) {
  const log = createLog();
  log.add(entries);
  return createRecoveries(log);
}

describe('what failed is fixed', () => {
  it('since the same call first succeeded after its last failure', () => {
    const failures = [call(401, 1), call(401, 3)];
    const entries = [failures[0], call(200, 2), failures[1], call(200, 4), call(200, 5)] as LogEntry[];
    expect(recoveries(entries).since(failures)).toBe(4);
  });

  it('not while nothing succeeded after it', () => {
    const failures = [call(401, 1), call(401, 3)];
    expect(recoveries([call(200, 0), ...failures]).since(failures)).toBeNull();
  });

  it('not because the same call succeeded for something else', () => {
    const failures = [call(404, 1, '/users/kim')];
    expect(recoveries([...failures, call(200, 2, '/users/amy')]).since(failures)).toBeNull();
    expect(recoveries([...failures, call(200, 2, '/users/kim?limit=1')]).since(failures)).toBe(2);
  });

  it('not while it fails in another way', () => {
    const failures = [call(401, 1)];
    expect(recoveries([...failures, call(200, 2), call(429, 3)]).since(failures)).toBeNull();
  });

  it('never for calls that did not fail', () => {
    const fine = [call(200, 1), call(200, 2)];
    expect(recoveries(fine).since(fine)).toBeNull();
  });

  it('as the log goes on, and forgotten with it', () => {
    const log = createLog();
    const of = createRecoveries(log);
    const failure = call(401, 1);
    log.add([failure]);
    expect(of.since([failure])).toBeNull();
    log.add([call(200, 2)]);
    expect(of.since([failure])).toBe(2);
    log.clear();
    expect(of.since([failure])).toBeNull();
  });
});
