import { provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { withoutMembers } from '../json/edit-json';
import type { RequestList } from '../lists/find-list';
import { namesInText, positionsOf, usersOf } from '../lists/named-users';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';

/** The service has nothing to do for these users: the call goes through without them. */
const leftOut = causesFor('leave-out');

/** Leaving them out is one way; another is to register them, or to let them join. */
const named = causesFor('named');

function causesFor(use: 'named' | 'leave-out') {
  return provable('users').flatMap(({ cause, proof }) => (proof === use ? [cause] : []));
}

/** Which of the users that the call names does the service speak of? */
export const check: Check = {
  judges: [...leftOut, ...named],
  judge(context) {
    const list = usersOf(context);
    const names = namesInText(context);
    const positions = list === null ? [] : positionsOf(list, names);
    const [first] = positions;
    if (list === null || first === undefined) return [];
    const evidence = { found: inWords(list, names, positions), ...list.spotOfItem(first) };
    const judged = (cause: CauseId): CheckResult => ({ cause, verdict: 'possible', evidence });
    return [
      ...named.map(judged),
      ...leftOut.map((cause) => ({ ...judged(cause), ...withoutThem(context, list, positions) })),
    ];
  },
};

function inWords(list: RequestList, names: readonly string[], positions: readonly number[]) {
  const values = { name: names[0] ?? '', count: positions.length, size: list.items.length };
  if (list.items.length === 1) {
    return sentence(
      '`{name}` is the only user that the call names.',
      '请求中只有 `{name}` 一个用户。',
      values,
    );
  }
  return positions.length === 1
    ? sentence(
        '`{name}` is one of the {size} users that the call names.',
        '请求共列出 {size} 个用户，`{name}` 是其中之一。',
        values,
      )
    : sentence(
        'The service names {count} of the {size} users of the call, `{name}` first.',
        '请求共列出 {size} 个用户，服务端指出其中 {count} 个，第一个是 `{name}`。',
        values,
      );
}

function withoutThem(context: CheckContext, { items, path }: RequestList, positions: readonly number[]) {
  if (path === null || items.length === positions.length) return {};
  const out = new Set<string | number>(positions);
  const body = withoutMembers(context.requestBody.text, path, (index) => out.has(index));
  const fix = [
    sentence('Send the call again without those who are members already.', '去掉已是成员的用户，重新发送。'),
  ];
  return { fix, ...correctedTo(context.call.request, { body }) };
}
