import { type Call, type Header, headerValue } from './call';

/** What in the answer to a preflight is no leave to send the call. */
export type PreflightRefusal =
  | { readonly by: 'silence' }
  | { readonly by: 'status'; readonly status: number }
  | { readonly by: 'no-origin' }
  | { readonly by: 'origin'; readonly allowed: string; readonly origin: string }
  | { readonly by: 'method'; readonly method: string }
  | { readonly by: 'header'; readonly header: string };

/** Methods that a page may send without leave. */
const simpleMethods = new Set(['GET', 'HEAD', 'POST']);

/** Why a preflight was refused; `null` where it was granted. */
export function refusalOf({ request, response }: Call): PreflightRefusal | null {
  const { status } = response;
  if (status <= 0) return { by: 'silence' };
  if (status < 200 || status > 299) return { by: 'status', status };
  // A record without headers tells nothing about them.
  if (response.headers.length === 0) return null;
  return originRefused(request.headers, response.headers) ?? askedRefused(request.headers, response.headers);
}

/** The browser's own question, answered with yes: it says nothing that the call itself does not. */
export function isGrantedPreflight(call: Call): boolean {
  if (!call.preflight) return false;
  const refusal = refusalOf(call);
  const allowed = headerValue(call.response.headers, 'access-control-allow-headers') ?? '';
  // Against the standard, browsers take the wildcard for `Authorization` too.
  return refusal === null || (refusal.by === 'header' && allowed.includes('*'));
}

function originRefused(asked: readonly Header[], granted: readonly Header[]): PreflightRefusal | null {
  const origin = headerValue(asked, 'origin');
  const allowed = headerValue(granted, 'access-control-allow-origin')?.trim();
  if (allowed === undefined) return { by: 'no-origin' };
  if (allowed === '*' || origin === undefined || allowed === origin) return null;
  return { by: 'origin', allowed, origin };
}

function askedRefused(asked: readonly Header[], granted: readonly Header[]): PreflightRefusal | null {
  const method = headerValue(asked, 'access-control-request-method')?.toUpperCase() ?? 'GET';
  const methods = listOf(granted, 'access-control-allow-methods').map((name) => name.toUpperCase());
  if (!simpleMethods.has(method) && !methods.includes(method) && !methods.includes('*')) {
    return { by: 'method', method };
  }
  const allowed = new Set(listOf(granted, 'access-control-allow-headers').map((name) => name.toLowerCase()));
  const header = listOf(asked, 'access-control-request-headers').find((name) => {
    const lower = name.toLowerCase();
    // The wildcard leaves `Authorization` out.
    return !allowed.has(lower) && !(allowed.has('*') && lower !== 'authorization');
  });
  return header === undefined ? null : { by: 'header', header };
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
