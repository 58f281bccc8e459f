import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted, expiredToken, many, succeeded } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';

declare global {
  interface Window {
    /** Keys that no view kept to itself. */
    heard: string[];
  }
}

const theatre = useTheatre();

const listOf = (page: Page) => page.getByRole('grid', { name: 'Chat API calls' });
const rowsOf = (page: Page) => listOf(page).locator('.rows').getByRole('row');
const selectedIn = (page: Page) => listOf(page).getByRole('row', { selected: true });
const detailsOf = (page: Page) => page.getByRole('region', { name: 'Call details' });
/** Where the rows are, in px from the list's top edge. */
const topOf = async (page: Page, name: string) =>
  Math.round((await rowsOf(page).filter({ hasText: name }).boundingBox())?.y ?? Number.NaN);

describe('the list of calls', () => {
  it('says in each row how the call ended, what it was and why it failed', async () => {
    const page = await theatre.open(assorted());
    const cells = await rowsOf(page).nth(1).getByRole('gridcell').allInnerTexts();
    expect(cells).toEqual([
      '401',
      'POST',
      'Send a group message',
      'The token expired 2 hours ago',
      'acme#shop',
      '10:21:05',
      '48',
    ]);
    expect(await listOf(page).getByRole('columnheader').allInnerTexts()).toEqual([
      'Status',
      'Method',
      'Operation',
      'Why',
      'App',
      'Time',
      'ms',
    ]);
  });

  it('says in words that there was no response, and names the path of an operation that it does not know', async () => {
    const page = await theatre.open(assorted());
    await rowsOf(page).nth(5).getByRole('gridcell', { name: 'No response' }).waitFor();
    await rowsOf(page).nth(6).getByRole('gridcell', { name: '/acme/shop/users' }).waitFor();
  });

  it('tells assistive technology how long it is while it draws only what is in view', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.addMany(10_000));
    expect(await listOf(page).getAttribute('aria-rowcount')).toBe('10001');
    expect(await rowsOf(page).count()).toBeLessThan(60);
    await rowsOf(page).filter({ hasText: 'user9998' }).waitFor();
    expect(await rowsOf(page).last().getAttribute('aria-rowindex')).toBe('10001');
  });

  it('draws the rows that are scrolled to', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.addMany(10_000));
    await listOf(page).evaluate((list) => list.scrollTo(0, 24 * 5_000));
    await rowsOf(page).filter({ hasText: 'user5000' }).waitFor();
    expect(await rowsOf(page).count()).toBeLessThan(60);
  });
});

