import type { CauseId } from '../../model/catalog-ids';
import type { Place } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { namedInPath } from '../url/named-in-path';

const group: CauseId = 'illegal_argument/group-missing#group-missing';
const type: CauseId = 'illegal_argument/type-missing#type-missing';
const wrongType: CauseId = 'illegal_argument/type-not-0-or-1#wrong-type';
const notNumber: CauseId = 'invalid_message_id/not-a-number#not-a-number';
const noGroup: CauseId = 'bad_request/group-missing#group-missing';

/**
 * Which part of the path or query is missing, or not of the form that the call takes? The parts of a path
 * or query that the service's text speaks of, where they stand or should stand.
 */
export const check: Check = {
  judges: [group, type, wrongType, notNumber, noGroup],
  judge: (context) => [...onlineCount(context), ...messageId(context), ...groupInQuery(context)],
};

const confirmed = (cause: CauseId, place: Place, found: Sentence): CheckResult => ({
  cause,
  verdict: 'confirmed',
  evidence: { place, found },
});

/** `GET /presence/online/{group_id}/type/{query_type}` */
function onlineCount({ url }: CheckContext): CheckResult[] {
  const [, id, kind] = /\/presence\/online(?:\/([^/]*))?\/type(?:\/([^/]*))?\/?$/.exec(url.path) ?? [];
  const segment = url.segments.findLastIndex(({ decoded }) => decoded === 'type');
  if (segment < 0) return [];
  if (id === undefined || id === '') {
    const found = sentence('There is no group id before `type`.', '`type` 之前没有群组 ID。');
    return [confirmed(group, { in: 'path', segment }, found)];
  }
  if (kind === undefined || kind === '') {
    const found = sentence('There is nothing after `type`.', '`type` 之后没有内容。');
    return [confirmed(type, { in: 'path', segment }, found)];
  }
  if (kind === '0' || kind === '1') return [];
  const found = sentence('`type` is followed by `{kind}`.', '`type` 之后是 `{kind}`。', {
    kind: kind.slice(0, 60),
  });
  return [confirmed(wrongType, { in: 'path', segment: segment + 1 }, found)];
}

function messageId(context: CheckContext): CheckResult[] {
  const named = namedInPath(context).find(({ name }) => name === 'message_id');
  if (named === undefined || /^\d+$/.test(named.value)) return [];
  const values = { id: named.value.slice(0, 60) };
  const found = sentence('`{id}` is not made of digits alone.', '`{id}` 不全是数字。', values);
  return [confirmed(notNumber, { in: 'path', segment: named.segment }, found)];
}

/** Reactions in a group are asked for with `msgType=groupchat` and the group. */
function groupInQuery({ url, body }: CheckContext): CheckResult[] {
  const isNamed = url.query.get('groupId')?.some((value) => value !== '') ?? false;
  if (isNamed || !/groupId/.test(body.description ?? '')) return [];
  const found = sentence('The query has no `groupId`.', '查询参数缺少 `groupId`。');
  return [confirmed(noGroup, { in: 'query', name: 'groupId' }, found)];
}
