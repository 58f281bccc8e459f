import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import { holderOf } from '../auth/holder';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { type Kind, userKey } from '../other-calls/events';
import { type FoundEvent, lastEvent } from '../other-calls/last-event';
import { sentence } from '../phrasing';

const revoked: CauseId = 'unauthorized/oauth#revoked';
/** Older codes have no cause of their own for it. */
const others: readonly CauseId[] = ['unauthorized/expired-token#expired', 'blank/expired-token#expired'];

/**
 * Did something make the token void before its time? Whether the token's user got a new password, or was
 * deleted, after the token was issued.
 */
export const check: Check = {
  judges: [revoked, ...others],
  judge(context) {
    const auth = context.auth;
    const username = auth.form === 'bearer' ? holderOf(auth)?.username : null;
    const since = auth.origin?.answeredAt;
    if (username == null || since == null || auth.origin?.app !== context.url.app) return [];
    const [password, user] = (['password', 'user'] as const).map((kind) =>
      last(context, kind, username, since),
    );
    if (user?.event.state === 'gone') return judge(context, user, username, deleted, 'confirmed');
    // That a new password makes earlier tokens void is seen, but stands in no document.
    return password ? judge(context, password, username, changed, 'likely') : [];
  },
};

function last(context: CheckContext, kind: Kind, username: string, since: number): FoundEvent | null {
  const found = lastEvent(context, kind, userKey(username));
  return found !== null && found.call.startedAt >= since ? found : null;
}

const changed = [
  'The password of `{name}` was changed after the token was issued',
  '`{name}` 的密码在 token 签发后改过',
  '`{call}` changed the password of `{name}` {span} earlier, after this token was issued.',
  '{span}前 `{call}` 修改了 `{name}` 的密码，晚于此 token 的签发。',
] as const;
const deleted = [
  '`{name}` was deleted after the token was issued',
  '`{name}` 在 token 签发后被删除',
  '`{call}` deleted `{name}` {span} earlier, after this token was issued.',
  '{span}前 `{call}` 删除了 `{name}`，晚于此 token 的签发。',
] as const;

function judge(
  context: CheckContext,
  { call }: FoundEvent,
  name: string,
  [titleEn, titleZh, en, zh]: typeof changed | typeof deleted,
  verdict: Verdict,
): CheckResult[] {
  const found = sentence(en, zh, { ...valuesOf(call, context.call), name });
  const title = sentence(titleEn, titleZh, { name });
  const evidence = { place: inLog(call), found };
  return [
    { cause: revoked, verdict, title, evidence },
    ...others.map((cause): CheckResult => ({ cause, verdict: 'likely', evidence })),
  ];
}
