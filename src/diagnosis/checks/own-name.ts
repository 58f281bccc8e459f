import type { CauseId } from '../../model/catalog-ids';
import type { Check } from '../check';
import { withoutMembers } from '../json/edit-json';
import { listInBody } from '../lists/find-list';
import { positionsOf } from '../lists/named-users';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';

const causes: readonly CauseId[] = [
  'blank/presence-of-oneself#own-name',
  'illegal_argument/presence-of-oneself#own-name',
];

/** Where in the list does the subscriber stand? */
export const check: Check = {
  judges: causes,
  judge(context) {
    const own = context.operation?.params.username;
    const list = listInBody(context, ['usernames']);
    if (own === undefined || list === null) return [];
    const [first] = positionsOf(list, [own]);
    if (first === undefined || list.path === null) return [];
    const isAlone = list.items.length === 1;
    const found = sentence(
      '`{own}` is item {item} of {size} in the list, and the user of the path.',
      '`{own}` 是列表 {size} 项中的第 {item} 项，也是路径中的用户。',
      { own, item: first + 1, size: list.items.length },
    );
    const out = new Set<string | number>(positionsOf(list, [own]));
    const body = withoutMembers(context.requestBody.text, list.path, (index) => out.has(index));
    return causes.map((cause) => ({
      cause,
      verdict: 'confirmed',
      evidence: { found, ...list.spotOfItem(first) },
      ...(isAlone ? {} : correctedTo(context.call.request, { body })),
    }));
  },
};
