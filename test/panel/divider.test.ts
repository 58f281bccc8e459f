import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import { assorted } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { detailsOf, drag, listOf, rowsOf, savedIn, widthOf } from './stage/panel-page';

const theatre = useTheatre();

const dividerOf = (page: Page) => page.getByRole('separator', { name: 'Room for the list' });
const below = { width: 520, height: 760 };

/** The panel with the first call selected. */
async function openDetails(options?: PanelOptions): Promise<Page> {
  const page = await theatre.open(assorted(), options);
  await rowsOf(page).first().click();
  return page;
}
const heightOf = async (page: Page) => Math.round((await listOf(page).boundingBox())?.height ?? 0);

describe('the divider', () => {
  it('gives list or details more room by mouse, and is remembered', async () => {
    const page = await openDetails();
    const before = await widthOf(listOf(page));
    await drag(page, dividerOf(page), { x: -200 });
    expect(await widthOf(listOf(page))).toBe(before - 200);
    const settings = await savedIn(page);
    expect(settings.view.split.beside).toBeCloseTo((before - 200) / 1_280, 2);
    expect(settings.view.split.above).toBe(defaultSettings.view.split.above);
    const next = await openDetails({ settings });
    expect(await widthOf(listOf(next))).toBe(before - 200);
  });

  it('moves by the arrow keys, Home and End, and says where it is', async () => {
    const page = await openDetails();
    const divider = dividerOf(page);
    expect(await divider.getAttribute('aria-orientation')).toBe('vertical');
    expect(await divider.getAttribute('aria-valuenow')).toBe('55');
    await divider.press('ArrowRight');
    expect(await divider.getAttribute('aria-valuenow')).toBe('57');
    await divider.press('ArrowLeft');
    await divider.press('ArrowLeft');
    expect(await divider.getAttribute('aria-valuenow')).toBe('53');
    await divider.press('Home');
    expect(await widthOf(listOf(page))).toBe(Math.round(1_280 * 0.15));
    await divider.press('End');
    expect(await widthOf(listOf(page))).toBe(Math.round(1_280 * 0.85));
    expect((await savedIn(page)).view.split.beside).toBe(0.85);
  });

  it('leaves the focus where it was when it is dragged', async () => {
    const page = await openDetails();
    await listOf(page).focus();
    await drag(page, dividerOf(page), { x: -100 });
    expect(await listOf(page).evaluate((list) => list === document.activeElement)).toBe(true);
  });

  it('never takes all the room from either', async () => {
    const page = await openDetails();
    await drag(page, dividerOf(page), { x: -1_000 });
    expect(await widthOf(listOf(page))).toBe(192);
    await drag(page, dividerOf(page), { x: 1_200 });
    expect(await widthOf(detailsOf(page))).toBe(192);
  });

  it('stands where it stood at first after a double click, or Enter', async () => {
    const page = await openDetails();
    const before = await widthOf(listOf(page));
    await dividerOf(page).press('End');
    await dividerOf(page).dblclick();
    expect(await widthOf(listOf(page))).toBe(before);
    await dividerOf(page).press('Home');
    await dividerOf(page).press('Enter');
    expect(await widthOf(listOf(page))).toBe(before);
  });

  it('lies between above and below in a narrow panel, and is remembered apart', async () => {
    const page = await openDetails(below);
    const divider = dividerOf(page);
    expect(await divider.getAttribute('aria-orientation')).toBe('horizontal');
    const before = await heightOf(page);
    await drag(page, divider, { y: 100 });
    expect(await heightOf(page)).toBe(before + 100);
    await divider.press('ArrowUp');
    expect(await heightOf(page)).toBeLessThan(before + 100);
    const { split } = (await savedIn(page)).view;
    expect(split.beside).toBe(defaultSettings.view.split.beside);
    expect(split.above).not.toBe(defaultSettings.view.split.above);
  });

  it('changes sides with the width there is, at once', async () => {
    const page = await openDetails();
    await page.setViewportSize(below);
    await page.locator('[aria-orientation=horizontal].divider').waitFor();
    const [list, details] = [await listOf(page).boundingBox(), await detailsOf(page).boundingBox()];
    expect(details?.y ?? 0).toBeGreaterThan(list?.y ?? 0);
  });

  it('is there only while there are details', async () => {
    const page = await theatre.open(assorted());
    expect(await dividerOf(page).count()).toBe(0);
    await rowsOf(page).first().click();
    await dividerOf(page).waitFor();
    await page.getByRole('button', { name: 'Close details' }).click();
    await dividerOf(page).waitFor({ state: 'detached' });
  });
});
