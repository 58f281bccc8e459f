import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe holds against the page as it stands, by rule and place. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
