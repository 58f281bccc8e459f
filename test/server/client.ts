import { request } from 'node:https';
import type { ChatServer } from './chat-server';
import type { Reply, Send } from './wrong-requests';

/** Calls the server under its real host names: the names lead to it, and its certificate is trusted. */
export function clientOf({ port, certificate }: ChatServer): Send {
  return (method, url, { headers = {}, body } = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const { hostname, pathname, search } = new URL(url);
      const call = request(
        {
          method,
          host: '127.0.0.1',
          port,
          servername: hostname,
          path: `${pathname}${search}`,
          // Node leaves it out for methods that rarely have a body.
          headers: { ...headers, host: hostname, 'content-length': Buffer.byteLength(body ?? '') },
          ca: certificate,
          agent: false,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
}
