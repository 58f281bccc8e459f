import { describe, expect, it } from 'vitest';
import { assorted, many } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { detailsOf, footOf, painted, rowsOf } from './stage/panel-page';

const theatre = useTheatre();

describe('reduced motion', () => {
  it('finds nothing moving in list, overview and bar', async () => {
    const page = await theatre.open(many(50), { media: { reducedMotion: 'reduce' } });
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

describe('the panel at any width', () => {
  it.each([300, 420, 520, 720, 1_000, 2_000])('at %i px runs over in no part of it', async (width) => {
    const page = await theatre.open([...assorted(), ...many(300)], { width, height: 500 });
    await page.evaluate(() => window.stage.setOthers(96));
    await rowsOf(page).first().click();
    await detailsOf(page).waitFor();
    await painted(page);
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('.panel > *, .bar > *, .overview, .status-bar > *')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
        .map(({ className }) => className),
    );
    expect(over).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });

  it.each(['en', 'zh'] as const)(
    'at 300 px keeps the way to show everything in view, %s',
    async (language) => {
      const page = await theatre.open([], { width: 300, height: 500, language });
      await page.evaluate(() => window.stage.addMany(12_000));
      await page.getByRole('searchbox').fill('nobody');
      for (const name of [/^Show everything$|^全部显示$/, /^Keyboard shortcuts$|^键盘快捷键$/]) {
        const box = await footOf(page).getByRole('button', { name }).boundingBox();
        expect((box?.x ?? 300) + (box?.width ?? 0)).toBeLessThanOrEqual(300);
      }
    },
  );
});
