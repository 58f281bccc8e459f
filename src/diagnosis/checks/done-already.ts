import { ofEntries, provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { placeIn } from '../other-calls/find-requirement';
import { isSameCall, sendOnce } from '../other-calls/same-call';
import { type StateRequirement, stateRequirements } from '../other-calls/state-requirements';
import { sentence } from '../phrasing';

/** Its own steps are to choose another: the first call has this one already. */
const idTaken: CauseId = 'illegal_argument/id-taken#id-taken';
const batch: CauseId = 'duplicate_unique_property_exists/user-exists#batch';

const causes = provable('already').filter(({ proof }) => proof !== 'same-call');

/**
 * Did an earlier call bring about the state that the service objects to? A refusal that says "this is so
 * already": the earlier call of the log that made it so.
 */
export const check: Check = {
  judges: [...causes.map(({ cause }) => cause), batch],
  judge(context) {
    const inQuestion = ofEntries(causes, context.entries);
    return stateRequirements.flatMap((requirement) => {
      const stating = inQuestion.filter(({ proof }) => proof === requirement.state);
      return stating.length === 0
        ? []
        : judge(
            context,
            requirement,
            stating.map(({ cause }) => cause),
          );
    });
  },
};

function judge(
  context: CheckContext,
  { find, title, evidence }: StateRequirement,
  stating: readonly CauseId[],
): CheckResult[] {
  const claim = find(context);
  if (claim === null) return [];
  const { call } = claim.found;
  const values = { ...valuesOf(call, context.call), name: claim.name, place: placeIn(context) };
  const shown = { place: inLog(call), found: { text: evidence, values } };
  if (context.operation?.operation.id === 'create-users') {
    // Whether it is a batch, and what became of the rest of it, is for another check to say.
    return [...stating, batch].map((cause) => ({
      cause,
      verdict: 'possible',
      evidence: shown,
    }));
  }
  const isSame = isSameCall(call, context.call);
  return stating.map((cause) => ({
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
