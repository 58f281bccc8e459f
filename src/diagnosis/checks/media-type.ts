import { provableCauses } from '../../catalog/proofs';
import { type CallRequest, headerValue, isNoCors } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import { leaveNoCors, modePlace, wasNoCors } from '../browser/no-cors';
import type { Check, CheckContext, CheckResult } from '../check';
import { type BodyKind, bodyKindOf } from '../fields/body-fields';
import { likelyTitle, sentence, withFullStop } from '../phrasing';
import { correctedTo, jsonType } from '../request/corrected-request';
import { bareType, hasBoundary, isJsonType, shownTypes } from '../request/media-types';
import type { RequestBody } from '../request/request-body';

/** Causes that a wrong `Content-Type` alone proves. */
const proven = provableCauses('mediaType');
const wrongHeaders: CauseId = 'illegal_argument/invalid-request#wrong-headers';
const fileMissing: CauseId = 'illegal_argument/file-missing#file-missing';

const wantedTypes: Readonly<Record<BodyKind, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
};

/** Does `Content-Type` fit what the call takes? */
export const check: Check = {
  judges: [...proven, wrongHeaders, fileMissing],
  judge(context) {
    // A record without headers tells nothing about them.
    return context.call.request.headers.length === 0 ? [] : judgeType(context, context.requestBody);
  },
};

function judgeType({ call, operation }: CheckContext, body: RequestBody): CheckResult[] {
  const { request, fromFile } = call;
  const kind = operation === null ? 'json' : bodyKindOf(operation);
  if (kind === null) return [];
  const wanted = wantedTypes[kind];
  const sent = headerValue(request.headers, 'content-type') ?? '';
  if (kind === 'json' ? isJsonType(bareType(sent)) : bareType(sent) === wanted) {
    if (kind === 'multipart' && !hasBoundary(sent)) return [noBoundary()];
    const found = sentence(
      '`Content-Type` is `{sent}`, as it should be.',
      '`Content-Type` 为 `{sent}`，符合要求。',
      {
        sent,
      },
    );
    return proven.map((cause) => ({ cause, verdict: 'ruled-out', evidence: { found, place: headerPlace } }));
  }
  if (body.state === 'none') return [];
  // A page's script cannot send a text without one: whoever wrote the file left it out.
  const isLeftOut = fromFile && sent === '';
  const isDropped = kind === 'json' && shownTypes(sent) !== '' && wasNoCors(call);
  const title = isDropped ? droppedType(sent, wanted) : typeInWords(sent, wanted);
  const evidence = {
    found: withFullStop(title),
    place: isDropped && isNoCors(request) ? modePlace : sent === '' ? null : headerPlace,
  };
  const judged = (cause: CauseId, verdict: Verdict): CheckResult => ({
    cause,
    verdict,
    evidence,
    title,
    ...(kind === 'json' ? asJson(request, body) : { fix: [kind === 'form' ? typeStep(wanted) : uploadStep] }),
    ...(isDropped && { fix: [leaveNoCors, typeStep(wanted)] }),
  });
  return [
    ...proven.map((cause) => judged(cause, operation === null || isLeftOut ? 'likely' : 'confirmed')),
    { fix: [typeStep(wanted)], inQuestion: likelyTitle(title), ...judged(wrongHeaders, 'likely') },
    ...(kind === 'multipart' ? [judged(fileMissing, 'possible')] : []),
  ];
}

/** The same call, declared as JSON, where its body is that or can be made that. */
function asJson(request: CallRequest, { fault }: RequestBody) {
  if (fault === null) return correctedTo(request, { headers: jsonType });
  return fault.mended === null ? {} : correctedTo(request, { headers: jsonType, body: fault.mended });
}

const headerPlace = { in: 'request-header', name: 'Content-Type' } as const;

function typeInWords(sent: string, wanted: string): Sentence {
  const values = { sent: shownTypes(sent), wanted };
  if (sent.trim() === '') {
    return sentence(
      '`Content-Type` is missing; the call takes `{wanted}`',
      '缺少 `Content-Type`，接口要求 `{wanted}`',
      values,
    );
  }
  return values.sent === ''
    ? sentence(
        '`Content-Type` is no media type; the call takes `{wanted}`',
        '`Content-Type` 不是媒体类型，接口要求 `{wanted}`',
        values,
      )
    : sentence(
        '`Content-Type` is `{sent}`; the call takes `{wanted}`',
        '`Content-Type` 为 `{sent}`，接口要求 `{wanted}`',
        values,
      );
}

const droppedType = (sent: string, wanted: string) =>
  sentence(
    '`Content-Type` is `{sent}`: `no-cors` mode does not allow `{wanted}`',
    '`Content-Type` 为 `{sent}`：`no-cors` 模式不允许 `{wanted}`',
    { sent: shownTypes(sent), wanted },
  );

const typeStep = (wanted: string) =>
  sentence('Send `Content-Type: {wanted}`.', '发送 `Content-Type: {wanted}`。', { wanted });

const uploadStep = sentence(
  'Send the file in a `FormData` under the name `file`, and set no `Content-Type`: the browser adds it with its boundary.',
  '将文件以 `file` 为名放入 `FormData` 发送，不要自行设置 `Content-Type`：浏览器会连同 boundary 一起添加。',
);

function noBoundary(): CheckResult {
  const title = sentence(
    '`Content-Type` has no boundary, so the form cannot be read',
    '`Content-Type` 缺少 boundary，表单无法解析',
  );
  const found = sentence('`Content-Type` names no `boundary`.', '`Content-Type` 中没有 `boundary`。');
  return {
    cause: fileMissing,
    verdict: 'confirmed',
    title,
    evidence: { found, place: headerPlace },
    fix: [uploadStep],
  };
}
