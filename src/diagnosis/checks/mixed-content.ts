import type { CauseId } from '../../model/catalog-ids';
import { mixedContentBeside, mixedContentFrom } from '../browser/mixed-content';
import type { Check, CheckContext, CheckResult } from '../check';
import { callName, inLog } from '../other-calls/describe';
import { likelyTitle, sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';

const causes: readonly CauseId[] = [
  'no-response/no-response#mixed-content',
  'no-response/blocked#mixed-content',
];

/** Does a page on https call an address on http? From a page on `https` a browser sends no call to `http`. */
export const check: Check = {
  judges: causes,
  judge(context) {
    if (context.url.origin.startsWith('https://')) return causes.map((cause) => ({ cause, ...isSecure }));
    const found = byItself(context) ?? byAnother(context);
    if (found === null) return [];
    const { request } = context.call;
    const fix = [sentence('Call the `https` address.', '改用 `https` 地址。')];
    const corrected = correctedTo(request, { url: request.url.replace(/^http:/i, 'https:') });
    // Who allows insecure content for a page gets answers all the same.
    const verdict = isAllowed(context) ? 'possible' : found.verdict;
    return causes.map((cause) => ({ cause, fix, ...corrected, ...found, verdict }));
  },
};

const isAllowed = ({ log, url }: CheckContext) => log.has('answered-origin', url.origin);

type Finding = Pick<CheckResult, 'verdict' | 'evidence' | 'title' | 'inQuestion'>;

const title = sentence('A page on `https` may not call `http`', '`https` 页面不能请求 `http` 地址');

function byItself(context: CheckContext): Finding | null {
  const page = mixedContentFrom(context);
  if (page === null) return null;
  const found = sentence(
    'The page is on `{origin}` and the call goes to `{target}`: browsers block that.',
    '页面是 `{origin}`，请求发往 `{target}`，浏览器会拦截。',
    { origin: page.origin, target: context.url.origin },
  );
  return {
    verdict: 'confirmed',
    evidence: { place: { in: 'request-header', name: page.header }, found },
    title,
  };
}

const isSecure = {
  verdict: 'ruled-out',
  evidence: { place: null, found: sentence('The call goes to `https`.', '请求的是 `https` 地址。') },
} as const;

/** Another page, or a frame, may have made that other call. */
function byAnother(context: CheckContext): Finding | null {
  const page = mixedContentBeside(context);
  if (page === null) return null;
  const found = sentence(
    '`{call}` came from a page on `{origin}`; if this call did too, browsers block it: it goes to `{target}`.',
    '`{call}` 来自 `{origin}` 的页面；若本次请求也是，则会被浏览器拦截：它发往 `{target}`。',
    { call: callName(page.call), origin: page.origin, target: context.url.origin },
  );
  return { verdict: 'likely', evidence: { place: inLog(page.call), found }, inQuestion: likelyTitle(title) };
}
