import { headerValue } from '../../model/call';
import type { Check } from '../check';
import { correctedTo } from '../corrected-request';
import { acceptsJson, shownTypes } from '../media-types';
import { said } from '../said';
import { sentence } from '../sentence';

const unsupported = 'web_application/unsupported-media-type#accept';
const wrongHeaders = 'illegal_argument/invalid-request#wrong-headers';

export const check: Check = {
  question: 'Does `Accept` let the service answer in JSON?',
  judges: [unsupported, wrongHeaders],
  judge({ call: { request } }) {
    if (request.headers.length === 0) return [];
    const accept = headerValue(request.headers, 'accept');
    if (acceptsJson(request.headers)) {
      const found =
        accept === undefined
          ? said('No `Accept` is sent: any answer is welcome.', '没有发送 `Accept`，任何格式都可接受。')
          : said('`Accept` takes JSON.', '`Accept` 接受 JSON。');
      return [{ cause: unsupported, verdict: 'ruled-out', evidence: { found, place: null } }];
    }
    // One document alone names it for a cause: likely is all that it can be.
    const types = shownTypes(accept ?? '');
    const title =
      types === ''
        ? said('`Accept` names no media type', '`Accept` 中没有媒体类型')
        : said('`Accept` is `{types}`, which leaves JSON out', '`Accept` 为 `{types}`，不包含 JSON', {
            types,
          });
    const evidence = { found: sentence(title), place: { in: 'request-header', name: 'Accept' } } as const;
    return [unsupported, wrongHeaders].map((cause) => ({
      cause,
      verdict: 'likely',
      title,
      evidence,
      ...correctedTo(request, { headers: { Accept: 'application/json' } }),
    }));
  },
};
