import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright';

// Without it Playwright does not see devtools:// pages.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export interface DevToolsOptions {
  /** The port on loopback that answers for every chat host. */
  readonly port: number;
  readonly size?: { readonly width: number; readonly height: number };
  /** The browser's language, such as `zh-CN`. */
  readonly language?: string;
  /** With a screen there is a window to look at; without one Chromium runs headless. */
  readonly headless?: boolean;
  readonly dark?: boolean;
}

/** A real Chromium with the extension loaded and a real DevTools window open beside its page. */
export interface DevToolsWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: Page;
  /** Shows the tab "Chat API" as a click on it does, and hands over the panel's frame. */
  showPanel(): Promise<Frame>;
  /** Whether the devtools page hears requests. */
  close(): Promise<void>;
}

const hosts = ['easemob.com', 'easecdn.com', 'chat.agora.io', 'example.com'];

/** Opens `url` with DevTools. Needs the built extension in `dist/chrome`. */
export async function openDevTools(url: string, options: DevToolsOptions): Promise<DevToolsWindow> {
  const { chromium } = await import('playwright');
  const profile = await mkdtemp(join(tmpdir(), 'chat-api-inspector-'));
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // The old headless shell loads no extension: the new one is asked for by argument.
    headless: false,
    viewport: null,
    ...(options.language === undefined ? {} : { locale: options.language }),
    args: chromiumArguments(options, width, height),
    env: { ...process.env, ...(options.language ? { LANGUAGE: options.language } : {}) } as Record<
      string,
      string
    >,
  });
  const page =
    context.pages().find((candidate) => candidate.url() === 'about:blank') ?? (await context.newPage());
  const devtools = await devtoolsPage(context);
  await extensionReady(devtools);
  await page.goto(url);
  return {
    context,
    page,
    devtools,
    showPanel: () => showPanel(devtools),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function chromiumArguments(options: DevToolsOptions, width: number, height: number): string[] {
  const extension = resolve('dist/chrome');
  const rules = hosts.map((host) => `MAP *.${host} 127.0.0.1:${options.port}`).join(',');
  return [
    ...(options.headless === false ? [] : ['--headless=new']),
    `--window-size=${width},${height}`,
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
    ...(options.dark ? ['--force-dark-mode'] : []),
    `--host-resolver-rules=${rules}`,
    '--ignore-certificate-errors',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--auto-open-devtools-for-tabs',
  ];
}

/** DevTools opens on its own, a moment after the tab. */
async function devtoolsPage(context: BrowserContext): Promise<Page> {
  const isDevTools = (page: Page) => page.url().startsWith('devtools://');
  return context.pages().find(isDevTools) ?? (await context.waitForEvent('page', { predicate: isDevTools }));
}

/** The extension's tab is there once its devtools page has run, and with it the listener. */
async function extensionReady(devtools: Page): Promise<void> {
  await devtools.waitForFunction(
    async () => {
      const path = './ui/legacy/legacy.js';
      const { InspectorView } = await import(path);
      const { tabbedPane } = InspectorView.InspectorView.instance();
      return tabbedPane.tabIds().some((id: string) => id.startsWith('chrome-extension://'));
    },
    undefined,
    { polling: 100 },
  );
}

async function showPanel(devtools: Page): Promise<Frame> {
  await devtools.evaluate(async () => {
    const path = './ui/legacy/legacy.js';
    const { InspectorView } = await import(path);
    const view = InspectorView.InspectorView.instance();
    await view.showPanel(view.tabbedPane.tabIds().find((id: string) => id.startsWith('chrome-extension://')));
  });
  const isPanel = (frame: Frame) => frame.url().endsWith('/panel.html');
  const frame =
    devtools.frames().find(isPanel) ??
    (await devtools.waitForEvent('framenavigated', { predicate: isPanel }));
  await frame.waitForSelector('[role=grid]');
  return frame;
}
