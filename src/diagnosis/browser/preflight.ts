import { type Call, headerValue } from '../../model/call';
import { type PreflightRefusal, refusalOf } from '../../model/preflight';
import type { Sentence } from '../../model/sentence';
import type { CheckContext } from '../check';
import type { IndexedCall, Reading } from '../other-calls/read-call';
import { byStart } from '../other-calls/timeline';
import { sentence } from '../phrasing';

/** The url and method that a preflight asks about; it may ask about any. */
export function preflightKeys({ call }: Reading): readonly string[] {
  if (!call.preflight) return [];
  const asked = headerValue(call.request.headers, 'access-control-request-method');
  return [preflightKey(call, asked?.toUpperCase() ?? '*')];
}

const preflightKey = ({ request }: Call, method: string) => `${method} ${request.url}`;

/** The preflight that began nearest to a call, on either side: browsers list the two in either order. */
export function preflightOf({ call, log }: CheckContext): Call | undefined {
  const distance = (other: IndexedCall) => Math.abs(other.startedAt - call.startedAt);
  const nearest = [call.request.method, '*']
    .flatMap((method) => log.within('preflight', preflightKey(call, method), apartMs))
    .sort((one, other) => distance(one) - distance(other) || byStart(one, other))[0];
  return nearest?.call;
}

/** A call and its preflight begin within this. */
const apartMs = 10_000;

/** Why a preflight's answer forbids the call; `null` if it allows it. */
export function whyRefused(preflight: Call): Sentence | null {
  const refusal = refusalOf(preflight);
  return refusal && inWords(refusal);
}

function inWords(refusal: PreflightRefusal): Sentence {
  switch (refusal.by) {
    case 'silence':
      return sentence('The preflight got no response.', '预检请求没有收到响应。');
    case 'status':
      return sentence('The preflight returned {status}, not 2xx.', '预检请求返回 {status}，不是 2xx。', {
        status: String(refusal.status),
      });
    case 'no-origin':
      return sentence(
        'The response to the preflight has no `Access-Control-Allow-Origin`.',
        '预检响应中没有 `Access-Control-Allow-Origin`。',
      );
    case 'origin':
      return sentence(
        'The response to the preflight allows `{allowed}`, not `{origin}`.',
        '预检响应允许的是 `{allowed}`，不是 `{origin}`。',
        { allowed: refusal.allowed, origin: refusal.origin },
      );
    case 'method':
      return sentence(
        'The response to the preflight does not allow `{method}`.',
        '预检响应不允许 `{method}`。',
        {
          method: refusal.method,
        },
      );
    case 'header':
      return sentence(
        'The response to the preflight does not allow the header `{header}`.',
        '预检响应不允许请求头 `{header}`。',
        { header: refusal.header },
      );
  }
}
