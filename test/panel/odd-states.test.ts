import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import { assorted, expiredToken, many } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { detailsOf, footOf, rowsOf, savedIn, statusButton } from './stage/panel-page';

const theatre = useTheatre();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page) => page.getByRole('searchbox', { name: 'Filter calls' });

describe('a host that answers as the chat API does', () => {
  it('is offered to be watched, and no more once it is', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.suggestHosts('chat.shop.example.com'));
    await page.getByText('chat.shop.example.com answers as the chat API does, but is not watched.').waitFor();
    await button(page, 'Watch it').click();
    expect((await savedIn(page)).hosts).toEqual(['chat.shop.example.com']);
    expect(await button(page, 'Watch it').count()).toBe(0);
  });

  it('is added to those that the user watches already', async () => {
    const page = await theatre.open(assorted(), { settings: { hosts: ['*.example.org'] } });
    await page.evaluate(() => window.stage.suggestHosts('chat.shop.example.com'));
    await button(page, 'Watch it').click();
    expect((await savedIn(page)).hosts).toEqual(['*.example.org', 'chat.shop.example.com']);
  });

  it('is no more spoken of once the user waved it away, another one is', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.suggestHosts('chat.shop.example.com'));
    await button(page, 'Hide this notice').click();
    expect(await button(page, 'Watch it').count()).toBe(0);
    await page.evaluate(() => window.stage.suggestHosts('im.example.com'));
    await page.getByText('im.example.com answers').waitFor();
  });
});

describe('a panel fed from a file', () => {
  it('says so above the list and in the bar, until the file is closed', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => {
      window.stage.setOthers(5);
      window.stage.setSource('shop.har', 12);
    });
    await page.getByText('These calls are from shop.har, not from this page.').waitFor();
    await footOf(page).getByText('· 12 other requests · from shop.har').waitFor();
    await button(page, 'Close file').click();
    await page.getByText('shop.har holds no chat API call').waitFor();
    expect(await rowsOf(page).count()).toBe(0);
  });

  it('counts nothing else of a file that is still being read', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => window.stage.setSource('shop.har', null));
    await footOf(page).getByText('from shop.har').waitFor();
    expect(await footOf(page).getByText('other request').count()).toBe(0);
  });

  it('says how many calls the page makes meanwhile', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => window.stage.setSource('shop.har'));
    await page.getByText('not from this page.').waitFor();
    expect(await page.getByText('meanwhile').count()).toBe(0);
    await page.evaluate(() => window.stage.callMeanwhile(3));
    await page.getByText('not from this page. The page has made 3 calls meanwhile.').waitFor();
  });

  it('says how many calls there are however narrow the panel, and cuts the name of the file', async () => {
    const page = await theatre.open(assorted(), { width: 300 });
    await page.evaluate(() => window.stage.setSource(`${'customer-'.repeat(9)}.har`));
    const [count, file] = ['7 calls', 'from customer'].map((text) => footOf(page).getByText(text));
    const isCut = (element: HTMLElement) => element.scrollWidth > element.clientWidth;
    await expect.poll(() => file?.evaluate(isCut)).toBe(true);
    expect(await count?.evaluate((element) => getComputedStyle(element).width)).toBe(
      await count?.evaluate((element) => {
        element.style.flex = 'none';
        return getComputedStyle(element).width;
      }),
    );
  });

  it('says that the file holds no chat call, and what it holds', async () => {
    const page = await theatre.open();
    await page.evaluate(() => {
      window.stage.setSource('shop.har', 12);
      window.stage.setOthers(5);
    });
    await page.getByText('shop.har holds no chat API call').waitFor();
    await page.getByText('It holds 12 other requests.').waitFor();
    expect(await button(page, 'Reload page').count()).toBe(0);
  });
});

describe('a recording that is paused', () => {
  it('says so in the bar, and goes on from there', async () => {
    const page = await theatre.open(assorted());
    await button(page, 'Record calls').click();
    await footOf(page).getByText('· 0 other requests · paused').waitFor();
    await footOf(page).getByRole('button', { name: 'Resume' }).click();
    await footOf(page).getByText('recording').waitFor();
  });

  it('says in an empty list that this is why it stays empty', async () => {
    const page = await theatre.open();
    await button(page, 'Record calls').click();
    await page.getByText('Recording is paused').waitFor();
    await page.locator('.empty').getByRole('button', { name: 'Resume' }).click();
    await page.getByText('No chat API call yet').waitFor();
  });
});

