import type { Sentence } from '../../model/sentence';
import type { Auth } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { differenceFrom } from '../auth/compare';
import { withBearer } from '../auth/corrected-token';
import { oddnessOf } from '../auth/oddities';
import { asTitle } from '../auth/words';
import type { Check, CheckContext, CheckResult } from '../check';
import { similarTokens } from '../other-calls/tokens';
import { sentence } from '../phrasing';

const { malformed, dead } = causesOf;
const causes = [...malformed, ...dead];

/**
 * Is the token whole, as it was issued? Whether what stands after `Bearer` is a whole token, by its own
 * text and by what `/token` returned.
 */
export const check: Check = {
  judges: causes,
  judge(context) {
    const auth = context.auth;
    if (auth.form !== 'bearer') return [];
    return auth.origin === null ? damage(context, auth) : isWhole(auth);
  },
};

function damage(context: CheckContext, { sent, reading }: Auth): CheckResult[] {
  const { place, token } = sent;
  const difference = context.log.remembered('token-piece', token, () => differenceFromIssued(context, token));
  if (difference !== null) {
    const title = sentence('The token was altered on its way into the call', 'token 在发送前被改动');
    return judgeAll(causes, context, {
      verdict: 'confirmed',
      evidence: { place, found: difference },
      title,
      fix: [copyWhole],
      ...withBearer(context),
    });
  }
  const oddness = reading === null ? null : oddnessOf(token, reading);
  if (oddness === null) return [];
  const { verdict, found, title } = oddness;
  return judgeAll(causes, context, {
    verdict,
    evidence: { place, found },
    title: asTitle(title),
    ...withBearer(context),
  });
}

/** How the token differs from the first token of the log that it may be a damaged copy of. */
function differenceFromIssued({ log }: CheckContext, token: string): Sentence | null {
  for (const issued of similarTokens(log, token)) {
    const difference = differenceFrom(token, issued);
    if (difference !== null) return difference;
  }
  return null;
}

const copyWhole = sentence(
  'Send `access_token` exactly as `/token` returned it, from the first character to the last.',
  '原样发送 `/token` 返回的 `access_token`，从第一个字符到最后一个字符。',
);

function isWhole({ sent }: Auth): CheckResult[] {
  const found = sentence(
    'The token is, character for character, one that `/token` returned.',
    '发送的 token 与 `/token` 返回的完全一致。',
  );
  return malformed.map((cause) => ({
    cause,
    verdict: 'ruled-out',
    evidence: { place: sent.place, found },
  }));
}
