import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { bodyFieldsOf } from '../fields/body-fields';
import { type FieldFinding, findFieldFault } from '../fields/find-field';
import { absent, addStep, misspelt, renameStep, valueless } from '../fields/words';
import { withRenamed } from '../json/edit-json';
import { likelyTitle, withFullStop } from '../phrasing';
import { correctedTo, jsonType } from '../request/corrected-request';
import { type RequestBody, spotOf, spotOfKey } from '../request/request-body';

/** Refusals that do not say which field: one that the call does not work without may be it. */
const causes: readonly CauseId[] = [
  'illegal_argument/invalid-request#wrong-body',
  'param_illegal/code#bad-body',
  'status/400#malformed',
  'illegal_argument/code#bad-value',
  'invalid_parameter/code#bad-parameter',
  'required_property_not_found/code#field-missing',
];

/** Does the body have every field that the call does not work without? */
export const check: Check = {
  judges: causes,
  judge(context) {
    const body = context.requestBody;
    const known = bodyFieldsOf(context.operation);
    if (body.state !== 'shown' || body.fault !== null || known === undefined) return [];
    return known.required.flatMap((name) => {
      const found = findFieldFault(body.json, [name, ...(known.aliases[name] ?? [])], known);
      // Another type is for the check on types to say.
      return found === null || found.fault === 'wrong-type'
        ? []
        : causes.map((cause) => withTitle(judged(context, body, found, cause)));
    });
  },
};

/** Where the service's own words say nothing, what was found is the row's. */
function withTitle(judgement: CheckResult): CheckResult {
  const { cause, title } = judgement;
  return cause === causes[0] && title ? { ...judgement, inQuestion: likelyTitle(title) } : judgement;
}

function judged({ call }: CheckContext, body: RequestBody, found: FieldFinding, cause: CauseId): CheckResult {
  const { owner, objects, field, fault, misspelt: sent } = found;
  const item = objects > 1 ? owner : [];
  if (fault === 'null' || fault === 'empty') {
    const title = valueless(field, fault, item);
    return {
      cause,
      verdict: 'likely',
      title,
      evidence: { found: withFullStop(title), ...spotOf(body, [...owner, field]) },
    };
  }
  if (sent === undefined) {
    const title = absent(field, item);
    return {
      fix: [addStep(field)],
      cause,
      verdict: 'likely',
      title,
      evidence: { found: withFullStop(title), ...spotOf(body, owner) },
    };
  }
  const title = misspelt(sent, field);
  return {
    cause,
    verdict: 'likely',
    title,
    evidence: { found: withFullStop(title), ...spotOfKey(body, owner, sent) },
    fix: [renameStep(sent, field)],
    ...(objects > 1
      ? {}
      : correctedTo(call.request, { headers: jsonType, body: withRenamed(body.text, owner, sent, field) })),
  };
}
