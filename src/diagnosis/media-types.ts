import { type Header, headerValue } from '../model/call';

/** A media type without its parameters, in lower case; empty for a header without one. */
export function bareType(value: string): string {
  return value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** `application/json`, or a type that ends in `+json`. */
export const isJsonType = (type: string) => /^application\/(?:[\w.-]+\+)?json$/.test(type);

/** Whether an answer in JSON is welcome: without the header, and where any of its ranges takes JSON in. */
export function acceptsJson(headers: readonly Header[]): boolean {
  const accept = headerValue(headers, 'accept');
  if (accept === undefined || accept.trim() === '') return true;
  return accept
    .slice(0, 4_000)
    .split(',')
    .some((range) => {
      const type = bareType(range);
      const isRefused = /;\s*q=0(?:\.0*)?\s*(?:;|$)/i.test(range);
      return !isRefused && (isJsonType(type) || type === '*/*' || type === 'application/*');
    });
}

/** Whether a multipart body says how its parts are told apart. */
export const hasBoundary = (contentType: string) => /;\s*boundary="?[^";\s]/i.test(contentType);
