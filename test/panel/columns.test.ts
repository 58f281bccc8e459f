import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import { assorted, many } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import {
  columnOf,
  drag,
  headerOf,
  listOf,
  rowsOf,
  savedIn,
  selectedIn,
  sortButton,
  widthOf,
} from './stage/panel-page';

const theatre = useTheatre();

const edgeOf = (page: Page, column: string) =>
  listOf(page).getByRole('separator', { name: `Width of ${column}` });

describe('a click on a column’s header', () => {
  it('sorts by it, the other way round at the second, and not at all at the third', async () => {
    const page = await theatre.open(assorted());
    const asTheyCame = await columnOf(page, 'status');
    await sortButton(page, 'Status').click();
    expect(await columnOf(page, 'status')).toEqual(['–', '200', '200', '301', '401', '403', '502']);
    expect(await headerOf(page, 'Status').getAttribute('aria-sort')).toBe('ascending');
    await sortButton(page, 'Status').click();
    expect(await columnOf(page, 'status')).toEqual(['502', '403', '401', '301', '200', '200', '–']);
    expect(await headerOf(page, 'Status').getAttribute('aria-sort')).toBe('descending');
    await sortButton(page, 'Status').click();
    expect(await columnOf(page, 'status')).toEqual(asTheyCame);
    expect(await headerOf(page, 'Status').getAttribute('aria-sort')).toBe('none');
  });

  it.each(['Method', 'Operation', 'Why', 'App', 'Time', 'ms'])('sorts by %s too', async (name) => {
    const page = await theatre.open(assorted());
    await sortButton(page, name).click();
    expect(await headerOf(page, name).getAttribute('aria-sort')).toBe('ascending');
    expect(await listOf(page).locator('[aria-sort=ascending], [aria-sort=descending]').count()).toBe(1);
  });

  it('is remembered', async () => {
    const page = await theatre.open(assorted());
    await sortButton(page, 'Time').click();
    await sortButton(page, 'Time').click();
    const settings = await savedIn(page);
    expect(settings.view.sort).toEqual({ column: 'time', descending: true });
    const next = await theatre.open(assorted(), { settings });
    expect(await headerOf(next, 'Time').getAttribute('aria-sort')).toBe('descending');
    expect((await columnOf(next, 'time'))[0]).toBe('10:21:28');
  });

  it('forgets a column that is no more', async () => {
    const view = { ...defaultSettings.view, sort: { column: 'weight', descending: true } };
    const page = await theatre.open(assorted(), { settings: { view } });
    expect(await columnOf(page, 'status')).toEqual(['200', '401', '403', '200', '502', '–', '301']);
  });

  it('keeps the selected call selected and in view', async () => {
    const page = await theatre.open(many(500));
    await rowsOf(page).filter({ hasText: 'user497' }).click();
    await sortButton(page, 'Status').click();
    expect(await selectedIn(page).innerText()).toContain('user497');
    await sortButton(page, 'Status').click();
    expect(await selectedIn(page).innerText()).toContain('user497');
  });

  it('shows the sorted list from its start, and new calls where they belong', async () => {
    const page = await theatre.open(many(500));
    await sortButton(page, 'Time').click();
    await sortButton(page, 'Time').click();
    expect((await columnOf(page, 'time'))[0]).toBe('10:23:02');
    expect(await rowsOf(page).first().getAttribute('aria-rowindex')).toBe('2');
    await page.evaluate(() => window.stage.addMany(3, 500));
    expect((await columnOf(page, 'time'))[0]).toBe('10:23:03');
  });
});

