import type { Check } from '../check';
import { sentence } from '../phrasing';

const cause = 'bad_request/parameter-missing#parameter-missing';

/** What `DELETE …/rest/message/roaming/chat/user/{username}` takes, by its API page. */
const required = ['userId', 'msgIdList'];

/**
 * Which parameter of the query is missing? "Bad Request" does not say which parameter is missing; the query
 * does.
 */
export const check: Check = {
  judges: [cause],
  judge({ url, operation }) {
    // "Bad Request" may be the answer to any other call.
    if (operation?.operation.id !== 'delete-direct-roaming-messages') return [];
    const missing = required.filter((name) => !url.query.get(name)?.some((value) => value !== ''));
    if (missing.length === 0) return [];
    const values = { names: missing.join(', ') };
    const found = sentence('The query has no `{names}`.', '查询参数缺少 `{names}`。', values);
    const title = sentence('The query has no `{names}`', '查询参数缺少 `{names}`', values);
    const evidence = { place: { in: 'query', name: missing[0] ?? '' } as const, found };
    return [{ cause, verdict: 'confirmed', evidence, title }];
  },
};
