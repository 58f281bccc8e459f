import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted, expiredToken, secretToken, succeeded } from '../fixtures/log-entries';
import { complaintsOf, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

const rowsOf = (page: Page) => page.getByRole('grid').locator('.rows').getByRole('row');
const statusButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name, exact: true });
const seen = (page: Page) => page.evaluate(() => window.stage.seen());

describe('the status filters', () => {
  it('carry their counts', async () => {
    const page = await theatre.open(assorted());
    const texts = await page.getByRole('group', { name: 'Status' }).getByRole('button').allInnerTexts();
    expect(texts).toEqual([
      'All 7',
      'Failed 5',
      '2xx 2',
      '3xx 1',
      '4xx 2',
      '5xx 1',
      'Partly failed 1',
      'No response 1',
    ]);
  });

  it('let through what they say, one at a time, and all again at a second press', async () => {
    const page = await theatre.open(assorted());
    await statusButton(page, 'Failed').click();
    expect(await rowsOf(page).count()).toBe(5);
    await statusButton(page, '5xx').click();
    expect(await rowsOf(page).allInnerTexts()).toEqual([expect.stringContaining('List chat rooms')]);
    expect(await statusButton(page, '5xx').getAttribute('aria-pressed')).toBe('true');
    expect(await statusButton(page, 'Failed').getAttribute('aria-pressed')).toBe('false');
    await statusButton(page, '5xx').click();
    expect(await rowsOf(page).count()).toBe(7);
    expect(await statusButton(page, 'All').getAttribute('aria-pressed')).toBe('true');
  });

  it('count on as calls arrive, and offer “Partly failed” only where there is one', async () => {
    const page = await theatre.open([succeeded()]);
    expect(await statusButton(page, 'Partly failed').count()).toBe(0);
    await page.evaluate((added) => window.stage.add(added), assorted().slice(1));
    expect(await statusButton(page, 'Failed').innerText()).toBe('Failed 5');
    expect(await statusButton(page, 'Partly failed').innerText()).toBe('Partly failed 1');
  });
});

describe('the filter box', () => {
  it('narrows the list as one types, together with the status', async () => {
    const page = await theatre.open(assorted());
    const box = page.getByRole('searchbox', { name: 'Filter calls' });
    await box.fill('chatgroups');
    await page.getByText('3 of 7 calls').waitFor();
    await statusButton(page, '4xx').click();
    await page.getByText('2 of 7 calls').waitFor();
    await box.fill('HXTEST1');
    expect(await rowsOf(page).allInnerTexts()).toEqual([expect.stringContaining('is already in group')]);
  });

  it('is emptied by Escape, and left for the list by another', async () => {
    const page = await theatre.open(assorted());
    const box = page.getByRole('searchbox');
    await box.fill('chatgroups');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
    await box.press('Escape');
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
  });

  it('says so when it hides everything, and can be removed there', async () => {
    const page = await theatre.open(assorted());
    await page.getByRole('searchbox').fill('no call has this');
    await statusButton(page, '5xx').click();
    await page.getByText('The filter hides all 7 calls').waitFor();
    await page.getByText('Status: 5xx').waitFor();
    await page.getByText('Text: no call has this').waitFor();
    await page.getByRole('button', { name: 'Remove filter' }).click();
    expect(await rowsOf(page).count()).toBe(7);
  });
});

describe('an empty panel', () => {
  it('says what was seen instead, and what to try', async () => {
    const page = await theatre.open();
    await page.getByText('No request of any kind has been seen.').waitFor();
    await page.evaluate(() => window.stage.setOthers(1));
    await page.getByText('1 other request was seen.').waitFor();
    await page.evaluate(() => window.stage.setOthers(96));
    await page.getByText('96 other requests were seen.').waitFor();
    await page.getByText('Reload the page: requests made before DevTools opened are not reported.').waitFor();
    await page.getByRole('button', { name: 'Reload page' }).click();
    expect((await seen(page)).reloads).toBe(1);
  });

  it('is what Clear leaves, the details gone with the calls', async () => {
    const page = await theatre.open(assorted());
    await rowsOf(page).nth(1).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByText('No chat API call yet').waitFor();
    expect(await page.getByRole('region').count()).toBe(0);
    await page.evaluate((added) => window.stage.add(added), assorted());
    expect(await rowsOf(page).count()).toBe(7);
  });
});

