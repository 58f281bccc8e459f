import { decodeBase64 } from './base64';
import type { KindOf } from './names';
import { keyFile, rules } from './rules';
import type { Span } from './spans';
import { isHarmlessValue, isPathName, isPlaceholder, isProse, isSecretSegment } from './values';

type Finder = (text: string, kindOf: KindOf) => Span[];

/** Secrets known by how they look or what stands around them, whatever their name. */
export function findShapes(text: string, kindOf: KindOf): Span[] {
  return finders.flatMap((find) => find(text, kindOf));
}

const knownShapes: Finder = (text) =>
  rules.flatMap(({ kind, shapes }) =>
    shapes.flatMap((shape) =>
      [...text.matchAll(shape)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        kind,
      })),
    ),
  );

const scheme = /\b(?:(Bearer|Basic)[\s:+]+)+([^\s"'“”,;<>&\\]+)/gi;
/** Parameters of a `WWW-Authenticate` header. */
const challenge = /^(?:realm|error|error_description|scope|charset)=/;

const schemes: Finder = (text) =>
  [...text.matchAll(scheme)].flatMap(({ 0: found, 1: name = '', 2: value = '', index }) => {
    const word = withoutEnd(value, '.!?');
    if (challenge.test(value) || isProse(word) || isHarmlessValue(word)) return [];
    if (name.toLowerCase() === 'basic' && isWord(word)) return [];
    const end = index + found.length;
    return [{ start: end - value.length, end, kind: 'token' as const }];
  });

/** Without the characters at its end. No pattern: one that begins anywhere tries each run of them to its end. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/** "basic" is an English word; credentials are base64 of something with a colon. */
const isWord = (text: string) => /^[a-z]+$/.test(text) && !decodeBase64(text)?.includes(':');

/** `https://user:password@host`; a lone name may be a token. */
const userInfo = /:\/\/([^\s/?#:@"'<>\\]{0,256})(:[^\s/?#"'<>\\]*)?@/g;

const userInfos: Finder = (text) =>
  [...text.matchAll(userInfo)].flatMap(({ 1: user = '', 2: password, index }) => {
    const start = index + 3 + (password === undefined ? 0 : user.length + 1);
    const length = password === undefined ? user.length : password.length - 1;
    if (isHarmlessValue(text.slice(start, start + length))) return [];
    return [
      {
        start,
        end: start + length,
        kind: password === undefined ? ('token' as const) : ('password' as const),
      },
    ];
  });

/** `/token/…`: a segment behind one that names a secret. */
const segments = /\/([\p{L}\w-]{2,40})(?=\/([^\s/?#"'“”<>&,;)\\]+))/gu;

const pathSegments: Finder = (text, kindOf) =>
  [...text.matchAll(segments)].flatMap(({ 0: found, 1: name = '', 2: value = '', index }) => {
    const kind = isPathName(name) ? kindOf(name) : undefined;
    if (kind === undefined || !isSecretSegment(value)) return [];
    const start = index + found.length + 1;
    return [{ start, end: start + value.length, kind }];
  });

/** `<password>…</password>`, or the first of the two where the text was cut. */
const element = /<([\w:.-]{1,64})(?:\s[^<>]{0,256})?>(?:<!\[CDATA\[)?([^<]*)/g;

const elements: Finder = (text, kindOf) =>
  [...text.matchAll(element)].flatMap(({ 0: found, 1: name = '', 2: value = '', index }) => {
    const kind = kindOf(name);
    if (kind === undefined || isHarmlessValue(value.replace(/\]\]>?$/, ''))) return [];
    const end = index + found.length;
    const isElement = end === text.length ? !isPlaceholder(`<${name}>`) : text.startsWith('</', end);
    return isElement ? [{ start: end - value.length, end, kind }] : [];
  });

const disposition = /content-disposition:([^\n]{0,300}?)\bname="?([^";\r\n]{1,64})([^\r\n]{0,300})/gi;
/** What may stand between a part's name and its body: the rest of its headers. */
const restOfHeaders = /[^\n]{0,300}\n(?:[^\r\n]{1,300}\r?\n){0,8}\r?\n/y;

/** Parts of a multipart body, up to the next boundary, or the end where the body was cut. */
const parts: Finder = (text, kindOf) => {
  const spans: Span[] = [];
  disposition.lastIndex = 0;
  for (let match = disposition.exec(text); match !== null; match = disposition.exec(text)) {
    const [, before = '', name = '', after = ''] = match;
    const kind = kindOf(name) ?? (keyFile.test(before + after) ? 'client-secret' : undefined);
    if (kind === undefined) continue;
    restOfHeaders.lastIndex = disposition.lastIndex;
    const headers = restOfHeaders.exec(text);
    if (headers === null) continue;
    const start = restOfHeaders.lastIndex;
    const end = endOfPart(text, start, boundaryBefore(text, match.index));
    if (!isHarmlessValue(text.slice(start, end))) spans.push({ start, end, kind });
    disposition.lastIndex = end;
  }
  return spans;
};

/** The nearest line above that begins with dashes: between it and a header are but other headers. */
function boundaryBefore(text: string, position: number): string {
  const lines = text.slice(Math.max(0, position - 1_000), position).split('\n');
  return /--[^\s"']+/.exec(lines.findLast((line) => /^\W*--/.test(line)) ?? '')?.[0] ?? '--';
}

function endOfPart(text: string, start: number, boundary: string): number {
  const end = text.indexOf(`\n${boundary}`, start - 1);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? Math.max(start, end - 1) : Math.max(start, end);
}

const finders: readonly Finder[] = [knownShapes, schemes, userInfos, pathSegments, elements, parts];
