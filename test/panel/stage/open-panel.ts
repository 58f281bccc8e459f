import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { LogEntry } from '../../../src/log/log';
import type { Settings } from '../../../src/model/settings';
import { findChromium } from '../../environment/chromium.mjs';
import { type StageServer, serveStage } from './serve-stage';

export interface PanelOptions {
  readonly language?: 'en' | 'zh';
  /** What the user set before. */
  readonly settings?: Partial<Settings>;
  readonly theme?: 'light' | 'dark';
  /** The settings as a page of their own, in place of the panel. */
  readonly view?: 'panel' | 'settings';
  /** Services that the browser does not have. */
  readonly without?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
}

/**
 * One browser and one stage for all tests of the file that asks for it, made before the first of them, whose time it
 * would take; to open a panel closes the one before.
 */
export function useTheatre() {
  let theatre: { readonly server: StageServer; readonly browser: Browser };
  let before: Page | undefined;
  beforeAll(async () => {
    theatre = { server: await serveStage(), browser: await launch() };
  });
  afterAll(async () => {
    await theatre?.browser.close();
    theatre?.server.close();
  });
  return {
    async open(entries: readonly LogEntry[] = [], options: PanelOptions = {}): Promise<Page> {
      await before?.close();
      before = await newPage(theatre.browser, options);
      return showPanel(before, theatre.server, entries, options);
    },
    /** The same in the page that there is, which takes a third of the time. Its media go back to the options'. */
    async reopen(entries: readonly LogEntry[] = [], options: PanelOptions = {}): Promise<Page> {
      if (!before) return this.open(entries, options);
      const { width, height, theme } = { ...usual, ...options };
      await before.mouse.move(0, 0);
      await before.setViewportSize({ width, height });
      await before.emulateMedia({ colorScheme: theme });
      return showPanel(before, theatre.server, entries, options);
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}

const usual = { width: 1280, height: 460, theme: 'light' } as const;

/** A page that knows nothing of the ones before. */
async function newPage(browser: Browser, options: PanelOptions): Promise<Page> {
  const { width, height, theme, context } = { ...usual, ...options };
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    timezoneId: 'UTC',
    ...context,
  });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  complaints.set(page, problems);
  return page;
}

async function showPanel(
  page: Page,
  server: StageServer,
  entries: readonly LogEntry[],
  { language = 'en', settings = {}, view = 'panel', without = [] }: PanelOptions,
): Promise<Page> {
  const address = new URLSearchParams({
    settings: JSON.stringify({ language, ...settings }),
    view,
    without: without.join(),
  });
  await page.goto(`${server.url}?${address}`);
  await page.evaluate((added) => window.stage.add(added), entries);
  return page;
}

const complaints = new WeakMap<Page, string[]>();

/** What the page complained of: errors thrown, and breaches of the content security policy. */
export const complaintsOf = (page: Page): readonly string[] => complaints.get(page) ?? [];
