import type { Call } from '../../model/call';
import { isPreflightOf, whyRefused } from '../browser/preflight';
import type { Check, CheckContext, CheckResult } from '../check';
import { callsAround } from '../other-calls/around';
import { inLog } from '../other-calls/describe';
import { sentence } from '../phrasing';

const own = 'no-response/refused-preflight#refused-preflight';
const refused = 'no-response/no-response#cors-refused';
const lost = 'no-response/no-response#no-connection';

/** A call and its preflight begin within this. In ms. */
const maxGapMs = 10_000;

/**
 * Was the preflight of this call refused, and why? The browser asks before it sends; a no is the reason
 * that the call itself never left.
 */
export const check: Check = {
  judges: [own, refused, lost],
  judge: (context) => (context.call.preflight ? ofItself(context) : ofCall(context)),
};

function ofItself({ call }: CheckContext): CheckResult[] {
  const found = whyRefused(call);
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

/** The one that began nearest to the call, on either side: browsers list the two in either order. */
function preflightOf(context: CheckContext): Call | undefined {
  const { before, after } = callsAround(context);
  const distance = (other: Call) => Math.abs(other.startedAt - context.call.startedAt);
  return [...before, ...after]
    .filter((other) => distance(other) <= maxGapMs && isPreflightOf(other, context.call))
    .sort((one, other) => distance(one) - distance(other))[0];
}
