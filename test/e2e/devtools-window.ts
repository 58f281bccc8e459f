import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright';
import { extensionFor } from '../environment/build.mjs';
import { findChromium } from '../environment/chromium.mjs';

// Without it Playwright does not see devtools:// pages; it looks when it is loaded.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
const { chromium } = await import('playwright');

export interface DevToolsOptions {
  /** Chromium's `--host-resolver-rules`, which lead the real host names to loopback. */
  readonly hostRules: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** The browser's language, such as `zh-CN`. */
  readonly language?: string;
  /** With a screen there is a window to look at; without one Chromium runs headless. */
  readonly headless?: boolean;
  readonly dark?: boolean;
  /** Leaves Ctrl-C to the caller, who closes the browser then. */
  readonly leavesSignals?: boolean;
  /** Where DevTools stands beside the page; below unless given. */
  readonly dock?: 'bottom' | 'right';
}

/** A tab and the DevTools window open beside it. */
export interface InspectedTab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: Page;
  /** Shows the tab "Chat API" as a click on it does, and hands over the panel's frame. */
  showPanel(): Promise<Frame>;
}

/** A real Chromium with the extension loaded. */
export interface DevToolsBrowser {
  readonly context: BrowserContext;
  /** The tab that it starts with. */
  readonly first: Page;
  /** A further tab, with a DevTools window of its own. */
  openTab(url: string): Promise<InspectedTab>;
  /** The same in a window of its own: of several tabs in one window, all but one are hidden, and draw nothing. */
  openWindow(url: string): Promise<InspectedTab>;
  close(): Promise<void>;
}

/** The browser and a real DevTools window open beside its first page. */
export type DevToolsWindow = DevToolsBrowser & InspectedTab;

const usual = { width: 1280, height: 900 };
/** ms to wait before what is waited for counts as missing; a busy machine takes its time. */
const patience = 60_000;
/** px of the window that go to the page and the browser's own bars. */
const pageStrip = 260;

/** Starts Chromium with the extension in `dist/chrome`: each tab opens with DevTools beside it. */
export async function startChromium(options: DevToolsOptions): Promise<DevToolsBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'chat-api-inspector-'));
  await preferDevTools(profile, options);
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    // The old headless shell loads no extension: the new one is asked for by argument.
    headless: false,
    viewport: null,
    handleSIGINT: !options.leavesSignals,
    handleSIGTERM: !options.leavesSignals,
    args: chromiumArguments(options),
    env: { ...process.env, ...(options.language ? { LANGUAGE: options.language } : {}) } as Record<
      string,
      string
    >,
  });
  context.setDefaultTimeout(patience);
  const first = context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());
  await nextDevTools(context, []);
  return {
    context,
    first,
    async openTab(address) {
      const known = context.pages();
      const page = await context.newPage();
      return inspect(page, await nextDevTools(context, known), address);
    },
    async openWindow(address) {
      const known = context.pages();
      const opened = context.waitForEvent('page', { predicate: (page) => page.url() === 'about:blank' });
      await first.evaluate(() => void open('about:blank', '_blank', 'popup'));
      return inspect(await opened, await nextDevTools(context, known), address);
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

/** The same, its first tab on `url`. */
export async function openDevTools(url: string, options: DevToolsOptions): Promise<DevToolsWindow> {
  const browser = await startChromium(options);
  const devtools = await nextDevTools(browser.context, []);
  return { ...browser, ...(await inspect(browser.first, devtools, url)) };
}

function chromiumArguments({ hostRules, headless, language, size = usual }: DevToolsOptions): string[] {
  const extension = extensionFor('chrome');
  return [
    ...(headless === false ? [] : ['--headless=new']),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    `--window-size=${size.width},${size.height}`,
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    `--host-resolver-rules=${hostRules}`,
    '--ignore-certificate-errors',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--auto-open-devtools-for-tabs',
  ];
}

/** DevTools reads its settings from the profile: each is a JSON text within the JSON. */
async function preferDevTools(
  profile: string,
  { dock = 'bottom', dark = false, size = usual }: DevToolsOptions,
): Promise<void> {
  const preferences = {
    currentDockState: JSON.stringify(dock),
    'ui-theme': JSON.stringify(dark ? 'dark' : 'default'),
    // Beside it a strip of the page, so that the panel has the room.
    'inspector-view.split-view-state': JSON.stringify({ horizontal: { size: size.height - pageStrip } }),
  };
  const devtools = { preferences, synced_preferences_sync_disabled: preferences };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ devtools }));
}

/** DevTools opens on its own, a moment after the tab. */
async function nextDevTools(context: BrowserContext, known: readonly Page[]): Promise<Page> {
  const isNew = (page: Page) => page.url().startsWith('devtools://') && !known.includes(page);
  return context.pages().find(isNew) ?? (await context.waitForEvent('page', { predicate: isNew }));
}

async function inspect(page: Page, devtools: Page, url: string): Promise<InspectedTab> {
  await extensionReady(devtools);
  await page.goto(url);
  return { context: page.context(), page, devtools, showPanel: () => showPanel(devtools) };
}

/**
 * DevTools' own view of its tabs. Expressions, not functions: the test runner would rewrite an `import()`.
 * The frontend's modules are the same instances that the window itself runs on.
 */
const tabs = `import('./ui/legacy/legacy.js').then(({ InspectorView }) => {
  const view = InspectorView.InspectorView.instance();
  return { view, ours: view.tabbedPane.tabIds().find((id) => id.startsWith('chrome-extension://')) };
})`;

/** The extension's tab is there once its devtools page has run, and with it the listener. */
async function extensionReady(devtools: Page): Promise<void> {
  // Asked before DevTools has made its tabs, the view would be made too early, and fail.
  await frameOf(devtools, '/devtools.html');
  await devtools.waitForFunction(`${tabs}.then(({ ours }) => ours !== undefined)`, undefined, {
    polling: 100,
  });
}

async function showPanel(devtools: Page): Promise<Frame> {
  await devtools.evaluate(`${tabs}.then(({ view, ours }) => view.showPanel(ours))`);
  const frame = await frameOf(devtools, '/panel.html');
  // A panel that breaks says so in the console alone, where nobody looks.
  const ofOurs = ({ stack }: Error) => stack?.includes('chrome-extension://') ?? false;
  const broke = devtools.waitForEvent('pageerror', { predicate: ofOurs }).then((problem) => {
    throw new Error(`The panel broke: ${problem.stack ?? problem.message}`);
  });
  broke.catch(() => {});
  await Promise.race([frame.waitForSelector('[role=grid]'), broke]);
  return frame;
}

async function frameOf(page: Page, ending: string): Promise<Frame> {
  const isIt = (frame: Frame) => frame.url().endsWith(ending);
  return page.frames().find(isIt) ?? (await page.waitForEvent('framenavigated', { predicate: isIt }));
}
