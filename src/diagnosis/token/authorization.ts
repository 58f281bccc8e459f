import { readDescribed } from './described';
import { trimQuotes } from './read-token';
import type { TokenProblem } from './sent-token';

/** What stands in an Authorization header, or in a field that a token was put into. */
export interface Credential {
  readonly scheme: string | null;
  readonly token: string;
  readonly problems: readonly TokenProblem[];
}

/** More credentials in one header than this are not told apart. */
const maxValues = 20;
/** More `Bearer` one behind the other than this are not taken off. */
const maxSchemes = 20;

/** How tokens begin: `YWMt…` opaque, `007e…` Agora, `ZHQt…` dynamic, `eyJ…` JWT. */
const tokenStart = /^(?:YWMt|007e|ZHQt|eyJ)/;
const literals = new Set(['undefined', 'null', 'nan', 'none', 'nil', 'true', 'false']);
const placeholder = /^(?:<[^>]*>|\$?\{\{?[^}]*\}\}?|\$\w+|%s|your[_ -]?(?:app|user|access)?[_ -]?token)$/i;
const masked = /^(?:[….x]{3,}|[<[({]?(?:removed|masked|hidden|filtered)\W?)$|[•●∗*]{3}|redacted/i;

/** What people write into a file in place of a secret. */
const maskedByHand = /^(?:<.*>|\[.*\]|-{2,}.*-{2,})$|脱敏|隐藏|屏蔽|已删除|removed/is;

/** Whether a secret was taken out when its log was saved; in files, a word may stand for it or its parts. */
export function isMasked(secret: string, fromFile: boolean): boolean {
  return masked.test(secret) || (fromFile && maskedByHand.test(secret.trim()));
}

/** Reads the value of an Authorization header: mostly one credential, several where it was joined of several. */
export function readAuthorization(value: string): Credential[] {
  const parts = splitValues(value);
  if (parts.length === 1) return [readCredential(value, true)];
  return parts.map((part) => {
    const { problems, ...credential } = readCredential(part, true);
    return { ...credential, problems: [...problems, 'several-values'] };
  });
}

/** Reads the value of another header or field, where a scheme is no duty. */
export function readBareToken(value: string): Credential {
  return readCredential(value, false);
}

/** At commas, if each part looks like a credential: other schemes have commas of their own. */
function splitValues(value: string): string[] {
  const parts = value.split(',', maxValues).map((part) => part.trim());
  const all = parts.every((part) => /^["']?bearer\b/i.test(part) || tokenStart.test(trimQuotes(part)));
  return parts.length > 1 && all ? parts : [value];
}

function readCredential(value: string, wantsScheme: boolean): Credential {
  const problems: TokenProblem[] = [];
  const whole = unquote(value.trim(), problems);
  if (whole === '') return { scheme: null, token: '', problems: ['empty'] };
  const { scheme, rest } = takeScheme(whole, problems);
  const token = unquote(takeMoreSchemes(rest, problems), problems);
  if (scheme === null) {
    if (wantsScheme) problems.push('no-scheme');
  } else if (token === '') problems.push('empty-bearer');
  else if (scheme.toLowerCase() !== 'bearer') problems.push('wrong-scheme');
  problems.push(...emptiness(token));
  return { scheme, token, problems };
}

function unquote(text: string, problems: TokenProblem[]): string {
  // Other schemes have quotes of their own: `Digest realm="…"`.
  const bare = /=["']/.test(text) ? text : trimQuotes(text);
  if (bare !== text && bare.length < text.length) problems.push('quoted');
  return bare;
}

interface Scheme {
  readonly scheme: string | null;
  readonly rest: string;
}

function takeScheme(text: string, problems: TokenProblem[]): Scheme {
  const bearer = takeBearer(text, problems);
  if (bearer !== null) return bearer;
  const space = /\s/.exec(text)?.index ?? -1;
  const first = text.slice(0, Math.max(space, 0));
  // White space in a token makes no scheme of what stands before it.
  const isScheme = /^[A-Za-z][\w-]{0,30}$/.test(first) && !tokenStart.test(first);
  return isScheme ? { scheme: first, rest: text.slice(space).trim() } : { scheme: null, rest: text };
}

function takeBearer(text: string, problems: TokenProblem[]): Scheme | null {
  const scheme = text.slice(0, 'bearer'.length);
  if (scheme.toLowerCase() !== 'bearer') return null;
  const rest = text.slice(scheme.length);
  // `Bearers x`, `bearer_token x`: another word, and another scheme.
  if (/^[\w-]/.test(rest) && /\s/.test(rest) && !tokenStart.test(rest)) return null;
  const bare = /^\s*[:=]/.test(rest) ? rest.trim().slice(1).trim() : rest.trim();
  if (bare.length < rest.trim().length) problems.push('scheme-punctuation');
  else if (rest !== '' && !/^\s/.test(rest)) problems.push('joined-scheme');
  return { scheme, rest: bare };
}

function takeMoreSchemes(text: string, problems: TokenProblem[]): string {
  let rest = text;
  for (let count = 0; count < maxSchemes && /^["']?bearer\b/i.test(rest); count += 1) {
    rest = rest.slice(rest.search(/bearer/i) + 'bearer'.length).trim();
    if (count === 0) problems.push('doubled-scheme');
  }
  return rest;
}

function emptiness(token: string): TokenProblem[] {
  // In a redacted file: what it says of the token that was sent stands in its place.
  if (readDescribed(token) !== null) return [];
  if (literals.has(token.toLowerCase()) || /^\[object \w+\]$/.test(token)) return ['literal'];
  if (masked.test(token)) return ['masked'];
  return placeholder.test(token) ? ['placeholder'] : [];
}
