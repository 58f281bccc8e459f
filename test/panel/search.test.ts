import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

async function openSearch(options: PanelOptions = {}) {
  const page = await theatre.open(assorted(), options);
  const box = page.getByRole('searchbox', { name: 'Filter calls' });
  const offered = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  return { page, box, offered, texts: () => offered.locator('code').allInnerTexts() };
}

const whys = (page: Page) => page.getByRole('grid').locator('.rows .why').allInnerTexts();
const statusButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name, exact: true });

describe('a query', () => {
  it('filters by its keys as one types', async () => {
    const { page, box } = await openSearch();
    await box.fill('status:>=400 -operation:"Send a group message" domain:easemob.com');
    await page.getByText('2 of 7 calls').waitFor();
    expect(await whys(page)).toEqual([
      'hxtest1 is already in group 40659491815425',
      'nginx, in front of the API, got no valid answer from it',
    ]);
    await box.fill('/already in group \\d+/');
    await page.getByText('1 of 7 calls').waitFor();
  });

  it('has its keys set apart from its values', async () => {
    const { page, box } = await openSearch();
    await box.fill('status:4xx -alice');
    const seen = page.locator('.query-mirror');
    expect(await seen.locator('.key').allInnerTexts()).toEqual(['status:', '-']);
    expect(await seen.innerText()).toBe('status:4xx -alice');
  });

  it('is seen where one types, however long it is', async () => {
    const { box } = await openSearch({ width: 520 });
    await box.fill('status:4xx ');
    /** How far the field is scrolled, and where its mirror begins, at one moment. */
    const look = () =>
      box.evaluate(({ scrollLeft }) => {
        const start = document.querySelector('.query-mirror .key')?.getBoundingClientRect().x ?? Number.NaN;
        return { scrolled: scrollLeft, start };
      });
    const { start } = await look();
    const away = async () => {
      const { scrolled, start: now } = await look();
      return { isScrolled: scrolled > 100, isFollowed: Math.abs(start - scrolled - now) < 0.5 };
    };
    await box.press('End');
    await box.pressSequentially('long '.repeat(20));
    await expect.poll(away).toEqual({ isScrolled: true, isFollowed: true });
    await box.press('Home');
    await expect.poll(look).toEqual({ scrolled: 0, start });
  });
});

