import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { bodyFieldsOf } from '../fields/body-fields';
import { noBody, noBodyShown } from '../fields/words';
import type { JsonFault } from '../json/fault';
import { sentence, withFullStop } from '../phrasing';
import { brokenJson, mayBeRead, takesJson } from '../request/broken-json';

const notJson: CauseId = 'invalid_request_body/malformed-body#not-json';
const wrongType: CauseId = 'invalid_request_body/malformed-body#wrong-type';
const undeclared: CauseId = 'web_application/unsupported-media-type#not-json';
/** Says that the service could not read the body, and no more. */
const unreadable: readonly CauseId[] = ['json_parse/code#not-json', 'invalid_request_body/code#bad-body'];
/** The service's text proves it: what is not sure is only worth a look, and no title. */
const stated: CauseId = 'param_illegal/unreadable-body#bad-body';
/** Says with words of its own that a parameter is wrong: it need not stand in the body. */
const parameter: CauseId = 'param_illegal/code#bad-body';
/** Says that something is wrong: a call that takes JSON cannot do with what is none. */
const invalid: CauseId = 'illegal_argument/invalid-request#wrong-body';
const anything: CauseId = 'status/400#malformed';

/** Is the body JSON at all? */
export const check: Check = {
  judges: [notJson, wrongType, undeclared, ...unreadable, stated, parameter, invalid, anything],
  judge(context) {
    const body = context.requestBody;
    if (body.state === 'hidden' || !takesJson(context)) return [];
    if (body.state === 'none') return emptyBody(context, body.surelyNone);
    return body.fault === null ? validBody() : brokenBody(context, body.fault);
  },
};

function brokenBody(context: CheckContext, fault: JsonFault): CheckResult[] {
  const judged = (cause: CauseId, verdict: Verdict) => brokenJson(context, fault, cause, verdict);
  const isKnown = context.operation !== null && context.call.request.method !== 'DELETE';
  if (mayBeRead(context, fault))
    return [
      ...[notJson, ...unreadable, parameter, undeclared].map((cause) => judged(cause, 'likely')),
      judged(stated, 'possible'),
    ];
  return [
    // A string that holds JSON is JSON, of another type than the call takes.
    judged(fault.kind === 'double-encoded' ? wrongType : notJson, 'confirmed'),
    ...[...unreadable, stated].map((cause) => judged(cause, 'confirmed')),
    judged(parameter, isKnown && context.body.description === null ? 'confirmed' : 'likely'),
    judged(invalid, isKnown ? 'confirmed' : 'likely'),
    judged(undeclared, 'likely'),
    judged(anything, 'likely'),
  ];
}

function emptyBody({ call, operation }: CheckContext, surelyNone: boolean): CheckResult[] {
  if (call.request.method === 'DELETE') return [];
  const title = sentence('The call needs a JSON body, and none was sent', '接口需要 JSON 请求体，但没有发送');
  const evidence = {
    found: withFullStop(surelyNone ? noBody : noBodyShown),
    place: { in: 'request-body' },
  } as const;
  const judged = (cause: CauseId, verdict: Verdict): CheckResult => ({ cause, verdict, evidence, title });
  const takesFields = bodyFieldsOf(operation) !== undefined;
  // Some calls of the API take no body at all.
  if (operation !== null && !takesFields) return [];
  return [
    ...[notJson, ...unreadable].map((cause) => judged(cause, surelyNone ? 'confirmed' : 'likely')),
    judged(stated, surelyNone ? 'confirmed' : 'possible'),
    ...(takesFields ? [parameter, invalid, anything].map((cause) => judged(cause, 'likely')) : []),
  ];
}

function validBody(): CheckResult[] {
  const evidence = { found: sentence('The body is valid JSON.', '请求体是合法的 JSON。'), place: null };
  return [notJson, undeclared].map((cause) => ({ cause, verdict: 'ruled-out', evidence }));
}