describe('the bar below', () => {
  it('says what is shown, what is not, and that it is recording', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => window.stage.setOthers(96));
    const bar = page.getByRole('contentinfo');
    await bar.getByText('· 96 other requests · recording').waitFor();
    await statusButton(page, 'Failed').click();
    await bar.getByText('5 of 7 calls · 2 hidden by the filter').waitFor();
  });

  it('says that it is not recording, and what to do', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => window.stage.disconnect());
    await page.getByText('not recording: close DevTools and open it again').waitFor();
  });
});

describe('Copy fix', () => {
  it('puts the fix on the clipboard without its secret, and says so, each time', async () => {
    const page = await theatre.open([expiredToken()]);
    await rowsOf(page).first().click();
    const copy = page.getByRole('button', { name: 'Copy fix' });
    const news = page.getByRole('status');
    expect(await news.innerText()).toBe('');
    await copy.click();
    await news.getByText('Fix copied').waitFor();
    const { copied } = await seen(page);
    expect(copied[0]).toContain('The token expired 2 hours ago');
    expect(copied[0]).not.toContain(secretToken);
    const told = await news.locator('span').elementHandle();
    await copy.click();
    await page.waitForFunction((node) => node?.isConnected === false, told);
    expect(await news.innerText()).toBe('Fix copied');
  });

  it('says what to do when the browser does not let it', async () => {
    const page = await theatre.open([expiredToken()]);
    await rowsOf(page).first().click();
    await page.evaluate(() => window.stage.breakClipboard());
    await page.getByRole('button', { name: 'Copy fix' }).click();
    const news = page.getByRole('status');
    await news.getByText('Select the text under “How to fix” and copy it from there.').waitFor();
    expect((await seen(page)).copied).toEqual([]);
  });
});

describe('the language', () => {
  it('is that of the panel everywhere, list and details and document', async () => {
    const page = await theatre.open([expiredToken()]);
    await rowsOf(page).first().click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('中文');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '令牌已于 2 小时前过期' }).waitFor();
    expect(await page.getByRole('region', { name: '调用详情' }).getByRole('heading').allInnerTexts()).toEqual(
      ['令牌已于 2 小时前过期', '原因', '解决方法', '请求', '响应', '出处'],
    );
    await page.getByRole('gridcell', { name: '令牌已于 2 小时前过期' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('leaves no word of ours in English where it is Chinese', async () => {
    const page = await theatre.open(assorted(), { language: 'zh' });
    await page.evaluate(() => window.stage.setOthers(2));
    await rowsOf(page).first().click();
    const ours = await page.locator('header, footer, .list-head, .details h3, .summary').allInnerTexts();
    const words = ours.join(' ').match(/[A-Za-z]{4,}/g) ?? [];
    expect(words.filter((word) => !['English', 'Chat', 'Inspector', 'acme', 'shop'].includes(word))).toEqual(
      [],
    );
  });

  it('copies the fix in the language that is shown', async () => {
    const page = await theatre.open([expiredToken()], { language: 'zh' });
    await rowsOf(page).first().click();
    await page.getByRole('button', { name: '复制解决方法' }).click();
    await page.getByRole('status').getByText('解决方法已复制').waitFor();
    expect((await seen(page)).copied[0]).toContain('获取新令牌');
  });
});

describe('the theme', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('is the one that DevTools has, whatever the system has, and follows a change at once', async () => {
    const page = await theatre.open([], { theme: 'light' });
    const light = await background(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    expect(await background(page)).toBe(light);
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
    expect(await background(page)).toBe(dark);
  });
});

describe('the panel as a whole', () => {
  it('breaks nothing of its security policy, and leaves nothing behind when it goes', async () => {
    const page = await theatre.open(assorted());
    await rowsOf(page).nth(1).click();
    await page.getByRole('button', { name: 'Copy fix' }).click();
    await page.evaluate(() => window.stage.dispose());
    await page.evaluate(() => window.stage.addMany(10));
    expect(await page.locator('#panel').innerHTML()).toBe('');
    expect(complaintsOf(page)).toEqual([]);
  });
});
