import type { Connection } from '../model/call';
import type { HarEntry } from './har-entry';
import type { Source } from './source';

/** What the call went over. What does not look like it, as a file may have it, is left out. */
export function readConnection(
  { request, response, serverIPAddress, connection }: HarEntry,
  source: Source,
): Connection {
  const version = response.httpVersion || request.httpVersion;
  return {
    protocol: matching(/^(?!unknown$)[a-z][a-z\d./+-]{1,19}$/i, version),
    address: matching(
      /^[\da-f.:]{2,45}$/i,
      serverIPAddress?.replace(/^\[(.*)\]$/, '$1').replace(/^([\d.]+):\d+$/, '$1'),
    ),
    port: matching(/^\d{1,5}$/, source.kind === 'file' ? source.port : connection),
  };
}

const matching = (shape: RegExp, text: unknown) => (typeof text === 'string' && shape.test(text) ? text : '');
