import type { Frame } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { watchedHosts } from '../../src/session/watched-hosts';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { type DevToolsWindow, openDevTools } from './devtools-window';
import { callsInLog, clearLog } from './panel-page';

/** There from before the first test of the file that called `usePanel`. */
export let server: ChatServer;
export let window: DevToolsWindow;
export let panel: Frame;

/** How many calls the page has made since they were last cleared. */
let made = 0;

/**
 * One sample server for all tests of a file, its demo page in a window, and the panel shown beside it. The
 * `hosts` lead to the server as well.
 */
export function usePanel(hosts: readonly string[] = []): void {
  const isWatched = watchedHosts([]);
  beforeAll(async () => {
    server = await startChatServer();
    const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`);
    window = await openDevTools(server.demoUrl, { hostRules: [server.hostRules, ...rules].join() });
    window.page.on('request', (request) => {
      if (isWatched(new URL(request.url()).host) && request.method() !== 'OPTIONS') made += 1;
    });
    panel = await window.showPanel();
  });
  afterAll(async () => {
    await window?.close();
    await server?.close();
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
