import { type ProvableCause, provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { listInBody, type RequestList } from '../lists/find-list';
import { sentence, withFullStop } from '../phrasing';
import { fieldOf, spotOf } from '../request/request-body';

const overMaxusers: CauseId = 'exceed_limit/too-many-members#over-maxusers';
const tooHigh: CauseId = 'exceed_limit/maxusers-too-high#too-high';
const tooLow: CauseId = 'forbidden_op/fewer-than-members#too-low';

const perCall = provable('members');

/** Does the number of members fit `maxusers`, and `maxusers` its limits? */
export const check: Check = {
  judges: [overMaxusers, ...perCall.map(({ cause }) => cause), tooHigh, tooLow],
  judge(context) {
    return [...judgeMembers(context), ...judgeMaxusers(context)];
  },
};

/** Case makes no difference in usernames. */
const folded = (name: unknown) => (typeof name === 'string' ? name.toLowerCase() : name);

function judgeMembers(context: CheckContext): CheckResult[] {
  const list = listInBody(context, ['members', 'usernames']);
  if (list === null) return [];
  const { json } = context.requestBody;
  const names = new Set(list.items.map(folded));
  names.delete(folded(fieldOf(json, 'owner')));
  const count = names.size;
  const maxusers = fieldOf(json, 'maxusers');
  const judged: CheckResult[] = [];
  // The owner counts as one.
  if (typeof maxusers === 'number' && list.path?.[0] === 'members') {
    const isOver = count + 1 > maxusers;
    const title = sentence(
      '{count} members and the owner are more than `maxusers`, {maxusers}',
      '{count} 个成员加上群主，超过了 `maxusers` 的 {maxusers}',
      { count, maxusers },
    );
    const found = sentence(
      '{count} members and the owner fit into `maxusers`, {maxusers}.',
      '{count} 个成员加上群主，未超过 `maxusers` 的 {maxusers}。',
      { count, maxusers },
    );
    judged.push(
      isOver
        ? {
            cause: overMaxusers,
            verdict: 'confirmed',
            title,
            evidence: { found: withFullStop(title), ...list.spot() },
          }
        : { cause: overMaxusers, verdict: 'possible', evidence: { found, ...list.spot() } },
    );
  }
  return [...judged, ...perCall.map((limit) => judgePerCall(limit, count, list))];
}

function judgePerCall(
  { cause, proof: { most } }: ProvableCause<'members'>,
  count: number,
  list: RequestList,
): CheckResult {
  const values = { count, most };
  const isMany = count > most;
  const found = isMany
    ? sentence(
        '{count} users are named; one call adds {most} at most.',
        '列出了 {count} 个用户，一次调用最多添加 {most} 个。',
        values,
      )
    : sentence(
        '{count} users are named, no more than the {most} of one call.',
        '列出了 {count} 个用户，未超过一次调用的上限 {most} 个。',
        values,
      );
  const verdict = !isMany ? 'ruled-out' : list.path?.[0] === 'usernames' ? 'likely' : 'possible';
  return { cause, verdict, evidence: { found, ...list.spot() } };
}

function judgeMaxusers(context: CheckContext): CheckResult[] {
  const body = context.requestBody;
  const sent = fieldOf(body.json, 'maxusers');
  if (typeof sent !== 'number') return [];
  const limit = Number(context.captured.limit);
  const spot = spotOf(body, ['maxusers']);
  const found = sentence('`maxusers` is {sent}.', '`maxusers` 为 {sent}。', { sent });
  const title = sentence('`maxusers` is {sent}; {limit} is the most', '`maxusers` 为 {sent}，最大 {limit}', {
    sent,
    limit,
  });
  const below = sentence(
    '`maxusers` is {sent}, fewer than the members there are',
    '`maxusers` 为 {sent}，小于现有成员数',
    { sent },
  );
  return [
    sent > limit
      ? { cause: tooHigh, verdict: 'confirmed', title, evidence: { found: withFullStop(title), ...spot } }
      : { cause: tooHigh, verdict: 'possible', evidence: { found, ...spot } },
    { cause: tooLow, verdict: 'possible', title: below, evidence: { found, ...spot } },
  ];
}
