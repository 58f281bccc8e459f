import type { Place } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Values } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { allMissingCauses, missingCauses, nouns, type Wanted, wantedOf } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { failedCreation } from '../other-calls/failed-creation';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { spotOf } from '../request/request-body';
import { withSegment } from '../url/edit-path';
import { type OddValue, oddValue } from '../url/odd-value';
import { unfilledKind } from '../url/unfilled';

/**
 * Is the value in the path one that anybody chose? What should be a name or an id is a placeholder,
 * `undefined`, or has a space or a line feed at its end.
 */
export const check: Check = {
  judges: allMissingCauses,
  judge: (context) =>
    wantedOf(context).flatMap((wanted) => {
      const place = placeOf(context, wanted);
      return place === null ? [] : judgeOne(context, wanted, place);
    }),
};

function placeOf(context: CheckContext, { segment, field }: Wanted): Place | null {
  if (segment !== null) return { in: 'path', segment };
  return field === null ? null : spotOf(context.requestBody, [field]).place;
}

const carriers = {
  path: { en: 'The path', zh: '路径' },
  body: { en: 'The body', zh: '请求体' },
} as const;
const carrierOf = ({ segment }: Wanted) => carriers[segment === null ? 'body' : 'path'];

type Finding = Omit<CheckResult, 'cause' | 'verdict'>;

function judgeOne(context: CheckContext, wanted: Wanted, place: Place): CheckResult[] {
  const odd = oddValue(wanted.name);
  const finding = isUnfilled(wanted)
    ? unfilled(context, wanted, place)
    : odd !== null
      ? oddly(context, wanted, odd, place)
      : null;
  if (finding === null) return [];
  return missingCauses(wanted.kind).map((cause) => ({
    cause,
    verdict: wanted.sure || isId(wanted) ? 'confirmed' : 'likely',
    ...finding,
  }));
}

/** Ids are made by the service: no such text is one. A user may bear any name. */
const isId = ({ kind }: Wanted) => ['group', 'room', 'thread', 'file'].includes(kind);

const literalIds = /^(?:(?:chat)?group_?id|(?:chat)?room_?id|thread_?id|file_?id|id)$/i;

function isUnfilled(wanted: Wanted): boolean {
  return unfilledKind(wanted.name) !== null || (isId(wanted) && literalIds.test(wanted.name));
}

function unfilled(context: CheckContext, wanted: Wanted, place: Place): Finding {
  const { kind, name } = wanted;
  const failed = kind === 'group' || kind === 'room' ? failedCreation(context, kind) : null;
  const values = { name, noun: nouns[kind].within, carrier: carrierOf(wanted) };
  const fix = [
    sentence(
      'Check where your code takes this value from, and do not send the call without it.',
      '检查代码中该值的来源，没有值时不要发送请求。',
    ),
  ];
  const title = sentence(
    '{carrier} has `{name}` instead of a {noun}',
    '{carrier}中应为{noun}的位置是 `{name}`',
    values,
  );
  if (failed === null) {
    const found = sentence(
      '`{name}` is where a {noun} belongs: the value was never filled in.',
      '应为{noun}的位置是 `{name}`，没有填入实际值。',
      values,
    );
    return { evidence: { place, found }, title, fix };
  }
  const found = sentence(
    '`{name}` is in place of the id: `{call}` failed {span} earlier, so there was no id.',
    'ID 的位置是 `{name}`：{span}前 `{call}` 失败，没有返回 ID。',
    { ...values, ...valuesOf(failed, context.call) },
  );
  return { evidence: { place: inLog(failed), found }, title, fix };
}

const oddities: Readonly<Record<OddValue['kind'], LocalizedText>> = {
  'line-feed': { en: 'a line feed', zh: '换行符' },
  tab: { en: 'a tab', zh: '制表符' },
  space: { en: 'a space', zh: '空格' },
  invisible: { en: 'an invisible character', zh: '不可见字符' },
  quotes: { en: 'quotes', zh: '引号' },
  'encoded-twice': { en: 'a second URL encoding', zh: '第二层 URL 编码' },
};

function oddly({ call, url }: CheckContext, wanted: Wanted, odd: OddValue, place: Place): Finding {
  const raw = wanted.segment === null ? wanted.name : (url.segments[wanted.segment]?.raw ?? '');
  const values = { plain: odd.plain, oddity: oddities[odd.kind], raw, carrier: carrierOf(wanted) };
  if (odd.kind === 'encoded-twice') return encodedTwice(call, url, wanted, odd, place, values);
  return {
    evidence: {
      place,
      found: sentence(
        '`{raw}` has {oddity} around `{plain}`, which makes it another name.',
        '`{raw}` 在 `{plain}` 前后带有{oddity}，成了另一个名称。',
        values,
      ),
    },
    title: sentence(
      '{carrier} has {oddity} around `{plain}`',
      '{carrier}中 `{plain}` 前后带有{oddity}',
      values,
    ),
    fix: [sentence('Trim the value before it is sent.', '发送前去掉该值首尾的多余字符。')],
    ...(wanted.segment !== null &&
      correctedTo(call.request, { url: withSegment(url, wanted.segment, odd.plain) })),
  };
}

function encodedTwice(
  call: CheckContext['call'],
  url: CheckContext['url'],
  wanted: Wanted,
  odd: OddValue,
  place: Place,
  values: Values,
): Finding {
  return {
    evidence: {
      place,
      found: sentence(
        '`{raw}` is URL-encoded twice: the service decodes once and looks for a name with `%` in it.',
        '`{raw}` 被 URL 编码了两次：服务端只解码一次，于是按带 `%` 的名称查找。',
        values,
      ),
    },
    title: sentence('`{raw}` is URL-encoded twice', '`{raw}` 被 URL 编码了两次', values),
    fix: [sentence('Encode the value once.', '只编码一次。')],
    ...(wanted.segment !== null &&
      correctedTo(call.request, { url: withSegment(url, wanted.segment, odd.plain) })),
  };
}
