import { describe, expect, it } from 'vitest';
import { assorted } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';

const theatre = useTheatre();

describe('forced colours', () => {
  it('leave the query to be read, and the suggestion in question apart from the others', async () => {
    const page = await theatre.open(assorted(), { context: { forcedColors: 'active' } });
    await page.getByRole('searchbox').fill('status:');
    await page.keyboard.press('ArrowDown');
    const [box, mirror] = await page.evaluate(() =>
      ['.search', '.query-mirror .key'].map(
        (one) => getComputedStyle(document.querySelector(one) as Element).color,
      ),
    );
    expect(box).not.toMatch(/rgba\(.*, 0\)/);
    expect(mirror).toMatch(/rgba\(.*, 0\)/);
    const colours = await page.evaluate(() =>
      ['true', 'false'].map(
        (selected) =>
          getComputedStyle(document.querySelector(`[role=option][aria-selected=${selected}]`) as Element)
            .backgroundColor,
      ),
    );
    expect(colours[0]).not.toBe(colours[1]);
  });
});
