import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted, expiredToken, succeeded } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { detailsOf, footOf, listOf } from './stage/panel-page';

const theatre = useTheatre();

const keysOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

describe('the keys', () => {
  it('are shown on ?, and gone on Escape, the focus back where it was', async () => {
    const page = await theatre.open(assorted());
    await listOf(page).press('?');
    await keysOf(page).getByText('Fold and unfold a group').waitFor();
    await page.keyboard.press('Escape');
    await keysOf(page).waitFor({ state: 'detached' });
    expect(await listOf(page).evaluate((list) => list === document.activeElement)).toBe(true);
  });

  it('are shown by a button in the bar too', async () => {
    const page = await theatre.open();
    await footOf(page).getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await keysOf(page).waitFor();
    await keysOf(page).getByRole('button', { name: 'Close' }).click();
    await keysOf(page).waitFor({ state: 'detached' });
  });

  it('leave a question mark that is typed alone', async () => {
    const page = await theatre.open(assorted());
    const box = page.getByRole('searchbox');
    // Loaded, so that it would be there at once.
    await listOf(page).press('?');
    await keysOf(page).press('Escape');
    await keysOf(page).waitFor({ state: 'detached' });
    await box.press('?');
    expect(await box.inputValue()).toBe('?');
    expect(await keysOf(page).count()).toBe(0);
  });

  it('lead to the filter on /', async () => {
    const page = await theatre.open(assorted());
    await listOf(page).press('/');
    expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('copy the fix of the selected call on Ctrl+C, the command of one without a fix', async () => {
    const page = await theatre.open([expiredToken(), succeeded()]);
    const news = page.getByRole('status');
    await listOf(page).press('Home');
    await listOf(page).press('ControlOrMeta+c');
    await news.getByText('Fix copied').waitFor();
    await listOf(page).press('End');
    await listOf(page).press('ControlOrMeta+c');
    await news.getByText('cURL (bash) copied').waitFor();
  });

  it('copy nothing of ours on Ctrl+C where text is selected', async () => {
    const page = await theatre.open([expiredToken()]);
    await listOf(page).press('Home');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.rows') as Element));
    await listOf(page).press('ControlOrMeta+c');
    expect((await page.evaluate(() => window.stage.seen())).copied).toEqual([]);
  });

  it('lead to the filter on Ctrl+F from anywhere but the details, which find in themselves', async () => {
    const page = await theatre.open(assorted());
    const box = page.getByRole('searchbox');
    await box.fill('status:4xx');
    for (const from of [listOf(page), page.getByRole('button', { name: 'Clear', exact: true }), box]) {
      await from.press('ControlOrMeta+f');
      expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('status:4xx');
    }
    await listOf(page).press('Home');
    await detailsOf(page).press('ControlOrMeta+f');
    await page.getByRole('search').waitFor();
  });
});
