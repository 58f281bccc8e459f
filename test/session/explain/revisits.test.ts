import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { createLog, type Log } from '../../../src/log/log';
import type { Call } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { explainInIdleTime } from '../../../src/session/explain/revisits';
import { aCall, errorBody } from '../../fixtures/calls';

let isIdle = true;
const keydown: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  isIdle = true;
  const deadline = { timeRemaining: () => (isIdle ? 50 : 0), didTimeout: false };
  vi.stubGlobal('requestIdleCallback', (work: (deadline: IdleDeadline) => void) =>
    setTimeout(() => work(deadline), 1),
  );
  vi.stubGlobal('addEventListener', (_name: string, listener: () => void) => keydown.push(listener));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  keydown.length = 0;
});

const start = Date.UTC(2026, 10, 20);
const url = 'https://a1.easemob.com/acme/shop/token';
const login = (id: string, at: number, password: string, parts: object = {}): Call => ({
  ...aCall({
    method: 'POST',
    url,
    requestBody: JSON.stringify({ grant_type: 'password', username: 'amy', password }),
    status: 400,
    body: errorBody('invalid_grant', 'invalid username or password'),
    startedAt: start + at,
    ...parts,
  }),
  id,
});
const success = (id: string, at: number) =>
  login(id, at, 'right', {
    status: 200,
    body: { access_token: 'YWMtMADE-UP', expires_in: 5_184_000, user: { username: 'amy' } },
  });

const arrive = (log: Log, call: Call) => log.add([{ call, diagnosis: diagnose(call, log.calls) }]);
const titleOf = (log: Log, id: string) =>
  toPlainText(log.get(id)?.diagnosis.title ?? { text: { en: '', zh: '' }, values: {} }, 'en');
const watched = (explain = diagnose) => {
  const log = createLog();
  explainInIdleTime(log, explain, () => false);
  return log;
};

it('a row says what a later call tells of it, without being opened', () => {
  const log = watched();
  arrive(log, login('wrong', 0, 'wrong'));
  const before = titleOf(log, 'wrong');
  arrive(log, success('right', 1_000));
  expect(titleOf(log, 'wrong')).toBe(before);
  vi.advanceTimersByTime(1_000);
  expect(titleOf(log, 'wrong')).toContain('The password of amy is wrong');
  expect(log.get('wrong')?.diagnosis).toEqual(diagnose(log.calls[0] as Call, log.calls));
});

it('a call that succeeded later is told of, and in no other app', () => {
  const log = watched();
  const get = (id: string, status: number, at: number, app: string) => ({
    ...aCall({ url: `https://a1.easemob.com/${app}/users/kim`, status, startedAt: start + at }),
    id,
  });
  arrive(log, get('failed', 404, 0, 'acme/shop'));
  vi.advanceTimersByTime(1_000);
  const before = log.get('failed')?.diagnosis;
  arrive(log, get('elsewhere', 200, 1_000, 'acme/other'));
  vi.advanceTimersByTime(1_000);
  expect(log.get('failed')?.diagnosis).toBe(before);
  arrive(log, get('fixed', 200, 2_000, 'acme/shop'));
  vi.advanceTimersByTime(1_000);
  expect(log.get('failed')?.diagnosis.findings.map(({ check }) => check)).toContain('fixed-since');
});

it('nothing is explained while keys are pressed, while the browser is busy, or calls come on', () => {
  const explain = vi.fn(diagnose);
  const log = watched(explain);
  arrive(log, login('wrong', 0, 'wrong'));
  vi.advanceTimersByTime(299);
  arrive(log, success('right', 1_000));
  vi.advanceTimersByTime(299);
  expect(explain).not.toHaveBeenCalled();
  keydown[0]?.();
  vi.advanceTimersByTime(200);
  expect(explain).not.toHaveBeenCalled();
  isIdle = false;
  vi.advanceTimersByTime(2_000);
  expect(explain).not.toHaveBeenCalled();
  isIdle = true;
  vi.advanceTimersByTime(2_000);
  expect(explain).toHaveBeenCalledTimes(1);
});

it('only the failed calls of the last thousand are gone through, each with a thousand on either side', () => {
  const explain = vi.fn(diagnose);
  const log = watched(explain);
  log.add(
    [...Array(2_500).keys()].map((index) => {
      const call = login(`call-${index}`, index, 'wrong');
      return { call, diagnosis: diagnose(call) };
    }),
  );
  vi.advanceTimersByTime(60_000);
  expect(explain).toHaveBeenCalledTimes(2_500);
  explain.mockClear();
  arrive(log, success('right', 9_000));
  vi.advanceTimersByTime(60_000);
  expect(explain).toHaveBeenCalledTimes(1_000);
  expect(Math.max(...explain.mock.calls.map(([, neighbours]) => neighbours?.length ?? 0))).toBeLessThan(
    4_000,
  );
});

it('a log that was cleared is begun anew', () => {
  const log = watched();
  arrive(log, login('wrong', 0, 'wrong'));
  log.clear();
  arrive(log, login('again', 0, 'wrong'));
  arrive(log, success('right', 1_000));
  vi.advanceTimersByTime(1_000);
  expect(titleOf(log, 'again')).toContain('The password of amy is wrong');
});
