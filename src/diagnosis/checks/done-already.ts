import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { placeIn } from '../other-calls/find-requirement';
import { isSameCall, sendOnce } from '../other-calls/same-call';
import { type StateRequirement, stateRequirements } from '../other-calls/state-requirements';
import { sentence } from '../phrasing';

/** Its own steps are to choose another: the first call has this one already. */
const idTaken = 'illegal_argument/id-taken#id-taken';
const registered = 'duplicate_unique_property_exists/user-exists';

/**
 * Did an earlier call bring about the state that the service objects to? A refusal that says "this is so
 * already": the earlier call of the log that made it so.
 */
export const check: Check = {
  judges: [...stateRequirements.flatMap(({ causes }) => causes), `${registered}#batch`],
  judge(context) {
    const { entries } = context;
    const inQuestion = (cause: string) => entries.some((entry) => cause.startsWith(`${entry}#`));
    return stateRequirements
      .filter(({ causes }) => causes.some(inQuestion))
      .flatMap((claim) => judge(context, claim));
  },
};

function judge(context: CheckContext, { causes, find, title, evidence }: StateRequirement): CheckResult[] {
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

const sameCall = (values: Sentence['values']) =>
  sentence('Sent twice: the same call succeeded {span} earlier', '重复请求：{span}前同一请求已成功', values);
