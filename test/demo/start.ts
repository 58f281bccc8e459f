import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDevTools } from '../e2e/devtools-window';
import { openFirefox } from '../e2e/firefox-window';
import { shownRows } from '../e2e/panel-page';
import { type ChatServer, startChatServer } from '../server/chat-server';

/** A browser with the panel open. */
interface Opened {
  /** Resolves when the user closes it. */
  readonly closed: Promise<unknown>;
  /** Shows the failed calls, once the page has made each of its calls: their rows, and a picture. */
  report(): Promise<{ readonly rows: readonly object[]; readonly picture: Uint8Array }>;
  close(): Promise<void>;
}

/**
 * The product to try: the sample server, the demo page busy with good and bad calls, and a browser with the
 * panel open. Ends on Ctrl-C, or when the window is closed.
 */
export async function start(browser: 'chromium' | 'firefox'): Promise<void> {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const server = await startChatServer();
  const opened = await (browser === 'firefox' ? inFirefox : inChromium)(server, hasScreen);
  const ended = new Promise<unknown>((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    opened.closed.then(end);
  });
  const name = browser === 'firefox' ? 'Firefox' : 'Chromium';
  if (hasScreen) console.log(`The panel is open in ${name}, tab “Chat API”. Ctrl-C ends it.`);
  else await Promise.race([describeWithoutScreen(opened), ended]);
  await ended;
  await opened.close().catch(() => {});
  await server.close();
}

async function inChromium(server: ChatServer, hasScreen: boolean): Promise<Opened> {
  const window = await openDevTools(`${server.demoUrl}?auto`, {
    hostRules: server.hostRules,
    headless: !hasScreen,
    leavesSignals: true,
    // Without a screen nobody scrolls: the window is tall enough for every failure.
    size: { width: 1400, height: hasScreen ? 1000 : 1500 },
  });
  const panel = await window.showPanel();
  return {
    closed: new Promise((closed) => window.context.once('close', closed)),
    async report() {
      await window.page.locator('body[data-rounds]').waitFor({ timeout: 0 });
      const status = panel.getByRole('group', { name: 'Status' });
      await status.getByRole('button', { name: 'Failed', exact: true }).click();
      await panel.locator('[role=row]:has([role=gridcell])').first().click();
      return { rows: await shownRows(panel), picture: await window.devtools.screenshot() };
    },
    close: () => window.close(),
  };
}

async function inFirefox(server: ChatServer, hasScreen: boolean): Promise<Opened> {
  const window = await openFirefox(`${server.demoUrl}?auto`, {
    hostRules: server.hostRules,
    headless: !hasScreen,
    preferences: { 'devtools.toolbox.host': 'bottom', 'devtools.toolbox.footer.height': 600 },
  });
  const panel = await window.showPanel();
  return {
    closed: window.closed,
    async report() {
      await window.page.waitFor(() => document.querySelector('body[data-rounds]'));
      await panel.click(() => document.querySelector('[role=row]:has([role=gridcell])'));
      const rows = await panel.evaluate(() =>
        [...document.querySelectorAll('[role=row]:has([role=gridcell])')].map((row) => {
          const cell = (column: string) => row.querySelector(`.cell.${column}`)?.textContent ?? '';
          return { status: cell('status'), operation: cell('operation'), why: cell('why') };
        }),
      );
      return { rows: rows as object[], picture: await window.screenshot() };
    },
    close: () => window.close(),
  };
}

async function describeWithoutScreen(opened: Opened): Promise<void> {
  console.log('No display: running headless, while the demo page makes its calls…');
  const { rows, picture } = await opened.report();
  const path = resolve('.cache/panel.png');
  await mkdir('.cache', { recursive: true });
  await writeFile(path, picture);
  console.table(rows);
  console.log(`A picture of the window is at ${path}`);
  console.log('The page goes on making calls. Ctrl-C ends all of it.');
}
