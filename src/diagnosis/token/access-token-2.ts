import { unzlibSync } from 'fflate';
import { decodeBase64, decodeText } from './base64';
import { reading, stated, type TokenField, type TokenReading } from './reading';

const version = '007';

/** Tokens with every service in them stay far below; what inflates to more is cut, and reads as truncated. */
const maxInflatedBytes = 16_384;

/** zlib's header and checksum, and one byte between. */
const minInflatedBytes = 7;

/** The service's numbers, from Agora's published `AccessToken2`. */
const serviceNames: Readonly<Record<number, string>> = {
  1: 'rtc',
  2: 'rtm',
  3: 'streaming',
  4: 'fpa',
  5: 'chat',
  6: 'fcdn',
  7: 'apaas',
  8: 'rtm2',
  9: 'convoai',
  10: 'stt',
};

/** How many strings follow a service's privileges. Those of other services we cannot step over. */
const stringsAfter: Readonly<Record<string, number>> = {
  rtc: 2,
  rtm: 1,
  streaming: 2,
  fpa: 0,
  chat: 1,
  fcdn: 2,
  convoai: 0,
  stt: 0,
};

const userPrivilege = 1;
const appPrivilege = 2;

interface Service {
  readonly name: string;
  readonly privileges: readonly number[];
  readonly strings: readonly string[];
}

/**
 * Reads an Agora AccessToken2: base64 of zlib-deflated bytes, little-endian: signature, App ID, time of
 * issue and lifetime in seconds, salt, services. `text` begins with its version; never throws.
 */
export function readAccessToken2(text: string): TokenReading {
  const bytes = inflate(decodeBase64(text.slice(version.length)));
  if (bytes === null) return reading('agora-access-token-2', { oddities: [{ kind: 'undecodable' }] });
  const take = new Taking(bytes);
  take.bytes(take.uint16());
  const appId = decodeText(take.bytes(take.uint16()));
  const issuedAt = take.uint32() * 1000;
  const lifetime = take.uint32() * 1000;
  take.uint32();
  if (take.ranOut) return reading('agora-access-token-2', { oddities: [{ kind: 'truncated' }] });
  const services = takeServices(take);
  const chat = services.find(({ name }) => name === 'chat');
  const user = chat?.strings[0];
  return reading('agora-access-token-2', {
    appId: stated(appId),
    issuedAt: stated(issuedAt),
    lifetime: stated(lifetime),
    expiresAt: lifetime === 0 ? null : stated(issuedAt + lifetime),
    holder: chat ? holderOf(chat) : null,
    username: user ? stated(user) : null,
    services: services.map(({ name }) => name),
    oddities: take.ranOut ? [{ kind: 'truncated' }] : [],
  });
}

function inflate(deflated: Uint8Array | null): Uint8Array | null {
  // With less, what inflates it leaves the buffer as it is: full of zeros.
  if (deflated === null || deflated.length < minInflatedBytes) return null;
  try {
    // With a buffer given, nothing is written beyond it.
    return unzlibSync(deflated, { out: new Uint8Array(maxInflatedBytes) });
  } catch {
    return null;
  }
}

/** Services until one whose length is not known: it is named, and ends the list. */
function takeServices(take: Taking): Service[] {
  const services: Service[] = [];
  const count = take.uint16();
  for (let index = 0; index < count && !take.ranOut; index += 1) {
    const number = take.uint16();
    const name = serviceNames[number] ?? `service ${number}`;
    const privileges = takePrivileges(take);
    const strings = Array.from({ length: stringsAfter[name] ?? 0 }, () =>
      decodeText(take.bytes(take.uint16())),
    );
    if (take.ranOut) break;
    services.push({ name, privileges, strings });
    if (stringsAfter[name] === undefined) break;
  }
  return services;
}

function takePrivileges(take: Taking): number[] {
  const privileges: number[] = [];
  const count = take.uint16();
  for (let index = 0; index < count && !take.ranOut; index += 1) {
    privileges.push(take.uint16());
    take.uint32();
  }
  return privileges;
}

function holderOf({ privileges }: Service): TokenField<'app' | 'user'> | null {
  if (privileges.includes(appPrivilege)) return stated('app');
  return privileges.includes(userPrivilege) ? stated('user') : null;
}

/** Takes bytes from the front; once they run out it answers with nothing, and remembers. */
class Taking {
  ranOut = false;
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly source: Uint8Array) {
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  }

  uint16(): number {
    return this.pass(2) ? this.view.getUint16(this.at - 2, true) : 0;
  }

  uint32(): number {
    return this.pass(4) ? this.view.getUint32(this.at - 4, true) : 0;
  }

  bytes(length: number): Uint8Array {
    return this.pass(length) ? this.source.subarray(this.at - length, this.at) : new Uint8Array();
  }

  private pass(length: number): boolean {
    if (this.ranOut || this.at + length > this.source.length) this.ranOut = true;
    else this.at += length;
    return !this.ranOut;
  }
}
