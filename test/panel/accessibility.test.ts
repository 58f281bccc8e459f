import { describe, expect, it } from 'vitest';
import { assorted } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';

const theatre = useTheatre();

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
      'cURL (bash)',
      'app.js:12:5',
    ]);
  });
});

it('a column is called by its title, of which the name of its edge is no part', async () => {
  const page = await theatre.open(assorted());
  const names = await page
    .getByRole('columnheader')
    .evaluateAll((heads) => heads.map((head) => head.ariaLabel));
  expect(names).toEqual(['Status', 'Method', 'Operation', 'Why', 'App', 'Time', 'ms']);
  expect(await page.getByRole('columnheader', { name: 'Status', exact: true }).count()).toBe(1);
});
