import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { type DevToolsWindow, openDevTools } from './devtools-window';
import { callsAre, pasted, perform, shownRows } from './panel-page';

let server: ChatServer;
let window: DevToolsWindow;
let panel: Frame;
let page: Page;

beforeAll(async () => {
  server = await startChatServer();
  window = await openDevTools(server.demoUrl, { hostRules: server.hostRules });
  page = window.page;
});
afterAll(async () => {
  await window?.close();
  await server?.close();
});

const does = (action: string) => perform(page, action);

const row = (why: string) => panel.getByRole('row').filter({ hasText: why });
const filter = (name: string) =>
  panel.getByRole('group', { name: 'Status' }).getByRole('button', { name, exact: true });
const details = () => panel.getByRole('region', { name: 'Call details' });

describe('from a failing call of the real SDK to its fix', () => {
  it('shows the calls made before the tab was first shown', async () => {
    await does('logInWithWrongPassword');
    panel = await window.showPanel();
    await callsAre(panel, 1);
    expect(await shownRows(panel)).toEqual([
      {
        status: '400',
        method: 'POST',
        operation: 'Get a user token',
        why: 'amy does not exist, or the password is wrong',
      },
    ]);
  });

  it('shows the calls made after, as they are made', async () => {
    await does('registerTakenName');
    await row('amy exists already').waitFor();
    expect((await shownRows(panel)).at(-1)).toMatchObject({ status: '400', operation: 'Create a user' });
  });

  it('opens the details by keyboard alone: what happened, why, how to fix it, and the proof', async () => {
    await panel.getByRole('grid', { name: 'Chat API calls' }).focus();
    await panel.page().keyboard.press('Home');
    await panel.page().keyboard.press('ArrowDown');
    await expect.poll(() => details().getByRole('heading').first().textContent()).toBe('amy exists already');
    const headings = await details().getByRole('heading').allTextContents();
    expect(headings.slice(1)).toEqual(['Why', 'How to fix', 'Request', 'Response', 'Timing', 'Sources']);
    expect(await details().textContent()).toContain('sdk-actions.js');
    await panel.page().keyboard.press('Enter');
    await panel.page().keyboard.press('Escape');
  });

  it('shows no secret of the request', async () => {
    expect(await details().textContent()).not.toContain('made-up-password');
  });

  it('copies the fix to the clipboard and says so', async () => {
    await details().getByRole('button', { name: 'Copy fix' }).click();
    await panel.getByRole('status').filter({ hasText: 'Fix copied' }).waitFor({ state: 'attached' });
    const copied = await pasted(page);
    expect(copied).toContain('amy exists already');
    expect(copied).toContain('1. ');
    expect(copied).not.toContain('made-up-password');
  });

  it('filters by status, with counts', async () => {
    await does('listGroups');
    await row('List a user').waitFor();
    expect(await filter('All').textContent()).toBe('All 4');
    expect(await filter('4xx').textContent()).toBe('4xx 2');
    await filter('2xx').click();
    expect(await filter('2xx').getAttribute('aria-pressed')).toBe('true');
    expect((await shownRows(panel)).map(({ status }) => status)).toEqual(['200', '200']);
    await filter('Failed').click();
    expect((await shownRows(panel)).map(({ status }) => status)).toEqual(['400', '400']);
    await filter('All').click();
    await callsAre(panel, 4);
  });

  it('searches url, error text and title', async () => {
    const search = panel.getByRole('searchbox', { name: 'Filter calls' });
    await search.fill('duplicate_unique');
    await callsAre(panel, 1);
    expect((await shownRows(panel))[0]).toMatchObject({ why: 'amy exists already' });
    await search.fill('');
  });

  it('speaks Chinese when asked to, and remembers it', async () => {
    await panel.getByRole('banner').getByRole('button', { name: 'Settings', exact: true }).click();
    await panel.getByLabel('Language').selectOption('zh');
    await panel.page().keyboard.press('Escape');
    await row('amy 已存在').waitFor();
    const headings = panel.getByRole('region', { name: '调用详情' }).getByRole('heading');
    expect(await headings.allTextContents()).toEqual([
      'amy 已存在',
      '原因',
      '解决方法',
      '请求',
      '响应',
      '耗时',
      '出处',
    ]);
    const next = await window.openTab(server.demoUrl);
    await (await next.showPanel()).getByRole('button', { name: '设置' }).waitFor();
  });
});

describe('the panel', () => {
  it('speaks the browser’s language from the start', async () => {
    const chinese = await openDevTools(server.demoUrl, { hostRules: server.hostRules, language: 'zh-CN' });
    try {
      const shown = await chinese.showPanel();
      expect(await shown.getByRole('button', { name: '全部', exact: true }).count()).toBe(1);
      expect(await shown.locator('html').getAttribute('lang')).toBe('zh-CN');
    } finally {
      await chinese.close();
    }
  });
});
