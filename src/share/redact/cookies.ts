import { pieceLength } from './known-secrets';
import { plainName } from './names';

/** What a service says of the cookie that it sets. */
const attributes: ReadonlySet<string> = new Set([
  ...['path', 'domain', 'expires', 'maxage', 'samesite', 'secure', 'httponly', 'priority', 'partitioned'],
]);

/**
 * The values of a `Cookie` or `Set-Cookie` header. Each is a secret of its own; their names, and what is said
 * of them, are not. A short one is one only where it looks drawn by lot: another may be a language or a user's id.
 */
export function cookieValues(header: string): readonly string[] {
  return header.split(';').flatMap((pair) => {
    const equals = pair.indexOf('=');
    if (attributes.has(plainName(pair.slice(0, equals === -1 ? pair.length : equals)))) return [];
    const value = pair.slice(equals + 1).trim();
    return value.length >= pieceLength || isDrawn(value) ? [value] : [];
  });
}

const isDrawn = (text: string) => text.length >= 6 && /\d/.test(text) && /[a-z]/i.test(text);
