import { decodeBase64 } from './base64';
import { inferred, reading, stated, type TokenField, type TokenOddity, type TokenReading } from './reading';

/** `ac-` in base64. */
export const opaquePrefix = 'YWMt';

/** 100 ns intervals between the start of the Gregorian calendar, from which UUIDs count, and the epoch. */
const gregorianOffset = 122_192_928_000_000_000n;

/**
 * Where things stand in today's token: `ac-`, the token's own UUID, the UUID of the application that the
 * holder belongs to, the holder's own UUID, the kind of holder, a byte, the time of issue, the lifetime in
 * seconds, a signature of 32 bytes. A user belongs to the app; an app belongs to the service's management
 * application (`…0001`). So the app's UUID is the second of the two in an app's token and the first in a
 * user's. No document says so: it was seen to hold for each token that Easemob's documents print with the
 * `expires_in`, `application` or `user.uuid` that came with it.
 */
const layout = { uuid: 3, belongsTo: 19, holder: 35, holderKind: 51, issuedAt: 53, lifetime: 61, length: 97 };

/** Kinds of holder, numbered as Usergrid's `AuthPrincipalType` is. */
const appKind = 2;
const userKind = 3;

/**
 * Usergrid's own layouts, of tokens before about 2016: prefix, UUID, time of expiry, SHA-1; or without the
 * time. From Usergrid's source (`TokenServiceImpl`).
 */
const usergrid = { expiresAt: 19, length: 47, lengthWithoutExpiry: 39 };

const centuryMs = 100 * 366 * 86_400_000;

/** Reads what `/token` answers with. `text` begins with its prefix; never throws. */
export function readOpaqueToken(text: string): TokenReading {
  const bytes = decodeBase64(text);
  if (bytes === null) return reading('opaque', { oddities: [{ kind: 'undecodable' }] });
  const issuedAt = bytes.length < layout.belongsTo ? null : timeOfUuid(bytes, layout.uuid);
  if (issuedAt === null) {
    const kind = bytes.length < layout.belongsTo ? 'truncated' : 'undecodable';
    return reading('opaque', { oddities: [{ kind }] });
  }
  if (bytes.length === usergrid.lengthWithoutExpiry) return reading('opaque', { issuedAt: stated(issuedAt) });
  const ofUsergrid = bytes.length === usergrid.length ? readUsergrid(bytes, issuedAt) : null;
  if (ofUsergrid !== null) return ofUsergrid;
  if (bytes.length < layout.length) {
    return reading('opaque', { issuedAt: inferred(issuedAt), oddities: [{ kind: 'truncated' }] });
  }
  return readToday(bytes, issuedAt);
}

function readUsergrid(bytes: Uint8Array, issuedAt: number): TokenReading | null {
  const expiresAt = readTime(bytes, usergrid.expiresAt);
  if (expiresAt === null || expiresAt < issuedAt || expiresAt - issuedAt > centuryMs) return null;
  return reading('opaque', {
    issuedAt: stated(issuedAt),
    expiresAt: stated(expiresAt),
    lifetime: stated(expiresAt - issuedAt),
  });
}

function readToday(bytes: Uint8Array, issuedAt: number): TokenReading {
  const agrees = readTime(bytes, layout.issuedAt) === issuedAt;
  const oddities: TokenOddity[] = [];
  if (!agrees) oddities.push({ kind: 'times-differ' });
  if (bytes.length > layout.length) oddities.push({ kind: 'too-long' });
  // Where the times differ, nothing after the first UUID is where we know it to be.
  if (!agrees) return reading('opaque', { issuedAt: inferred(issuedAt), oddities });
  const lifetime = new DataView(bytes.buffer).getUint32(layout.lifetime) * 1000;
  return reading('opaque', {
    issuedAt: stated(issuedAt),
    lifetime: inferred(lifetime),
    expiresAt: lifetime === 0 ? null : inferred(issuedAt + lifetime),
    ...readHolder(bytes),
    oddities,
  });
}

function readHolder(bytes: Uint8Array): Pick<TokenReading, 'holder' | 'application' | 'userUuid'> {
  const kind = bytes[layout.holderKind];
  const first = inferred(uuidText(bytes, layout.belongsTo));
  const second = inferred(uuidText(bytes, layout.holder));
  const app: TokenField<'app'> = inferred('app');
  const user: TokenField<'user'> = inferred('user');
  if (kind === appKind) return { holder: app, application: second, userUuid: null };
  if (kind === userKind) return { holder: user, application: first, userUuid: second };
  return { holder: null, application: null, userUuid: null };
}

/** The time in a UUID of version 1, in ms since the epoch; `null` where it is of another version. */
function timeOfUuid(bytes: Uint8Array, at: number): number | null {
  const view = new DataView(bytes.buffer, at, 16);
  const versionAndHigh = view.getUint16(6);
  if (versionAndHigh >> 12 !== 1) return null;
  const high = BigInt(versionAndHigh & 0x0fff) << 48n;
  const ticks = high | (BigInt(view.getUint16(4)) << 32n) | BigInt(view.getUint32(0));
  return Number((ticks - gregorianOffset) / 10_000n);
}

/** A time in ms of eight bytes; `null` beyond what a date can be. */
function readTime(bytes: Uint8Array, at: number): number | null {
  const time = Number(new DataView(bytes.buffer).getBigUint64(at));
  return time <= 8.64e15 ? time : null;
}

function uuidText(bytes: Uint8Array, at: number): string {
  const hex = [...bytes.subarray(at, at + 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
