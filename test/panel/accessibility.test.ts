import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { violationsIn } from './stage/violations';

const theatre = useTheatre();

const looks: readonly (readonly [string, PanelOptions])[] = [
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['Chinese', { language: 'zh' }],
  ['narrow', { width: 300, height: 600 }],
  ['narrow, dark and Chinese', { width: 520, height: 760, theme: 'dark', language: 'zh' }],
  ['twice as large', { width: 640, height: 230 }],
];

describe.each(looks)('axe finds nothing where the panel is %s', (_look, options) => {
  it('and empty', async () => {
    expect(await violationsIn(await theatre.open([], options))).toEqual([]);
  });

  it('and has calls, one of them explained', async () => {
    const page = await theatre.open(assorted(), options);
    expect(await violationsIn(page)).toEqual([]);
    await selectExplained(page);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('and a filter hides everything, and copying failed', async () => {
    const page = await theatre.open(assorted(), options);
    await page.evaluate(() => window.stage.breakClipboard());
    await selectExplained(page);
    await page.locator('.primary').click();
    await page.locator('.toast').waitFor();
    await page.getByRole('searchbox').fill('no call has this');
    expect(await violationsIn(page)).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing in any kind of call, %s', async (theme) => {
  const page = await theatre.open(assorted(), { theme });
  for (const _ of assorted()) {
    await page.getByRole('grid').press('ArrowDown');
    expect(await violationsIn(page)).toEqual([]);
  }
});

async function selectExplained(page: Page): Promise<void> {
  await page.getByRole('grid').press('Home');
  await page.keyboard.press('ArrowDown');
  await page.locator('.primary').waitFor();
}

function nameOfFocused(): string {
  const focused = document.activeElement as HTMLInputElement;
  // A label may stand around its control.
  const label = [...(focused.labels?.[0]?.childNodes ?? [])].filter((node) => node !== focused);
  const labelled = label
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  return focused.ariaLabel ?? (labelled || (focused.textContent ?? ''));
}

describe('by keyboard alone', () => {
  it('every control is reached in the order in which it stands', async () => {
    const page = await theatre.open(assorted().slice(0, 3));
    await page.getByRole('grid').press('ArrowDown');
    await page.getByRole('grid').press('ArrowDown');
    await page.getByRole('button', { name: 'Record calls' }).focus();
    const reached: string[] = [];
    for (let step = 0; step < 40 && reached.at(-1) !== 'app.js:12:5'; step++) {
      reached.push(await page.evaluate(nameOfFocused));
      await page.keyboard.press('Tab');
    }
    expect(reached).toEqual([
      'Record calls',
      'Clear',
      'Preserve log',
      'Import HAR',
      'Export HAR',
      'Filter calls',
      'Settings',
      'All 3',
      'Failed 2',
      '2xx 1',
      '3xx 0',
      '4xx 2',
      '5xx 0',
      'No response 0',
      'Group by',
      'Start of the span',
      'End of the span',
      'Chat API calls',
      'Status',
      'Width of Status',
      'Room for the list',
      'Call details',
      'Copy fix',
      'Close details',
      'Copy as',
      'Show in Network',
      'Show secrets',
      'Show in the request headers',
      'app.js:12:5',
    ]);
  });
});

describe('forced colours', () => {
  it('keep the selected row and the pressed button apart from the others', async () => {
    const page = await theatre.open(assorted(), { context: { forcedColors: 'active' } });
    await page.getByRole('grid').press('ArrowDown');
    const colours = await page.evaluate(() =>
      ['[aria-selected=true]', '[aria-selected=false]'].map(
        (row) => getComputedStyle(document.querySelector(row) as Element).backgroundColor,
      ),
    );
    expect(colours[0]).not.toBe(colours[1]);
    const outlines = await page.evaluate(() =>
      ['.pill[aria-pressed=true]', '.pill[aria-pressed=false]'].map(
        (button) => getComputedStyle(document.querySelector(button) as Element).outlineStyle,
      ),
    );
    expect(outlines).toEqual(['solid', 'none']);
  });
});
