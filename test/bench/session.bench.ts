import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { findChromium } from '../environment/chromium.mjs';
import { type StageServer, serveStage } from '../panel/stage/serve-stage';

/*
 * Many calls at once, in the panel with its real session: when they are listed, when they are explained, and how
 * long the page was busy without a break. Each is done once: what a user waits for is the first time.
 */
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

let server: StageServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await serveStage(join(import.meta.dirname, 'session'));
  const executablePath = findChromium();
  browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const open = async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1_280, height: 600 } });
  await page.goto(server.url);
  await page.waitForFunction(() => 'bench' in window);
};
const report = (what: string, figures: object) => console.log(`${what}: ${JSON.stringify(figures)}`);

describe('5,000 calls at once, 30 % of them failing, until all are explained', () => {
  for (const [way, inOne] of [
    ['in one message', true],
    ['in a message each', false],
  ] as const) {
    bench(
      way,
      async () => report(way, await page.evaluate((one) => window.bench.burst(5_000, 0.3, one), inOne)),
      {
        ...once,
        setup: open,
      },
    );
  }
});

describe('a HAR of 100,000 calls, 57 % of them failing, until all are explained', () => {
  bench(
    'read',
    async () => report('read', await page.evaluate(() => window.bench.importHar(100_000, 0.57))),
    {
      ...once,
      setup: open,
    },
  );
});
