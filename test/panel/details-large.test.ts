import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/log/log';
import { aCause, anEntry, saying } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { violationsIn } from './stage/violations';

const theatre = useTheatre();

async function openFind(entry: LogEntry, wanted: string, options?: PanelOptions) {
  const page = await theatre.open([entry], { height: 460, ...options });
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region');
  await details.press('Control+f');
  const bar = page.getByRole('search');
  const field = bar.getByRole('textbox');
  await field.fill(wanted);
  const here = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('find-here') ?? [])] as Range[];
      const place = range?.getBoundingClientRect();
      const isSeen = place !== undefined && place.height > 0 && place.top > 0 && place.bottom < innerHeight;
      return { text: range?.toString(), isSeen };
    });
  return { page, details, bar, field, here };
}

const users = (count: number) => Array.from({ length: count }, (_, id) => ({ id, name: `user-${id}.` }));

describe('what is looked for is found', () => {
  const longString = `${'lorem ipsum '.repeat(40_000)}needle${' dolor'.repeat(1_000)}`;

  it.each([
    ['in the 4,321st of 5,000 items', anEntry({ body: { entities: users(5_000) } }), 'user-4321.'],
    [
      'in the 4,321st of 5,000 strings',
      anEntry({ body: users(5_000).map(({ name }) => name) }),
      'user-4321.',
    ],
    ['in the middle of half a megabyte of text', anEntry({ body: { data: longString } }), 'needle'],
    ['deep down', anEntry({ body: `${'{"a":'.repeat(2_000)}"needle"${'}'.repeat(2_000)}` }), 'needle'],
    ['far down in what is no JSON', anEntry({ body: `<p>${longString}`, mimeType: 'text/html' }), 'needle'],
    [
      'in the last of 200 headers',
      anEntry({ requestHeaders: [...headers(199), ['X-Last', 'needle']] }),
      'needle',
    ],
    [
      'in a cause that is ruled out',
      anEntry(
        { status: 400 },
        { causes: ['one', 'needle'].map((word) => aCause('ruled-out', saying(word, word))) },
      ),
      'needle',
    ],
  ])('%s', async (_where, entry, wanted) => {
    const { bar, here } = await openFind(entry, wanted);
    await bar.getByText('1 of 1', { exact: true }).waitFor();
    expect(await here()).toEqual({ text: wanted, isSeen: true });
  });

  it('with what it stands in, the lines between left out, and a word on that', async () => {
    const { page, details, field } = await openFind(
      anEntry({ body: { entities: users(5_000) } }),
      'user-4321.',
    );
    const tree = details.getByRole('tree');
    await tree.getByText('user-4321.').waitFor();
    expect(await tree.innerText()).toBe(
      '{\n  "entities": [\n    {"id": 4321, "name": "user-4321."},\n  ]\n}',
    );
    expect(await tree.locator('.gap').count()).toBe(2);
    expect(await details.innerText()).toContain('and where it is: 5 of 5,004 lines.');
    expect(await violationsIn(page)).toEqual([]);
    await field.press('Escape');
    expect(await tree.innerText()).toContain('… 5,000 values …');
  });

  it('as often as it is there, and says so where it is there more often than is shown', async () => {
    const { bar, field } = await openFind(anEntry({ body: { entities: users(5_000) } }), 'user-43');
    await bar.getByText('1 of 111', { exact: true }).waitFor();
    await field.press('Shift+Enter');
    await bar.getByText('111 of 111', { exact: true }).waitFor();
    await field.fill('user-');
    await bar.getByText('1 of 300+', { exact: true }).waitFor();
  });

  it('nowhere, where it is not, and the body stays', async () => {
    const { bar, details } = await openFind(anEntry({ body: { entities: users(5_000) } }), 'nobody');
    await bar.getByText('Not found').waitFor();
    expect(await details.getByRole('tree').innerText()).toContain('user-7.');
  });
});

function headers(count: number) {
  return Array.from({ length: count }, (_, index) => [`X-Header-${index}`, 'v'.repeat(60)] as const);
}

describe('a header that goes on for pages', () => {
  it('shows its beginning, and the rest at a press', async () => {
    const page = await theatre.open([anEntry({ responseHeaders: [['Server', `${'z'.repeat(8_000)}end`]] })]);
    await page.getByRole('grid').press('Home');
    const details = page.getByRole('region');
    const header = () => details.locator('.headers').innerText();
    expect(await header()).toBe(`Server: ${'z'.repeat(500)}… 7,503 more characters`);
    await details.getByRole('button', { name: '7,503 more characters' }).click();
    expect(await header()).toMatch(/z{8000}end$/);
  });
});
