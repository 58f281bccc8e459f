import type { Said } from '../../model/said';
import type { Check, CheckContext, Judgement } from '../check';
import { type Claim, claims } from '../neighbours/claims';
import { inLog, valuesOf } from '../neighbours/describe';
import { placeIn } from '../neighbours/find-claim';
import { isSameCall, sendOnce } from '../neighbours/same-call';
import { said } from '../said';

/** Its own steps are to choose another: the first call has this one already. */
const idTaken = 'illegal_argument/id-taken#id-taken';
const registered = 'duplicate_unique_property_exists/user-exists';

/** A refusal that says "this is so already": the earlier call of the log that made it so. */
export const check: Check = {
  question: 'Did an earlier call bring about the state that the service objects to?',
  judges: [...claims.flatMap(({ causes }) => causes), `${registered}#batch`],
  judge(context) {
    const { entries } = context;
    const inQuestion = (cause: string) => entries.some((entry) => cause.startsWith(`${entry}#`));
    return claims.filter(({ causes }) => causes.some(inQuestion)).flatMap((claim) => judge(context, claim));
  },
};

function judge(context: CheckContext, { causes, find, title, evidence }: Claim): Judgement[] {
  const claim = find(context);
  if (claim === null) return [];
  const { call } = claim.found;
  const values = { ...valuesOf(call, context.call), name: claim.name, place: placeIn(context) };
  const shown = { place: inLog(call), found: { text: evidence, values } };
  if (context.operation?.operation.id === 'create-users') {
    // Whether it is a batch, and what became of the rest of it, is for another check to say.
    return [...causes, `${registered}#batch`].map((cause) => ({
      cause,
      verdict: 'possible',
      evidence: shown,
    }));
  }
  const isSame = isSameCall(call, context.call);
  return causes.map((cause) => ({
    cause,
    // It may be the caller who is banned, or the app.
    verdict: cause.startsWith('forbidden_service_operation/') ? 'likely' : 'confirmed',
    title: isSame ? sameCall(values) : { text: title, values },
    evidence: shown,
    ...(isSame && cause === idTaken && { fix: [sendOnce] }),
  }));
}

const sameCall = (values: Said['values']) =>
  said('Sent twice: the same call succeeded {span} earlier', '重复请求：{span}前同一请求已成功', values);
