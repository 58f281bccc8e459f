import type { Frame } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { type DevToolsWindow, openDevTools } from './devtools-window';

/** There from before the first test of the file that called `usePanel`. */
export let server: ChatServer;
export let window: DevToolsWindow;
export let panel: Frame;

/**
 * One sample server for all tests of a file, its demo page in a window, and the panel shown beside it. The
 * `hosts` lead to the server as well.
 */
export function usePanel(hosts: readonly string[] = []): void {
  beforeAll(async () => {
    server = await startChatServer();
    const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`);
    window = await openDevTools(server.demoUrl, { hostRules: [server.hostRules, ...rules].join() });
    panel = await window.showPanel();
  });
  afterAll(async () => {
    await window?.close();
    await server?.close();
  });
}
