import { ofEntries, type ProvableCause, provable } from '../../catalog/proofs';
import type { Check, CheckContext, CheckResult } from '../check';
import { listInBody, listInPath, listInQuery, type RequestList } from '../lists/find-list';
import { sentence, withFullStop } from '../phrasing';

type ListLimit = ProvableCause<'items'>;

const limits = provable('items');

/** How many items were sent, and how many does one call take? */
export const check: Check = {
  judges: limits.map(({ cause }) => cause),
  judge(context) {
    return ofEntries(limits, context.entries).flatMap((limit) => judgeLimit(context, limit));
  },
};

function judgeLimit(context: CheckContext, limit: ListLimit): CheckResult[] {
  const list = findList(context, limit.proof);
  if (list === null) return [];
  const { cause, proof } = limit;
  const { of } = proof;
  const stated = Number(context.captured.limit);
  const most = Number.isInteger(stated) && stated > 0 ? stated : proof.most;
  const count = list.items.length;
  const values = { count, most, of };
  if (count === 0 && proof.least === undefined) return [];
  if (count === 0) {
    const title = sentence(
      'The list is empty; one call takes 1 to {most} {of}',
      '列表为空，一次调用需要 1 至 {most} {of}',
      values,
    );
    return [{ cause, verdict: 'confirmed', title, evidence: { found: withFullStop(title), ...list.spot() } }];
  }
  if (count <= most) {
    const found = sentence(
      '{count} {of} were sent, no more than {most}.',
      '发送了 {count} {of}，不超过 {most} 个。',
      values,
    );
    return [{ cause, verdict: 'possible', evidence: { found, ...list.spot() } }];
  }
  const title =
    most === stated
      ? sentence(
          '{count} {of} were sent; one call takes {most}',
          '发送了 {count} {of}，一次调用最多 {most} 个',
          values,
        )
      : sentence(
          '{count} {of} were sent; the documents allow {most}',
          '发送了 {count} {of}，文档规定最多 {most} 个',
          values,
        );
  const calls = Math.ceil(count / most);
  const step = sentence(
    'Split the list over {calls} calls of at most {most} {of} each.',
    '将列表拆分为 {calls} 次调用，每次最多 {most} {of}。',
    { ...values, calls },
  );
  const evidence = { found: withFullStop(title), ...list.spotOfItem(most) };
  return [{ cause, verdict: 'confirmed', title, fix: [step], evidence }];
}

function findList(
  context: CheckContext,
  { fields = [], query, path }: ListLimit['proof'],
): RequestList | null {
  if (query !== undefined) return listInQuery(context, query);
  return listInBody(context, fields) ?? (path ? listInPath(context) : null);
}
