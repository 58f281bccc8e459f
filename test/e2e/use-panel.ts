import type { Frame } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { watchedHosts } from '../../src/session/watched-hosts';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { type InspectedTab, startChromium } from './devtools-window';
import { callsInLog, clearLog } from './panel-page';
import { oddHosts } from './unanswered';

/** There from before the first test of the file that called `usePanel`. */
export let server: ChatServer;
export let window: InspectedTab;
export let panel: Frame;

/** A host that is not watched, and leads to the server as well. */
export const proxyHost = 'im.shop.example';

/** How many calls the page has made since they were last cleared. */
let made = 0;

/** A sample server and a browser in which its hosts lead to it, for all files that a worker runs. */
const inBrowser = test
  .extend('odd', { scope: 'worker' }, () => oddHosts())
  .extend('stand', { scope: 'worker' }, async ({ odd }, { onCleanup }) => {
    const server = await startChatServer();
    const proxied = `MAP ${proxyHost} 127.0.0.1:${server.port}`;
    // The first rule that fits counts.
    const hostRules = [...odd.rules, proxied, server.hostRules].join();
    const browser = await startChromium({ hostRules });
    onCleanup(async () => {
      await browser.close();
      await server.close();
      odd.close();
    });
    return { server, browser };
  });

/** The demo page in a tab of its own, and the panel beside it: no more is left of earlier files than the browser. */
export function usePanel(): void {
  const isWatched = watchedHosts([]);
  inBrowser.beforeAll(async ({ stand }) => {
    server = stand.server;
    server.reset();
    made = 0;
    window = await stand.browser.openTab(server.demoUrl);
    window.page.on('request', (request) => {
      if (isWatched(new URL(request.url()).host) && request.method() !== 'OPTIONS') made += 1;
    });
    panel = await window.showPanel();
  });
  afterAll(async () => {
    await forgetAll();
    await window.page.close();
  });
}

/** Settings that were made, and service workers that the page has registered. */
async function forgetAll(): Promise<void> {
  await panel.evaluate('chrome.storage.local.clear()');
  await window.page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
}

/** Waits until the log has every call that the page made: an answer is in the page before it is in the log. */
export async function allInLog(): Promise<void> {
  await expect
    .poll(async () => (await callsInLog(panel)) - made, { message: 'calls in the log, less those made' })
    .toBe(0);
}

/** Clears the log once it has every call, so that none comes into the next test's. */
export async function clearAll(): Promise<void> {
  try {
    await allInLog();
  } finally {
    // What one test left amiss is none of the next one's.
    await clearLog(panel);
    made = 0;
  }
}