describe('an empty list', () => {
  it('speaks of hosts of the user’s own where other requests were seen', async () => {
    const page = await theatre.open();
    const hint = page.getByText('Does the chat API have a host name of its own in your app?');
    expect(await hint.count()).toBe(0);
    await page.evaluate(() => window.stage.setOthers(3));
    await hint.waitFor();
  });
});

describe('what hides calls', () => {
  it('is named in the bar, with how many they are, and lifted there', async () => {
    const page = await theatre.open(assorted());
    await statusButton(page, 'Failed').click();
    await footOf(page).getByText('5 of 7 calls · 2 hidden by the filter').waitFor();
    await button(page, 'Show everything').click();
    await footOf(page).getByText('· 0 other requests · recording').waitFor();
    expect(await box(page).inputValue()).toBe('');
  });

  it('is named part by part where it hides everything', async () => {
    const page = await theatre.open(assorted());
    await box(page).fill('status:5xx no call has this');
    await page.getByText('The filter hides all 7 calls').waitFor();
    expect(await page.locator('.empty li').allInnerTexts()).toEqual([
      'Status: 5xx',
      'Text: no call has this',
    ]);
    await button(page, 'Remove filter').click();
    expect(await rowsOf(page).count()).toBe(7);
  });

  it('is remembered with the query, and shown from the start', async () => {
    const page = await theatre.open(assorted());
    await statusButton(page, '5xx').click();
    await page.waitForFunction(() =>
      window.stage.seen().saved.some(({ view }) => view?.query === 'status:5xx'),
    );
    const next = await theatre.open(assorted(), { settings: await savedIn(page) });
    expect(await rowsOf(next).count()).toBe(1);
    expect(await statusButton(next, '5xx').getAttribute('aria-pressed')).toBe('true');
    await footOf(next).getByText('6 hidden by the filter').waitFor();
  });

  it('is forgotten where the user wants no filter remembered', async () => {
    const view = { ...defaultSettings.view, query: 'status:5xx' };
    const page = await theatre.open(assorted(), { settings: { rememberFilter: false, view } });
    expect(await rowsOf(page).count()).toBe(7);
  });
});

describe('calls that come in a burst', () => {
  it('are taken in once per frame, however many messages bring them', async () => {
    const page = await theatre.open();
    const changes = await page.evaluate(async () => {
      const rows = document.querySelector('.rows') as HTMLElement;
      let seen = 0;
      const observer = new MutationObserver(() => seen++);
      observer.observe(rows, { attributes: true, attributeFilter: ['style'] });
      let last = Promise.resolve();
      for (let index = 0; index < 500; index++) last = window.stage.addMany(1, index);
      await last;
      return seen;
    });
    expect(changes).toBeLessThanOrEqual(3);
    await footOf(page).getByText('500 calls').waitFor();
  });

  it('leave the details of the selected call as they are', async () => {
    const page = await theatre.open(many(3));
    await rowsOf(page).last().click();
    const before = await detailsOf(page).locator('h2').elementHandle();
    await page.evaluate(() => window.stage.addMany(100, 3));
    expect(await before?.evaluate((heading) => heading.isConnected)).toBe(true);
  });
});

describe('a body that the log let go of', () => {
  it('is said to be, and the explanation that was made with it stays', async () => {
    const long = expiredToken('long');
    const { response } = long.call;
    const entry = {
      ...long,
      call: { ...long.call, response: { ...response, body: 'x'.repeat(12_000_000) } },
    };
    const page = await theatre.open([entry], { settings: { memoryBudget: 10 } });
    await rowsOf(page).first().click();
    const details = detailsOf(page);
    await details.getByText('The panel dropped the body to stay within its memory for calls.').waitFor();
    await details.getByRole('heading', { name: 'The token expired 2 hours ago' }).waitFor();
    expect(await details.innerText()).toContain('The token that was sent is no longer valid.');
  });
});
