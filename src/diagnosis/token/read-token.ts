import { readAccessToken2 } from './access-token-2';
import { dynamicPrefix, jwtPrefix, readDynamicToken, readJwt } from './claims';
import { opaquePrefix, readOpaqueToken } from './opaque';
import { type OddityKind, reading, type TokenKind, type TokenOddity, type TokenReading } from './reading';

/** Tokens are a few hundred characters; longer texts are none, and only their beginning is looked at. */
const maxTokenChars = 16_384;

const readers: Readonly<Record<Exclude<TokenKind, 'unknown'>, (text: string) => TokenReading>> = {
  opaque: readOpaqueToken,
  'agora-access-token-2': readAccessToken2,
  dynamic: readDynamicToken,
  jwt: readJwt,
};

/** The version, and how zlib's bytes begin in base64: not every number that begins `007` is a token. */
const accessToken2Shape = /^007e[A-P]/;

const quotes = new Set(['"', "'", '`', '“', '”', '‘', '’']);

/** What may stand in a token of each kind. */
const foreign: Readonly<Record<TokenKind, RegExp>> = {
  opaque: /[^\w=-]/,
  'agora-access-token-2': /[^\w=+/-]/,
  dynamic: /[^\w=+/-]/,
  jwt: /[^\w=.-]/,
  unknown: /[^\w.~+/=-]/,
};

/**
 * Reads a token (without its scheme) for what it says of itself: see `TokenReading`. What is odd about it is
 * named, and a token that could not have been sent so is read as if it had been sent right. Never throws;
 * linear, and bounded by the first 16,384 characters.
 */
export function readToken(text: string): TokenReading {
  const looked = text.slice(0, maxTokenChars);
  const core = trimQuotes(looked.trim());
  const kind = kindOf(core);
  const oddities = oddnessOf(looked, core, kind);
  if (text.length > maxTokenChars) oddities.push({ kind: 'too-long' });
  if (kind === 'unknown') return reading('unknown', { oddities });
  const joined = core.replace(/\s+/g, '').replace(/%3D/gi, '=').replace(/%2B/gi, '+').replace(/%2F/gi, '/');
  const found = readers[kind](joined);
  return { ...found, oddities: [...oddities, ...found.oddities] };
}

/** Without the quotes around it. */
export function trimQuotes(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && quotes.has(text[from] as string)) from += 1;
  while (to > from && quotes.has(text[to - 1] as string)) to -= 1;
  return text.slice(from, to).trim();
}

function kindOf(core: string): TokenKind {
  if (core.startsWith(opaquePrefix)) return 'opaque';
  if (core.startsWith(dynamicPrefix)) return 'dynamic';
  if (core.startsWith(jwtPrefix)) return 'jwt';
  return accessToken2Shape.test(core) ? 'agora-access-token-2' : 'unknown';
}

function oddnessOf(text: string, core: string, kind: TokenKind): TokenOddity[] {
  if (core === '') return [{ kind: 'empty' }];
  const oddities: TokenOddity[] = [];
  for (const [oddity, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) oddities.push({ kind: oddity, index: found.index });
  }
  const known = oddities.some(({ kind: oddity }) => oddity !== 'client-credential');
  const strange = known ? null : foreign[kind].exec(text);
  if (strange) {
    const character = String.fromCodePoint(text.codePointAt(strange.index) as number);
    oddities.push({ kind: 'bad-character', index: strange.index, character });
  }
  return oddities;
}

const patterns: readonly (readonly [OddityKind, RegExp])[] = [
  ['quotes', /["'“”‘’`]/],
  ['whitespace', /\s/],
  ['ellipsis', /…|\.{3}/],
  ['masked', /[•●∗*]{3}|redacted/i],
  ['percent-encoded', /%[0-9A-Fa-f]{2}/],
  ['client-credential', /^YXA6/],
];
