import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anEntry, assorted, many, saying } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { footOf, listOf } from './stage/panel-page';

const theatre = useTheatre();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
const chooseFile = async (page: Page) => {
  const [name, mimeType] = ['shop.har', 'application/json'];
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from('{}') });
};
const problems = [{ entry: 5, text: saying('It has no url.', '缺少 url。') }];

/** What a button is pressed for, after which it is no longer there. */
const presses: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  async 'a file is closed'(page) {
    await page.evaluate(() => window.stage.setSource('shop.har'));
    await press(page, 'Close file');
    await page.evaluate(() => window.stage.setSource(null));
  },
  async 'a host is watched'(page) {
    await page.evaluate(() => window.stage.suggestHosts('chat.shop.example.com'));
    await press(page, 'Watch it');
  },
  async 'a notice is hidden'(page) {
    await page.evaluate(() => window.stage.suggestHosts('chat.shop.example.com'));
    await press(page, 'Hide this notice');
  },
  async 'recording goes on'(page) {
    await page.getByRole('button', { name: 'Record calls' }).click();
    await footOf(page).getByRole('button', { name: 'Resume' }).press('Enter');
  },
  async 'everything is shown again, from the bar'(page) {
    await page.getByRole('searchbox').fill('status:4xx');
    await press(page, 'Show everything');
  },
  async 'everything is shown again, from the empty list'(page) {
    await page.getByRole('searchbox').fill('nobody');
    await press(page, 'Remove filter');
  },
  async 'the reading of a file is stopped'(page) {
    await chooseFile(page);
    await press(page, 'Stop');
  },
  async 'a file that was read in part is known'(page) {
    await chooseFile(page);
    await page.evaluate((found) => window.stage.finishImport({ calls: 3, problems: found }), problems);
    await press(page, 'Close');
  },
  async 'details are closed'(page) {
    await listOf(page).press('Home');
    await press(page, 'Close details');
  },
};

describe('the focus', () => {
  it.each(Object.entries(presses))('goes to the list once %s', async (_name, pressed) => {
    const page = await theatre.open(assorted());
    await pressed(page);
    await page.waitForFunction(() => document.activeElement?.role === 'grid');
  });

  it('stays in the details where the rest of a body is shown', async () => {
    const page = await theatre.open([anEntry({ body: 'word '.repeat(6_000), mimeType: 'text/plain' })]);
    await listOf(page).press('Home');
    await press(page, 'Show more');
    await page.waitForFunction(() => document.activeElement?.matches('.details'));
  });

  it('stays in the list where the row scrolls away whose group was unfolded by mouse', async () => {
    const page = await theatre.open(many(300), { settings: { grouping: 'operation' } });
    await listOf(page).getByRole('button', { name: 'Calls of this group' }).click();
    await listOf(page).evaluate((list) => list.scrollTo(0, 5_000));
    await page.waitForFunction(() => document.activeElement?.role === 'grid');
  });

  it('is taken from nothing that is still there', async () => {
    const page = await theatre.open(assorted());
    await page.getByRole('searchbox').fill('nobody');
    await page.getByText('The filter hides all 7 calls').waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('.search'))).toBe(true);
  });
});
