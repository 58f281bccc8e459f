import type { CauseId } from '../../model/catalog-ids';
import { preflightOf, whyRefused } from '../browser/preflight';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog } from '../other-calls/describe';
import { sentence } from '../phrasing';

const own: CauseId = 'no-response/refused-preflight#refused-preflight';
const refused: CauseId = 'no-response/no-response#cors-refused';
const lost: CauseId = 'no-response/no-response#no-connection';

/**
 * Was the preflight of this call refused, and why? The browser asks before it sends; a no is the reason
 * that the call itself never left.
 */
export const check: Check = {
  judges: [own, refused, lost],
  judge: (context) => (context.call.preflight ? ofItself(context) : ofCall(context)),
};

function ofItself({ refusal: found }: CheckContext): CheckResult[] {
  if (found === null) return [];
  const place = { in: 'response-header', name: 'Access-Control-Allow-Origin' } as const;
  return [{ cause: own, verdict: 'confirmed', evidence: { place, found } }];
}

function ofCall(context: CheckContext): CheckResult[] {
  if (context.call.response.status > 0) return [];
  const preflight = preflightOf(context);
  const found = preflight && whyRefused(preflight);
  if (!preflight || !found) return [];
  const evidence = { place: inLog(preflight), found };
  const title = sentence(
    'The preflight was refused, so the browser never sent this call',
    '预检请求未通过，浏览器没有发出该请求',
  );
  const reached = sentence('`{host}` responded to the preflight.', '`{host}` 对预检请求有响应。', {
    host: context.url.host,
  });
  const answered: CheckResult[] =
    preflight.response.status > 0
      ? [{ cause: lost, verdict: 'ruled-out', evidence: { ...evidence, found: reached } }]
      : [];
  const verdict = preflight.response.status > 0 ? 'confirmed' : 'likely';
  return [{ cause: refused, verdict, evidence, title }, ...answered];
}
