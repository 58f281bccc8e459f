import { type Call, headerValue } from '../../model/call';
import { type PreflightRefusal, refusalOf } from '../../model/preflight';
import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';

/** Whether a preflight asked for leave to send this call. */
export function isPreflightOf(preflight: Call, call: Call): boolean {
  if (!preflight.preflight || preflight.request.url !== call.request.url) return false;
  const asked = headerValue(preflight.request.headers, 'access-control-request-method');
  return asked === undefined || asked.toUpperCase() === call.request.method;
}

/** Why the answer to a preflight is no leave to send the call; `null` where it is one. */
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
