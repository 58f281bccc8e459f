import { describe, expect, it } from 'vitest';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { resize } from './stage/panel-page';
import { callsOfEveryKind, panelStates } from './stage/panel-states';
import { ofColours, overrunsIn, violationsIn } from './stage/violations';

const theatre = useTheatre();

describe.each(Object.entries(panelStates))('where %s', (_state, { entries, options, reach }) => {
  it('axe finds nothing, light and after the change to dark, and nothing runs over at 2,000 and at 640 px', async () => {
    const page = await theatre.open(entries, { ...options, height: 700 });
    await reach?.(page);
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page, { rules: ofColours })).toEqual([]);
    expect(await overrunsIn(page)).toEqual([]);
    // As large as 1,280 px are at 200 %.
    for (const width of [2_000, 640]) {
      await resize(page, width, 280);
      expect(await overrunsIn(page)).toEqual([]);
    }
  });
});

it.each([
  ['1,280', {}],
  ['300', { width: 300, height: 600 }],
] as const)(
  'axe finds nothing in the details of any kind of call at %s px, light or dark',
  async (_look, look: PanelOptions) => {
    const page = await theatre.open(callsOfEveryKind, { height: 700, ...look });
    for (const _ of callsOfEveryKind) {
      await page.getByRole('grid').press('ArrowDown');
      expect(await violationsIn(page, { within: '.details' })).toEqual([]);
      expect(await overrunsIn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsIn(page, { within: '.details', rules: ofColours })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  },
);