describe('the header by keyboard', () => {
  it('is one stop for Tab, left and right go through the columns, Enter sorts', async () => {
    const page = await theatre.open(assorted());
    await listOf(page).focus();
    await page.keyboard.press('Tab');
    for (const _ of ['Method', 'Operation', 'Why']) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await headerOf(page, 'Why').getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press(' ');
    expect(await headerOf(page, 'Operation').getAttribute('aria-sort')).toBe('ascending');
    expect(await selectedIn(page).count()).toBe(0);
  });

  it('goes on to the edge of that column, whose arrow keys move it', async () => {
    const page = await theatre.open(assorted());
    await sortButton(page, 'Method').focus();
    await page.keyboard.press('Tab');
    const edge = edgeOf(page, 'Method');
    expect(await edge.evaluate((element) => element === document.activeElement)).toBe(true);
    const before = await widthOf(headerOf(page, 'Method'));
    expect(await edge.getAttribute('aria-valuenow')).toBe(String(before));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await widthOf(headerOf(page, 'Method'))).toBe(before + 16);
    expect(await edge.getAttribute('aria-valuenow')).toBe(String(before + 16));
    await page.keyboard.press('Enter');
    expect(await widthOf(headerOf(page, 'Method'))).toBe(before);
    await page.keyboard.press('Home');
    expect(await widthOf(headerOf(page, 'Method'))).toBe(36);
  });
});

describe('the width of a column', () => {
  it('follows the mouse, the cause taking the rest, and is remembered', async () => {
    const page = await theatre.open(assorted());
    const [operation, why] = [headerOf(page, 'Operation'), headerOf(page, 'Why')];
    const before = { operation: await widthOf(operation), why: await widthOf(why) };
    await drag(page, edgeOf(page, 'Operation'), { x: 60 });
    expect(await widthOf(operation)).toBe(before.operation + 60);
    expect(await widthOf(why)).toBe(before.why - 60);
    const settings = await savedIn(page);
    expect(settings.view.columns).toEqual({ operation: before.operation + 60 });
    const next = await theatre.open(assorted(), { settings });
    expect(await widthOf(headerOf(next, 'Operation'))).toBe(before.operation + 60);
  });

  it('of a column right of the cause grows to the left', async () => {
    const page = await theatre.open(assorted());
    const before = await widthOf(headerOf(page, 'Time'));
    await drag(page, edgeOf(page, 'Time'), { x: -30 });
    expect(await widthOf(headerOf(page, 'Time'))).toBe(before + 30);
  });

  it('is the usual one again after a double click', async () => {
    const page = await theatre.open(assorted());
    const before = await widthOf(headerOf(page, 'Operation'));
    await drag(page, edgeOf(page, 'Operation'), { x: 60 });
    await edgeOf(page, 'Operation').dblclick();
    expect(await widthOf(headerOf(page, 'Operation'))).toBe(before);
  });

  it('never takes all room from the cause, however narrow the list becomes', async () => {
    const columns = { status: 300, method: 600, operation: 600, app: 600, time: 600, duration: 600 };
    for (const width of [2_000, 1_280, 600, 300]) {
      const page = await theatre.open(assorted(), {
        width,
        settings: { view: { ...defaultSettings.view, columns } },
      });
      expect(await widthOf(headerOf(page, 'Why'))).toBeGreaterThan(100);
      expect(await listOf(page).evaluate((list) => list.scrollWidth > list.clientWidth)).toBe(false);
    }
  });
});

const menuOf = (page: Page) => page.getByRole('menu', { name: 'Columns' });
const titlesOf = (page: Page) => listOf(page).getByRole('columnheader').allInnerTexts();

