import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { alreadyInGroup, anEntry, assorted, expiredToken, many, secretToken } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { detailsOf, footOf, listOf, rowsOf, selectedIn, statusButton } from './stage/panel-page';
import { violationsIn } from './stage/violations';

const theatre = useTheatre();

const menuOf = (page: Page) => page.getByRole('menu', { name: 'Actions for this call' });
const itemOf = (page: Page, name: string | RegExp) => menuOf(page).getByRole('menuitem', { name });
const itemsOf = async (page: Page) =>
  (await menuOf(page).getByRole('menuitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
const queryOf = (page: Page) => page.getByRole('searchbox', { name: 'Filter calls' }).inputValue();
const seenBy = (page: Page) => page.evaluate(() => window.stage.seen());
const rowOf = (page: Page, text: string) => rowsOf(page).filter({ hasText: text });
const rightClick = (page: Page, text: string) => rowOf(page, text).click({ button: 'right' });

describe('a right click on a call', () => {
  it('offers to copy it, to filter by what it is, to hide its like, and to show it in Network', async () => {
    const page = await theatre.open(assorted());
    await rightClick(page, 'The token expired');
    expect(await itemsOf(page)).toEqual([
      'Copy fix',
      'Copy as cURL (bash)',
      'Copy as cURL (cmd)',
      'Copy as PowerShell',
      'Copy as Markdown',
      'Copy as HAR entry',
      'Copy as cURL (bash) with secrets…',
      'Filter by this operation Send a group message',
      'Filter by this error unauthorized',
      'Filter by this status 401',
      'Filter by this app acme#shop',
      'Hide this operation Send a group message',
      'Hide this error unauthorized',
      'Show in Network',
    ]);
  });

  it('offers no more than the call has and the browser can', async () => {
    const page = await theatre.open(assorted(), { without: ['showInNetwork'] });
    await rightClick(page, 'Moved');
    expect(await itemsOf(page)).toEqual([
      'Copy as cURL (bash)',
      'Copy as cURL (cmd)',
      'Copy as PowerShell',
      'Copy as Markdown',
      'Copy as HAR entry',
      'Filter by this path /acme/shop/users',
      'Filter by this status 301',
      'Filter by this app acme#shop',
      'Hide this path /acme/shop/users',
    ]);
    await page.keyboard.press('Escape');
    await rightClick(page, 'No connection');
    await itemOf(page, /^Filter by this status\s*No response$/).click();
    expect(await queryOf(page)).toBe('is:no-response');
  });

  it('selects it, and opens no details that were closed', async () => {
    const page = await theatre.open(assorted());
    await rightClick(page, 'already in group');
    expect(await selectedIn(page).innerText()).toContain('already in group');
    await menuOf(page).press('Escape');
    expect([await menuOf(page).count(), await detailsOf(page).count()]).toEqual([0, 0]);
    await rowOf(page, 'The token expired').click();
    await rightClick(page, 'already in group');
    await detailsOf(page)
      .getByRole('heading', { name: /already in group/ })
      .waitFor();
  });

  it('marks one line, whether the keyboard came to it last or the pointer', async () => {
    const page = await theatre.open([alreadyInGroup()]);
    const marked = () => menuOf(page).locator('button:focus').innerText();
    await rightClick(page, 'already in group');
    await itemOf(page, 'Copy as cURL (bash)').hover();
    expect(await marked()).toBe('Copy as cURL (bash)');
    await page.keyboard.press('ArrowDown');
    expect(await marked()).toBe('Copy as cURL (cmd)');
  });

  it('gives way to a press elsewhere, and leaves the browser’s menu where no call is', async () => {
    const page = await theatre.open(assorted());
    await rightClick(page, 'Moved');
    await statusButton(page, '4xx').click();
    expect(await menuOf(page).count()).toBe(0);
    await listOf(page).click({ button: 'right', position: { x: 300, y: 300 } });
    expect(await menuOf(page).count()).toBe(0);
  });

  it.each([
    [300, 260],
    [1_280, 200],
  ])('stays within a window of %i by %i px', async (width, height) => {
    const page = await theatre.open(many(50), { width, height });
    await rowsOf(page)
      .last()
      .click({ button: 'right', position: { x: width - 20, y: 10 } });
    const box = await menuOf(page).boundingBox();
    expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
      [...[true, true, true, true]],
    );
  });

  it('speaks Chinese', async () => {
    const page = await theatre.open([expiredToken()], { language: 'zh' });
    await page.locator('.rows .row').click({ button: 'right' });
    await page.getByRole('menu', { name: '对该调用的操作' }).waitFor();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      ...[
        '复制解决方法',
        '复制为 cURL (bash)',
        '复制为 cURL (cmd)',
        '复制为 PowerShell',
        '复制为 Markdown',
        '复制为 HAR 条目',
        '复制为 cURL (bash)（含敏感信息）…',
      ],
      ...[/^只看此操作\s*发送群消息$/, /^只看此错误/, /^只看此状态/, /^只看此应用/].map((pattern) =>
        expect.stringMatching(pattern),
      ),
      ...[/^隐藏此操作\s*发送群消息$/, /^隐藏此错误/].map((pattern) => expect.stringMatching(pattern)),
      '在“网络”面板中查看',
    ]);
  });

  it.each([['light'], ['dark']] as const)('opens what axe finds nothing in, %s', async (theme) => {
    const page = await theatre.open(assorted(), { theme });
    await rightClick(page, 'The token expired');
    expect(await violationsIn(page)).toEqual([]);
  });
});

