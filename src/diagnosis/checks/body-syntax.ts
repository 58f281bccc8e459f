import type { CauseId } from '../../model/catalog-ids';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { noBody, noBodyShown } from '../fields/words';
import type { JsonFault, JsonFaultKind } from '../json/fault';
import { isServerCharacter, isServerPlace, readServerPlace } from '../json/server-place';
import { sentence, withFullStop } from '../phrasing';
import { brokenJson, mayBeCut, takesJson } from '../request/broken-json';
import { isWhole, serverPlaceInWords } from '../request/json-fault-words';
import type { RequestBody } from '../request/request-body';

const ids = ['syntax', 'form-encoded', 'quotes', 'trailing-comma', 'cut-off', 'empty'] as const;
type Cause = (typeof ids)[number];

const idOf = (cause: Cause): CauseId => `json_parse/malformed-body#${cause}`;

/** Which cause a fault is; any other is `syntax`. */
const causeOfFault: Partial<Record<JsonFaultKind, Cause>> = {
  empty: 'empty',
  'form-encoding': 'form-encoded',
  'single-quotes': 'quotes',
  'curly-quotes': 'quotes',
  backquotes: 'quotes',
  'unquoted-key': 'quotes',
  'unquoted-value': 'quotes',
  'trailing-comma': 'trailing-comma',
  'unclosed-string': 'cut-off',
  'unclosed-brace': 'cut-off',
  'unclosed-bracket': 'cut-off',
};

const causes = ids.map(idOf);

/** Where does the body stop being JSON? */
export const check: Check = {
  judges: causes,
  judge(context) {
    const body = context.requestBody;
    if (body.state === 'hidden' || !takesJson(context)) return [];
    if (body.state === 'none') return emptyBody(context, body.surelyNone);
    return body.fault === null ? validBody() : brokenBody(context, body, body.fault);
  },
};

/** Confirmed where the service stopped at what is wrong here: then this is the body that it read. */
function brokenBody(context: CheckContext, body: RequestBody, fault: JsonFault): CheckResult[] {
  const server = readServerPlace(context.body.description ?? '');
  const agrees =
    isWhole(fault) ||
    (server === null
      ? isServerCharacter(body.text, fault, context.body.description ?? '')
      : isServerPlace(body.text, fault, server));
  const own = idOf(causeOfFault[fault.kind] ?? 'syntax');
  // To the parser both are JSON: a string, and what stands behind a mark that it skips.
  const isJson = fault.kind === 'byte-order-mark' || fault.kind === 'double-encoded';
  const isProof = agrees && !isJson && (server !== null || !mayBeCut(context, fault));
  return [
    brokenJson(context, fault, own, isProof ? 'confirmed' : 'likely'),
    ...(server === null ? [] : [serverPlace(own, serverPlaceInWords(server, fault, agrees))]),
    ...(isProof ? others(own) : []),
  ];
}

/** The parser stops at the first fault: where that is one thing, it is none of the others. */
function others(own: CauseId): CheckResult[] {
  const found = sentence('What the parser stopped at is something else.', '解析器停在了另一处问题上。');
  return causes
    .filter((cause) => cause !== own)
    .map((cause) => ({ cause, verdict: 'ruled-out', evidence: { found, place: null } }));
}

function serverPlace(cause: CauseId, found: Sentence): CheckResult {
  const place = { in: 'response-body', key: 'error_description' } as const;
  return { cause, verdict: 'possible', evidence: { found, place } };
}

/** Nothing was sent: certain only where the service does not speak of a character of it. */
function emptyBody({ body, call }: CheckContext, surelyNone: boolean): CheckResult[] {
  const server = readServerPlace(body.description ?? '');
  const isSure = surelyNone || (server !== null && server.line === 1 && server.column <= 1);
  const names = /unexpected character|unrecognized token|illegal/i.test(
    body.description?.slice(0, 200) ?? '',
  );
  if (names || call.request.method === 'DELETE') return [];
  return [
    {
      cause: idOf('empty'),
      verdict: isSure ? 'confirmed' : 'likely',
      title: sentence('The call needs a JSON body, and none was sent', '接口需要 JSON 请求体，但没有发送'),
      evidence: { found: withFullStop(isSure ? noBody : noBodyShown), place: { in: 'request-body' } },
    },
  ];
}

function validBody(): CheckResult[] {
  const found = sentence(
    'The body shown here is valid JSON. If this is what was sent, a proxy or its encoding changed it on the way.',
    '此处看到的请求体是合法的 JSON。若发送的就是它，则可能在途中被代理或编码改动。',
  );
  return [{ cause: idOf('syntax'), verdict: 'possible', evidence: { found, place: null } }];
}