describe('the columns', () => {
  it('are chosen in the header’s menu, Status and Why always there, and that is remembered', async () => {
    const page = await theatre.open(assorted());
    await headerOf(page, 'Why').click({ button: 'right' });
    expect(await menuOf(page).getByRole('menuitemcheckbox').allInnerTexts()).toEqual([
      ...['Method', 'Operation', 'App', 'Time', 'Duration (ms)'],
      ...['Time of day', 'Time since the first call'],
    ]);
    await menuOf(page).getByRole('menuitemcheckbox', { name: 'Method', checked: true }).click();
    expect(await titlesOf(page)).toEqual(['Status', 'Operation', 'Why', 'App', 'Time', 'ms']);
    const settings = await savedIn(page);
    expect(settings.view.shown).toEqual({ method: false });
    const next = await theatre.open(assorted(), { settings });
    expect(await titlesOf(next)).not.toContain('Method');
    expect(await rowsOf(next).first().innerText()).not.toContain('GET');
  });

  it('show in a narrow list too where the user asks for them, and nothing runs over', async () => {
    const page = await theatre.open(assorted(), { width: 300, height: 600 });
    for (const name of ['Method', 'Operation', 'App', 'Time', 'Duration']) {
      await headerOf(page, 'Why').click({ button: 'right' });
      await menuOf(page).getByRole('menuitemcheckbox', { name, checked: false }).first().click();
    }
    expect(await titlesOf(page)).toHaveLength(7);
    expect(await widthOf(headerOf(page, 'Why'))).toBeGreaterThan(100);
    expect(await widthOf(headerOf(page, 'Status'))).toBeGreaterThan(50);
    expect(await listOf(page).evaluate((list) => list.scrollWidth > list.clientWidth)).toBe(false);
    await headerOf(page, 'Why').click({ button: 'right' });
    await menuOf(page).getByRole('menuitem', { name: 'Default columns and widths' }).click();
    expect(await titlesOf(page)).toEqual(['Status', 'Why']);
  });

  it.each(['Shift+F10', 'ContextMenu', 'Alt+ArrowDown'])(
    'are chosen by keyboard too, with %s',
    async (key) => {
      const page = await theatre.open(assorted());
      await sortButton(page, 'Operation').focus();
      await page.keyboard.press(key);
      await menuOf(page).waitFor();
      const menu = await menuOf(page).boundingBox();
      const header = await headerOf(page, 'Operation').boundingBox();
      expect([Math.round(menu?.x ?? 0), Math.round(menu?.y ?? 0)]).toEqual([
        Math.round(header?.x ?? 1),
        Math.round((header?.y ?? 1) + 23),
      ]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await titlesOf(page)).not.toContain('Operation');
      await menuOf(page).waitFor({ state: 'detached' });
    },
  );

  it('go back to the keyboard’s place when the menu is left with Escape', async () => {
    const page = await theatre.open(assorted());
    await sortButton(page, 'App').focus();
    await page.keyboard.press('Shift+F10');
    await menuOf(page).press('Escape');
    expect(await menuOf(page).count()).toBe(0);
    expect(await sortButton(page, 'App').evaluate((button) => button.matches(':focus'))).toBe(true);
  });
});

describe('times', () => {
  it('are those of the clock, with the time since the first call in the tooltip', async () => {
    const page = await theatre.open(assorted());
    expect((await columnOf(page, 'time'))[1]).toBe('10:21:05');
    expect(await rowsOf(page).nth(1).locator('.time').getAttribute('title')).toBe(
      '20 Nov 2026, 10:21:05 (+7.00 s)',
    );
  });

  it('are since the first call where the user chose that in the header’s menu', async () => {
    const page = await theatre.open(assorted());
    await headerOf(page, 'Time').click({ button: 'right' });
    await menuOf(page).getByRole('menuitemcheckbox', { name: 'Time since the first call' }).click();
    expect(await columnOf(page, 'time')).toEqual([
      '+0.00 s',
      '+7.00 s',
      '+9.00 s',
      '+12.00 s',
      '+28.00 s',
      '+30.00 s',
      '+0.00 s',
    ]);
    expect((await savedIn(page)).times).toBe('relative');
    expect(await sortButton(page, 'Time').evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('and widths are had from that menu by keyboard too', async () => {
    const columns = { operation: 300 };
    const page = await theatre.open(assorted(), {
      settings: { view: { ...defaultSettings.view, columns } },
    });
    await sortButton(page, 'Operation').focus();
    await page.keyboard.press('Shift+F10');
    await menuOf(page).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect((await savedIn(page)).view.columns).toEqual({});
    await menuOf(page).waitFor({ state: 'detached' });
  });
});
