import type { Check } from '../check';
import { usersOf } from '../lists/named-users';
import { sentence } from '../phrasing';
import { type KeyPath, spotOf, valueAt } from '../request/request-body';

/** Where the body has what a refusal is about. */
const places: Readonly<Record<string, readonly KeyPath[]>> = {
  'group_name_violation/refused#violation': [['groupname']],
  'group_announce_violation/refused#violation': [['announcement']],
  'message_recall_error/no-such-receiver#wrong-receiver': [['to']],
  'message_rewrite_error/not-editable#wrong-type': [
    ['new_msg', 'type'],
    ['msg', 'type'],
  ],
  'unsupported_message_type/not-editable#wrong-type': [
    ['new_msg', 'type'],
    ['msg', 'type'],
  ],
};

const badValue = 'illegal_argument/bad-value#bad-value';
const ownerProtected = 'forbidden_op/owner-protected#is-owner';

/** Where does the call have what the service speaks of? */
export const check: Check = {
  judges: [...Object.keys(places), badValue, ownerProtected],
  judge(context) {
    const body = context.requestBody;
    const { property } = context.captured;
    const paths = { ...places, [badValue]: property === undefined ? [] : [[property]] };
    const inBody = Object.entries(paths).flatMap(([cause, candidates]) => {
      const path = candidates.find((each) => isShown(valueAt(body.json, each)));
      if (path === undefined) return [];
      const values = { name: path.join('.'), value: String(valueAt(body.json, path)).slice(0, 80) };
      const found = sentence('`{name}` is `{value}`.', '`{name}` 为 `{value}`。', values);
      return [{ cause, verdict: 'possible', evidence: { found, ...spotOf(body, path) } } as const];
    });
    const users = usersOf(context);
    const [user] = users?.items ?? [];
    if (users === null || users.items.length !== 1 || typeof user !== 'string') return inBody;
    const found = sentence('The call names `{user}` alone.', '请求中只有 `{user}` 一个用户。', { user });
    return [...inBody, { cause: ownerProtected, verdict: 'possible', evidence: { found, ...users.spot() } }];
  },
};

const isShown = (value: unknown) => typeof value === 'string' || typeof value === 'number';
