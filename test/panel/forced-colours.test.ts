import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anEntry, assorted, expiredToken } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { listOf, rowsOf } from './stage/panel-page';

const theatre = useTheatre();
const open = (entries = assorted()) => theatre.open(entries, { media: { forcedColors: 'active' } });

/** What the browser makes of a style where `selector` first finds something. */
const styleOf = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name as string), [
      property,
      pseudo,
    ] as const);

describe('forced colours', () => {
  it('keep the selected row and the pressed button apart from the others', async () => {
    const page = await open();
    await listOf(page).press('ArrowDown');
    const ground = (selected: boolean) => styleOf(page, `[aria-selected=${selected}]`, 'background-color');
    expect(await ground(true)).not.toBe(await ground(false));
    expect(await styleOf(page, '.pill[aria-pressed=true]', 'outline-style')).toBe('solid');
    expect(await styleOf(page, '.pill[aria-pressed=false]', 'outline-style')).toBe('none');
  });

  it('show on the selected row that the list has the focus', async () => {
    const page = await open();
    await listOf(page).press('ArrowDown');
    const row = '.row[aria-selected=true]';
    expect(await styleOf(page, row, 'outline-color')).toBe(await styleOf(page, row, 'color'));
    expect(await styleOf(page, row, 'outline-color')).not.toBe(await styleOf(page, row, 'background-color'));
  });

  it('keep a body as it came apart from one laid out', async () => {
    const page = await open([expiredToken()]);
    await listOf(page).press('Home');
    const raw = page.getByRole('button', { name: 'Raw response body' });
    await raw.click();
    expect(await styleOf(page, '.response [aria-pressed=true]', 'outline-style')).toBe('solid');
    expect(await styleOf(page, '.request [aria-pressed=false]', 'outline-style')).toBe('none');
  });

  it('show where the time went', async () => {
    const page = await open([anEntry({ timings: { queued: 10, wait: 70, receive: 20 } })]);
    await listOf(page).press('Home');
    for (const phase of ['queued', 'wait', 'receive']) {
      const [bar, lane] = [`.phase.${phase}`, '.lane'];
      expect(await styleOf(page, bar, 'background-color')).not.toBe(
        await styleOf(page, lane, 'background-color'),
      );
    }
    expect(await styleOf(page, '.lane', 'outline-style')).toBe('solid');
  });

  it('leave of a fold’s arrow no more than the arrow', async () => {
    const page = await open([anEntry({ body: { users: Array.from({ length: 120 }, (_, id) => ({ id })) } })]);
    await listOf(page).press('Home');
    const edge = (side: string) => styleOf(page, '.fold', `border-${side}-color`, '::before');
    expect(await edge('left')).toMatch(/rgba\(.*, 0\)/);
    expect(await edge('top')).not.toMatch(/rgba\(.*, 0\)/);
  });

  it('keep what failed apart from what went well in the overview', async () => {
    const page = await open();
    expect(await styleOf(page, '.bar-failed', 'fill')).not.toBe(await styleOf(page, '.bar-ok', 'fill'));
  });

  it('show where the divider is, once it has the focus', async () => {
    const page = await open();
    await rowsOf(page).first().click();
    const before = await styleOf(page, '.divider', 'background-color');
    await page.getByRole('separator', { name: 'Room for the list' }).press('ArrowLeft');
    expect(await styleOf(page, '.divider', 'background-color')).not.toBe(before);
  });

  it('leave the query to be read, and the suggestion in question apart from the others', async () => {
    const page = await open();
    await page.getByRole('searchbox').fill('status:');
    await page.keyboard.press('ArrowDown');
    expect(await styleOf(page, '.search', 'color')).not.toMatch(/rgba\(.*, 0\)/);
    expect(await styleOf(page, '.query-mirror .key', 'color')).toMatch(/rgba\(.*, 0\)/);
    const option = (selected: boolean) =>
      styleOf(page, `[role=option][aria-selected=${selected}]`, 'background-color');
    expect(await option(true)).not.toBe(await option(false));
  });
});
