import type { Call, Header } from '../../model/call';
import type { Place } from '../../model/diagnosis';
import { meaningOf } from '../../model/header-names';
import { fieldPlace } from '../json/field-place';
import { readUrl } from '../url/url';
import { type Credential, readAuthorization, readBareToken } from './authorization';
import { type SentToken, sortProblems, type TokenProblem } from './sent-token';

/** Bodies that carry a token are small. In characters. */
const maxBodyChars = 1_000_000;

/**
 * Every place of a request where a token was sent, or should have been: the Authorization header first (with
 * `missing` where there is none), then headers that were meant for it, the query, the fields of the body
 * (JSON or form, its top level). The order of the headers changes nothing. Never throws; linear.
 *
 * A log that was cleaned has no Authorization headers at all (Chromium leaves them out of the HAR files that
 * it exports): what is `missing` here proves something only where other calls of the log have theirs.
 */
export function findTokens(call: Call): SentToken[] {
  const { headers } = call.request;
  return [
    ...inAuthorization(headers),
    ...inOtherHeaders(headers),
    ...inQuery(call.request.url),
    ...inBody(call),
  ];
}

function inAuthorization(headers: readonly Header[]): SentToken[] {
  const values = headers.filter(([name]) => meaningOf(name) === 'authorization').map(([, value]) => value);
  const place: Place = { in: 'request-header', name: 'Authorization' };
  if (values.length === 0) return [{ place, scheme: null, token: '', problems: ['missing'] }];
  const more: TokenProblem[] = values.length > 1 ? ['duplicate-header'] : [];
  return values
    .sort()
    .flatMap(readAuthorization)
    .map((credential) => sent(place, credential, more));
}

function inOtherHeaders(headers: readonly Header[]): SentToken[] {
  return headers
    .map(([name, value]) => ({ name, value, meaning: meaningOf(name) }))
    .filter(({ meaning }) => meaning === 'misspelt' || meaning === 'token')
    .sort((one, other) => compare(one.name, other.name) || compare(one.value, other.value))
    .map(({ name, value, meaning }) =>
      sent({ in: 'request-header', name }, readBareToken(value), [
        meaning === 'misspelt' ? 'misspelt-header' : 'wrong-header',
      ]),
    );
}

function inQuery(url: string): SentToken[] {
  if (!url.includes('?')) return [];
  const found: SentToken[] = [];
  for (const [name, values] of readUrl(url).query) {
    if (!isTokenField(name)) continue;
    for (const value of values) found.push(sent({ in: 'query', name }, readBareToken(value), ['in-query']));
  }
  return found;
}

function inBody({ request: { body } }: Call): SentToken[] {
  if (body === null || body.length > maxBodyChars || !/token|auth|jwt|bearer/i.test(body)) return [];
  const json = parseObject(body);
  const fields = json === null ? formFields(body) : Object.entries(json);
  return fields
    .filter((field): field is [string, string] => isTokenField(field[0]) && typeof field[1] === 'string')
    .map(([name, value]) => {
      const at = json === null ? null : fieldPlace(body, [name]);
      const place: Place = { in: 'request-body', key: name, ...(at && { line: at.line, column: at.column }) };
      return sent(place, readBareToken(value), ['in-body']);
    });
}

function parseObject(body: string): object | null {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

function formFields(body: string): [string, string][] {
  return /^[\w.-]+=/.test(body) ? [...new URLSearchParams(body)] : [];
}

function isTokenField(name: string): boolean {
  const meaning = meaningOf(name);
  return meaning === 'authorization' || meaning === 'token';
}

function sent(
  place: Place,
  { scheme, token, problems }: Credential,
  more: readonly TokenProblem[],
): SentToken {
  return { place, scheme, token, problems: sortProblems([...problems, ...more]) };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
