import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export const soakHost = 'a1.easemob.com';

export interface SoakServer {
  readonly hostRules: string;
  close(): void;
}

const answerTo = (number: number) =>
  number % 10 < 3
    ? {
        status: 404,
        body: {
          error: 'service_resource_not_found',
          exception: 'org.apache.usergrid.services.exceptions.ServiceResourceNotFoundException',
          timestamp: 1_795_000_000_000 + number,
          duration: 0,
          error_description: `Service resource not found: u${number}`,
        },
      }
    : {
        status: 200,
        body: {
          action: 'get',
          path: '/users',
          entities: [
            { uuid: `3f1b2c4d-0000-4000-8000-${String(number).padStart(12, '0')}`, username: `u${number}` },
          ],
          timestamp: 1_795_000_000_000 + number,
          duration: 3,
        },
      };

/** A page, and beside it a chat service that says of each user at once whether it is there. */
export async function startSoakServer(): Promise<SoakServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: soakHost }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const server: Server = createServer({ key, cert }, ({ url = '' }, response) => {
    const number = /\/users\/u(\d+)$/.exec(url)?.[1];
    if (number === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Soak</title><link rel="icon" href="data:,">');
      return;
    }
    const { status, body } = answerTo(Number(number));
    response.writeHead(status, { 'content-type': 'application/json', server: 'nginx' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    hostRules: `MAP ${soakHost} 127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
