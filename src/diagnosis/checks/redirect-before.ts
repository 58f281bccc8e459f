import { causesOf, judgeAll } from '../auth/causes';
import { mayBeAdded } from '../auth/shown-headers';
import { redirectTo } from '../browser/redirects';
import type { Check } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { readUrl } from '../url/url';

/**
 * Did a redirect lead here, and drop the token on its way? To another origin, as from `http` to `https`, a
 * browser follows without the token.
 */
export const check: Check = {
  judges: causesOf.notSent,
  judge(context) {
    const { call, url } = context;
    const first = context.auth.form === 'absent' ? redirectTo(context) : undefined;
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
