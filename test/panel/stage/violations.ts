import type { Page } from 'playwright';
import { painted } from './panel-page';

interface Scope {
  /** Those to look at, where not all. */
  readonly rules?: readonly string[];
  /** A selector of the part to look at, where not the whole page. */
  readonly within?: string;
}

/** Rules that a change of colours alone may break. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** The violations that axe finds in the page as it stands, by rule and place. */
export async function violationsIn(
  page: Page,
  { rules, within = 'html' }: Scope = {},
): Promise<readonly string[]> {
  await painted(page);
  const { violations } = await page.evaluate(
    async ({ within, runOnly }) =>
      (await window.stage.axe()).run(within, {
        ...(runOnly ? { runOnly } : {}),
        resultTypes: ['violations'],
        preload: false,
      }),
    { within, runOnly: rules as string[] | undefined },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What of the page stands out of the window, or is a button whose name is cut. */
export async function overrunsIn(page: Page): Promise<readonly string[]> {
  await painted(page);
  return page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, .popup, dialog, p, li, .notice'),
    ];
    const isOver = (part: HTMLElement) => {
      const { left, right, width } = part.getBoundingClientRect();
      // What is read out only is no wider than a pixel; a list of many columns cuts them.
      if (width <= 1 || part.closest('.list, .unseen') !== null) return false;
      const isCut = part.matches('button:not(.menu *)') && part.scrollWidth > part.clientWidth + 1;
      return isCut || left < -1 || right > innerWidth + 1;
    };
    const over = parts.filter(isOver).map((part) => `${part.tagName} ${part.className}: ${part.innerText}`);
    return document.documentElement.scrollWidth > innerWidth ? ['the page', ...over] : over;
  });
}