describe('what is wrong with a query', () => {
  it('is underlined and told at the box, and the rest filters', async () => {
    const { page, box } = await openSearch();
    await box.fill('status:4x stauts:401 method:POST');
    await page.getByText('4x is no status. Write 404, 4xx, >=400 or 400-499.').waitFor();
    await page.getByText('There is no key stauts:. Did you mean status:?').waitFor();
    expect(await page.locator('.query-mirror .wrong').allInnerTexts()).toEqual(['4x', 'stauts:401']);
    await page.getByText('3 of 7 calls').waitFor();
  });

  it('is known to a screen reader', async () => {
    const { page, box } = await openSearch();
    await box.fill('/a(b/');
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    const id = await box.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain('A ( in the pattern is not closed.');
    await box.fill('/a/');
    expect(await box.getAttribute('aria-invalid')).toBe('false');
  });

  it('lies over nothing once one goes on', async () => {
    const { page, box } = await openSearch();
    await box.fill('status:oops');
    await page.locator('.query-problems').waitFor();
    const coversItsMiddle = () =>
      page.evaluate(() => {
        const problems = document.querySelector('.query-problems') as HTMLElement;
        const { x, y, width, height } = problems.getBoundingClientRect();
        return problems.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
    expect(await coversItsMiddle()).toBe(true);
    await box.press('Enter');
    expect(await coversItsMiddle()).toBe(false);
  });
});

describe('completion', () => {
  it('drops nothing over the rows at a click into the empty box', async () => {
    const { box, offered } = await openSearch();
    await box.click();
    expect(await offered.count()).toBe(0);
  });

  it.each(['ArrowDown', 'Control+ ', 'Alt+ArrowDown'])(
    'offers keys with what they are for at %s',
    async (key) => {
      const { page, box, texts } = await openSearch();
      await box.press(key);
      expect((await texts()).slice(0, 3)).toEqual(['status:', 'is:', 'error:']);
      await page.getByText('HTTP status: 404, 4xx, >=400').waitFor();
    },
  );

  it('offers nothing to those who only pass through', async () => {
    const { box, offered } = await openSearch();
    await box.focus();
    expect(await offered.count()).toBe(0);
  });

  it('offers nothing behind what is finished, before the next is begun', async () => {
    const { box, offered } = await openSearch();
    await box.pressSequentially('method:');
    expect(await offered.count()).toBe(2);
    await box.pressSequentially('GET');
    expect(await offered.count()).toBe(0);
    await box.pressSequentially(' ');
    expect(await offered.count()).toBe(0);
    await box.pressSequentially('e');
    expect(await offered.count()).toBe(1);
  });

  it('says to a screen reader how much it offers', async () => {
    const { page, box } = await openSearch();
    const status = page.locator('.search-field [aria-live]');
    await box.press('ArrowDown');
    expect(await status.innerText()).toBe('13 suggestions');
    await box.pressSequentially('me');
    expect(await status.innerText()).toBe('1 suggestion');
    await box.press('Escape');
    expect(await status.innerText()).toBe('');
  });

  it('goes from the key to the values that the log has, with the arrows and Enter', async () => {
    const { page, box, offered, texts } = await openSearch();
    await box.pressSequentially('me');
    expect(await texts()).toEqual(['method:']);
    await box.press('ArrowDown');
    expect(await offered.getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await offered.getAttribute('id'));
    await box.press('Enter');
    expect(await box.inputValue()).toBe('method:');
    expect(await offered.allInnerTexts()).toEqual(['GET\n4', 'POST\n3']);
    await box.press('ArrowUp');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('method:POST ');
    await page.getByText('3 of 7 calls').waitFor();
    expect(await offered.count()).toBe(0);
  });

  it('takes over what was begun at Tab, quoted where it must be', async () => {
    const { box } = await openSearch();
    await box.pressSequentially('-op');
    await box.press('Tab');
    await box.pressSequentially('"add a');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('-operation:"Add a group member" ');
  });

  it('lets Tab go on where nothing was begun', async () => {
    const { page, box } = await openSearch();
    await box.press('ArrowDown');
    await box.press('Tab');
    expect(
      await page.getByRole('button', { name: 'Settings' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
  });

  it('takes over in the middle of a query', async () => {
    const { box } = await openSearch();
    await box.fill('er alice');
    for (let step = 0; step < 6; step++) await box.press('ArrowLeft');
    await box.press('Alt+ArrowDown');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('error: alice');
    await box.pressSequentially('una');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('error:unauthorized alice');
  });

  it('is closed by Escape, which then empties the box, and then leaves it', async () => {
    const { page, box, offered } = await openSearch();
    await box.pressSequentially('sta');
    await box.press('Escape');
    expect([await offered.count(), await box.inputValue()]).toEqual([0, 'sta']);
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
    await box.press('Escape');
    expect(await page.getByRole('grid').evaluate((grid) => grid.matches(':focus'))).toBe(true);
  });

  it('can be undone as what is typed can', async () => {
    const page = await theatre.open(assorted());
    const box = page.getByRole('searchbox');
    await box.click();
    await box.pressSequentially('alice -sta');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('alice -status:');
    await box.press('ControlOrMeta+z');
    expect(await box.inputValue()).toBe('alice -sta');
  });

  it('is taken over by a click', async () => {
    const { box, offered } = await openSearch();
    await box.pressSequentially('is:');
    await offered.getByText('partly-failed').click();
    expect(await box.inputValue()).toBe('is:partly-failed ');
    expect(await box.evaluate((field) => field.matches(':focus'))).toBe(true);
  });

  it('stands within a panel of 300 pixels', async () => {
    const { page, box } = await openSearch({ width: 300, height: 500 });
    await box.press('ArrowDown');
    const place = await page.locator('.suggestions').boundingBox();
    expect(place && place.x >= 0 && place.x + place.width <= 300 && place.width > 250).toBe(true);
  });
});

describe('query and status buttons', () => {
  it('are one: what is pressed is written, and what is written is pressed', async () => {
    const { page, box } = await openSearch();
    await statusButton(page, '4xx').click();
    expect(await box.inputValue()).toBe('status:4xx');
    await box.fill('alice is:failed');
    expect(await statusButton(page, 'Failed').getAttribute('aria-pressed')).toBe('true');
    expect(await statusButton(page, '4xx').getAttribute('aria-pressed')).toBe('false');
    await statusButton(page, '5xx').click();
    expect(await box.inputValue()).toBe('status:5xx alice');
    await statusButton(page, 'All').click();
    expect(await box.inputValue()).toBe('alice');
  });

  it('press none where the query says what no button does', async () => {
    const { page, box } = await openSearch();
    await box.fill('status:404');
    const group = page.getByRole('group', { name: 'Status' });
    await group.locator('[aria-pressed=true]').waitFor({ state: 'detached' });
    expect(await group.locator('[aria-pressed=true]').count()).toBe(0);
  });
});

describe('the filter', () => {
  it('is remembered, and there again the next day', async () => {
    const { page, box } = await openSearch();
    await box.fill('error:unauthorized');
    await page.waitForFunction(() => window.stage.seen().saved.length > 0);
    const [saved] = (await page.evaluate(() => window.stage.seen())).saved;
    expect(saved?.view?.query).toBe('error:unauthorized');
    const later = await openSearch({ settings: saved ?? {} });
    expect(await later.box.inputValue()).toBe('error:unauthorized');
    await later.page.getByText('1 of 7 calls').waitFor();
  });
});
