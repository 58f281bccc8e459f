import type { Auth } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { sharedSteps, withBearer } from '../auth/corrected-token';
import { type Life, lifeOf, replacementFor } from '../auth/life';
import {
  aliveWords,
  cappedWords,
  clockWords,
  expiredTitle,
  expiredWords,
  fromFutureWords,
} from '../auth/life-words';
import { clockToleranceMs, timeOf } from '../auth/service-clock';
import { asTitle } from '../auth/words';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';

const dayMs = 86_400_000;

const { expired, dead } = causesOf;
const causes = [...expired, ...dead];

/**
 * Had the token expired when the call was made? Whether the token was past its life when the call was made.
 */
export const check: Check = {
  judges: causes,
  judge(context) {
    const auth = context.auth;
    if (auth.form !== 'bearer') return [];
    const life = lifeOf(context, auth);
    if (life === null) return [];
    return [...weigh(context, auth, life), ...clocks(context, auth, life)];
  },
};

function weigh(context: CheckContext, auth: Auth, life: Life): CheckResult[] {
  const { place } = auth.sent;
  if (life.source !== 'answer' && isFromFuture(life)) {
    return possible(context, { place, found: fromFutureWords(life) });
  }
  const over = life.now - life.expiresAt;
  if (over < 0) return isCapped(auth, life) ? capped(context, auth, life) : alive(auth, life);
  const isProved = life.sure && over >= life.slack;
  return judgeAll(causes, context, {
    verdict: isProved ? 'confirmed' : 'likely',
    evidence: { place, found: expiredWords(life) },
    title: expiredTitle(life),
    ...newerToken(context, auth),
    ...withBearer(context),
  });
}

/** A token of the future tells of a clock that is off, and nothing of its age. */
const isFromFuture = ({ issuedAt, now }: Life) => issuedAt !== null && issuedAt > now + clockToleranceMs;

function possible(context: CheckContext, evidence: CheckResult['evidence']): CheckResult[] {
  return judgeAll(causes, context, { verdict: 'possible', evidence });
}

/** Where the service's own words are that it expired, a life that is left rules nothing out. */
function alive({ sent, reading }: Auth, life: Life): CheckResult[] {
  const left = life.expiresAt - life.now;
  const mayBeCapped = isAgora(reading) && (life.lifetime ?? 0) > dayMs;
  const isOut = life.sure && !mayBeCapped && left > Math.max(clockToleranceMs, life.slack);
  return expired.map((cause) => ({
    cause,
    verdict: isOut && cause === 'unauthorized/oauth#expired' ? 'ruled-out' : 'possible',
    evidence: { place: sent.place, found: aliveWords(life) },
  }));
}

const isAgora = (reading: Auth['reading']) => reading?.kind === 'agora-access-token-2';

/** Agora's servers let no AccessToken2 live longer than a day, whatever it says. */
const isCapped = ({ reading }: Auth, { issuedAt, now, slack }: Life) =>
  isAgora(reading) && issuedAt !== null && now - slack > issuedAt + dayMs;

function capped(context: CheckContext, { sent }: Auth, life: Life): CheckResult[] {
  const found = cappedWords(life);
  return judgeAll(causes, context, {
    verdict: 'likely',
    evidence: { place: sent.place, found },
    title: asTitle(found),
    ...withBearer(context),
  });
}

/** The log may hold the token that should have been sent. */
function newerToken(context: CheckContext, auth: Auth): Pick<CheckResult, 'fix'> {
  const newer = replacementFor(context, auth);
  if (newer?.answeredAt == null) return {};
  const step = sentence(
    'Send the token that `/token` returned on {at}; this call still carries the one before it.',
    '改用 `/token` 在 {at} 返回的新 token，本次调用仍带着旧 token。',
    { at: { instant: newer.answeredAt } },
  );
  return { fix: [step, ...sharedSteps(context, 'renew-token')] };
}

function clocks(context: CheckContext, auth: Auth, life: Life): CheckResult[] {
  const time = timeOf(context);
  if (!life.isService || time === null || time.place === null) return [];
  if (Math.abs(time.ahead) <= clockToleranceMs) return [];
  return possible(context, { place: time.place ?? auth.sent.place, found: clockWords(time) });
}
