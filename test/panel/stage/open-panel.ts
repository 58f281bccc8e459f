import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, test as base, inject } from 'vitest';
import type { LogEntry } from '../../../src/log/log';
import type { Settings } from '../../../src/model/settings';
import { findChromium } from '../../environment/chromium.mjs';

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
  /** What the user asked of the system. */
  readonly media?: { readonly forcedColors?: 'active'; readonly reducedMotion?: 'reduce' };
}

/** One browser for all files that a worker runs. */
const inBrowser = base
  .extend('executablePath', { scope: 'worker' }, () => findChromium())
  .extend('browser', { scope: 'worker' }, async ({ executablePath }, { onCleanup }) => {
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--disable-gpu'],
    });
    onCleanup(() => browser.close());
    return browser;
  });

/** A page on which the tests of a file open the panel, one after the other. */
export function useTheatre() {
  let browser: Browser;
  let page: Page | undefined;
  const close = async () => {
    await page?.context().close();
    page = undefined;
  };
  inBrowser.beforeAll(({ browser: opened }) => {
    browser = opened;
  });
  // A test that fails may leave a key or a button pressed.
  afterEach(({ task }) => (task.result?.state === 'fail' ? close() : undefined));
  afterAll(close);
  return {
    async open(entries: readonly LogEntry[] = [], options: PanelOptions = {}): Promise<Page> {
      page ??= await newPage(browser);
      await prepare(page, options);
      await showPanel(page, entries, options);
      return page;
    },
  };
}

/** A page in a context of its own. */
async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ timezoneId: 'UTC' });
  page.on('pageerror', ({ message }) => complaints.get(page)?.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.get(page)?.push(message.text()));
  return page;
}

/** Sets the window as the test asks, whatever the one before did with it. */
async function prepare(page: Page, options: PanelOptions): Promise<void> {
  const { width = 1280, height = 460, theme = 'light', media } = options;
  complaints.set(page, []);
  await page.unrouteAll();
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme,
    forcedColors: 'none',
    reducedMotion: 'no-preference',
    ...media,
  });
}

async function showPanel(
  page: Page,
  entries: readonly LogEntry[],
  { language = 'en', settings = {}, view = 'panel', without = [] }: PanelOptions,
): Promise<void> {
  const address = new URLSearchParams({
    settings: JSON.stringify({ language, ...settings }),
    view,
    without: without.join(),
  });
  await page.goto(`${inject('stage')}?${address}`);
  await page.evaluate((added) => window.stage.add(added), entries);
}

const complaints = new WeakMap<Page, string[]>();

/** The errors that the panel threw since it was opened, and its breaches of the content security policy. */
export const complaintsOf = (page: Page): readonly string[] => complaints.get(page) ?? [];
