import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../environment/chromium.mjs';
import { type StageServer, serveStage } from './stage/serve-stage';

const count = 5_000;
/** ms; to explain so many calls takes a busy machine more than a minute. */
const patience = 300_000;

let server: StageServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveStage(join(import.meta.dirname, 'heap'));
  const executablePath = findChromium();
  browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

it(
  'an ordinary call takes no more than a kilobyte beside its body, all that is made of it included',
  async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    // What is made once, with the first calls, is no call's own.
    await page.evaluate(() => window.addCalls(500));
    const before = await heap();
    const bodies = await page.evaluate((calls) => window.addCalls(calls), count);
    const perCall = Math.round(((await heap()) - before - bodies) / count);
    expect(perCall).toBeLessThanOrEqual(1_000);
    expect(perCall).toBeGreaterThan(100);
  },
  patience,
);
