import { provable } from '../../catalog/proofs';
import type { Proof } from '../../catalog/schema';
import { headerValue } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { CheckContext, CheckResult } from '../check';

type TokenFault = NonNullable<Proof['token']>[number];

const causes = provable('token');

const causesFor = (fault: TokenFault) =>
  causes.flatMap(({ cause, proof }) => (proof.includes(fault) ? [cause] : []));

/** What can be wrong with a token, each with the causes that say so under the codes that it comes with. */
export const causesOf = {
  /** No token reached the service. */
  notSent: causesFor('not-sent'),
  /** A token stands there, but not as `Bearer` and one token. */
  badScheme: causesFor('bad-scheme'),
  expired: causesFor('expired'),
  malformed: causesFor('malformed'),
  otherApp: causesFor('other-app'),
  /** A token was sent, and is no good for one of these reasons. */
  dead: causesFor('unusable'),
} as const;

/**
 * One finding, judged under every code that it may come with. Where the service's text is not known, it may
 * speak of something else: there a finding is likely at most.
 */
export function judgeAll(
  causes: readonly CauseId[],
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
