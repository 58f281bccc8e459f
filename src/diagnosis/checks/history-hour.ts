import type { CauseId } from '../../model/catalog-ids';
import type { Place } from '../../model/diagnosis';
import { timeOf } from '../auth/service-clock';
import type { Check, CheckContext, CheckResult } from '../check';
import { type HistoryTime, readHistoryTime } from '../history/history-time';
import { historyExcerpt, historyFix, historyProblem } from '../history/history-words';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { withSegment } from '../url/edit-path';

const wrongForm: CauseId = 'illegal_argument/history-expired#wrong-format';
const format: readonly CauseId[] = ['illegal_argument/bad-history-time#wrong-format', wrongForm];
const expired: CauseId = 'illegal_argument/history-expired#expired';
const notYet: readonly CauseId[] = [
  'illegal_argument/history-expired#not-yet',
  'storage_object_not_found/no-history#not-yet',
];
const noMessages: CauseId = 'storage_object_not_found/no-history#no-messages';

const hourMs = 3_600_000;
/** After this long, the API page says, an hour's file should be there. */
const writtenWithin = 24 * hourMs;
/** How long history is kept where the app's settings say nothing else. */
const keptFor = 72 * hourMs;

/**
 * Is the last segment an hour, and one whose history can be there? `GET /chatmessages/{hour}`: how the hour
 * is written, and how old it is.
 */
export const check: Check = {
  judges: [...format, expired, ...notYet, noMessages],
  judge(context) {
    const segment = context.url.segments.length - 1;
    const time = context.operation?.params.hour;
    if (time === undefined) return [];
    const place: Place = { in: 'path', segment };
    const clock = timeOf(context);
    const now = clock?.at ?? Number.NaN;
    const reading = readHistoryTime(time, now);
    return reading.wellFormed
      ? [...wellFormed(place), ...byAge(reading, time, now, place, clock?.place != null)]
      : malformed(context, reading, time, place);
  },
};

type Reading<Formed extends boolean> = Extract<HistoryTime, { readonly wellFormed: Formed }>;

function malformed(
  { call, url }: CheckContext,
  reading: Reading<false>,
  time: string,
  place: Place & { readonly in: 'path' },
): CheckResult[] {
  const excerpt = historyExcerpt(time, reading);
  const found = historyProblem(time, reading);
  const title = sentence(
    '`{time}` is not an hour of the form `YYYYMMDDHH`',
    '`{time}` 不符合 `YYYYMMDDHH` 格式',
    {
      time,
    },
  );
  const { proposed } = reading;
  const hour = proposed !== null && proposed.utc === proposed.beijing ? proposed.utc : null;
  const request =
    hour === null ? {} : correctedTo(call.request, { url: withSegment(url, place.segment, hour) });
  return format.map((cause) => ({
    ...{ cause, verdict: 'confirmed' as const, title, fix: [historyFix(reading)] },
    evidence: { place, found, ...(excerpt === null ? {} : { excerpt }) },
    ...request,
  }));
}

function wellFormed(place: Place): CheckResult[] {
  const found = sentence('The hour has the right format.', '时间格式正确。');
  return [{ cause: wrongForm, verdict: 'ruled-out', evidence: { place, found } }];
}

/** Clusters in China go by Beijing's clock, others by UTC: what holds by both is sure. */
function byAge(
  { utc, beijing }: Reading<true>,
  time: string,
  now: number,
  place: Place,
  isServiceTime: boolean,
): CheckResult[] {
  if (utc.tense === 'unknown') return [];
  if (beijing.tense !== 'past') return tooEarly(time, beijing.endsAt - now, place, isServiceTime);
  const since = now - utc.endsAt;
  const values = { time, span: { span: Math.max(0, since) }, beijing: { span: now - beijing.endsAt } };
  if (since < 0) {
    const found = sentence(
      'In Beijing time the hour ended {beijing} ago; in UTC, which clusters outside China use, it is not over.',
      '按北京时间，该时段 {beijing}前已结束；按海外集群使用的 UTC，则尚未结束。',
      values,
    );
    return notYet.map((cause) => ({ cause, verdict: 'likely', evidence: { place, found } }));
  }
  return [...maybeUnwritten(since, values, place), ...tooOld(since, values, place)];
}

/** This computer's clock may be hours off. */
function tooEarly(time: string, left: number, place: Place, isSure: boolean): CheckResult[] {
  const values = { time, left: { span: left } };
  const found = sentence(
    'At the time of the call, the hour was at least {left} from its end, in UTC and in Beijing time.',
    '无论按 UTC 还是北京时间，发出请求时该时段都还有 {left}以上才结束。',
    values,
  );
  const title = sentence('The hour `{time}` was not over yet', '`{time}` 时段尚未结束', values);
  const evidence = { place, found };
  const [own, others] = isSure ? (['confirmed', 'ruled-out'] as const) : (['likely', 'possible'] as const);
  return [
    ...notYet.map((cause) => ({ cause, verdict: own, evidence, title })),
    ...[expired, noMessages].map((cause) => ({ cause, verdict: others, evidence })),
  ];
}

type Values = Parameters<typeof sentence>[2];

function maybeUnwritten(since: number, values: Values, place: Place): CheckResult[] {
  const found =
    since < writtenWithin
      ? sentence(
          'The hour ended {span} ago; the API page recommends waiting 24 hours.',
          '该时段 {span}前结束，文档建议等待 24 小时再查询。',
          values,
        )
      : sentence(
          'The hour ended {span} ago, so its file is complete.',
          '该时段 {span}前已结束，文件早已生成。',
          values,
        );
  const verdict = since < hourMs ? 'likely' : since < writtenWithin ? 'possible' : 'ruled-out';
  return notYet.map((cause) => ({ cause, verdict, evidence: { place, found } }));
}

/** The documents differ on how long: a young hour says nothing, an old one may be kept by the app's plan. */
function tooOld(since: number, values: Values, place: Place): CheckResult[] {
  if (since <= keptFor) return [];
  const found = sentence(
    'The hour ended {span} ago. The English document says history is kept for 3 days; the Chinese one, that the app’s settings decide.',
    '该时段 {span}前已结束。英文文档称历史消息保存 3 天，中文文档称取决于应用设置。',
    values,
  );
  const title = sentence(
    '`{time}` is {span} ago; history is kept for 3 days by default',
    '`{time}` 是 {span}前的时段，历史消息默认保存 3 天',
    values,
  );
  return [{ cause: expired, verdict: 'likely', evidence: { place, found }, title }];
}
