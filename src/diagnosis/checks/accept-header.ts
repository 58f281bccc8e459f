import { headerValue } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Check } from '../check';
import { sentence, withFullStop } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { acceptsJson, shownTypes } from '../request/media-types';

const unsupported: CauseId = 'web_application/unsupported-media-type#accept';
const wrongHeaders: CauseId = 'illegal_argument/invalid-request#wrong-headers';

/** Does `Accept` let the service answer in JSON? */
export const check: Check = {
  judges: [unsupported, wrongHeaders],
  precedence: 1,
  judge({ call: { request } }) {
    if (request.headers.length === 0) return [];
    const accept = headerValue(request.headers, 'accept');
    if (acceptsJson(request.headers)) {
      const found =
        accept === undefined
          ? sentence('No `Accept` is sent: any answer is welcome.', '没有发送 `Accept`，任何格式都可接受。')
          : sentence('`Accept` takes JSON.', '`Accept` 接受 JSON。');
      return [{ cause: unsupported, verdict: 'ruled-out', evidence: { found, place: null } }];
    }
    // One document alone names it for a cause: likely is all that it can be.
    const types = shownTypes(accept ?? '');
    const title =
      types === ''
        ? sentence('`Accept` names no media type', '`Accept` 中没有媒体类型')
        : sentence('`Accept` is `{types}`, which leaves JSON out', '`Accept` 为 `{types}`，不包含 JSON', {
            types,
          });
    const evidence = { found: withFullStop(title), place: { in: 'request-header', name: 'Accept' } } as const;
    return [unsupported, wrongHeaders].map((cause) => ({
      cause,
      verdict: 'likely',
      title,
      evidence,
      ...correctedTo(request, { headers: { Accept: 'application/json' } }),
    }));
  },
};
