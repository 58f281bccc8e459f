import { authOf } from '../auth/auth';
import { holderOf } from '../auth/holder';
import type { Check } from '../check';
import { inLog, valuesOf } from '../neighbours/describe';
import { userKey } from '../neighbours/events';
import { lastEvent } from '../neighbours/last-event';
import { said } from '../said';

const cause = 'forbidden_service_operation/banned#user-banned';

/** Whether the log banned the user whose token the call carries. */
export const check: Check = {
  question: 'Is the user who calls banned?',
  judges: [cause],
  judge(context) {
    const auth = authOf(context);
    const name = auth.form === 'bearer' ? holderOf(auth)?.username : null;
    const found = name == null ? null : lastEvent(context, 'ban', userKey(name), name);
    if (name == null || found?.event.state !== 'made') return [];
    const values = { ...valuesOf(found.call, context.call), name };
    return [
      {
        cause,
        verdict: 'confirmed',
        title: said(
          'The caller, `{name}`, was banned {span} earlier',
          '调用者 `{name}` 已在 {span}前被封禁',
          values,
        ),
        evidence: {
          place: inLog(found.call),
          found: said(
            '`{call}` banned `{name}`, whose token this is, {span} earlier.',
            '{span}前，`{call}` 封禁了此 token 所属的用户 `{name}`。',
            values,
          ),
        },
      },
    ];
  },
};
