import { type Header, headerValue } from '../../model/call';

/** A media type without its parameters, in lower case; empty for a header without one. */
export function bareType(value: string): string {
  return value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** The media types of a header that may list several, as they may be shown: nothing else that stands in it. */
export function shownTypes(value: string): string {
  const types = value.slice(0, 400).split(',').map(bareType);
  return types.filter((type) => /^[\w.*+-]{1,40}\/[\w.*+-]{1,80}$/.test(type)).join(', ');
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
