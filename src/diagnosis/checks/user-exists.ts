import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { withoutMembers } from '../json/edit-json';
import { listInBody, type RequestList } from '../lists/find-list';
import { isSameName, nameOf, positionsOf } from '../lists/named-users';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { fieldOf, spotOf } from '../request/request-body';

const before: CauseId = 'duplicate_unique_property_exists/user-exists#registered-before';
const batch: CauseId = 'duplicate_unique_property_exists/user-exists#batch';
const twice: CauseId = 'duplicate_unique_property_exists/two-passwords#listed-twice';

/** Which of the users to be registered is the one that the service refuses? */
export const check: Check = {
  judges: [before, batch, twice],
  judge(context) {
    const name = context.captured.username;
    if (name === undefined) return [];
    const list = listInBody(context, []);
    if (list === null) return judgeSingle(context, name);
    const positions = positionsOf(list, [name]);
    if (positions.length === 0) return [];
    return [...judgeBatch(context, list, name, positions), ...judgeTwice(list, name, positions)];
  },
};

function judgeSingle(context: CheckContext, name: string): CheckResult[] {
  const body = context.requestBody;
  const sent = fieldOf(body.json, 'username');
  if (typeof sent !== 'string' || !isSameName(sent, name)) return [];
  const found = sentence('The body registers `{name}` alone.', '请求体只注册 `{name}` 一个用户。', { name });
  const evidence = { found, ...spotOf(body, ['username']) };
  return [
    { cause: before, verdict: 'confirmed', evidence },
    { cause: batch, verdict: 'ruled-out', evidence },
  ];
}

function judgeBatch(
  context: CheckContext,
  list: RequestList,
  name: string,
  positions: readonly number[],
): CheckResult[] {
  const [first = 0] = positions;
  const size = list.items.length;
  const evidence = { found: place(name, first, size), ...list.spotOfItem(first) };
  if (size === 1)
    return [
      { cause: before, verdict: 'confirmed', evidence },
      { cause: batch, verdict: 'ruled-out', evidence },
    ];
  // Twice in one batch, the first may be what the second clashes with.
  if (positions.length > 1)
    return [
      { cause: batch, verdict: 'likely', evidence: { ...evidence, found: again(list, name, positions) } },
    ];
  const rest = withoutMembers(context.requestBody.text, [], (index) => index === first);
  // One who is listed twice makes the rest fail too.
  const others = new Set(list.items.map((item) => nameOf(item)?.toLowerCase()));
  const values = { name, count: size - 1 };
  const title =
    size === 2
      ? sentence(
          '`{name}` exists already; the other user was not registered either',
          '`{name}` 已存在，另一个用户也没有注册',
          values,
        )
      : sentence(
          '`{name}` exists already; none of the other {count} was registered',
          '`{name}` 已存在，其余 {count} 个用户也都没有注册',
          values,
        );
  const step = sentence(
    'Send the array again without `{name}`.',
    '去掉 `{name}`，重新发送其余用户。',
    values,
  );
  return [
    {
      cause: batch,
      verdict: 'confirmed',
      title,
      fix: [step],
      evidence,
      ...(others.size === size && correctedTo(context.call.request, { body: rest })),
    },
    { cause: before, verdict: 'possible', evidence },
  ];
}

/** The passwords themselves stay out of it. */
function judgeTwice(list: RequestList, name: string, positions: readonly number[]): CheckResult[] {
  const [, second] = positions;
  if (second === undefined) return [];
  return [
    {
      cause: twice,
      verdict: 'confirmed',
      evidence: { found: again(list, name, positions), ...list.spotOfItem(second) },
    },
  ];
}

function place(name: string, index: number, size: number) {
  return sentence(
    '`{name}` is item {item} of {size} in the array.',
    '`{name}` 是数组 {size} 项中的第 {item} 项。',
    {
      name,
      item: index + 1,
      size,
    },
  );
}

function again({ items }: RequestList, name: string, [first = 0, second = 0]: readonly number[]) {
  const sent = nameOf(items[second]) ?? name;
  return sentence(
    '`{name}` is in the array twice: items {first} and {second}.',
    '`{name}` 在数组中出现两次：第 {first} 项和第 {second} 项。',
    {
      name: sent,
      first: first + 1,
      second: second + 1,
    },
  );
}
