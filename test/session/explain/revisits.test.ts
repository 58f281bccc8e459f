import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { createLog, type Log } from '../../../src/log/log';
import { createSharing } from '../../../src/log/sharing';
import type { Call } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { createExplainer } from '../../../src/session/explain/explainer';
import { aCall, errorBody } from '../../fixtures/calls';
import { aDiagnosis } from '../../fixtures/log-entries';

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

const titleOf = (log: Log, id: string) =>
  toPlainText(log.get(id)?.diagnosis.title ?? { text: { en: '', zh: '' }, values: {} }, 'en');
function watched(diagnoseWith = diagnose) {
  const explain = vi.fn(diagnoseWith);
  const log = createLog();
  const { add } = createExplainer({ log, sharing: createSharing(), diagnose: explain });
  return { log, explain, add, arrive: (call: Call) => add([call]) };
}

it('a row says what a later call tells of it, without being opened', () => {
  const { log, arrive } = watched();
  arrive(login('wrong', 0, 'wrong'));
  const before = titleOf(log, 'wrong');
  arrive(success('right', 1_000));
  expect(titleOf(log, 'wrong')).toBe(before);
  vi.advanceTimersByTime(1_000);
  expect(titleOf(log, 'wrong')).toContain('The password of amy is wrong');
  expect(log.get('wrong')?.diagnosis).toEqual(diagnose(log.calls[0] as Call, log.calls));
});

it('a call that succeeded later is told of, and in no other app', () => {
  const { log, arrive } = watched();
  const get = (id: string, status: number, at: number, app: string) => ({
    ...aCall({ url: `https://a1.easemob.com/${app}/users/kim`, status, startedAt: start + at }),
    id,
  });
  arrive(get('failed', 404, 0, 'acme/shop'));
  vi.advanceTimersByTime(1_000);
  const before = log.get('failed')?.diagnosis;
  arrive(get('elsewhere', 200, 1_000, 'acme/other'));
  vi.advanceTimersByTime(1_000);
  expect(log.get('failed')?.diagnosis).toBe(before);
  arrive(get('fixed', 200, 2_000, 'acme/shop'));
  vi.advanceTimersByTime(1_000);
  expect(log.get('failed')?.diagnosis.findings.map(({ check }) => check)).toContain('fixed-since');
});

it('nothing is explained again while keys are pressed, while the browser is busy, or calls come on', () => {
  const { explain, arrive } = watched();
  arrive(login('wrong', 0, 'wrong'));
  vi.advanceTimersByTime(299);
  arrive(success('right', 1_000));
  vi.advanceTimersByTime(299);
  expect(explain).toHaveBeenCalledTimes(2);
  keydown[0]?.();
  vi.advanceTimersByTime(200);
  expect(explain).toHaveBeenCalledTimes(2);
  isIdle = false;
  vi.advanceTimersByTime(2_000);
  expect(explain).toHaveBeenCalledTimes(2);
  isIdle = true;
  vi.advanceTimersByTime(2_000);
  expect(explain).toHaveBeenCalledTimes(3);
});

it('only the failed calls of the last thousand are gone through, each with a thousand on either side', async () => {
  const { explain, add, arrive } = watched(({ response }) => aDiagnosis(response.status));
  add([...Array(2_500).keys()].map((index) => login(`call-${index}`, index, 'wrong')));
  await vi.advanceTimersByTimeAsync(60_000);
  // All of them were there when the first was explained.
  expect(explain).toHaveBeenCalledTimes(2_500);
  explain.mockClear();
  arrive(success('right', 9_000));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(explain).toHaveBeenCalledTimes(1 + 1_000);
  expect(Math.max(...explain.mock.calls.map(([, others]) => others?.length ?? 0))).toBeLessThan(4_000);
});

it('a log that was cleared is followed from its start', () => {
  const { log, arrive } = watched();
  arrive(login('wrong', 0, 'wrong'));
  log.clear();
  arrive(login('again', 0, 'wrong'));
  arrive(success('right', 1_000));
  vi.advanceTimersByTime(1_000);
  expect(titleOf(log, 'again')).toContain('The password of amy is wrong');
});
