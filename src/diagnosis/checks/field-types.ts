import { provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { type BodyFields, bodyFieldsOf } from '../fields/body-fields';
import {
  strayItem,
  type TypeMismatch,
  topMismatch,
  typeMismatches,
  withTypes,
} from '../fields/type-mismatch';
import { bodyOfWrongType, itemOfWrongType, ofWrongType, typeStep } from '../fields/words';
import { likelyTitle, withFullStop } from '../phrasing';
import { correctedTo, jsonType } from '../request/corrected-request';
import { type KeyPath, type RequestBody, spotOf } from '../request/request-body';

const wrongType: CauseId = 'invalid_request_body/malformed-body#wrong-type';
const invalid: CauseId = 'illegal_argument/invalid-request#wrong-body';

/** Causes that say that the body cannot be read: a wrong type in it proves them. */
const unreadable: CauseId = 'param_illegal/unreadable-body#bad-body';
const ofBody: readonly CauseId[] = [wrongType, 'invalid_request_body/code#bad-body'];

/** Causes that say that something is wrong: a wrong type may be it. */
const vague: readonly CauseId[] = [
  'param_illegal/code#bad-body',
  'status/400#malformed',
  'illegal_argument/code#bad-value',
  'invalid_parameter/code#bad-parameter',
];

/** Causes that speak of one field. */
const ofField = provable('type');

/** Has the body, and each field of it, the type that the API reads? */
export const check: Check = {
  judges: [unreadable, ...ofBody, invalid, ...vague, ...ofField.map(({ cause }) => cause)],
  judge(context) {
    const body = context.requestBody;
    const known = bodyFieldsOf(context.operation);
    if (body.state !== 'shown' || body.fault !== null || known === undefined) return [];
    return judgeWhole(body, known) ?? judgeFields(context, body, known);
  },
};

/** A body that is nothing the call can take, whatever is in it. */
function judgeWhole(body: RequestBody, known: BodyFields): CheckResult[] | null {
  const top = topMismatch(body.json, known);
  const stray = top === null ? strayItem(body.json, known) : -1;
  if (top === null && stray === -1) return null;
  const title = top === null ? itemOfWrongType(stray) : bodyOfWrongType(top.sent, top.wanted);
  const path = top === null ? [stray] : [];
  return [
    ...[unreadable, ...ofBody, invalid].map((cause) => judged(body, cause, 'confirmed', title, path)),
    ...vague.map((cause) => judged(body, cause, 'likely', title, path)),
  ];
}

function judgeFields(context: CheckContext, body: RequestBody, known: BodyFields): CheckResult[] {
  const found = typeMismatches(body, known);
  const mended = withTypes(body, found);
  const corrected =
    mended === null ? {} : correctedTo(context.call.request, { headers: jsonType, body: mended });
  const about = (mismatch: TypeMismatch, cause: CauseId, verdict: Verdict): CheckResult => {
    const { path, field, sent, wanted } = mismatch;
    const item = path.length > 1 ? path.slice(0, 1) : [];
    const title = ofWrongType(field, sent, wanted, item);
    return { ...judged(body, cause, verdict, title, path), fix: [typeStep(field, wanted)], ...corrected };
  };
  return found.flatMap((mismatch) => [
    ...ofBody.map((cause) => about(mismatch, cause, mismatch.isHard ? 'confirmed' : 'likely')),
    // The service's text proves this cause: a type that it may have taken is only worth a look.
    mismatch.isHard
      ? about(mismatch, unreadable, 'confirmed')
      : {
          cause: unreadable,
          verdict: 'possible',
          evidence: about(mismatch, unreadable, 'possible').evidence,
        },
    ...[invalid, ...vague].map((cause) => about(mismatch, cause, 'likely')),
    ...ofField
      .filter(({ proof }) => proof === mismatch.field)
      .map(({ cause }) => about(mismatch, cause, 'confirmed')),
  ]);
}

function judged(
  body: RequestBody,
  cause: CauseId,
  verdict: Verdict,
  title: Sentence,
  path: KeyPath,
): CheckResult {
  const evidence = { found: withFullStop(title), ...spotOf(body, path) };
  // The service's own words say nothing at all.
  return { cause, verdict, title, evidence, ...(cause === invalid && { inQuestion: likelyTitle(title) }) };
}
