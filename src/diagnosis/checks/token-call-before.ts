import { causesOf, judgeAll } from '../auth/causes';
import { tokenCallBefore } from '../auth/token-call-before';
import type { Check } from '../check';

const { notSent, malformed, dead } = causesOf;
/** Where a word stands for the token, the causes are those of a token that is none. */
const ofFiller = [
  'unauthorized/expired-token#not-sent',
  'blank/expired-token#not-sent',
  ...malformed,
  ...dead,
] as const;

/**
 * Did the `/token` call before this one give a token? What came before: a call without a token often
 * follows a `/token` call that gave none.
 */
export const check: Check = {
  judges: [...new Set([...notSent, ...ofFiller])],
  judge(context) {
    const auth = context.auth;
    const before = tokenCallBefore(context, auth);
    if (before === null) return [];
    const causes = auth.form === 'filler' ? ofFiller : notSent;
    return judgeAll(causes, context, { verdict: 'possible', evidence: before.evidence });
  },
};
