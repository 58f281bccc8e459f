import type { UrlParts, UrlSegment } from './url';

/** The url with other segments (as they are to be sent), its query kept. */
export function withSegments(url: UrlParts, segments: readonly string[]): string {
  return `${url.origin}/${segments.join('/')}${url.search}`;
}

/** The url with other segments below its app; `segments` decoded. */
export function withRest(url: UrlParts, segments: readonly string[]): string {
  const head = url.segments.slice(0, url.restStart).map(({ raw }) => raw);
  return withSegments(url, [...head, ...segments.map(encode)]);
}

/** The url on another host. */
export function withHost(url: UrlParts, host: string): string {
  return `https://${host}${url.path}${url.search}`;
}

/** The url with other text in one segment, decoded. */
export function withSegment(url: UrlParts, at: number, text: string): string {
  return withSegments(
    url,
    url.segments.map(({ raw }, index) => (index === at ? encode(text) : raw)),
  );
}

/** As it is sent; a comma parts the users of a list, and needs no escape. What is no text stays as it is. */
export function encode(text: string): string {
  try {
    return encodeURIComponent(text).replaceAll('%2C', ',');
  } catch {
    return text;
  }
}

/** The segments below the app, decoded. */
export function restOf(url: UrlParts): readonly string[] {
  return url.segments.slice(url.restStart).map(({ decoded }) => decoded);
}

/** The path below the app as a sentence shows it. */
export function restPath(url: UrlParts): string {
  return `/${url.segments.slice(url.restStart).map(shown).join('/')}`;
}

/** A segment as a sentence shows it: decoded, but for what would not show. */
export function shown({ raw, decoded }: UrlSegment): string {
  return /[\s\p{C}]/u.test(decoded) ? raw : decoded;
}