describe('the menu of a call', () => {
  it.each([
    ['Copy fix', 'Fix copied', 'Ask for a new token'],
    ['Copy as cURL (bash)', 'cURL (bash) copied, without 1 token', 'curl -X POST'],
    ['Copy as Markdown', 'Markdown copied, without 1 token', '## The token expired'],
    ['Copy as HAR entry', 'HAR entry copied, without 1 token', '"startedDateTime"'],
  ])('has %s, which leaves secrets out', async (name, news, part) => {
    const page = await theatre.open(assorted());
    await rightClick(page, 'The token expired');
    await menuOf(page).getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('status').getByText(news).waitFor();
    const { copied } = await seenBy(page);
    expect(copied[0]).toContain(part);
    expect(copied[0]).not.toContain(secretToken.slice(4, 20));
  });

  it('copies secrets only after asking', async () => {
    const page = await theatre.open(assorted());
    const ask = async () => {
      await rightClick(page, 'The token expired');
      await itemOf(page, 'Copy as cURL (bash) with secrets…').click();
      return page.getByRole('dialog', { name: 'Copy with secrets?' });
    };
    await (await ask()).press('Escape');
    expect((await seenBy(page)).copied).toEqual([]);
    await (await ask()).getByRole('button', { name: 'Copy with secrets' }).click();
    await page.getByRole('status').getByText('cURL (bash) copied, its secrets included').waitFor();
    expect((await seenBy(page)).copied[0]).toContain(secretToken);
  });

  it('shows the call in Network', async () => {
    const page = await theatre.open(assorted());
    await rightClick(page, 'already in group');
    await itemOf(page, 'Show in Network').click();
    expect((await seenBy(page)).shownInNetwork).toEqual(['in-group']);
  });

  it('narrows the list to what is like the call, one value of a kind after another', async () => {
    const page = await theatre.open([...assorted(), ...many(9)]);
    await rightClick(page, 'The token expired');
    await itemOf(page, /^Filter by this status/).click();
    expect(await queryOf(page)).toBe('status:401');
    expect(await rowsOf(page).count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Filter calls' }).fill('is:failed acme');
    await rightClick(page, 'already in group');
    await itemOf(page, /^Filter by this operation/).click();
    expect(await queryOf(page)).toBe('is:failed acme operation:"Add a group member"');
    expect(await rowsOf(page).count()).toBe(1);
    expect(await selectedIn(page).innerText()).toContain('already in group');
  });

  it('hides what is like the call, and the bar below says how many that are', async () => {
    const page = await theatre.open([...assorted(), ...many(9)]);
    await rowOf(page, 'user2').click({ button: 'right' });
    await itemOf(page, /^Hide this operation/).click();
    expect(await queryOf(page)).toBe('-operation:"Get a user"');
    await footOf(page).getByText('10 hidden by the filter').waitFor();
  });

  it('hides an error, and leaves the other calls of its operation', async () => {
    const page = await theatre.open([
      expiredToken(),
      anEntry({}, { ...expiredToken().diagnosis, error: null }),
    ]);
    await rowsOf(page).first().click({ button: 'right' });
    await itemOf(page, /^Hide this error/).click();
    expect(await queryOf(page)).toBe('-error:"unauthorized"');
    await footOf(page).getByText('1 hidden by the filter').waitFor();
  });

  it('asks for nothing that is a secret', async () => {
    const url = `https://a1.easemob.com/acme/shop/odd/${secretToken}`;
    const page = await theatre.open([anEntry({ url, status: 404 }, { error: secretToken })]);
    await rowsOf(page).first().click({ button: 'right' });
    expect((await itemsOf(page)).join()).not.toContain(secretToken.slice(4, 20));
    expect((await itemsOf(page)).join()).toContain('Filter by this status 404');
  });
});

describe('the menu of a group', () => {
  const openGrouped = () => theatre.open([...many(9), alreadyInGroup()], { settings: { grouping: 'cause' } });

  it('folds and unfolds it, and asks for what all of its calls have', async () => {
    const page = await openGrouped();
    await rightClick(page, '… may not do this');
    expect((await itemsOf(page)).slice(-6)).toEqual([
      'Copy as HAR entry',
      'Filter by this operation Get a user',
      'Filter by this status 403',
      'Filter by this app acme#shop',
      'Hide this operation Get a user',
      'Unfold the group',
    ]);
    await itemOf(page, 'Unfold the group').click();
    expect(await rowsOf(page).count()).toBe(6);
    await rightClick(page, '… may not do this');
    await itemOf(page, 'Fold the group').click();
    expect(await rowsOf(page).count()).toBe(3);
  });
});

describe('the menu by keyboard', () => {
  it.each(['Shift+F10', 'ContextMenu', 'Alt+ArrowDown'])(
    'opens with %s below the selected row',
    async (key) => {
      const page = await theatre.open(assorted(), { height: 600 });
      await listOf(page).press('Home');
      await listOf(page).press('ArrowDown');
      await listOf(page).press(key);
      const [menu, row] = await Promise.all([menuOf(page).boundingBox(), selectedIn(page).boundingBox()]);
      expect([menu?.x, menu?.y]).toEqual([row?.x, (row?.y ?? 0) + 24]);
      expect(await selectedIn(page).innerText()).toContain('The token expired');
      expect(await itemOf(page, 'Copy fix').evaluate((item) => item.matches(':focus'))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await listOf(page).evaluate((list) => list.matches(':focus'))).toBe(true);
      await listOf(page).press('ArrowDown');
      expect(await selectedIn(page).innerText()).toContain('already in group');
    },
  );

  it('goes through its lines with arrows and letters, and Enter takes one', async () => {
    const page = await theatre.open([alreadyInGroup()]);
    await listOf(page).press('Home');
    await listOf(page).press('Shift+F10');
    await page.keyboard.press('h');
    await page.keyboard.press('Enter');
    expect(await queryOf(page)).toBe('-operation:"Add a group member"');
  });

  it('opens none where no row is selected', async () => {
    const page = await theatre.open(assorted());
    await listOf(page).press('Shift+F10');
    expect(await menuOf(page).count()).toBe(0);
  });
});
