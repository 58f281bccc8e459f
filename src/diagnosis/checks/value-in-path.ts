import type { Place } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Check, CheckContext, CheckResult } from '../check';
import { allMissingCauses, missingCauses, nouns, type Wanted, wantedOf } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { failedCreation } from '../other-calls/failed-creation';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
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
    wantedOf(context).flatMap((wanted) =>
      wanted.segment === null ? [] : judgeOne(context, wanted, { in: 'path', segment: wanted.segment }),
    ),
};

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

function unfilled(context: CheckContext, { kind, name }: Wanted, place: Place): Finding {
  const failed = kind === 'group' || kind === 'room' ? failedCreation(context, kind) : null;
  const values = { name, noun: nouns[kind].within };
  const fix = [
    sentence(
      'Check where your code takes this value from, and do not send the call without it.',
      '检查代码中该值的来源，没有值时不要发送请求。',
    ),
  ];
  const title = sentence(
    'The path has `{name}` instead of a {noun}',
    '路径中应为{noun}的位置是 `{name}`',
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
};

function oddly({ call, url }: CheckContext, wanted: Wanted, odd: OddValue, place: Place): Finding {
  const raw = url.segments[wanted.segment ?? 0]?.raw ?? '';
  const values = { plain: odd.plain, oddity: oddities[odd.kind], raw };
  return {
    evidence: {
      place,
      found: sentence(
        '`{raw}` has {oddity} around `{plain}`, which makes it another name.',
        '`{raw}` 在 `{plain}` 前后带有{oddity}，成了另一个名称。',
        values,
      ),
    },
    title: sentence('The path has {oddity} around `{plain}`', '路径中 `{plain}` 前后带有{oddity}', values),
    fix: [sentence('Trim the value before it goes into the path.', '将该值去掉首尾多余字符后再拼入路径。')],
    ...correctedTo(call.request, { url: withSegment(url, wanted.segment ?? 0, odd.plain) }),
  };
}
