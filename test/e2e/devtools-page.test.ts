import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { extensionFor } from '../environment/build.mjs';
import { sendFrom } from './panel-page';
import { panel, proxyHost, server, usePanel, window } from './use-panel';

usePanel();

const built = (path: string) => readFileSync(`${extensionFor('chrome')}${path}`, 'utf8');

/** What the devtools page has loaded and all that these may ever import, as paths below the extension's folder. */
async function scriptsLoaded(): Promise<readonly string[]> {
  const recorder = window.devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('The devtools page is not there.');
  const urls = await recorder.evaluate(() => [...document.scripts].map(({ src }) => src));
  const paths = new Set(urls.filter((url) => url !== '').map((url) => new URL(url).pathname));
  // A set that grows is gone through to its new end.
  for (const path of paths) {
    for (const [, name] of built(path).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) paths.add(`/assets/${name}`);
  }
  return [...paths];
}

it('loads at most 20 kB, gzipped, though the urls of a site that is none of ours look like calls', async () => {
  const send = sendFrom(window.page);
  const paths = ['users', 'messages', 'token', 'api/v1/users/4', 'shop/api/messages?page=2', 'threads/1'];
  for (const path of paths) await send('GET', `${server.demoUrl}${path}`);
  await panel.getByRole('contentinfo').getByText('other requests').waitFor();
  // A host that answers as the chat API does is recognised after all of those: with what is loaded by then.
  await send('GET', `https://${proxyHost}/acme/shop/users/nobody`);
  await panel.getByRole('button', { name: 'Watch it' }).waitFor();
  const scripts = await scriptsLoaded();
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(built(path)).length, 0);
  expect(scripts.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThan(20_000);
});

/** Node knows no origin of such an address. */
const extension = () => panel.url().split('/src/')[0];

it('opens the options page, which the policy lets load', async () => {
  const page = await window.context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(`${extension()}/src/pages/options/options.html`);
  await page.getByLabel('Language').waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

it('sends and loads nothing, though markup of a page had got into the panel', async () => {
  const page = await window.context.newPage();
  await page.goto(`${extension()}/src/pages/options/options.html`);
  const refused = await page.evaluate(async () => {
    const found = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      found.add(effectiveDirective),
    );
    const put = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const elsewhere = 'https://demo.example.com/';
    put('base', { href: elsewhere });
    put('img', { src: elsewhere });
    put('link', { rel: 'stylesheet', href: elsewhere });
    put('iframe', { src: elsewhere });
    (put('form', { action: elsewhere }) as HTMLFormElement).submit();
    await fetch(elsewhere).catch(() => {});
    const wanted = ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'style-src-elem'];
    while (!wanted.every((directive) => found.has(directive))) await new Promise(requestAnimationFrame);
    return { found: [...found].sort(), base: document.baseURI.startsWith(location.origin) };
  });
  expect(refused).toEqual({
    found: ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'style-src-elem'],
    base: true,
  });
  await page.close();
});
