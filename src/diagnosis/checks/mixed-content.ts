import type { Check } from '../check';
import { correctedTo } from '../corrected-request';
import { mixedContentFrom } from '../mixed-content';
import { said } from '../said';

const causes = ['no-response/no-response#mixed-content', 'no-response/blocked#mixed-content'];

/** From a page on `https` a browser sends no call to `http`. */
export const check: Check = {
  question: 'Does a page on https call an address on http?',
  judges: causes,
  judge(context) {
    const { call, url } = context;
    const from = mixedContentFrom(context);
    if (from === null) return [];
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
