import type { CauseId } from '../../model/catalog-ids';
import { holderOf } from '../auth/holder';
import type { Check } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { userKey } from '../other-calls/events';
import { lastEvent } from '../other-calls/last-event';
import { likelyTitle, sentence } from '../phrasing';

const cause: CauseId = 'forbidden_service_operation/banned#user-banned';

/** Is the user who calls banned? Whether the log banned the user whose token the call carries. */
export const check: Check = {
  judges: [cause],
  judge(context) {
    const auth = context.auth;
    const name = auth.form === 'bearer' ? holderOf(auth)?.username : null;
    const found = name == null ? null : lastEvent(context, 'ban', userKey(name));
    if (name == null || found?.event.state !== 'made') return [];
    const values = { ...valuesOf(found.call, context.call), name, at: { instant: found.call.startedAt } };
    const title = sentence(
      'The caller, `{name}`, was banned on {at}',
      '调用者 `{name}` 已于 {at} 被封禁',
      values,
    );
    const words = sentence(
      'In this log, `{call}` banned `{name}`, whose token this is, on {at}.',
      '本日志中，`{call}` 于 {at} 封禁了此 token 所属的用户 `{name}`。',
      values,
    );
    // The reply does not say who is banned, and a ban may be lifted where no log of ours sees it.
    const evidence = { place: inLog(found.call), found: words };
    const fix = [
      sentence(
        'Unban the user first: `POST /users/{name}/activate`.',
        '先解封该用户：`POST /users/{name}/activate`。',
        {
          name,
        },
      ),
    ];
    return [{ cause, verdict: 'likely', title, inQuestion: likelyTitle(title), evidence, fix }];
  },
};
