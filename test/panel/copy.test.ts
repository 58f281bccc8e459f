import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anEntry, expiredToken, secretToken, succeeded } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

async function openCall(entry = expiredToken(), options?: PanelOptions) {
  const page = await theatre.open([entry], options);
  await page.getByRole('grid').press('Home');
  const copyAs = page.getByRole('button', { name: options?.language === 'zh' ? '复制为' : 'Copy as' });
  return { page, copyAs, news: page.getByRole('status'), copied: () => copiedBy(page) };
}

const copiedBy = async (page: Page) => (await page.evaluate(() => window.stage.seen())).copied;

describe('Copy as', () => {
  it('offers the forms in a menu, the one with secrets last', async () => {
    const { page, copyAs } = await openCall();
    await copyAs.click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      'cURL (bash)',
      'cURL (cmd)',
      'PowerShell',
      'Markdown',
      'HAR entry',
      'cURL (bash) with secrets…',
    ]);
  });

  it.each([
    [
      'cURL (bash)',
      'cURL (bash) copied, without 1 token',
      "curl -X POST 'https://a1.easemob.com/acme/shop/messages/chatgroups'",
    ],
    ['Markdown', 'Markdown copied, without 1 token', '## The token expired 2 hours ago'],
    ['HAR entry', 'HAR entry copied, without 1 token', '"startedDateTime": "2026-11-20T10:21:05.000Z"'],
  ])('copies %s, its secrets as placeholders, and says which', async (form, news, start) => {
    const panel = await openCall();
    await panel.copyAs.click();
    await panel.page.getByRole('menuitem', { name: form, exact: true }).click();
    await panel.news.getByText(news, { exact: true }).waitFor();
    const [text = ''] = await panel.copied();
    expect(text).toContain(start);
    expect(text).toMatch(/<YOUR_TOKEN[ >]/);
    expect(text).not.toContain(secretToken.slice(4, 20));
  });

  it('reports a wrong explanation as Markdown with the ids of what was said, without secrets', async () => {
    const { page, news, copied } = await openCall();
    await page.getByRole('button', { name: 'Report a wrong explanation' }).click();
    await news
      .getByText('Report copied: paste it into an issue on the project’s homepage, without 1 token', {
        exact: true,
      })
      .waitFor();
    const [report = ''] = await copied();
    expect(report).toContain('## The token expired 2 hours ago');
    expect(report).toMatch(/\n- certainty: `\w+`\n/);
    expect(report).toContain('<YOUR_TOKEN>');
    expect(report).not.toContain(secretToken.slice(4, 20));
  });

  it('has nothing to report of a call that succeeded', async () => {
    const { page } = await openCall(succeeded());
    await page.getByRole('heading', { name: 'Response' }).waitFor();
    expect(await page.getByRole('button', { name: 'Report a wrong explanation' }).count()).toBe(0);
  });

  it('says nothing of secrets where none was left out', async () => {
    const secretAnswer = anEntry({ status: 200, body: { access_token: 'made-up-word' } });
    const { page, copyAs, news } = await openCall(secretAnswer);
    await copyAs.click();
    await page.getByRole('menuitem', { name: 'cURL (bash)', exact: true }).click();
    await news.getByText('cURL (bash) copied', { exact: true }).waitFor();
    await copyAs.click();
    await page.getByRole('menuitem', { name: 'Markdown', exact: true }).click();
    await news.getByText('Markdown copied, without 1 token', { exact: true }).waitFor();
  });

  it('copies secrets only after asking, and not where the answer is no', async () => {
    const { page, copyAs, news, copied } = await openCall();
    const ask = async () => {
      await copyAs.click();
      await page.getByRole('menuitem', { name: 'cURL (bash) with secrets…' }).click();
      return page.getByRole('dialog', { name: 'Copy with secrets?' });
    };
    for (const no of ['Enter', 'Escape']) {
      await (await ask()).waitFor();
      await page.keyboard.press(no);
    }
    expect(await copied()).toEqual([]);
    await (await ask()).getByRole('button', { name: 'Copy with secrets' }).click();
    await news.getByText('cURL (bash) copied, its secrets included').waitFor();
    expect(await copied()).toEqual([expect.stringContaining(`Bearer ${secretToken}`)]);
  });

  it('asks nothing of a call that carries no secret', async () => {
    const { page, copyAs } = await openCall(succeeded());
    await copyAs.click();
    expect(await page.getByRole('menuitem').count()).toBe(5);
  });

  it('leaves out the names that the user added', async () => {
    const entry = expiredToken();
    const request = { ...entry.call.request, headers: [['X-Shop-Session', 'made-up-session-1'] as const] };
    const own = { ...entry, call: { ...entry.call, request } };
    const { page, copyAs, copied } = await openCall(own, { settings: { secretNames: ['x-shop-session'] } });
    await page.getByText('1 more header').click();
    expect(await page.getByRole('region').innerText()).toContain('X-Shop-Session: ••••••');
    await copyAs.click();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('cURL (bash) copied').waitFor();
    expect((await copied())[0]).toContain("-H 'X-Shop-Session: <REMOVED>'");
  });

  it('says what to do when the browser does not let it', async () => {
    const { page, copyAs, news } = await openCall();
    await page.evaluate(() => window.stage.breakClipboard());
    await copyAs.click();
    await page.getByRole('menuitem', { name: 'Markdown' }).click();
    await news.getByText('The browser did not allow the copy. Click anywhere in the panel').waitFor();
  });

  it('writes Markdown in the language of the panel', async () => {
    const { page, copyAs, copied } = await openCall(expiredToken(), { language: 'zh' });
    await copyAs.click();
    await page.getByRole('menuitem', { name: 'Markdown' }).click();
    await page.getByRole('status').getByText('已复制为 Markdown').waitFor();
    expect((await copied())[0]).toContain('## 令牌已于 2 小时前过期');
  });
});

