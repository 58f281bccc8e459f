import { Buffer } from 'node:buffer';

/** What an opaque token says on its face. */
export interface TokenFace {
  readonly issuedAt: number;
  /** In seconds. */
  readonly lifetime: number;
  readonly appUuid: string;
  /** `null` for the app's own. */
  readonly userUuid: string | null;
}

const prefix = 'ac-';
const signature = Buffer.from('made up for the sample server !!');
const oldLength = prefix.length + 16 + 8 + 20;
const length = prefix.length + 16 * 3 + 2 + 8 + 4 + signature.length;

/** What apps belong to, as users belong to their app. */
const management = '00000000-0000-0000-0000-000000000001';
/** The kinds of holder, as the service numbers them. */
const appKind = 2;
const userKind = 3;

/** 100 ns intervals between the start of the Gregorian calendar and the epoch. */
const gregorianOffset = 122_192_928_000_000_000n;

/** As the service makes them today. `serial` tells tokens of the same millisecond apart. */
export function makeToken({ issuedAt, lifetime, appUuid, userUuid }: TokenFace, serial: number): string {
  const times = Buffer.alloc(12);
  times.writeBigUInt64BE(BigInt(issuedAt));
  times.writeUInt32BE(Math.floor(lifetime), 8);
  const isApp = userUuid === null;
  return Buffer.concat([
    Buffer.from(prefix),
    timeUuid(issuedAt, serial),
    fromUuid(isApp ? management : appUuid),
    fromUuid(isApp ? appUuid : userUuid),
    Buffer.from([isApp ? appKind : userKind, 3]),
    times,
    signature,
  ]).toString('base64url');
}

/** As Usergrid made them, which the oldest generation still does: an expiry, and neither app nor user. */
export function makeOldToken({ issuedAt, lifetime }: TokenFace, serial: number): string {
  const expiresAt = Buffer.alloc(8);
  expiresAt.writeBigUInt64BE(BigInt(Math.floor(issuedAt + lifetime * 1000)));
  const hash = Buffer.from('made up, not a hash!');
  return Buffer.concat([Buffer.from(prefix), timeUuid(issuedAt, serial), expiresAt, hash]).toString(
    'base64url',
  );
}

/** Whether a token is as the service makes them, today or in the days of Usergrid. */
export function isWellMade(token: string): boolean {
  if (readToken(token) !== null) return true;
  const bytes = Buffer.from(token, 'base64url');
  return /^YWMt[\w-]+$/.test(token) && bytes.length === oldLength;
}

/** `null` when it is none of today's: cut, mistyped, or something else altogether. */
export function readToken(token: string): TokenFace | null {
  if (!/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== length || !bytes.subarray(0, 3).equals(Buffer.from(prefix))) return null;
  const issuedAt = Number(bytes.readBigUInt64BE(53));
  if (ticksOf(bytes.subarray(3, 19)) !== ticksAt(issuedAt)) return null;
  const [belongsTo, holder] = [toUuid(bytes.subarray(19, 35)), toUuid(bytes.subarray(35, 51))];
  const isApp = bytes[51] === appKind;
  return {
    issuedAt,
    lifetime: bytes.readUInt32BE(61),
    appUuid: isApp ? holder : belongsTo,
    userUuid: isApp ? null : holder,
  };
}

function ticksAt(ms: number): bigint {
  return BigInt(ms) * 10_000n + gregorianOffset;
}

function timeUuid(ms: number, serial: number): Buffer {
  const ticks = ticksAt(ms);
  const uuid = Buffer.alloc(16);
  uuid.writeUInt32BE(Number(ticks & 0xffffffffn), 0);
  uuid.writeUInt16BE(Number((ticks >> 32n) & 0xffffn), 4);
  uuid.writeUInt16BE(Number((ticks >> 48n) & 0x0fffn) | 0x1000, 6);
  uuid.writeUInt16BE(0x8000 | ((serial >> 16) & 0x3fff), 8);
  uuid.writeUInt16BE(serial & 0xffff, 14);
  return uuid;
}

function ticksOf(uuid: Buffer): bigint {
  const high = BigInt(uuid.readUInt16BE(6) & 0x0fff);
  return (high << 48n) | (BigInt(uuid.readUInt16BE(4)) << 32n) | BigInt(uuid.readUInt32BE(0));
}

function fromUuid(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function toUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
