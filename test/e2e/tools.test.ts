import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { callsAre, detailsOf, openRow, sendFrom } from './panel-page';
import { panel, usePanel, window } from './use-panel';

usePanel();
beforeAll(async () => {
  const send = sendFrom(window.page);
  const token = 'YWMtMADE-UP-TOKEN-OF-A-TEST-0123456789abcdefghij';
  await send('GET', 'https://a1.easemob.com/acme/shop/users/nobody', {
    headers: { authorization: `Bearer ${token}` },
  });
  await callsAre(panel, 1);
});

const details = () => detailsOf(panel);
const focused = (selector: string) => panel.locator(`${selector}:focus`).waitFor();

/** What DevTools opens for keys that are not its. */
const drawers = () =>
  window.devtools.locator('.search-panel, .console-view').filter({ visible: true }).count();

/** What “Export HAR” saves. */
async function exported() {
  const [download] = await Promise.all([
    window.devtools.waitForEvent('download'),
    panel
      .getByRole('button', { name: 'Export HAR' })
      .click()
      .then(() => panel.getByRole('menuitem', { name: 'All calls', exact: true }).click()),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Loads a file as “Import HAR” of the Network panel does, and reads what it made of it. */
const openedInNetworkPanel = (text: string) =>
  window.devtools.evaluate(`(async () => {
    const { InspectorView } = await import('./ui/legacy/legacy.js');
    const { NetworkPanel } = await import('./panels/network/network.js');
    const { NetworkLog } = await import('./models/logs/logs.js');
    await InspectorView.InspectorView.instance().showPanel('network');
    const file = new File([${JSON.stringify(text)}], 'calls.har');
    await NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile(file);
    return Promise.all(NetworkLog.NetworkLog.instance().requests().map(async (request) => ({
      method: request.requestMethod,
      url: request.url(),
      status: request.statusCode,
      body: (await request.requestContentData()).text,
      authorization: request.requestHeaderValue('authorization'),
      protocol: request.protocol,
      address: request.remoteAddress(),
      waited: Math.round(request.timing.receiveHeadersEnd - request.timing.sendEnd),
    })));
  })()`);

describe('in the real DevTools window', () => {
  it('Ctrl+F finds in the details, and not in all of DevTools', async () => {
    await panel.getByRole('grid').press('Home');
    await details().press('Control+f');
    await focused('search input');
    await window.devtools.keyboard.type('nobody');
    await panel
      .getByRole('search')
      .getByText(/^1 of \d/)
      .waitFor();
    await window.devtools.keyboard.press('Escape');
    await focused('.details');
    expect(await drawers()).toBe(0);
  });

  it('? shows our keys, not the settings of DevTools, and gives the focus back', async () => {
    const { keyboard } = window.devtools;
    await openRow(panel, panel.getByRole('row').filter({ hasText: 'Get a user' }));
    await keyboard.press('Shift+?');
    const keys = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keys.waitFor();
    await expect.poll(() => keys.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await focused('[role=grid]');
    expect(await window.devtools.getByRole('tab', { name: 'Shortcuts' }).count()).toBe(0);
  });

  it('/ leads to the filter, and a menu key to the row’s menu, and DevTools hears of neither', async () => {
    const { keyboard } = window.devtools;
    for (const key of ['Shift+F10', 'Alt+ArrowDown', 'ContextMenu']) {
      await panel.getByRole('grid').press('Home');
      await keyboard.press(key);
      await panel.getByRole('menu').waitFor();
      await keyboard.press('Escape');
      await panel.getByRole('menu').waitFor({ state: 'detached' });
      await focused('[role=grid]');
    }
    await keyboard.press('/');
    await focused('.search');
    expect(await drawers()).toBe(0);
  });

  it('Ctrl+A selects nothing in the list, and in the details their text alone', async () => {
    const selected = () => panel.evaluate(() => getSelection()?.toString() ?? '');
    await panel.getByRole('grid').press('Home');
    await window.devtools.keyboard.press('Control+a');
    expect(await selected()).toBe('');
    await details().press('Control+a');
    await expect.poll(selected).toContain('How to fix');
    expect(await selected()).not.toContain('Preserve log');
    await panel.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('the details tell where the browser says that the time went, and lead to what the explanation speaks of', async () => {
    const region = details();
    await region.getByRole('rowheader', { name: 'Waiting for the server' }).waitFor({ state: 'attached' });
    expect(await region.locator('.status-line').innerText()).toMatch(
      /401.*HTTP\/1\.1\s+from 127\.0\.0\.1:\d+/s,
    );
    const link = region.getByRole('button', { name: /^Show in the/ }).first();
    await link.click();
    await focused('.details mark');
  });

  it('a query is completed from the log, by keys that DevTools leaves alone', async () => {
    const box = panel.getByRole('searchbox', { name: 'Filter calls' });
    await box.click();
    await window.devtools.keyboard.type('-sta');
    await panel.getByRole('option', { name: /status:/ }).waitFor();
    await window.devtools.keyboard.press('Tab');
    await expect.poll(() => box.inputValue()).toBe('-status:');
    await panel.getByRole('option', { name: /401/ }).waitFor();
    await window.devtools.keyboard.press('Escape');
    await panel.getByRole('option', { name: /401/ }).waitFor({ state: 'detached' });
    await focused('.search');
    expect(await box.inputValue()).toBe('-status:');
    await window.devtools.keyboard.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('');
  });

  it('Ctrl+Z and Ctrl+Y are those of the field that one types in', async () => {
    const box = panel.getByRole('searchbox', { name: 'Filter calls' });
    await box.click();
    await window.devtools.keyboard.type('nobody');
    await window.devtools.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => box.inputValue()).toBe('');
    await window.devtools.keyboard.press('ControlOrMeta+y');
    await expect.poll(() => box.inputValue()).toBe('nobody');
    await box.fill('');
  });

  it('Ctrl+F in the list leads to the filter, and DevTools opens no search of its own', async () => {
    await panel.getByRole('grid').press('Home');
    await window.devtools.keyboard.press('ControlOrMeta+f');
    await focused('.search');
    expect(await drawers()).toBe(0);
    expect(await window.devtools.locator('.search-bar').filter({ visible: true }).count()).toBe(0);
  });

  it('a call is copied as a command without its token', async () => {
    await panel.getByRole('button', { name: 'Copy as' }).click();
    await panel.getByRole('menuitem', { name: 'cURL (bash)', exact: true }).click();
    await panel.getByRole('status').filter({ hasText: 'cURL (bash) copied' }).waitFor({ state: 'attached' });
  });

  it('a HAR file is saved, without secrets', async () => {
    const { name, text } = await exported();
    expect(name).toMatch(/^chat-api-.*\.har$/);
    expect(JSON.parse(text).log.entries).toHaveLength(1);
    expect(text).not.toContain('MADE-UP-TOKEN');
  });

  it('Chromium’s own Network panel opens that file, with the call as it was', async () => {
    const { text } = await exported();
    const [entry] = JSON.parse(text).log.entries;
    const opened = await openedInNetworkPanel(text);
    await window.showPanel();
    expect(opened).toEqual([
      {
        method: 'GET',
        url: 'https://a1.easemob.com/acme/shop/users/nobody',
        status: 401,
        body: entry.response.content.text,
        authorization: expect.stringMatching(/^Bearer <YOUR_TOKEN[ >]/),
        protocol: 'http/1.1',
        address: `${entry.serverIPAddress}:${entry.connection}`,
        waited: Math.round(entry.timings.wait),
      },
    ]);
  });

  it('what is set on the options page counts in the panel at once', async () => {
    const options = await window.context.newPage();
    await options.goto(panel.url().replace(/panel\/panel\.html.*/, 'options/options.html'));
    await options.getByLabel('Theme').selectOption('Dark');
    await panel.locator('html[data-theme=dark]').waitFor();
    await options.getByLabel('Language').selectOption('中文');
    await panel.getByRole('button', { name: '设置' }).waitFor();
    await options.locator('html[data-theme=dark]').waitFor();
    await options.close();
  });
});
