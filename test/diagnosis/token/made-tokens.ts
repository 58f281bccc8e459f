import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

/** Tokens as the service and app servers make them, of made-up parts. Signatures are words that say so. */

const gregorianOffset = 122_192_928_000_000_000n;
export const managementApp = '00000000-0000-0000-0000-000000000001';

export interface OpaqueParts {
  issuedAt: number;
  /** ms, as every time here; written in seconds. */
  lifetime?: number;
  holder?: 'app' | 'user' | number;
  belongsTo?: string;
  holderUuid?: string;
  /** The second time of issue, where it differs from that of the UUID. */
  secondTime?: number;
}

export function anOpaqueToken(parts: OpaqueParts): string {
  const { issuedAt, lifetime = 5_184_000_000, holder = 'app' } = parts;
  const kind = { app: 2, user: 3 }[holder as string] ?? (holder as number);
  const times = Buffer.alloc(12);
  times.writeBigUInt64BE(BigInt(parts.secondTime ?? issuedAt));
  times.writeUInt32BE(lifetime / 1000, 8);
  return Buffer.concat([
    Buffer.from('ac-'),
    timeUuid(issuedAt),
    uuidBytes(parts.belongsTo ?? managementApp),
    uuidBytes(parts.holderUuid ?? '11111111-2222-1333-8444-555555555555'),
    Buffer.from([kind, 3]),
    times,
    Buffer.from('a signature that is made up here'),
  ]).toString('base64url');
}

/** As Usergrid made them before about 2016. */
export function aUsergridToken(issuedAt: number, expiresAt: number | null): string {
  const expiry = Buffer.alloc(expiresAt === null ? 0 : 8);
  if (expiresAt !== null) expiry.writeBigUInt64BE(BigInt(expiresAt));
  const parts = [Buffer.from('ac-'), timeUuid(issuedAt), expiry, Buffer.from('a made-up sha1 sign.')];
  return Buffer.concat(parts).toString('base64url');
}

export interface AgoraParts {
  appId?: string;
  issuedAt: number;
  lifetime: number;
  services?: readonly (readonly [type: number, privileges: readonly number[], ...strings: string[]])[];
}

export function anAccessToken2({
  appId = 'a'.repeat(32),
  issuedAt,
  lifetime,
  services = [],
}: AgoraParts): string {
  const content = Buffer.concat([
    string('a signature that is made up here'),
    string(appId),
    uint32(issuedAt / 1000),
    uint32(lifetime / 1000),
    uint32(4_711),
    uint16(services.length),
    ...services.flatMap(([type, privileges, ...strings]) => [
      uint16(type),
      uint16(privileges.length),
      ...privileges.flatMap((privilege) => [uint16(privilege), uint32(lifetime / 1000)]),
      ...strings.map(string),
    ]),
  ]);
  return `007${deflateSync(content).toString('base64')}`;
}

export function aDynamicToken(claims: object): string {
  return Buffer.from(`dt-${JSON.stringify(claims)}`).toString('base64url');
}

export function aJwt(claims: object): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.bWFkZS11cA`;
}

function timeUuid(issuedAt: number): Buffer {
  const ticks = BigInt(issuedAt) * 10_000n + gregorianOffset;
  const uuid = Buffer.alloc(16, 0x81);
  uuid.writeUInt32BE(Number(ticks & 0xffffffffn), 0);
  uuid.writeUInt16BE(Number((ticks >> 32n) & 0xffffn), 4);
  uuid.writeUInt16BE(Number((ticks >> 48n) & 0x0fffn) | 0x1000, 6);
  return uuid;
}

const uuidBytes = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint16(bytes.length), bytes]);
}
