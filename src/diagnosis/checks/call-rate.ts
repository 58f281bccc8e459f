import { provable, provableCauses } from '../../catalog/proofs';
import { headerValue } from '../../model/call';
import type { LocalizedText } from '../../model/language';
import type { Sentence, Values } from '../../model/sentence';
import { clockToleranceMs, timeOf } from '../auth/service-clock';
import type { Check, CheckContext, CheckResult } from '../check';
import { callName, inLog } from '../other-calls/describe';
import { type Rate, rateOfApp, rateOfOperation, retryLoop } from '../other-calls/rate';
import { sentence } from '../phrasing';

const limits = provable('rate');
/** Limits of so many calls in a second or a minute. */
const timed = limits.filter(({ proof }) => proof === 'timed');
/** Limits that may count by something else: the service does not say. */
const others = limits.filter(({ proof }) => proof === 'unsaid');

/**
 * How many such calls were there in the last second and minute? Limits count the calls of all clients of
 * the app: the log proves how many there were at least.
 */
export const check: Check = {
  judges: provableCauses('rate'),
  judge: (context) => [...counted(context), ...repeated(context), ...retryAfter(context)],
};

/** So many in a second speak for themselves. */
const manyCalls = 10;

const judgeAll = (judgement: Omit<CheckResult, 'cause'>): CheckResult[] =>
  limits.map(({ cause }) => ({ cause, ...judgement }));

function counted(context: CheckContext): CheckResult[] {
  const operation = rateOfOperation(context);
  const isOfOperation = operation !== null && operation.second > 1;
  const rate = isOfOperation ? operation : rateOfApp(context);
  if (rate.previous === null) return alone();
  const values: Values = {
    what: whatIsCounted(context, isOfOperation),
    second: rate.second,
    minute: rate.minute,
    passed: rate.passed,
  };
  const evidence = { place: inLog(rate.previous), found: sentenceOf(rate, values) };
  const title = titleOf(rate, values);
  const isMany = rate.second >= manyCalls || (rate.passed > 0 && rate.second > rate.passed);
  return [
    ...timed.map(({ cause, stated }) => ({
      ...{ cause, verdict: isMany ? ('likely' as const) : ('possible' as const), evidence },
      // What is sure by the service's words is not said of a few: others may have made the rest.
      ...(title === null || (rate.second < manyCalls && stated) ? {} : { title }),
    })),
    ...others.map(({ cause }) => ({ cause, verdict: 'possible' as const, evidence })),
  ];
}

function whatIsCounted({ operation, url }: CheckContext, isOfOperation: boolean): LocalizedText {
  const app = url.app ?? url.host;
  const ofApp = { en: `Calls to ${app}`, zh: `${app} 的请求` };
  return isOfOperation && operation !== null ? operation.operation.name : ofApp;
}

function sentenceOf({ passed, second }: Rate, values: Values): Sentence {
  return passed > 0 && passed < second
    ? sentence(
        '{what}: {second} in this second, {minute} in this minute. The most that succeeded in one second before, in this log: {passed}.',
        '{what}：这一秒 {second} 次，这一分钟 {minute} 次。此前一秒内最多 {passed} 次成功。',
        values,
      )
    : sentence(
        '{what}: {second} in this second, {minute} in this minute, this one included.',
        '{what}：这一秒 {second} 次，这一分钟 {minute} 次（含本次）。',
        values,
      );
}

/** Only a count that the log holds. */
function titleOf({ second, minute }: Rate, values: Values): Sentence | null {
  if (second > 1) {
    return sentence('Too many calls: {second} within one second', '请求过多：1 秒内 {second} 次', values);
  }
  if (minute > 1) {
    return sentence('Too many calls: {minute} within one minute', '请求过多：1 分钟内 {minute} 次', values);
  }
  return null;
}

function alone(): CheckResult[] {
  const found = sentence(
    'This log has no other such call in that minute; calls of the app’s other clients count too.',
    '本日志中这一分钟内没有其他同类请求；该应用其他客户端的请求也会计入。',
  );
  return judgeAll({ verdict: 'possible', evidence: { place: null, found } });
}

function repeated(context: CheckContext): CheckResult[] {
  const loop = retryLoop(context);
  if (loop === null) return [];
  const values: Values = { call: callName(context.call), count: loop.count, pause: { span: loop.pause } };
  const found = sentence(
    '`{call}` was sent {count} times, each at most {pause} after the previous refusal.',
    '`{call}` 连续发送了 {count} 次，每次被拒后最多 {pause}就重发。',
    values,
  );
  const fix = [
    sentence(
      'Wait before each retry, twice as long each time: 1 s, 2 s, 4 s.',
      '每次重试前先等待，间隔逐次加倍：1 秒、2 秒、4 秒。',
    ),
    sentence('Give up after a few attempts.', '重试几次仍失败就停止。'),
  ];
  return judgeAll({ verdict: 'possible', evidence: { place: inLog(loop.first), found }, fix });
}

/** The service's own, where this computer's is off. */
function clockOf(context: CheckContext): number {
  const time = timeOf(context);
  return time !== null && Math.abs(time.ahead) > clockToleranceMs ? time.at : context.call.startedAt;
}

/** Seconds, or a date. */
function retryAfter(context: CheckContext): CheckResult[] {
  const { call } = context;
  const value = headerValue(call.response.headers, 'retry-after')?.trim();
  if (!value || value.length > 60) return [];
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clockOf(context);
  if (!(wait > 0)) return [];
  const values: Values = { value, wait: { span: wait } };
  const found = sentence(
    '`Retry-After: {value}`: wait {wait}.',
    '`Retry-After: {value}`：需等待 {wait}。',
    values,
  );
  const fix = [sentence('Wait {wait} before the next call.', '等待 {wait}后再请求。', values)];
  return judgeAll({
    verdict: 'likely',
    evidence: { place: { in: 'response-header', name: 'Retry-After' }, found },
    fix,
  });
}
