import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTheatre } from './stage/open-panel';
import {
  columnOf,
  detailsOf,
  footOf,
  headerOf,
  listOf,
  painted,
  rowsOf,
  selectedIn,
  sortButton,
} from './stage/panel-page';

const count = 100_000;
const theatre = useTheatre();
let page: Page;
beforeAll(async () => {
  page = await theatre.open([], { height: 600 });
  await page.evaluate((calls) => window.stage.addMany(calls), count);
});

const scrollTo = (row: number) => listOf(page).evaluate((list, top) => list.scrollTo(0, top), row * 24);
const row = (user: number) => rowsOf(page).filter({ has: page.getByText(`user${user}`, { exact: true }) });
const drawn = () => rowsOf(page).count();

describe('a hundred thousand calls', () => {
  it('are counted, and only those in view are in the page', async () => {
    await footOf(page).getByText('100,000 calls').waitFor();
    expect(await listOf(page).getAttribute('aria-rowcount')).toBe('100001');
    expect(await drawn()).toBeLessThan(60);
  });

  it('are scrolled to wherever one wants', async () => {
    for (const wanted of [2, 50_000, 99_998, 30_002]) {
      await scrollTo(wanted);
      await row(wanted).waitFor();
      expect(await drawn()).toBeLessThan(60);
    }
  });

  it('are filtered', async () => {
    await page.getByRole('searchbox').fill('user99998');
    await footOf(page).getByText('1 of 100,000 calls').waitFor();
    await page.getByRole('searchbox').fill('status:403');
    await footOf(page).getByText('33,333 of 100,000 calls').waitFor();
    await page.getByRole('searchbox').fill('');
    await footOf(page)
      .getByText(/^100,000 calls/)
      .waitFor();
  });

  it.each(['Status', 'Method', 'Operation', 'Why', 'App', 'Time', 'ms'])(
    'are sorted by %s, either way',
    async (name) => {
      await sortButton(page, name).click();
      await sortButton(page, name).click();
      expect(await headerOf(page, name).getAttribute('aria-sort')).toBe('descending');
      expect(await rowsOf(page).first().getAttribute('aria-rowindex')).toBe('2');
      if (name === 'Status') expect((await columnOf(page, 'status'))[0]).toBe('403');
      await sortButton(page, name).click();
    },
  );

  it('are followed to the newest', async () => {
    await scrollTo(count);
    await row(count - 2).waitFor();
    await page.evaluate((from) => window.stage.addMany(10, from), count);
    await rowsOf(page).filter({ hasText: 'user100007' }).waitFor();
  });

  it('leave the selected call selected and in view as more arrive', async () => {
    await scrollTo(70_000);
    await row(70_004).click();
    await detailsOf(page).getByRole('heading', { name: 'user70004 may not do this' }).waitFor();
    await painted(page);
    const before = (await selectedIn(page).boundingBox())?.y;
    await page.evaluate((from) => window.stage.addMany(500, from), count + 10);
    await footOf(page)
      .getByText(/^100,510 calls/)
      .waitFor();
    expect(await selectedIn(page).innerText()).toContain('user70004');
    expect((await selectedIn(page).boundingBox())?.y).toBe(before);
    await detailsOf(page).getByRole('heading', { name: 'user70004 may not do this' }).waitFor();
  });

  it('are folded by cause', async () => {
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Cause');
    expect(await columnOf(page, 'why')).toEqual(['… may not do this', 'Succeeded']);
    expect(await columnOf(page, 'count')).toEqual(['×33,503', '×67,007']);
    await rowsOf(page).first().getByRole('button').click();
    await listOf(page).press('End');
    await listOf(page).press('ArrowUp');
    expect(await selectedIn(page).innerText()).toContain('user100508');
  });
});
