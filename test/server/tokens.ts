import { Buffer } from 'node:buffer';

/** What an opaque token says on its face. */
export interface TokenFace {
  readonly issuedAt: number;
  readonly userUuid: string;
  readonly appUuid: string;
}

const prefix = 'ac-';
const trailer = Buffer.from('0203', 'hex');
/** Stands where the service puts its signature: whoever decodes a token sees that it is made up. */
const signature = Buffer.from('made up for the sample chat server!!');
const length = prefix.length + 16 * 3 + trailer.length + 8 + signature.length;

/** 100 ns intervals between the start of the Gregorian calendar and the epoch. */
const gregorianOffset = 122_192_928_000_000_000n;

/** `serial` tells tokens of the same millisecond apart. */
export function makeToken({ issuedAt, userUuid, appUuid }: TokenFace, serial: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(issuedAt));
  return Buffer.concat([
    Buffer.from(prefix),
    timeUuid(issuedAt, serial),
    fromUuid(userUuid),
    fromUuid(appUuid),
    trailer,
    time,
    signature,
  ]).toString('base64url');
}

/** `null` when it is none: cut, mistyped, or something else altogether. */
export function readToken(token: string): TokenFace | null {
  if (!/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== length || !bytes.subarray(0, 3).equals(Buffer.from(prefix))) return null;
  const issuedAt = bytes.readBigUInt64BE(length - signature.length - 8);
  if (ticksOf(bytes.subarray(3, 19)) !== ticksAt(Number(issuedAt))) return null;
  return {
    issuedAt: Number(issuedAt),
    userUuid: toUuid(bytes.subarray(19, 35)),
    appUuid: toUuid(bytes.subarray(35, 51)),
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
