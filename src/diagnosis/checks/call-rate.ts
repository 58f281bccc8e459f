import { headerValue } from '../../model/call';
import type { Said, Values } from '../../model/said';
import type { Check, CheckContext, Judgement } from '../check';
import { callName, inLog } from '../neighbours/describe';
import { type Rate, rateOfApp, rateOfOperation, retryLoop } from '../neighbours/rate';
import { said } from '../said';

const causes = [
  'reach_limit/rate-limit#too-fast',
  'reach_limit/code#too-fast',
  'forbidden_op/send-rate#too-fast',
  'message_send_error/too-fast#too-fast',
  'blank/presence-too-many-queries#too-often',
  'limit/push-limit#limit',
  'status/429#too-fast',
];

/** Limits count the calls of all clients of the app: the log proves how many there were at least. */
export const check: Check = {
  question: 'How many such calls were there in the last second and minute?',
  judges: causes,
  judge: (context) => [...counted(context), ...repeated(context), ...retryAfter(context)],
};

/** So many in a second speak for themselves. */
const many = 10;

const judgeAll = (judgement: Omit<Judgement, 'cause'>): Judgement[] =>
  causes.map((cause) => ({ cause, ...judgement }));

function counted(context: CheckContext): Judgement[] {
  const operation = rateOfOperation(context);
  const isOfOperation = operation !== null && operation.second > 1;
  const rate = isOfOperation ? operation : rateOfApp(context);
  const what = (isOfOperation ? context.operation?.operation.name : undefined) ?? {
    en: `Calls to ${context.url.app ?? context.url.host}`,
    zh: `${context.url.app ?? context.url.host} 的请求`,
  };
  if (rate.previous === null) return alone();
  const values: Values = { what, second: rate.second, minute: rate.minute, passed: rate.passed };
  const evidence = { place: inLog(rate.previous), found: sentenceOf(rate, values) };
  const title = titleOf(rate, values);
  const isMany = rate.second >= many || (rate.passed > 0 && rate.second > rate.passed);
  return judgeAll({
    verdict: isMany ? 'likely' : 'possible',
    evidence,
    ...(title === null ? {} : { title }),
  });
}

function sentenceOf({ passed, second }: Rate, values: Values): Said {
  return passed > 0 && passed < second
    ? said(
        '{what}: {second} in this second, {minute} in this minute; up to {passed} in a second passed before.',
        '{what}：本秒 {second} 次，本分钟 {minute} 次；此前 1 秒内最多 {passed} 次成功。',
        values,
      )
    : said(
        '{what}: {second} in this second, {minute} in this minute, this one included.',
        '{what}：本秒 {second} 次，本分钟 {minute} 次（含本次）。',
        values,
      );
}

/** Only a count that the log holds. */
function titleOf({ second, minute }: Rate, values: Values): Said | null {
  if (second > 1) return said('{what}: {second} within one second', '{what}：1 秒内 {second} 次', values);
  if (minute > 1) return said('{what}: {minute} within one minute', '{what}：1 分钟内 {minute} 次', values);
  return null;
}

function alone(): Judgement[] {
  const found = said(
    'This log holds no other such call in that minute: other clients of the app count too.',
    '本日志中这一分钟内没有其他同类请求；该应用其他客户端的请求也会计入。',
  );
  return judgeAll({ verdict: 'possible', evidence: { place: null, found } });
}

function repeated(context: CheckContext): Judgement[] {
  const loop = retryLoop(context);
  if (loop === null) return [];
  const values: Values = { call: callName(context.call), count: loop.count, pause: { span: loop.pause } };
  const found = said(
    '`{call}` was sent {count} times, each time within {pause} of the refusal before.',
    '`{call}` 连续发送了 {count} 次，每次被拒后不到 {pause}就重发。',
    values,
  );
  const fix = [
    said(
      'Wait before each repetition, twice as long each time: 1 s, 2 s, 4 s.',
      '每次重试前先等待，间隔逐次加倍：1 秒、2 秒、4 秒。',
    ),
    said('Give up after a few attempts.', '重试几次仍失败就停止。'),
  ];
  return judgeAll({ verdict: 'possible', evidence: { place: inLog(loop.first), found }, fix });
}

/** Seconds, or a date. */
function retryAfter({ call }: CheckContext): Judgement[] {
  const value = headerValue(call.response.headers, 'retry-after')?.trim();
  if (!value || value.length > 60) return [];
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - call.startedAt;
  if (!(wait > 0)) return [];
  const values: Values = { value, wait: { span: wait } };
  const found = said(
    '`Retry-After: {value}`: wait {wait}.',
    '`Retry-After: {value}`：需等待 {wait}。',
    values,
  );
  const fix = [said('Wait {wait} before the next call.', '等待 {wait}后再请求。', values)];
  return judgeAll({
    verdict: 'likely',
    evidence: { place: { in: 'response-header', name: 'Retry-After' }, found },
    fix,
  });
}
