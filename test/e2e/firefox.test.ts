import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFirefox } from '../environment/firefox.mjs';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { geckoId } from '../tools/manifest';
import * as find from './firefox/finders';
import type { Panel } from './firefox/toolbox';
import { type FirefoxWindow, openFirefox } from './firefox-window';

// `npm test` installs a Firefox where it can, and says why where it cannot.
describe.skipIf(findFirefox() === undefined)('in the toolbox of Firefox', () => {
  let server: ChatServer;
  let window: FirefoxWindow;
  let panel: Panel;

  beforeAll(async () => {
    server = await startChatServer();
    const proxy = `MAP im.shop.example 127.0.0.1:${server.port}`;
    window = await openFirefox(server.demoUrl, { hostRules: `${server.hostRules},${proxy}` });
  });
  afterAll(async () => {
    await window?.close();
    await server?.close();
  });

  /** Does what the page's button of that name does, and waits for what the page was told. */
  const does = (action: string) =>
    window.page.evaluate(
      (name) => (globalThis as unknown as { demo: Record<string, () => Promise<string>> }).demo[name]?.(),
      action,
    );
  const call = (path: string, method = 'GET') =>
    window.page.evaluate(
      (url, way) =>
        fetch(url, { method: way }).then(
          (response) => response.text(),
          () => null,
        ),
      `https://a1.easemob.com/acme/shop${path}`,
      method,
    );
  const callsAre = (count: number) => panel.waitFor(find.listOf, String(count));
  const clear = async () => {
    await panel.click(find.button, 'Clear');
    await callsAre(0);
  };

  it('shows the calls made before its tab was first shown', async () => {
    await does('registerTakenName');
    panel = await window.showPanel();
    await panel.waitFor(find.row, 'amy exists already');
  });

  it('says of a failing call why it failed, with the proof', async () => {
    await panel.click(find.row, 'amy exists already');
    await panel.waitFor(find.details, 'Confirmed');
    await panel.waitFor(find.details, 'The body registers amy alone.');
  });

  it('copies the fix to the clipboard', async () => {
    await panel.click(find.button, 'Copy fix');
    await panel.waitFor(find.announcement, 'Fix copied');
    const copied = await window.control('return toolbox.win.navigator.clipboard.readText();');
    expect(copied).toContain('amy exists already');
    expect(copied).not.toContain('made-up-password');
  });

  it('follows the theme of the toolbox', async () => {
    const theme = (name: string) =>
      window.control('Services.prefs.setCharPref("devtools.theme", arguments[0])', name);
    const isThemed = (name: string) => document.documentElement.dataset.theme === name;
    await panel.waitFor(isThemed, 'light');
    await theme('dark');
    await panel.waitFor(isThemed, 'dark');
    await theme('light');
    await panel.waitFor(isThemed, 'light');
  });

  it('shows what is typed into the filter in forced colours too, and its hint', async () => {
    const force = (how: number) =>
      window.control('Services.prefs.setIntPref("browser.display.document_color_use", arguments[0])', how);
    await force(2);
    const colors = await panel.waitFor(() => {
      const field = document.querySelector('input.search');
      if (field === null || !matchMedia('(forced-colors: active)').matches) return null;
      return ['', '::placeholder'].map((part) => getComputedStyle(field, part).color);
    });
    await force(0);
    expect(colors).not.toContain('rgba(0, 0, 0, 0)');
  });

  describe('the log', () => {
    beforeEach(clear);

    it('is filtered by a query', async () => {
      await does('listGroups');
      await call('/users/nobody');
      // The SDK logs in first.
      await callsAre(3);
      await panel.type('status:401', find.search);
      await callsAre(1);
      await panel.type('\uE00C\uE00C', find.search);
      await callsAre(3);
      await panel.waitFor(find.row, 'Succeeded');
    });

    it('outlives a route change, and is cleared when the page is left for another', async () => {
      await call('/users/nobody');
      await window.page.evaluate(() => {
        history.pushState({}, '', '/cart');
        location.hash = 'pay';
      });
      await call('/users/nobody');
      await callsAre(2);
      await window.goTo(`${server.demoUrl}?again`);
      await callsAre(0);
    });

    it('is preserved over it where the user says so', async () => {
      await panel.click(find.preserveLog);
      await panel.waitFor(find.preserves, 'true');
      await call('/users/nobody');
      await callsAre(1);
      await window.goTo(server.demoUrl);
      await call('/users/nobody');
      await callsAre(2);
      await panel.click(find.preserveLog);
      await panel.waitFor(find.preserves, 'false');
    });

    it('is cleared though a filter of the Network panel withholds the document', async () => {
      const show = (type: string) =>
        window.control('toolbox._netMonitorAPI.actions.enableRequestFilterTypeOnly(arguments[0]);', type);
      await call('/users/nobody');
      await callsAre(1);
      await show('xhr');
      await window.goTo(`${server.demoUrl}?filtered`);
      await callsAre(0);
      await panel.waitFor(find.emptyState, 'Firefox reports only what its Network panel shows');
      await show('all');
    });

    it('keeps its calls, and is paused as before, when the toolbox moves to another side', async () => {
      await call('/users/nobody');
      await callsAre(1);
      await panel.click(find.button, 'Record calls');
      await window.moveToolbox('bottom');
      panel = await window.showPanel();
      await panel.waitFor(find.row, 'Get a user');
      await panel.waitFor(find.status, 'paused');
      await panel.click(find.button, 'Record calls');
      await call('/users/nobody');
      await callsAre(2);
      await window.moveToolbox('window');
      panel = await window.showPanel();
      await callsAre(2);
    });
  });

  describe('a call that CORS blocks', () => {
    beforeEach(clear);

    it('is explained by its body, which Firefox shows, and said to be kept from the page', async () => {
      await does('callAppThatHides');
      await panel.click(find.row, 'nginx, in front of the API');
      await panel.waitFor(find.details, 'its code sees a network error');
    });

    it('before it is sent shows as its preflight, of which Firefox alone tells', async () => {
      await call('/users/nobody', 'PURGE');
      await panel.click(find.row, 'The preflight was refused');
      await panel.waitFor(find.details, 'The response to the preflight does not allow PURGE.');
      await callsAre(1);
    });
  });

  it('offers to watch a host that answers as the chat API does', async () => {
    await clear();
    await window.page.evaluate(() =>
      fetch('https://im.shop.example/acme/shop/users/nobody').then((response) => response.text()),
    );
    await panel.click(find.button, 'Watch it');
    await panel.waitFor(find.row, 'Get a user');
  });

  it('explains the calls of a HAR file', async () => {
    await panel.type(resolve('test/fixtures/har/firefox.har'), find.fileInput);
    await panel.waitFor(find.button, 'Close file');
    await panel.click(find.button, 'Close file');
  });

  it('opens the options page, which the policy lets load', async () => {
    const page = 'src/pages/options/options.html';
    const script = 'return WebExtensionPolicy.getByID(arguments[0]).getURL(arguments[1])';
    await window.goTo(String(await window.control(script, geckoId, page)));
    await window.page.waitFor(() => document.querySelector('#settings select'));
  });
});
