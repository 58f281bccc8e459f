import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';

const folder = 'src/static/icons';

/** Draws the icons of the extension from their one source, each at its own size. */
export async function drawIcons(executablePath: string): Promise<void> {
  const source = readFileSync(`${folder}/icon.svg`).toString('base64');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0;display:block}</style><img width="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    await page.screenshot({ path: `${folder}/${size}.png`, omitBackground: true });
    console.log(`${folder}/${size}.png`);
  }
  await browser.close();
}
