import { type Auth, authOf, type Form } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { withBearer } from '../auth/mend';
import { mayBeAdded } from '../auth/shown-headers';
import { headerSteps } from '../auth/steps';
import { asTitle, headerFault, misplaced, shownToken } from '../auth/words';
import type { Check, CheckContext, Judgement } from '../check';
import { said } from '../said';

const { notSent, badScheme, expired, malformed, otherApp, dead } = causesOf;

/** Its words leave open whether a token came at all. */
const isVague = (cause: string) =>
  cause === 'unauthorized/code#bad-token' || cause === 'unauthorized/app-token-wanted#bad-token';
const ofTheToken = [
  ...[...expired, ...malformed, ...otherApp, ...dead].filter((cause) => !isVague(cause)),
  'unauthorized/registration-closed#user-token',
  'unauthorized/app-token-wanted#user-token',
  'unauthorized/oauth#revoked',
];

/** What each state of the header comes to, under each code that it may come with. */
const causesBy: Readonly<Record<Form, readonly string[]>> = {
  absent: notSent,
  blank: notSent,
  'no-bearer': [...notSent, ...badScheme],
  filler: ['unauthorized/expired-token#not-sent', 'blank/expired-token#not-sent', ...malformed, ...dead],
  garbled: [...badScheme, 'unauthorized/oauth#malformed', ...dead],
  bearer: [],
  unknown: [],
};

export const check: Check = {
  question: 'Was a token sent, as `Authorization: Bearer` and one token?',
  judges: [...new Set([...notSent, ...badScheme, ...ofTheToken])],
  judge(context) {
    const auth = authOf(context);
    if (auth.form === 'unknown') return notShown(context, auth);
    if (auth.form === 'bearer') return wasSent(auth);
    return [...fault(context, auth), ...strays(context, auth), ...exclusions(context, auth)];
  },
};

function fault(context: CheckContext, auth: Auth): Judgement[] {
  const { form, sent, elsewhere } = auth;
  const found = headerFault(auth);
  const [stray] = elsewhere;
  const isBare = form === 'absent' || form === 'blank';
  const title = isBare ? stray && asTitle(misplaced(stray)) : asTitle(found);
  return judgeAll(causesBy[form], context, {
    verdict: isOpen(context, auth) ? 'likely' : 'confirmed',
    evidence: { place: sent.place, found },
    ...headerSteps(context, auth),
    ...(title && { title }),
    ...withBearer(context, elsewhere),
  });
}

/** A log may write one header twice: what it sent is not known. */
const isOpen = (context: CheckContext, auth: Auth) =>
  auth.repeated || mayBeRead(auth) || asksForToken(context) || isBasic(auth) || mayBeAdded(context);

function strays(context: CheckContext, { form, elsewhere }: Auth): Judgement[] {
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

function exclusions(context: CheckContext, auth: Auth): Judgement[] {
  const { form, sent } = auth;
  if (form === 'garbled' || mayBeRead(auth) || mayBeAdded(context)) return [];
  const stands = new Set(causesBy[form]);
  const found =
    form === 'no-bearer'
      ? said('The service reads no token that is not after `Bearer`.', '服务只读取 `Bearer` 之后的 token。')
      : said('No token came with the call.', '请求没有带上 token。');
  return ofTheToken
    .filter((cause) => !stands.has(cause))
    .map((cause) => ({ cause, verdict: 'ruled-out', evidence: { place: sent.place, found } }));
}

function wasSent(auth: Auth): Judgement[] {
  const evidence = { place: auth.sent.place, found: shownToken(auth) };
  return [...notSent, ...badScheme].map((cause) => {
    // Where the service says that none came, something on the way dropped it.
    const isDropped = cause.startsWith('group_authorization/') || isVague(cause);
    return { cause, verdict: isDropped ? 'possible' : 'ruled-out', evidence };
  });
}

/** What was masked or left out before we saw it proves nothing. */
function notShown(context: CheckContext, { sent }: Auth): Judgement[] {
  const isMasked = sent.token !== '';
  const found = isMasked
    ? said(
        'The token seems to have been masked when this log was saved, so it does not tell what was sent.',
        'token 似乎在保存日志时已打码，无法得知发送了什么。',
      )
    : said(
        'This log leaves out `Authorization` headers, so it does not tell what was sent.',
        '该日志没有记录 `Authorization` 头，无法得知发送了什么。',
      );
  return judgeAll(notSent, context, { verdict: 'possible', evidence: { place: sent.place, found } });
}
