import { isNoCors } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Sentence } from '../../model/sentence';
import type { Auth, Form } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { sharedSteps, withBearer } from '../auth/corrected-token';
import { mayBeAdded } from '../auth/shown-headers';
import { headerSteps } from '../auth/steps';
import { asTitle, headerFault, misplaced, shownToken } from '../auth/words';
import { leaveNoCors, modePlace, wasNoCors } from '../browser/no-cors';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import type { SentToken } from '../token/sent-token';

const { notSent, badScheme, expired, malformed, otherApp, dead } = causesOf;

/** Its words leave open whether a token came at all. */
const isVague = (cause: CauseId) =>
  cause === 'unauthorized/code#bad-token' || cause === 'unauthorized/app-token-wanted#bad-token';
const ofTheToken: readonly CauseId[] = [
  ...[...expired, ...malformed, ...otherApp, ...dead].filter((cause) => !isVague(cause)),
  'unauthorized/registration-closed#user-token',
  'unauthorized/app-token-wanted#user-token',
  'unauthorized/oauth#revoked',
  'auth_bad_access_token/corrupt-token#user-token',
];

/** What each state of the header comes to, under each code that it may come with. */
const causesBy: Readonly<Record<Form, readonly CauseId[]>> = {
  absent: notSent,
  blank: notSent,
  'no-bearer': [...notSent, ...badScheme],
  filler: ['unauthorized/expired-token#not-sent', 'blank/expired-token#not-sent', ...malformed, ...dead],
  garbled: [...badScheme, 'unauthorized/oauth#malformed', ...dead],
  bearer: [],
  unknown: [],
};

/** Was a token sent, as `Authorization: Bearer` and one token? */
export const check: Check = {
  judges: [...new Set([...notSent, ...badScheme, ...ofTheToken])],
  judge(context) {
    const auth = context.auth;
    if (auth.form === 'unknown') return notShown(context, auth);
    if (auth.form === 'bearer') return wasSent(auth);
    return [...fault(context, auth), ...strays(context, auth), ...exclusions(context, auth)];
  },
};

function fault(context: CheckContext, auth: Auth): CheckResult[] {
  const { form, sent, elsewhere } = auth;
  if (form === 'absent' && wasNoCors(context.call)) return dropped(context, auth);
  const found = headerFault(auth);
  const [stray] = elsewhere;
  const isBare = form === 'absent' || (form === 'blank' && stray);
  const title = isBare ? stray && asTitle(misplaced(stray)) : asTitle(found);
  return judgeAll(causesBy[form], context, {
    verdict: isOpen(context, auth) ? 'likely' : 'confirmed',
    evidence: { place: sent.place, found },
    ...headerSteps(context, auth),
    ...(title && { title }),
    ...withBearer(context, elsewhere),
  });
}

const hiddenAll = sentence(
  'The browser hides all of the response, as in `no-cors` mode, in which it sends no `Authorization` (inferred).',
  '浏览器隐藏了整个响应，符合 `no-cors` 模式，该模式不发送 `Authorization`（推断）。',
);

/** Whatever token the page gave it. */
function dropped(context: CheckContext, auth: Auth): CheckResult[] {
  const isTold = isNoCors(context.call.request);
  return judgeAll(causesBy.absent, context, {
    verdict: !isTold || isOpen(context, auth) ? 'likely' : 'confirmed',
    evidence: isTold
      ? {
          place: modePlace,
          found: sentence(
            '`Sec-Fetch-Mode` is `no-cors`, in which the browser sends no `Authorization`.',
            '`Sec-Fetch-Mode` 为 `no-cors`，该模式不发送 `Authorization`。',
          ),
        }
      : { place: null, found: hiddenAll },
    title: sentence(
      'No token was sent: `no-cors` mode drops `Authorization`',
      '未发送 token：`no-cors` 模式会丢弃 `Authorization`',
    ),
    fix: [leaveNoCors, ...sharedSteps(context, 'send-token')],
    ...withBearer(context, auth.elsewhere),
  });
}

/** A log may write one header twice: what it sent is not known. */
const isOpen = (context: CheckContext, auth: Auth) =>
  auth.repeated || mayBeRead(auth) || asksForToken(context) || isBasic(auth) || mayBeAdded(context);

function strays(context: CheckContext, { form, elsewhere }: Auth): CheckResult[] {
  return elsewhere.flatMap((stray) =>
    judgeAll(causesBy[form], context, {
      verdict: 'possible',
      evidence: { place: stray.place, found: misplaced(stray) },
    }),
  );
}

/** Usergrid, from which the service descends, also reads `access_token` in the query. */
function mayBeRead({ elsewhere }: Auth): boolean {
  return elsewhere.some(({ place }) => place.in === 'query' && place.name === 'access_token');
}

/** Usergrid also takes `client_id` and `client_secret` in this scheme; whether the service does, no document says. */
const isBasic = ({ sent }: Auth) => sent.scheme?.toLowerCase() === 'basic';

/** Who asks for a token needs none, but for a user's without the password. */
function asksForToken({ operation }: CheckContext): boolean {
  return operation?.operation.path === '/token' && operation.operation.id !== 'get-user-token-by-username';
}

function exclusions(context: CheckContext, auth: Auth): CheckResult[] {
  const { form, sent } = auth;
  const scheme = form === 'filler' ? schemeStands(sent) : [];
  if (form === 'garbled' || mayBeRead(auth) || mayBeAdded(context)) return scheme;
  const stands = new Set(causesBy[form]);
  const found =
    form === 'no-bearer'
      ? sentence('The service reads a token only after `Bearer`.', '服务只读取 `Bearer` 之后的 token。')
      : sentence('No token came with the call.', '请求没有带上 token。');
  const isOut = ofTheToken.filter((cause) => !stands.has(cause));
  return [...scheme, ...isOut.map((cause) => ruledOut(cause, sent, found))];
}

/** `Bearer undefined`: what is amiss stands behind it. */
function schemeStands(sent: SentToken): CheckResult[] {
  if (sent.scheme === null || sent.problems.length > 1) return [];
  const found = sentence('`Bearer` is there once, as it should be.', '`Bearer` 只出现一次，格式正确。');
  return badScheme.map((cause) => ruledOut(cause, sent, found));
}

const ruledOut = (cause: CauseId, { place }: SentToken, found: Sentence): CheckResult => ({
  cause,
  verdict: 'ruled-out',
  evidence: { place, found },
});

function wasSent(auth: Auth): CheckResult[] {
  const evidence = { place: auth.sent.place, found: shownToken(auth) };
  return [...notSent, ...badScheme].map((cause) => {
    // Where the service says that none came, something on the way dropped it.
    const isDropped = cause.startsWith('group_authorization/') || isVague(cause);
    return { cause, verdict: isDropped ? 'possible' : 'ruled-out', evidence };
  });
}

/** What was masked or left out before we saw it proves nothing. */
function notShown(context: CheckContext, { sent }: Auth): CheckResult[] {
  const isMasked = sent.token !== '';
  const found = isMasked
    ? sentence(
        'The token seems to have been masked when this log was saved, so it does not tell what was sent.',
        'token 似乎在保存日志时已打码，无法得知发送了什么。',
      )
    : sentence(
        'This log leaves out `Authorization` headers, so it does not tell what was sent.',
        '该日志没有记录 `Authorization` 头，无法得知发送了什么。',
      );
  return judgeAll(notSent, context, { verdict: 'possible', evidence: { place: sent.place, found } });
}
