import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../tools/manifest';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
};

export interface StageServer {
  readonly url: string;
  close(): void;
}

/** The panel on its stage, built as the extension is and under the extension's own security policy. */
export async function serveStage(root = import.meta.dirname): Promise<StageServer> {
  const files = await buildStage(root);
  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://stage').pathname.slice(1) || 'index.html';
    const file = files.get(name);
    // What the browser asks for of its own accord, such as an icon, is no error.
    response.writeHead(file === undefined ? 204 : 200, {
      'content-type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain',
      // Their names have a hash: the browser keeps them, and what it has compiled of them.
      'cache-control': name.startsWith('assets/') ? 'max-age=3600' : 'no-store',
      'content-security-policy': contentSecurityPolicy,
    });
    response.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function buildStage(root: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: { polyfill: false },
      // A busy machine is no fault of the build's.
      rollupOptions: { checks: { pluginTimings: false } },
    },
  });
  if (!('output' in built)) throw new Error('The stage was expected to build to one output.');
  return new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}
