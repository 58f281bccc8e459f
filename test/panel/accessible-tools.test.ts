import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anEntry, assorted, expiredToken, saying } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { violationsIn } from './stage/violations';

const theatre = useTheatre();

const looks: readonly (readonly [string, PanelOptions])[] = [
  ['light', { height: 700 }],
  ['dark', { height: 700, theme: 'dark' }],
  ['narrow, dark and Chinese', { width: 300, height: 600, theme: 'dark', language: 'zh' }],
];

const users = Array.from({ length: 120 }, (_, index) => ({ username: `user${index}`, note: 'x'.repeat(60) }));
const first = (page: Page) => page.getByRole('grid').press('Home');
const chooseFile = (page: Page) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'shop.har',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
const problems = [{ entry: 4, text: saying('It has no url.', '缺少 url。') }];

/** What the panel may have open, by name. */
const states: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['keys are offered', (page) => page.getByRole('searchbox').press('ArrowDown')],
  [
    'a value is about to be taken over',
    async (page) => {
      await page.getByRole('searchbox').fill('status:');
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['a query is wrong', (page) => page.getByRole('searchbox').fill('status:oops /(/ -method:GET')],
  [
    'a wrong query has been left',
    async (page) => {
      await page.getByRole('searchbox').fill('status:oops');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'a call can be copied in several forms',
    async (page) => {
      await first(page);
      await page.locator('.actions [aria-haspopup]').click();
    },
  ],
  [
    'secrets are about to be copied',
    async (page) => {
      await first(page);
      await page.locator('.actions [aria-haspopup]').click();
      await page.getByRole('menuitem').last().click();
    },
  ],
  [
    'secrets are shown, and a body as it came',
    async (page) => {
      await first(page);
      await page.locator('.actions > [title]').click();
      await page.locator('.raw').first().click();
    },
  ],
  [
    'something is looked for in a folded body',
    async (page) => {
      await page.evaluate((entry) => window.stage.add([entry]), anEntry({ id: 'long', body: { users } }));
      await page.getByRole('grid').press('End');
      await page.getByRole('tree').getByRole('treeitem').first().focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('user1');
    },
  ],
  ['the tools have a menu open', (page) => page.locator('.bar [aria-haspopup=menu]').first().click()],
  [
    'a file is being read',
    async (page) => {
      await chooseFile(page);
      await page.evaluate(() => window.stage.progressImport(1_200, 5_000));
    },
  ],
  [
    'a file could not be read whole',
    async (page) => {
      await chooseFile(page);
      await page.evaluate((found) => window.stage.finishImport({ problems: found }), problems);
      await page.locator('.report summary').click();
    },
  ],
  ['recording is paused', (page) => page.locator('.record').click()],
  [
    'a setting is wrong',
    async (page) => {
      await page.locator('.bar > .tool').last().click();
      await page.getByRole('textbox').first().fill('https://x');
      await page.keyboard.press('Enter');
      await page.getByRole('spinbutton').fill('9');
      await page.keyboard.press('Tab');
    },
  ],
];

describe.each(looks)('axe finds nothing where the panel is %s', (_look, options) => {
  it.each(states)('and %s', async (_state, reach) => {
    const page = await theatre.open([expiredToken(), ...assorted().slice(2)], options);
    await reach(page);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('and the settings are a page of their own', async () => {
    const settings = { hosts: ['chat.example.com'], secretNames: ['x-own'] };
    const page = await theatre.open([], { ...options, view: 'settings', settings });
    expect(await violationsIn(page)).toEqual([]);
  });
});

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
