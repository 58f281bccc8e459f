import { headerValue } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { CheckContext, CheckResult } from '../check';
import { bodyKindOf } from '../fields/body-fields';
import type { JsonFault } from '../json/fault';
import { sentence, withFullStop } from '../phrasing';
import { correctedTo, jsonType } from './corrected-request';
import { faultInWords } from './json-fault-words';
import { spotOfFault } from './request-body';

/** Whether the call takes JSON, as far as is known of it. */
export function takesJson({ operation, call }: CheckContext): boolean {
  if (call.request.method === 'GET' || call.request.method === 'HEAD') return false;
  return operation === null || bodyKindOf(operation) === 'json';
}

/** Whoever wrote the file may have cut the body, where nothing tells how long it was. */
export function mayBeCut({ call }: CheckContext, { kind }: JsonFault): boolean {
  const isKnown = headerValue(call.request.headers, 'content-length') !== undefined;
  return call.fromFile && !isKnown && kind.startsWith('unclosed-');
}

/** Whether the service may have read the body all the same: parsers skip the mark. */
export const mayBeRead = (context: CheckContext, fault: JsonFault) =>
  fault.kind === 'byte-order-mark' || mayBeCut(context, fault);

const stringifyOnce = sentence('Call `JSON.stringify` once.', '只调用一次 `JSON.stringify`。');

/** What a body that is no JSON says of a cause: where it breaks, and the fixed body where that is certain. */
export function brokenJson(
  { call }: CheckContext,
  fault: JsonFault,
  cause: CauseId,
  verdict: Verdict,
): CheckResult {
  const title = faultInWords(fault);
  return {
    cause,
    verdict,
    title,
    evidence: { found: withFullStop(title), ...spotOfFault(fault) },
    ...(fault.kind === 'double-encoded' && { fix: [stringifyOnce] }),
    ...(fault.mended === null ? {} : correctedTo(call.request, { headers: jsonType, body: fault.mended })),
  };
}
