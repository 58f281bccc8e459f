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
  for (const each of similarTokens(context.log, token)) {
    const found = differenceFrom(token, each);
    if (found === null) continue;
    const title = sentence('The token was altered on its way into the call', 'token 在发送前被改动');
    return judgeAll(causes, context, {
      verdict: 'confirmed',
      evidence: { place, found },
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
