import type { Locator, Page } from 'playwright';
import { defaultSettings, type Settings } from '../../../src/model/settings';

/** The parts of the panel by the names that users of assistive technology know them by. */
export const listOf = (page: Page) => page.getByRole('grid', { name: 'Chat API calls' });
export const rowsOf = (page: Page) => listOf(page).locator('.rows').getByRole('row');
export const selectedIn = (page: Page) => listOf(page).getByRole('row', { selected: true });
export const detailsOf = (page: Page) => page.getByRole('region', { name: 'Call details' });
export const headerOf = (page: Page, name: string) =>
  listOf(page).getByRole('columnheader', { name: new RegExp(`^${name}`) });
export const sortButton = (page: Page, name: string) =>
  headerOf(page, name).getByRole('button', { name, exact: true });
export const statusButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name, exact: true });
export const footOf = (page: Page) => page.getByRole('contentinfo');

/** Waits until the panel has done what it does only with a frame: it hears of sizes and of scrolling then. */
export const painted = (page: Page) => page.evaluate(() => window.stage.painted());

/** Gives the window another size, and waits until the panel has taken it in. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((size) => `${innerWidth} ${innerHeight}` === size, `${width} ${height}`);
  await painted(page);
}

/** What the cells of a column say, top to bottom. */
export const columnOf = (page: Page, column: string) =>
  rowsOf(page).locator(`.cell.${column}`).allInnerTexts();

/** The settings as they would be remembered: all that was saved since the panel was opened. */
export async function savedIn(page: Page): Promise<Settings> {
  const { saved } = await page.evaluate(() => window.stage.seen());
  return Object.assign({}, defaultSettings, ...saved);
}

export const widthOf = async (locator: Locator) => Math.round((await locator.boundingBox())?.width ?? 0);

/** Drags from the middle of something by so many px. */
export async function drag(page: Page, from: Locator, by: { x?: number; y?: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('Nothing to drag is in view.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (by.x ?? 0) / 2, y + (by.y ?? 0) / 2);
  await page.mouse.move(x + (by.x ?? 0), y + (by.y ?? 0));
  await page.mouse.up();
}
