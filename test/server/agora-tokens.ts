import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/** What an AccessToken2 for the chat service says: app servers make them, and the service reads them. */
export interface AgoraToken {
  readonly appId: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  /** `null` for an app's own. */
  readonly username: string | null;
}

const chat = 5;

/** `null` for anything else, and for tokens of other services. The signature is not looked at: all are made up. */
export function readAgoraToken(token: string): AgoraToken | null {
  if (!token.startsWith('007')) return null;
  try {
    return read(inflateSync(Buffer.from(token.slice(3), 'base64')));
  } catch {
    return null;
  }
}

/** Little-endian, each text after its length. */
function read(bytes: Buffer): AgoraToken | null {
  let at = 0;
  const pass = (size: number) => {
    at += size;
    return at - size;
  };
  const uint16 = () => bytes.readUInt16LE(pass(2));
  const uint32 = () => bytes.readUInt32LE(pass(4));
  const text = () => {
    const length = uint16();
    return bytes.toString('utf8', pass(length), at);
  };
  text();
  const appId = text();
  const expiresAt = (uint32() + uint32()) * 1000;
  uint32();
  if (uint16() < 1 || uint16() !== chat) return null;
  for (let privileges = uint16(); privileges > 0; privileges -= 1) pass(6);
  return { appId, expiresAt, username: text() || null };
}
