import { provable, provableCauses } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Check } from '../check';
import { usersOf } from '../lists/named-users';
import { sentence } from '../phrasing';
import { type KeyPath, spotOf, valueAt } from '../request/request-body';

/** Where the body has what a refusal is about: the first of these paths that leads to a value. */
const places: readonly Place[] = provable('at').map(({ cause, proof }) => ({
  cause,
  paths: proof.map((path) => path.split('.')),
}));

interface Place {
  readonly cause: CauseId;
  readonly paths: readonly KeyPath[];
}

const badValue: CauseId = 'illegal_argument/bad-value#bad-value';
const ownerProtected: CauseId = 'forbidden_op/owner-protected#is-owner';

/** Where does the call have what the service speaks of? */
export const check: Check = {
  judges: [...provableCauses('at'), badValue, ownerProtected],
  judge(context) {
    const body = context.requestBody;
    const { property } = context.captured;
    const named = property === undefined ? [] : [{ cause: badValue, paths: [[property]] }];
    const inBody = [...places, ...named].flatMap(({ cause, paths }) => {
      const path = paths.find((each) => isShown(valueAt(body.json, each)));
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
