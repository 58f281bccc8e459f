import type { KindOf } from './names';
import type { SecretKind } from './rules';
import type { Span } from './spans';
import { isHarmlessValue, isPathName, isSecretSegment, secretIn } from './values';
import { readingsOf } from './views';

/**
 * Fields of a url's query and fragment: to the next `&` all is value, whatever stands in it; before it,
 * the password of its user, and segments of its path behind one that names a secret.
 */
export function findUrlFields(url: string, kindOf: KindOf): Span[] {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  return [
    ...findUserInfo(path),
    ...findSegments(path, kindOf),
    ...(end === -1 ? [] : findFields(url, end + 1, kindOf)),
  ];
}

/** The password of `user:password@`; a lone name may be a token. */
function findUserInfo(path: string): Span[] {
  const [, scheme = '', userInfo = ''] = /^([a-z][a-z\d+.-]*:\/\/)([^/]*)@/i.exec(path) ?? [];
  const colon = userInfo.indexOf(':');
  const value = { start: scheme.length + colon + 1, end: scheme.length + userInfo.length };
  if (isHarmlessValue(path.slice(value.start, value.end))) return [];
  return [{ ...value, kind: colon === -1 ? 'token' : 'password' }];
}

function findSegments(path: string, kindOf: KindOf): Span[] {
  const spans: Span[] = [];
  let kind: SecretKind | undefined;
  let start = 0;
  for (const segment of path.split('/')) {
    const end = start + segment.length;
    const parameter = findNameIn(segment, kindOf);
    if (kind !== undefined && isSecretSegment(segment)) spans.push({ start, end, kind });
    else if (parameter !== null) spans.push({ start: start + parameter.end, end, kind: parameter.kind });
    kind = isPathName(segment) && !segment.includes('=') ? kindOfField(segment, kindOf) : undefined;
    start = end + 1;
  }
  return spans;
}

/** Fields of a form body; none where the text is no form. */
export function findFormFields(text: string, kindOf: KindOf): Span[] {
  return /^[^\s=&{}<>"]{1,200}=/.test(text) && !/\s\S/.test(text) ? findFields(text, 0, kindOf) : [];
}

/** With every letter of a name escaped. */
const longestFieldName = 400;
const field = /[^&#]+/g;

function findFields(text: string, from: number, kindOf: KindOf): Span[] {
  const spans: Span[] = [];
  field.lastIndex = from;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const found = findNameIn(match[0], kindOf);
    if (found === null) continue;
    const value = secretIn(text, { start: match.index + found.end, end: field.lastIndex });
    if (value !== null) spans.push({ ...value, kind: found.kind });
  }
  return spans;
}

/**
 * A name that stands first, behind a semicolon, which some write in place of `&`, or in a url that is the value
 * of another; where none is a secret's, `null`.
 */
function findNameIn(
  pair: string,
  kindOf: KindOf,
): { readonly kind: SecretKind; readonly end: number } | null {
  let start = 0;
  for (const piece of pair.split(/[;?]/)) {
    const equals = piece.indexOf('=');
    const kind = equals === -1 ? undefined : kindOfField(piece.slice(0, equals), kindOf);
    if (kind !== undefined) return { kind, end: start + equals + 1 };
    start += piece.length + 1;
  }
  return null;
}

/** `user[password][0]`, `p%61ssword` and `?password` in a fragment all name a password. */
function kindOfField(name: string, kindOf: KindOf): SecretKind | undefined {
  if (name.length > longestFieldName) return undefined;
  const names = readingsOf(name).map((reading) => /([^[\]?]+)\]?(?:\[\d*\])*$/.exec(reading)?.[1] ?? reading);
  return names.map(kindOf).find((kind) => kind !== undefined);
}