describe('the menu', () => {
  it('is worked by keys: open, move, find by letter, close, go on', async () => {
    const { page, copyAs } = await openCall();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await copyAs.press('ArrowUp');
    expect(await focused()).toBe('cURL (bash) with secrets…');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('cURL (bash)');
    await page.keyboard.press('m');
    expect(await focused()).toBe('Markdown');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await focused()).toContain('Copy as');
    await copyAs.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('closes at a click elsewhere, and at a second one on its button', async () => {
    const { page, copyAs } = await openCall();
    await copyAs.click();
    await copyAs.click();
    expect(await page.getByRole('menu').count()).toBe(0);
    await copyAs.click();
    await page.getByRole('heading', { name: 'How to fix' }).click();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('stays within a panel of 300 pixels', async () => {
    const { page, copyAs } = await openCall(expiredToken(), { width: 300, height: 600 });
    await copyAs.click();
    const place = await page.getByRole('menu').boundingBox();
    expect(place && place.x >= 0 && place.x + place.width <= 300).toBe(true);
  });
});

describe('Show in Network', () => {
  it('shows the call there, where the browser can', async () => {
    const { page } = await openCall();
    await page.getByRole('button', { name: 'Show in Network' }).click();
    expect((await page.evaluate(() => window.stage.seen())).shownInNetwork).toEqual(['expired']);
    const other = await openCall(expiredToken(), { without: ['showInNetwork'] });
    expect(await other.page.getByRole('button', { name: 'Show in Network' }).count()).toBe(0);
  });
});

describe('Copy beside a body', () => {
  const body = '{"access_token":"made-up-word-0123456789","a" :1}';

  it.each([
    ['request', '{"to":["40659491815425"],"type":"txt","body":{"msg":"hi"}}'],
    ['response', '"error_description":"Unable to authenticate due to expired access token"'],
  ])('copies the %s body as it came, and says so', async (part, text) => {
    const { page, news, copied } = await openCall();
    await page.getByRole('button', { name: `Copy ${part} body` }).click();
    await news.getByText('Body copied').waitFor();
    expect((await copied())[0]).toContain(text);
  });

  it('keeps its secrets back, though they be shown', async () => {
    const { page, news, copied } = await openCall(anEntry({ body }));
    await page.getByRole('button', { name: 'Show secrets' }).click();
    await page.getByRole('button', { name: 'Copy response body' }).click();
    await news.getByText('Body copied, without 1 token', { exact: true }).waitFor();
    expect(await copied()).toEqual(['{"access_token":"<YOUR_TOKEN>","a" :1}']);
  });

  it('is there for a body that is no JSON, and not where there is none', async () => {
    const button = (page: Page) => page.getByRole('button', { name: 'Copy response body' }).count();
    expect(await button((await openCall(anEntry({ body: '<html>' }))).page)).toBe(1);
    expect(await button((await openCall(anEntry({ body: null }))).page)).toBe(0);
  });
});
