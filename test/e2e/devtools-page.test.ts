import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { extensionFor } from '../environment/build.mjs';
import { sendFrom } from './panel-page';
import { panel, proxyHost, server, usePanel, window } from './use-panel';

usePanel();

/** The scripts of ours that the devtools page holds, as paths below the extension's folder. */
async function scriptsHeld(): Promise<readonly string[]> {
  const recorder = window.devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('The devtools page is not there.');
  const session = await window.context.newCDPSession(recorder);
  const paths = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) paths.add(new URL(url).pathname);
  });
  // Tells of the scripts that are there already before it answers.
  await session.send('Debugger.enable');
  await session.detach();
  return [...paths].filter((path) => path.endsWith('.js'));
}

it('loads at most 20 kB, gzipped, though the urls of a site that is none of ours look like calls', async () => {
  const send = sendFrom(window.page);
  const paths = ['users', 'messages', 'token', 'api/v1/users/4', 'shop/api/messages?page=2', 'threads/1'];
  for (const path of paths) await send('GET', `${server.demoUrl}${path}`);
  await panel.getByRole('contentinfo').getByText('other requests').waitFor();
  // A host that answers as the chat API does is recognised after all of those: with what is loaded by then.
  await send('GET', `https://${proxyHost}/acme/shop/users/nobody`);
  await panel.getByRole('button', { name: 'Watch it' }).waitFor();
  const scripts = await scriptsHeld();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce(
    (sum, path) => sum + gzipSync(readFileSync(`${extensionFor('chrome')}${path}`)).length,
    0,
  );
  expect(bytes).toBeLessThan(20_000);
});
