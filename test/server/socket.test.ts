import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from './chat-server';
import { clientOf } from './client';
import { bytes, readFields, text, writeFields } from './protobuf';
import { appToken, call, type Send, userToken } from './wrong-requests/calls';

let server: ChatServer;
let send: Send;
beforeAll(async () => {
  server = await startChatServer();
  send = clientOf(server);
});
afterAll(() => server.close());

const app = 'acme/shop';
const device = 'webim_web_1';

function open(path: string) {
  const opening = request({
    host: '127.0.0.1',
    port: server.port,
    servername: 'im-api-v2.easemob.com',
    path,
    ca: server.certificate,
    headers: {
      host: 'im-api-v2.easemob.com',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  });
  opening.end();
  return opening;
}

/** As the SDK does it: a masked frame with the device and the token; the answer's status and reason. */
async function logIn(token: string) {
  const [response, socket] = (await once(open('/ws'), 'upgrade')) as [IncomingMessage, Duplex];
  // The example of RFC 6455.
  expect(response.headers['sec-websocket-accept']).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  const login = writeFields({ 13: device, 18: JSON.stringify({ token: `$t$${token}` }) });
  socket.write(masked(writeFields({ 1: 0, 8: 3, 9: login })));
  const [frame] = (await once(socket, 'data')) as [Buffer];
  const status = readFields(bytes(readFields(bytes(readFields(frame.subarray(2)), 9)), 8));
  return { socket, code: status.get(1), reason: text(status, 2) };
}

function masked(payload: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(payload.length);
  const mask = Buffer.from([1, 2, 3, 4]);
  const body = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x82, 0x80 | 126]), size, mask, body]);
}

async function devices(): Promise<string[]> {
  const reply = await call(send, app, 'GET', '/users/ben/resources', { token: await appToken(send, app) });
  return (JSON.parse(reply.body).data as { res: string }[]).map(({ res }) => res);
}

describe('the socket that the SDK opens after its login', () => {
  it('puts the device on the user’s list until it closes', async () => {
    const { socket, code } = await logIn(await userToken(send, app, 'ben'));
    expect(code).toBe(0);
    expect(await devices()).toEqual([device]);
    socket.write(Buffer.from([0x88, 0x80, 0, 0, 0, 0]));
    socket.resume();
    await once(socket, 'end');
    socket.destroy();
    expect(await devices()).toEqual([]);
  });

  it('refuses a token that does not count, in words that the SDK knows', async () => {
    const { socket, code, reason } = await logIn('made-up');
    expect({ code, reason }).toEqual({
      code: 1,
      reason: 'Sorry, token or password does not match login info',
    });
    socket.destroy();
  });

  it('hangs up on who speaks another protocol', async () => {
    const [, socket] = (await once(open('/ws'), 'upgrade')) as [IncomingMessage, Duplex];
    socket.write(masked(Buffer.from('{"hello":"server"}')));
    socket.resume();
    await once(socket, 'close');
  });

  it('is nowhere but at its own path', async () => {
    const [response] = (await once(open('/nothing-here'), 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(404);
    response.destroy();
  });
});

describe('the bytes of the protocol', () => {
  it('come back as they were written', () => {
    const fields = readFields(
      writeFields({ 1: 300, 2: 'ben', 18: new Uint8Array([1, 2]), 200: 1_795_214_000_000 }),
    );
    expect([fields.get(1), text(fields, 2), [...bytes(fields, 18)], fields.get(200)]).toEqual([
      300,
      'ben',
      [1, 2],
      1_795_214_000_000,
    ]);
  });

  it('that end too early are refused', () => {
    expect(() => readFields(new Uint8Array([0x08, 0xff]))).toThrow(RangeError);
  });
});
