import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { type DevToolsWindow, openDevTools } from './devtools-window';
import {
  callsAre,
  copyFix,
  detailsOf,
  filterByStatus,
  pasted,
  perform,
  shownRows,
  statusButton,
} from './panel-page';

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
const details = () => detailsOf(panel);

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
    await callsAre(panel, 2);
    expect((await shownRows(panel)).at(-1)).toMatchObject({
      status: '400',
      operation: 'Create a user',
      why: 'amy exists already',
    });
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
    await copyFix(panel);
    const copied = await pasted(page);
    expect(copied).toContain('amy exists already');
    expect(copied).toContain('1. ');
    expect(copied).not.toContain('made-up-password');
  });

  it('filters by status, with counts', async () => {
    await does('listGroups');
    await callsAre(panel, 4);
    await row('List a user').waitFor();
    expect(await statusButton(panel, 'All').textContent()).toBe('All 4');
    expect(await statusButton(panel, '4xx').textContent()).toBe('4xx 2');
    await filterByStatus(panel, '2xx');
    expect((await shownRows(panel)).map(({ status }) => status)).toEqual(['200', '200']);
    await filterByStatus(panel, 'Failed');
    expect((await shownRows(panel)).map(({ status }) => status)).toEqual(['400', '400']);
    await filterByStatus(panel, 'All');
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
      await shown.getByRole('button', { name: '全部', exact: true }).waitFor();
      await shown.locator('html[lang=zh-CN]').waitFor();
    } finally {
      await chinese.close();
    }
  });
});
