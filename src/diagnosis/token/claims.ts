import { decodeBase64, decodeText } from './base64';
import {
  inferred,
  reading,
  stated,
  type TokenField,
  type TokenKind,
  type TokenOddity,
  type TokenReading,
} from './reading';

/** `dt-` in base64. */
export const dynamicPrefix = 'ZHQt';

/** `{"` in base64: how the header of a JWT begins. */
export const jwtPrefix = 'eyJ';

type Claims = Readonly<Record<string, unknown>>;

/** Beyond this a number of seconds would be of the year 5138, and is one of milliseconds. */
const maxSeconds = 100_000_000_000;

/**
 * Reads the token that an app server makes for a user after Easemob's "dynamic user token": base64 of `dt-`
 * and JSON with `appkey`, `userId`, `curTime` and `ttl` in seconds, and a signature. Never throws.
 */
export function readDynamicToken(text: string): TokenReading {
  const bytes = decodeBase64(text);
  const claims = bytes === null ? null : parseClaims(decodeText(bytes).slice('dt-'.length));
  if (claims === null) return reading('dynamic', { oddities: [{ kind: 'undecodable' }] });
  const issuedAt = secondsOf(claims.curTime);
  const lifetime = secondsOf(claims.ttl);
  return reading('dynamic', {
    issuedAt: issuedAt && stated(issuedAt.ms),
    lifetime: lifetime && stated(lifetime.ms),
    expiresAt: issuedAt && lifetime?.ms ? stated(issuedAt.ms + lifetime.ms) : null,
    holder: stated('user'),
    appKey: textOf(claims.appkey, stated),
    username: textOf(claims.userId, stated),
    oddities: oddTimes(issuedAt),
  });
}

/**
 * Reads a JSON Web Token: `exp` and `iat` as RFC 7519 has them, and an app and a user where the payload
 * holds one under the usual names. Never throws.
 */
export function readJwt(text: string): TokenReading {
  const [header = '', payload, signature, ...more] = text.split('.', 4);
  if (payload === undefined || signature === undefined) return odd('jwt', 'truncated');
  const claims = claimsIn(payload);
  if (claimsIn(header) === null || claims === null || more.length > 0) return odd('jwt', 'undecodable');
  const issuedAt = secondsOf(claims.iat);
  const expiresAt = secondsOf(claims.exp);
  const oddities: TokenOddity[] = oddTimes(issuedAt ?? expiresAt);
  if (signature === '' && claimsIn(header)?.alg !== 'none') oddities.push({ kind: 'truncated' });
  return reading('jwt', {
    issuedAt: issuedAt && stated(issuedAt.ms),
    expiresAt: expiresAt && stated(expiresAt.ms),
    lifetime: issuedAt && expiresAt && stated(expiresAt.ms - issuedAt.ms),
    application: textOf(claims.application, inferred),
    appKey: textOf(claims.appkey ?? claims.appKey ?? claims.app_key, inferred),
    appId: textOf(claims.appId ?? claims.app_id, inferred),
    username: textOf(claims.username ?? claims.userId ?? claims.sub, inferred),
    oddities,
  });
}

function odd(kind: TokenKind, oddity: TokenOddity['kind']): TokenReading {
  return reading(kind, { oddities: [{ kind: oddity }] });
}

function claimsIn(part: string): Claims | null {
  const bytes = decodeBase64(part);
  return bytes === null ? null : parseClaims(decodeText(bytes));
}

function parseClaims(json: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(json);
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? { ...claims } : null;
  } catch {
    return null;
  }
}

interface ClaimedTime {
  readonly ms: number;
  readonly wasMilliseconds: boolean;
}

function secondsOf(claim: unknown): ClaimedTime | null {
  if (typeof claim !== 'number' || !Number.isFinite(claim) || claim < 0 || claim > 8.64e15) return null;
  const wasMilliseconds = claim > maxSeconds;
  return { ms: wasMilliseconds ? claim : claim * 1000, wasMilliseconds };
}

function oddTimes(time: ClaimedTime | null): TokenOddity[] {
  return time?.wasMilliseconds ? [{ kind: 'milliseconds' }] : [];
}

function textOf(claim: unknown, as: (value: string) => TokenField<string>): TokenField<string> | null {
  return typeof claim === 'string' && claim !== '' ? as(claim) : null;
}
