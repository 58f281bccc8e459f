import { headerValue } from '../../model/call';
import type { Check, CheckContext } from '../check';
import { correctedTo } from '../corrected-request';
import { said } from '../said';

const causes = ['no-response/no-response#mixed-content', 'no-response/blocked#mixed-content'];

/** Browsers trust these though they are called over `http`. */
const loopback = /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** From a page on `https` a browser sends no call to `http`. */
export const check: Check = {
  question: 'Does a page on https call an address on http?',
  judges: causes,
  judge(context) {
    const { call, url } = context;
    const from = secureOrigin(context);
    if (from === null || call.response.status > 0 || !url.origin.startsWith('http://')) return [];
    if (loopback.test(url.host.replace(/:\d+$/, ''))) return [];
    const values = { origin: from.origin, target: url.origin };
    const found = said(
      'The page is on `{origin}` and the call goes to `{target}`: browsers block that.',
      '页面是 `{origin}`，请求发往 `{target}`，浏览器会拦截。',
      values,
    );
    const evidence = { place: { in: 'request-header', name: from.header } as const, found };
    const title = said('A page on `https` may not call `http`', '`https` 页面不能请求 `http` 地址', values);
    const fix = [said('Call the `https` address.', '改用 `https` 地址。')];
    const request = correctedTo(call.request, { url: call.request.url.replace(/^http:/i, 'https:') });
    return causes.map((cause) => ({ cause, verdict: 'confirmed', evidence, title, fix, ...request }));
  },
};

function secureOrigin({ call }: CheckContext): { readonly header: string; readonly origin: string } | null {
  for (const header of ['Origin', 'Referer']) {
    const value = headerValue(call.request.headers, header);
    if (!value?.startsWith('https://')) continue;
    try {
      return { header, origin: new URL(value).origin };
    } catch {
      // Not an address: nothing is known of the page.
    }
  }
  return null;
}
