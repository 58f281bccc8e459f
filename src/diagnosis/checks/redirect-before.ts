import { type Call, headerValue } from '../../model/call';
import { authOf } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { mayBeAdded } from '../auth/shown-headers';
import type { Check, CheckContext } from '../check';
import { callsAround } from '../other-calls/around';
import { inLog, valuesOf } from '../other-calls/describe';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { readUrl } from '../url/url';

/** A call and the redirect that it follows begin within this. In ms. */
const maxGapMs = 10_000;

/**
 * Did a redirect lead here, and drop the token on its way? To another origin, as from `http` to `https`, a
 * browser follows without the token.
 */
export const check: Check = {
  judges: causesOf.notSent,
  judge(context) {
    const { call, url } = context;
    const first = authOf(context).form === 'absent' ? redirectTo(context) : undefined;
    if (first === undefined) return [];
    const from = readUrl(first.request.url).origin;
    const values = { ...valuesOf(first, call), from, to: url.origin };
    return judgeAll(causesOf.notSent, context, {
      verdict: mayBeAdded(context) ? 'likely' : 'confirmed',
      title: sentence(
        'A redirect from `{from}` dropped the token',
        '从 `{from}` 重定向时丢失了 token',
        values,
      ),
      evidence: {
        place: inLog(first),
        found: sentence(
          '`{call}` on `{from}` carried one and was redirected here: to another origin, browsers drop `Authorization`.',
          '发往 `{from}` 的 `{call}` 带有 token，被重定向到这里：跨源时浏览器会去掉 `Authorization`。',
          values,
        ),
      },
      fix: [sentence('Call `{to}` directly.', '直接请求 `{to}`。', values)],
      ...correctedTo(first.request, {
        url: call.request.url,
        headers: { Authorization: 'Bearer <YOUR_TOKEN>' },
      }),
    });
  },
};

/** The call with a token that was answered with this call's address, on another origin. */
function redirectTo(context: CheckContext): Call | undefined {
  const { call, url } = context;
  return callsAround(context).before.findLast(
    ({ request, response, startedAt }) =>
      response.status >= 300 &&
      response.status < 400 &&
      call.startedAt - startedAt <= maxGapMs &&
      !request.url.startsWith(`${url.origin}/`) &&
      headerValue(request.headers, 'authorization') !== undefined &&
      target(request.url, headerValue(response.headers, 'location')) === call.request.url,
  );
}

function target(from: string, location: string | undefined): string | null {
  try {
    return location === undefined ? null : new URL(location, from).href;
  } catch {
    return null;
  }
}
