import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Frame } from 'playwright';
import { type DevToolsWindow, openDevTools } from '../e2e/devtools-window';
import { shownRows } from '../e2e/panel-page';
import { startChatServer } from '../server/chat-server';

const screenshot = resolve('.cache/panel.png');

/**
 * The product to try: the sample server, the demo page busy with good and bad calls, and Chromium with the
 * panel open. Ends on Ctrl-C, or when the window is closed.
 */
export async function start(chromium: string): Promise<void> {
  process.env.CHROMIUM = chromium;
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const server = await startChatServer();
  const window = await openDevTools(`${server.demoUrl}?auto`, {
    hostRules: server.hostRules,
    headless: !hasScreen,
    // Without a screen nobody scrolls: the window is tall enough for every failure.
    size: { width: 1400, height: hasScreen ? 1000 : 1500 },
  });
  const ended = new Promise<void>((end) => {
    process.once('SIGINT', () => end());
    process.once('SIGTERM', () => end());
    window.context.once('close', () => end());
  });
  const panel = await window.showPanel();
  if (hasScreen) console.log('The panel is open in Chromium, tab “Chat API”. Ctrl-C ends it.');
  else await Promise.race([report(window, panel), ended]);
  await ended;
  await window.close().catch(() => {});
  await server.close();
}

/** Without a screen: what the panel shows, as text and as a picture. */
async function report(window: DevToolsWindow, panel: Frame): Promise<void> {
  console.log('No display: running headless, while the demo page makes its calls…');
  await window.page.locator('body[data-rounds]').waitFor({ timeout: 0 });
  const status = panel.getByRole('group', { name: 'Status' });
  await status.getByRole('button', { name: 'Failed', exact: true }).click();
  await panel.locator('[role=row]:has([role=gridcell])').first().click();
  await mkdir('.cache', { recursive: true });
  await window.devtools.screenshot({ path: screenshot });
  console.table(await shownRows(panel));
  console.log(`A picture of the DevTools window is at ${screenshot}`);
  console.log('The page goes on making calls. Ctrl-C ends all of it.');
}
