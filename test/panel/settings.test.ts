import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/model/settings';
import { defaultSettings } from '../../src/model/settings';
import { assorted, expiredToken } from '../fixtures/log-entries';
import { complaintsOf, type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

async function openSettings(options: PanelOptions = {}) {
  const page = await theatre.open(assorted(), { height: 700, ...options });
  await page.getByRole('button', { name: 'Settings' }).click();
  return { page, dialog: page.getByRole('dialog', { name: 'Settings' }) };
}

const savedBy = async (page: Page): Promise<readonly Partial<Settings>[]> =>
  (await page.evaluate(() => window.stage.seen())).saved;

describe('the settings', () => {
  it('are opened and closed, the focus back where it was', async () => {
    const { page, dialog } = await openSettings();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(
      await page.getByRole('button', { name: 'Settings' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
  });

  it.each([
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Times', 'Since the first call', { times: 'relative' }],
  ])('%s can be chosen', async (label, option, saved) => {
    const { page, dialog } = await openSettings();
    await dialog.getByLabel(label).selectOption(option);
    expect(await savedBy(page)).toEqual([saved]);
  });

  it('can be switched on and off', async () => {
    const { page, dialog } = await openSettings();
    await dialog.getByLabel('Preserve the log when the page is left').check();
    expect(await savedBy(page)).toEqual([{ preserveLog: true }]);
  });

  it('forget the filter with the wish to remember it', async () => {
    const view = { ...defaultSettings.view, query: 'alice' };
    const { page, dialog } = await openSettings({ settings: { view } });
    await dialog.getByLabel('Remember the filter').uncheck();
    const [saved] = await savedBy(page);
    expect([saved?.rememberFilter, saved?.view?.query]).toEqual([false, '']);
  });

  it('say which version this is', async () => {
    const { dialog } = await openSettings();
    await dialog.getByText('Version 0.0.0').waitFor();
  });

  it('are all reset only after asking', async () => {
    const { page, dialog } = await openSettings({ settings: { hosts: ['chat.example.com'], theme: 'dark' } });
    const reset = dialog.getByRole('button', { name: 'Reset all settings' });
    await reset.click();
    await page.keyboard.press('Enter');
    expect(await savedBy(page)).toEqual([]);
    await reset.click();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    expect(await savedBy(page)).toEqual([defaultSettings]);
    expect(await dialog.getByText('chat.example.com').count()).toBe(0);
  });
});

describe('the language', () => {
  it('is found by those who read only one, switched at once and remembered', async () => {
    const { page } = await openSettings();
    await page.getByLabel('语言').selectOption('中文');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await savedBy(page)).toEqual([{ language: 'zh' }]);
    await page.getByLabel('Language').selectOption('跟随浏览器');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  });

  it('has its texts loaded with the panel, and those of the other when it is chosen', async () => {
    const { page } = await openSettings();
    const loaded = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => /\/(en|zh)-/.exec(name)?.[1] ?? []),
      );
    await expect.poll(loaded).toEqual(['en']);
    await page.getByLabel('Language').selectOption('中文');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await expect.poll(loaded).toEqual(['en', 'zh']);
  });

  it('stays as it is where the texts of the other cannot be had', async () => {
    const { page, dialog } = await openSettings();
    await page.route('**/zh-*.js', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.getByLabel('Language').selectOption('中文');
    await failed;
    await page.getByLabel('Theme').selectOption('Dark');
    await dialog.waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(complaintsOf(page).filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
  });
});

describe('hosts to watch', () => {
  it('are added and removed', async () => {
    const { page, dialog } = await openSettings();
    const field = dialog.getByRole('textbox', { name: 'Hosts to watch' });
    await field.fill(' *.example.com ');
    await dialog.getByRole('button', { name: 'Add host' }).click();
    await field.fill('localhost:8443');
    await field.press('Enter');
    const listed = dialog.getByRole('list', { name: 'Hosts to watch' }).getByRole('listitem');
    await expect.poll(() => listed.allInnerTexts()).toEqual(['*.example.com', 'localhost:8443']);
    await dialog.getByRole('button', { name: 'Remove *.example.com' }).click();
    expect(await field.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect((await savedBy(page)).at(-1)).toEqual({ hosts: ['localhost:8443'] });
  });

  it.each([
    ['*', '* alone would watch every host. Write the domain too, such as *.example.com.'],
    ['chat.*.com', '* goes only at the start, with a dot after it: *.example.com.'],
    ['a b.com', 'A host has no spaces in it.'],
    ['localhost:99999', 'A port is a number from 1 to 65535: chat.example.com:8443.'],
    ['exa%mple.com', 'There is a character in it that no host has.'],
    [`${'a'.repeat(254)}.com`, 'No host is longer than 253 characters.'],
  ])('%s is refused, with the reason', async (typed, reason) => {
    const { page, dialog } = await openSettings();
    const field = dialog.getByRole('textbox', { name: 'Hosts to watch' });
    await field.fill(typed);
    await field.press('Enter');
    await dialog.getByText(reason, { exact: true }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe(typed);
    expect(await savedBy(page)).toEqual([]);
    await field.fill('chat.example.com');
    expect(await dialog.getByText(reason, { exact: true }).count()).toBe(0);
  });

  it.each([
    ['https://foo.example.com/x', 'foo.example.com'],
    ['foo.example.com/org/app', 'foo.example.com'],
    ['http://me@localhost:8443?a=1', 'localhost:8443'],
  ])('are taken from a pasted %s, which is said', async (typed, host) => {
    const { page, dialog } = await openSettings();
    const field = dialog.getByRole('textbox', { name: 'Hosts to watch' });
    await field.fill(typed);
    await field.press('Enter');
    await dialog.getByText(`Only the host counts: ${host} was added.`).waitFor();
    expect(await savedBy(page)).toEqual([{ hosts: [host] }]);
  });

  it('are not listed twice', async () => {
    const { page, dialog } = await openSettings({ settings: { hosts: ['chat.example.com'] } });
    const field = dialog.getByRole('textbox', { name: 'Hosts to watch' });
    await field.fill('chat.example.com');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('');
    expect(await savedBy(page)).toEqual([]);
  });
});

describe('names of secrets', () => {
  it('are masked from then on', async () => {
    const entry = expiredToken();
    const request = {
      ...entry.call.request,
      requestHeaders: [],
      headers: [['Accept', 'made-up-own-secret'] as const],
    };
    const page = await theatre.open([{ ...entry, call: { ...entry.call, request } }], { height: 700 });
    await page.getByRole('grid').press('Home');
    const details = page.getByRole('region', { name: 'Call details' });
    expect(await details.innerText()).toContain('Accept: made-up-own-secret');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('textbox', { name: 'Names of secrets' }).fill('accept');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove accept' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => details.innerText()).toContain('Accept: ••••••');
  });

  it('need letters or digits', async () => {
    const { dialog } = await openSettings();
    await dialog.getByRole('textbox', { name: 'Names of secrets' }).fill('--');
    await dialog.getByRole('button', { name: 'Add name' }).click();
    await dialog.getByText('A name has letters or digits, 64 characters at most.').waitFor();
  });
});

describe('the memory for calls', () => {
  it('is a number of megabytes, and no other is taken', async () => {
    const { page, dialog } = await openSettings();
    const field = dialog.getByRole('spinbutton', { name: 'Memory for calls' });
    const notTaken = dialog.getByText('Not saved: it must be a whole number from 10 to 500.');
    for (const [right, wrong] of [
      ['10', '9'],
      ['500', '501'],
      ['250', '12.5'],
      ['251', ''],
    ] as const) {
      await field.fill(right);
      await field.press('Tab');
      await notTaken.waitFor({ state: 'detached' });
      expect(await field.getAttribute('aria-invalid')).toBe('false');
      await field.fill(wrong);
      await field.press('Tab');
      await notTaken.waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    }
    expect(await savedBy(page)).toEqual([10, 500, 250, 251].map((memoryBudget) => ({ memoryBudget })));
  });
});

describe('settings that could not be read or saved', () => {
  const tell = (page: Page, problem: Parameters<typeof window.stage.setSettingsProblem>[0]) =>
    page.evaluate((one) => window.stage.setSettingsProblem(one), problem);

  it.each(['panel', 'settings'] as const)(
    'are named until the user has read of it, in the %s',
    async (view) => {
      const page = await theatre.open([], { view });
      await tell(page, { kind: 'replaced', names: ['hosts', 'view.columns', 'view.sort'] });
      const notice = page.getByText(
        'what is not valid was left out: Hosts to watch, Columns and layout. Check',
      );
      await notice.waitFor();
      await page.getByRole('button', { name: 'Hide this notice' }).click();
      await notice.waitFor({ state: 'detached' });
    },
  );

  it('are told of where the browser saves none', async () => {
    const page = await theatre.open([], { language: 'zh' });
    await tell(page, { kind: 'unsaved' });
    await page.getByText('浏览器未能保存设置，更改在关闭本页之前有效。').waitFor();
  });
});

describe('the options page', () => {
  it('has the same settings', async () => {
    const page = await theatre.open([], { view: 'settings', settings: { hosts: ['chat.example.com'] } });
    await page.getByRole('heading', { name: 'Chat API Inspector settings' }).waitFor();
    await page.getByRole('button', { name: 'Remove chat.example.com' }).click();
    await page.getByLabel('Language').selectOption('中文');
    await page.getByRole('heading', { name: 'Chat API Inspector 设置' }).waitFor();
    expect(await savedBy(page)).toEqual([{ hosts: [] }, { language: 'zh' }]);
    await page.evaluate(() => window.stage.dispose());
    expect(await page.locator('#panel').innerHTML()).toBe('');
  });
});
