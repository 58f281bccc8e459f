import { headerValue } from '../../model/call';
import type { Verdict } from '../../model/diagnosis';
import type { CheckContext, CheckResult } from '../check';

/** What can be wrong with a token, each with the causes that say so under the codes that it comes with. */
export const causesOf = {
  /** No token reached the service. */
  notSent: [
    'unauthorized/expired-token#not-sent',
    'blank/expired-token#not-sent',
    'unauthorized/oauth#not-sent',
    'unauthorized/registration-closed#no-token',
    'group_authorization/no-token#not-sent',
    'group_authorization/code#not-sent',
    'status/401#no-token',
    'unauthorized/code#bad-token',
    'unauthorized/app-token-wanted#bad-token',
  ],
  /** A token stands there, but not as `Bearer` and one token. */
  badScheme: ['auth_bad_access_token/corrupt-token#bad-scheme'],
  expired: [
    'unauthorized/expired-token#expired',
    'blank/expired-token#expired',
    'unauthorized/oauth#expired',
    'expired_token/expired-token#expired',
    'expired_token/code#expired',
  ],
  malformed: ['unauthorized/oauth#malformed', 'auth_bad_access_token/corrupt-token#malformed'],
  otherApp: [
    'unauthorized/oauth#other-app',
    'auth_bad_access_token/unknown-token#other-app',
    'auth_bad_access_token/corrupt-token#other-app',
  ],
  /** A token was sent, and is no good for one of these reasons. */
  dead: [
    'unauthorized/registration-closed#dead-token',
    'status/401#bad-token',
    'unauthorized/code#bad-token',
    'unauthorized/app-token-wanted#bad-token',
    'auth_bad_access_token/code#bad-token',
  ],
} as const;

/**
 * One finding, judged under every code that it may come with. Where the service's text is not known, it may
 * speak of something else: there a finding is likely at most.
 */
export function judgeAll(
  causes: readonly string[],
  context: CheckContext,
  judgement: Omit<CheckResult, 'cause'>,
): CheckResult[] {
  return causes.map((cause) => {
    const isOpen = cause.includes('/code#') || (cause.startsWith('status/') && !isBareRefusal(context));
    const verdict: Verdict = isOpen && judgement.verdict === 'confirmed' ? 'likely' : judgement.verdict;
    const { title, fix, ...rest } = judgement;
    // That registration is closed, and takes an app token, its own title and steps say better.
    const own = cause.startsWith('unauthorized/registration-closed');
    return { ...rest, ...(!own && title && { title }), ...(!own && fix && { fix }), cause, verdict };
  });
}

/** Nothing but the status: what has words or a scheme of its own, or hides them, may come from something in front. */
function isBareRefusal({ call }: CheckContext): boolean {
  return (
    call.response.bodyState === 'empty' &&
    headerValue(call.response.headers, 'www-authenticate') === undefined
  );
}
