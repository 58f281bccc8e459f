/**
 * A chat service to try the panel on, and to test it with: it keeps apps, users, tokens, groups, rooms and
 * messages in memory and answers as the real one does. One TLS server stands for all of its hosts; which
 * one is meant, and which app, it takes from the call itself. Nothing in a call can ask for an error:
 * what is answered follows from what the call gets wrong, and from how the app it is for is set up
 * (`apps.ts` lists the apps, `initial-state.ts` what is in them). Only a test can: see `answerNext`.
 */
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { generate } from 'selfsigned';
import { chatApi } from './api';
import { ServiceError } from './errors';
import { byHost, demoHost, hosts, sandboxHost } from './hosts';
import { makeService } from './initial-state';
import { acceptSocket } from './socket';

/** A refusal in the service's words. */
export interface Answer {
  readonly status: number;
  readonly error: string;
  readonly text: string;
}

export interface ChatServer {
  readonly port: number;
  /** PEM, made at start: what a client must trust to call without complaint. */
  readonly certificate: string;
  /** Chromium's `--host-resolver-rules` under which the real host names, and the demo page's, lead here. */
  readonly hostRules: string;
  /** Where the demo page is, under those rules. */
  readonly demoUrl: string;
  /** Forgets all that was done: every app is as it was at the start, the clock and the writes too. */
  reset(): void;
  /** Moves the server's clock on, so that a token may expire without anyone waiting. */
  advance(ms: number): void;
  /** From now on a write lasts until another call gets in its way, so that two at once always do. */
  holdWrites(): void;
  /** Answers the next call to an app with this refusal, for errors that the server has no rule for. */
  answerNext(answer: Answer): void;
  close(): Promise<void>;
}

export interface ChatServerOptions {
  /** Any free one unless given. */
  readonly port?: number;
}

export async function startChatServer({ port = 0 }: ChatServerOptions = {}): Promise<ChatServer> {
  let ahead = 0;
  const makeFresh = () => makeService(() => Date.now() + ahead);
  let service = makeFresh();
  let sandbox = makeFresh();
  const serviceOf = (host: string) => (host.startsWith(sandboxHost) ? sandbox : service);
  const { private: key, cert } = await makeCertificate();
  const server = createAdaptorServer({
    fetch: byHost(chatApi(serviceOf)).fetch,
    createServer,
    serverOptions: { key, cert },
    overrideGlobalObjects: false,
  }) as Server;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket) => acceptSocket(service, request, socket));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    certificate: cert,
    hostRules: hosts.map((host) => `MAP ${host} 127.0.0.1:${address.port}`).join(','),
    demoUrl: `https://${demoHost}/`,
    reset() {
      ahead = 0;
      service = makeFresh();
      sandbox = makeFresh();
    },
    advance(ms) {
      ahead += ms;
    },
    holdWrites() {
      service.holdsWrites = true;
    },
    answerNext({ status, error, text }) {
      const fields = { ...(error && { error }), ...(text && { description: text }) };
      service.nextAnswer = new ServiceError(status as ContentfulStatusCode, fields);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function makeCertificate() {
  return generate([{ name: 'commonName', value: 'sample chat server' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: [...hosts, 'localhost'].map((value) => ({ type: 2, value })) },
    ],
  });
}
