import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll } from 'vitest';
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
 * One browser and one stage for all tests of the file that asks for it, from the first panel that is opened;
 * to open a panel closes the one before.
 */
export function useTheatre() {
  let theatre: { readonly server: StageServer; readonly browser: Browser } | undefined;
  let before: Page | undefined;
  afterAll(async () => {
    await theatre?.browser.close();
    theatre?.server.close();
  });
  return {
    async open(entries: readonly LogEntry[] = [], options: PanelOptions = {}): Promise<Page> {
      theatre ??= { server: await serveStage(), browser: await launch() };
      await before?.close();
      before = await openPanel(theatre.browser, theatre.server, entries, options);
      return before;
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}

/** A panel in a fresh page, which knows nothing of the ones before. */
async function openPanel(
  browser: Browser,
  server: StageServer,
  entries: readonly LogEntry[],
  options: PanelOptions,
): Promise<Page> {
  const { language = 'en', settings = {}, theme = 'light', width = 1280, height = 460, context } = options;
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
  const address = new URLSearchParams({
    settings: JSON.stringify({ language, ...settings }),
    view: options.view ?? 'panel',
    without: (options.without ?? []).join(),
  });
  await page.goto(`${server.url}?${address}`);
  await page.evaluate((added) => window.stage.add(added), entries);
  return page;
}

const complaints = new WeakMap<Page, string[]>();

/** What the page complained of: errors thrown, and breaches of the content security policy. */
export const complaintsOf = (page: Page): readonly string[] => complaints.get(page) ?? [];
