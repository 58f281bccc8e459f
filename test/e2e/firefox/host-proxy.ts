import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface HostProxy {
  readonly port: number;
  close(): void;
}

interface Rule {
  readonly host: string;
  readonly to: number;
}

/**
 * Firefox has no `--host-resolver-rules`: a proxy leads the host names of such rules to loopback, and everything
 * else nowhere.
 */
export async function startHostProxy(hostRules: string): Promise<HostProxy> {
  const rules = hostRules.split(',').map(readRule);
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => void response.writeHead(502).end());
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => {});
    const name = (request.url ?? '').replace(/:\d+$/, '');
    const rule = rules.find(({ host }) =>
      host.startsWith('*') ? name.endsWith(host.slice(1)) : name === host,
    );
    if (rule === undefined) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(rule.to, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** `MAP *.example.com 127.0.0.1:8443` */
function readRule(rule: string): Rule {
  const [, host = '', target = ''] = rule.split(' ');
  return { host, to: Number(target.split(':')[1]) };
}