describe('following the newest', () => {
  it('goes on while the list is at its end', async () => {
    const page = await theatre.open(many(100));
    await page.evaluate(() => window.stage.addMany(3, 100));
    await rowsOf(page).filter({ hasText: 'user101' }).waitFor();
    await page.evaluate(() => window.stage.addMany(100, 103));
    await rowsOf(page).filter({ hasText: 'user200' }).waitFor();
  });

  it('rests while the user reads further up, and goes on when they return to the end', async () => {
    const page = await theatre.open(many(100));
    const list = listOf(page);
    await list.evaluate((element) => element.scrollTo(0, 240));
    await rowsOf(page).filter({ hasText: 'user11' }).waitFor();
    await page.evaluate(() => window.stage.addMany(50, 100));
    await page.getByText('150 calls').waitFor();
    expect(await list.evaluate((element) => element.scrollTop)).toBe(240);
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await rowsOf(page).filter({ hasText: 'user149' }).waitFor();
    await page.evaluate(() => window.stage.addMany(50, 150));
    await rowsOf(page).filter({ hasText: 'user197' }).waitFor();
  });

  it('never takes the selected call out of view', async () => {
    const page = await theatre.open(many(100));
    await rowsOf(page).filter({ hasText: 'user98' }).click();
    await page.evaluate(() => window.stage.addMany(200, 100));
    await page.getByText('300 calls').waitFor();
    await expect(topOf(page, 'user98')).resolves.toBeGreaterThan(0);
    expect(await selectedIn(page).innerText()).toContain('user98');
    expect(await selectedIn(page).evaluate((row) => row.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    );
  });
});

describe('the selected call', () => {
  it('stays selected, with its details, as calls arrive', async () => {
    const page = await theatre.open([expiredToken()]);
    await rowsOf(page).first().click();
    await page.evaluate(() => window.stage.addMany(50));
    await page.getByText('51 calls').waitFor();
    expect(await selectedIn(page).innerText()).toContain('The token expired');
    await detailsOf(page).getByRole('heading', { name: 'The token expired 2 hours ago' }).waitFor();
  });

  it('stays where it is on screen when a filter takes rows from above it', async () => {
    const page = await theatre.open(many(300));
    await rowsOf(page).filter({ hasText: 'user290' }).click();
    await page.getByRole('button', { name: 'Failed', exact: true }).click();
    await page.getByText('100 of 300 calls').waitFor();
    expect(await selectedIn(page).evaluate((row) => row.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    );
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await selectedIn(page).innerText()).toContain('user290');
  });

  it('keeps its details when the filter hides its row', async () => {
    const page = await theatre.open(assorted());
    await rowsOf(page).nth(1).click();
    await page.getByRole('button', { name: '5xx' }).click();
    expect(await selectedIn(page).count()).toBe(0);
    await detailsOf(page).getByRole('heading', { name: 'The token expired 2 hours ago' }).waitFor();
  });

  it('comes into view when the details open below the list and take its room', async () => {
    const page = await theatre.open(many(40), { width: 520, height: 700 });
    await rowsOf(page).filter({ hasText: 'user38' }).click();
    await detailsOf(page).waitFor();
    const isInView = () =>
      listOf(page).evaluate((list) => {
        const row = list.querySelector('[aria-selected=true]')?.getBoundingClientRect();
        return row !== undefined && row.bottom <= list.getBoundingClientRect().bottom + 1;
      });
    await expect.poll(isInView).toBe(true);
  });
});

describe('the keyboard in the list', () => {
  it('moves the selection and tells assistive technology where it is', async () => {
    const page = await theatre.open(assorted());
    const list = listOf(page);
    await list.press('Home');
    expect(await selectedIn(page).getAttribute('aria-rowindex')).toBe('2');
    await list.press('ArrowDown');
    await list.press('ArrowDown');
    await list.press('ArrowUp');
    expect(await selectedIn(page).innerText()).toContain('The token expired');
    expect(await list.getAttribute('aria-activedescendant')).toBe(await selectedIn(page).getAttribute('id'));
    await list.press('End');
    expect(await selectedIn(page).getAttribute('aria-rowindex')).toBe('8');
  });

  it('goes through ten thousand calls by the page and to either end', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.addMany(10_000));
    const list = listOf(page);
    await list.press('Home');
    await selectedIn(page).filter({ hasText: '10:20:58' }).waitFor();
    await list.press('PageDown');
    const after = Number(await selectedIn(page).getAttribute('aria-rowindex'));
    expect(after).toBeGreaterThan(8);
    await list.press('End');
    expect(await selectedIn(page).getAttribute('aria-rowindex')).toBe('10001');
    await list.press('PageUp');
    expect(Number(await selectedIn(page).getAttribute('aria-rowindex'))).toBe(10_001 - (after - 2));
  });

  it('opens the details with Enter, comes back with Escape, and closes them with a second', async () => {
    const page = await theatre.open(assorted());
    await listOf(page).press('Home');
    await page.keyboard.press('Enter');
    expect(await detailsOf(page).evaluate((region) => region === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await listOf(page).evaluate((list) => list === document.activeElement)).toBe(true);
    await detailsOf(page).waitFor();
    await page.keyboard.press('Escape');
    await detailsOf(page).waitFor({ state: 'detached' });
  });

  it.each(['Escape', 'the button'])(
    'leaves row and place as they are when %s closes the details',
    async (way) => {
      const page = await theatre.open(many(100));
      await listOf(page).press('Home');
      for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown');
      const before = await listOf(page).evaluate((list) => list.scrollTop);
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: 'Close details' }).click();
      await detailsOf(page).waitFor({ state: 'detached' });
      expect(await selectedIn(page).getAttribute('aria-rowindex')).toBe('32');
      expect(await listOf(page).evaluate((list) => list.scrollTop)).toBe(before);
      expect(await listOf(page).evaluate((list) => list === document.activeElement)).toBe(true);
      await page.evaluate(() => window.stage.addMany(20, 100));
      await page.getByText('120 calls').waitFor();
      expect(await listOf(page).evaluate((list) => list.scrollTop)).toBe(before);
      await page.keyboard.press('Enter');
      await detailsOf(page).waitFor();
    },
  );

  it('leaves to DevTools the keys that it has no use for', async () => {
    const page = await theatre.open([succeeded()]);
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener('keydown', ({ key }) => window.heard.push(key));
    });
    await listOf(page).focus();
    for (const key of ['Escape', 'Control+ArrowDown', 'ArrowDown', 'Escape', 'F1']) {
      await page.keyboard.press(key);
    }
    const heard = await page.evaluate(() => window.heard);
    expect(heard).toEqual(['Escape', 'Control', 'ArrowDown', 'F1']);
  });
});

describe('the room there is', () => {
  const shownAt = async (width: number) => {
    const page = await theatre.open(assorted(), { width, height: 600 });
    const headers = await listOf(page).getByRole('columnheader').allInnerTexts();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    return { headers: headers.filter((header) => header !== ''), overflow };
  };

  it.each([
    [2_000, ['Status', 'Method', 'Operation', 'Why', 'App', 'Time', 'ms']],
    [800, ['Status', 'Method', 'Operation', 'Why', 'Time', 'ms']],
    [600, ['Status', 'Operation', 'Why', 'Time']],
    [520, ['Status', 'Operation', 'Why']],
    [300, ['Status', 'Why']],
  ])('at %i px shows the columns that fit, the cause always', async (width, columns) => {
    expect(await shownAt(width)).toEqual({ headers: columns, overflow: false });
  });

  it('puts the details beside the list, and below it where it is narrow', async () => {
    for (const [width, beside] of [
      [1_280, true],
      [520, false],
    ] as const) {
      const page = await theatre.open(assorted(), { width, height: 700 });
      await rowsOf(page).first().click();
      const [list, details] = [await listOf(page).boundingBox(), await detailsOf(page).boundingBox()];
      expect((details?.x ?? 0) > (list?.x ?? 0)).toBe(beside);
      expect((details?.y ?? 0) > (list?.y ?? 0)).toBe(!beside);
    }
  });
});
