import { type Call, type Header, headerValue } from '../model/call';
import type { Said } from '../model/said';
import { said } from './said';

/** Methods that a page may send without leave. */
const simpleMethods = new Set(['GET', 'HEAD', 'POST']);

/** Whether a preflight asked for leave to send this call. */
export function isPreflightOf(preflight: Call, call: Call): boolean {
  if (!preflight.preflight || preflight.request.url !== call.request.url) return false;
  const asked = headerValue(preflight.request.headers, 'access-control-request-method');
  return asked === undefined || asked.toUpperCase() === call.request.method;
}

/**
 * Why the answer to a preflight is no leave to send the call; `null` where it is one. `asked`: the headers of
 * the preflight's own request.
 */
export function whyRefused({ request, response }: Call): Said | null {
  const { status } = response;
  if (status <= 0) return said('The preflight got no response.', '预检请求没有收到响应。');
  if (status < 200 || status > 299) {
    return said('The preflight returned {status}, not 2xx.', '预检请求返回 {status}，不是 2xx。', {
      status: String(status),
    });
  }
  // A record without headers tells nothing about them.
  if (response.headers.length === 0) return null;
  return originRefused(request.headers, response.headers) ?? askedRefused(request.headers, response.headers);
}

function originRefused(asked: readonly Header[], granted: readonly Header[]): Said | null {
  const origin = headerValue(asked, 'origin');
  const allowed = headerValue(granted, 'access-control-allow-origin')?.trim();
  if (allowed === undefined) {
    return said(
      'The response to the preflight has no `Access-Control-Allow-Origin`.',
      '预检响应中没有 `Access-Control-Allow-Origin`。',
    );
  }
  if (allowed === '*' || origin === undefined || allowed === origin) return null;
  return said(
    'The response to the preflight allows `{allowed}`, not `{origin}`.',
    '预检响应允许的是 `{allowed}`，不是 `{origin}`。',
    { allowed, origin },
  );
}

function askedRefused(asked: readonly Header[], granted: readonly Header[]): Said | null {
  const method = headerValue(asked, 'access-control-request-method')?.toUpperCase() ?? 'GET';
  const methods = listOf(granted, 'access-control-allow-methods').map((name) => name.toUpperCase());
  if (!simpleMethods.has(method) && !methods.includes(method) && !methods.includes('*')) {
    return said('The response to the preflight does not allow `{method}`.', '预检响应不允许 `{method}`。', {
      method,
    });
  }
  const allowed = new Set(listOf(granted, 'access-control-allow-headers').map((name) => name.toLowerCase()));
  const refused = listOf(asked, 'access-control-request-headers').find((name) => {
    const lower = name.toLowerCase();
    // The wildcard leaves `Authorization` out.
    return !allowed.has(lower) && !(allowed.has('*') && lower !== 'authorization');
  });
  if (refused === undefined) return null;
  return said(
    'The response to the preflight does not allow the header `{header}`.',
    '预检响应不允许请求头 `{header}`。',
    { header: refused },
  );
}

function listOf(headers: readonly Header[], name: string): string[] {
  return headers
    .filter(([header]) => header.toLowerCase() === name)
    .map(([, value]) => value)
    .join()
    .slice(0, 4_000)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
