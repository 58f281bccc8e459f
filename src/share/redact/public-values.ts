import type { Call } from '../../model/call';
import { foldedText } from './known';
import { isPublicName } from './names';
import { collections, wireWords } from './policy';

/** What of a call is meant to be seen, though it be a part of a secret or the same as one. */
export interface PublicValues {
  /** User names and the like, as `folded` has them. */
  readonly values: ReadonlySet<string>;
  /** Whether a stretch stands in something public. */
  holds(stretch: string): boolean;
}

const mostValues = 2_000;
/** Bodies are looked through this far: the names that matter stand at their beginning. */
const longestRead = 20_000;

const urlParts = /^([a-z][a-z\d+.-]*:\/\/)?(?:[^/?#]*@)?([^/?#]*)([^?#]*)/i;
const pair = /"(\w{2,20})"\s{0,8}:\s{0,8}"([^"\\]{1,200})"/g;
const jwt = /eyJ[\w-]{5,2000}\.(eyJ[\w-]{5,2000})/;

/** Host, org, app, users, ids of the path, names in the bodies, and the claims of a JWT: once they are asked for. */
export function findPublic({ request, response }: Call): PublicValues {
  let values: ReadonlySet<string> | null = null;
  let texts: string | null = null;
  return {
    get values() {
      values ??= valuesOf(request, response.body ?? '');
      return values;
    },
    holds(stretch) {
      texts ??= [...wireWords, ...claimsOf(request.headers).map(foldedText), ...this.values].join('\n');
      return texts.includes(stretch);
    },
  };
}

function valuesOf({ url, body }: Call['request'], answer: string): ReadonlySet<string> {
  const [, scheme = '', host = '', path = ''] = urlParts.exec(url) ?? [];
  const segments = path
    .split('/', 40)
    .filter((segment) => segment !== '')
    .map(decoded);
  const named = segments.filter(
    (_, nth) => nth < 2 || collections.has(segments[nth - 1]?.toLowerCase() ?? ''),
  );
  const app = segments.slice(0, 2);
  return new Set(
    [
      ...[scheme + host, host],
      ...(app.every(isName) ? [app.join('/')] : []),
      ...named.filter(isName),
      ...[body ?? '', answer].flatMap(namesIn),
    ]
      .slice(0, mostValues)
      .map(foldedText),
  );
}

/** Of a text that is of no call. */
export const nothingPublic: PublicValues = { values: new Set(), holds: (stretch) => wire.includes(stretch) };
const wire = wireWords.join('\n');

function namesIn(body: string): string[] {
  const found: string[] = [];
  for (const { 1: name = '', 2: value = '' } of body.slice(0, longestRead).matchAll(pair)) {
    if (isPublicName(name)) found.push(value);
  }
  return found;
}

/** Not a url in a segment, with what else that holds. */
const isName = (segment: string) => /^[^/?=&:;\s]{1,100}$/.test(segment);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whatever is in the payload of a token, anyone can read who has the token; beside it, it tells nothing of it. */
function claimsOf(headers: readonly (readonly [string, string])[]): string[] {
  const found: string[] = [];
  for (const [, value] of headers) {
    const payload = jwt.exec(value)?.[1];
    if (payload !== undefined) found.push(...textsIn(payload));
    const basic = /^Basic\s+([\w+/=-]{4,400})$/i.exec(value)?.[1];
    if (basic !== undefined) found.push(bytesOf(basic).split(':')[0] ?? '');
  }
  return found;
}

function textsIn(payload: string): string[] {
  try {
    const claims: unknown = JSON.parse(bytesOf(payload));
    return typeof claims === 'object' && claims !== null ? Object.values(claims).map(String) : [];
  } catch {
    return [];
  }
}

function bytesOf(base64: string): string {
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}
