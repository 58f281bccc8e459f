import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { bytes, readFields, text, writeFields } from './protobuf';
import type { Service } from './state';

/**
 * The other end of the web SDK's WebSocket, as far as a login goes: it takes the token, puts the device
 * on the user's list for as long as the socket is open, says that nothing is unread, and carries no
 * message. Any path but `/ws` is refused.
 */
export function acceptSocket(service: Service, request: IncomingMessage, socket: Duplex): void {
  const key = request.headers['sec-websocket-key'];
  if (!key || request.url?.split('?')[0] !== '/ws') {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  listen(service, socket);
}

const closing = 8;
const binary = 2;

function listen(service: Service, socket: Duplex): void {
  let pending: Buffer = Buffer.alloc(0);
  let leave = () => {};
  const take = ({ opcode, payload }: Frame) => {
    if (opcode === closing) {
      leave();
      socket.end(Buffer.from([0x80 | closing, 0]));
    }
    if (opcode !== binary) return;
    const { reply, left } = answerMessage(service, payload);
    if (left) leave = left;
    if (reply) socket.write(writeFrame(reply));
  };
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    try {
      for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
        pending = pending.subarray(frame.length);
        take(frame);
      }
    } catch {
      // Not the SDK's protocol: there is nobody to answer.
      socket.destroy();
    }
  });
  socket.on('close', () => leave());
  socket.on('error', () => socket.destroy());
}

const unread = 1;
const provision = 3;
const ok = 0;
const fail = 1;

/** One message of the SDK's protocol: field 8 says what it is, field 9 has its content. */
function answerMessage(service: Service, message: Uint8Array): { reply?: Buffer; left?: () => void } {
  const fields = readFields(message);
  const command = fields.get(8) ?? 0;
  if (command === unread) {
    const nothing = writeFields({ 1: writeFields({ 1: ok }), 3: service.now() });
    return { reply: writeFields({ 1: 0, 8: unread, 9: nothing }) };
  }
  if (command !== provision) return {};
  const login = readFields(bytes(fields, 9));
  const device = text(login, 13);
  const left = connect(service, text(login, 18), device);
  const status = left ? { 1: ok } : { 1: fail, 2: 'Sorry, token or password does not match login info' };
  const content = writeFields({ 8: writeFields(status), 13: device });
  const reply = writeFields({ 1: 0, 8: provision, 9: content });
  return left ? { reply, left } : { reply };
}

/** What undoes it; `null` where the token does not count. */
function connect(service: Service, login: string, device: string): (() => void) | null {
  const [, token = ''] = /^\{"token":"\$t\$([\w-]+)"\}$/.exec(login) ?? [];
  for (const app of service.apps.values()) {
    const record = app.tokens.get(token);
    const user = app.users.get(record?.username ?? '');
    if (!record || !user || record.expiresAt <= service.now()) continue;
    user.devices.add(device);
    return () => user.devices.delete(device);
  }
  return null;
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly length: number;
}

/** A client's frame, which is always masked; `null` until all of it has arrived. */
function readFrame(buffer: Buffer): Frame | null {
  if (buffer.length < 2) return null;
  const [first = 0, second = 0] = buffer;
  const short = second % 128;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + extra + 4;
  if (buffer.length < start) return null;
  const size = extra === 2 ? buffer.readUInt16BE(2) : extra === 8 ? Number(buffer.readBigUInt64BE(2)) : short;
  if (buffer.length < start + size) return null;
  const mask = buffer.subarray(start - 4, start);
  const payload = Buffer.from(buffer.subarray(start, start + size));
  for (let index = 0; index < size; index++) payload[index] = (payload[index] ?? 0) ^ (mask[index % 4] ?? 0);
  return { opcode: first % 16, payload, length: start + size };
}

function writeFrame(payload: Buffer): Buffer {
  const size = payload.length < 126 ? Buffer.from([payload.length]) : Buffer.from([126, 0, 0]);
  if (size.length === 3) size.writeUInt16BE(payload.length, 1);
  return Buffer.concat([Buffer.from([0x80 | binary]), size, payload]);
}
