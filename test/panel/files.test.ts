import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { assorted, expiredToken, saying, secretToken, succeeded } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

const har = { name: 'shop.har', mimeType: 'application/json', buffer: Buffer.from('{}') };
const choose = (page: Page) => page.locator('input[type=file]').setInputFiles(har);
const filesOf = async (page: Page) => (await page.evaluate(() => window.stage.seen())).files;
const exportButton = (page: Page) => page.getByRole('button', { name: 'Export HAR' });

describe('Import HAR', () => {
  it('opens the browser’s file dialog', async () => {
    const page = await theatre.open();
    const [dialog] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Import HAR' }).click(),
    ]);
    expect(await dialog.element().getAttribute('accept')).toContain('.har');
  });

  it('shows how far it is, and then what came', async () => {
    const page = await theatre.open();
    await choose(page);
    const bar = page.getByRole('progressbar', { name: 'Reading shop.har' });
    await bar.waitFor();
    await page.evaluate(() => window.stage.progressImport(2_097_152, 30_013_964));
    await page.getByText('2.1 of 30 MB').waitFor();
    expect(await bar.evaluate((one: HTMLProgressElement) => [one.value, one.max])).toEqual([2.1, 30]);
    await page.evaluate((entries) => window.stage.finishImport({}, entries), assorted());
    await page.getByRole('status').getByText('7 calls read from shop.har').waitFor();
    await page.getByText('7 calls', { exact: true }).waitFor();
    expect(await bar.count()).toBe(0);
  });

  it('can be stopped: what was read stays', async () => {
    const page = await theatre.open();
    await choose(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('status').getByText('Stopped: 120 calls of shop.har were read').waitFor();
  });

  it('says which parts could not be read, and where they stand', async () => {
    const page = await theatre.open();
    await choose(page);
    const problems = [
      { entry: 5, text: saying('It has no url.', '缺少 url。') },
      {
        entry: null,
        text: saying('The file breaks off at character {at}.', '文件在第 {at} 个字符处中断。', { at: 9 }),
      },
    ];
    await page.evaluate(([entries, found]) => window.stage.finishImport({ problems: found }, entries), [
      assorted(),
      problems,
    ] as const);
    // The first at once, the rest behind a click.
    await page.getByText('2 parts could not be read. The first: Entry 5: It has no url.').click();
    await page.getByText('The file breaks off at character 9.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.report').count()).toBe(0);
  });

  it('says at once where the only fault is, and has nothing to unfold', async () => {
    const page = await theatre.open();
    await choose(page);
    const cut = { entry: 12, text: saying('It ends at line {line}.', '在第 {line} 行结束。', { line: 84 }) };
    await page.evaluate(([entries, problem]) => window.stage.finishImport({ problems: [problem] }, entries), [
      assorted(),
      cut,
    ] as const);
    await page.getByText('shop.har: 1 part could not be read. Entry 12: It ends at line 84.').waitFor();
    expect(await page.locator('.report details').count()).toBe(0);
  });

  it('is given up where the log is cleared meanwhile, and told of no more', async () => {
    const page = await theatre.open();
    await choose(page);
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await page.getByText('shop.har').count()).toBe(0);
  });

  it.each([
    [
      { problems: [{ entry: null, text: saying('It is no JSON.', '不是 JSON。') }] },
      'shop.har could not be read',
    ],
    [{ others: 12 }, 'shop.har holds no chat API call'],
  ])('says so when nothing came of it', async (result, words) => {
    const page = await theatre.open();
    await choose(page);
    await page.evaluate((found) => window.stage.finishImport(found), result);
    await page.locator('.empty').getByText(words).waitFor();
  });

  it('says once that a file could not be read, and why', async () => {
    const page = await theatre.open();
    await choose(page);
    const problems = [1, 2, 3].map((at) => ({
      entry: null,
      text: saying(`It breaks off at ${at}.`, '中断'),
    }));
    await page.evaluate((found) => window.stage.finishImport({ problems: found }), problems);
    const report = page.getByRole('alert');
    await report.getByText('shop.har could not be read: It breaks off at 1.').click();
    await report.getByText('It breaks off at 2.').waitFor();
    expect(await page.locator('.toast').count()).toBe(0);
    expect(await page.getByText('parts could not be read').count()).toBe(0);
  });

  it('says what the file leaves out, and reads it again with a private host watched', async () => {
    const page = await theatre.open();
    await choose(page);
    await page.evaluate((found) => window.stage.finishImport(found), {
      others: 3,
      notes: [saying('Tokens were left out.', '缺少 token')],
      suggestedHost: 'im.customer.example',
    });
    await page.getByText('Tokens were left out.').waitFor();
    await page.getByText('im.customer.example in shop.har looks like a host of the chat API').waitFor();
    await page.getByRole('button', { name: 'Watch it and show its calls' }).click();
    await page.getByText('Reading shop.har').waitFor();
    expect(await page.getByText('Tokens were left out.').count()).toBe(0);
  });

  it('takes a file that is dropped anywhere on the panel', async () => {
    const page = await theatre.open(assorted());
    const drag = (type: string) =>
      page.evaluate((name) => {
        const data = new DataTransfer();
        data.items.add(new File(['{}'], 'dropped.har'));
        const event = new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('.list')?.dispatchEvent(event);
        return event.defaultPrevented;
      }, type);
    expect(await drag('dragover')).toBe(true);
    await page.getByText('Drop a HAR file to see its calls').waitFor();
    expect(await drag('drop')).toBe(true);
    await page.getByText('Reading dropped.har').waitFor();
    expect(await page.getByText('Drop a HAR file').count()).toBe(0);
  });

  it('says that a second file was not read while the first is', async () => {
    const page = await theatre.open();
    await page.evaluate(() => {
      const data = new DataTransfer();
      for (const name of ['first.har', 'second.har']) data.items.add(new File(['{}'], name));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    });
    await page.getByText('second.har was not read: first.har is still in progress.').waitFor();
    await page.getByText('Reading first.har').waitFor();
  });

  it('takes nothing else that is dragged over it', async () => {
    const page = await theatre.open(assorted());
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'words');
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true }));
    });
    expect(await page.getByText('Drop a HAR file').count()).toBe(0);
  });

  it('is not offered where it cannot be done', async () => {
    const page = await theatre.open([], { without: ['importHar', 'saveFile'] });
    expect(await page.getByRole('button', { name: /HAR/ }).count()).toBe(0);
  });
});

describe('Export HAR', () => {
  async function exported(page: Page, way: string) {
    await exportButton(page).click();
    await page.getByRole('menuitem', { name: way, exact: true }).click();
    await page.waitForFunction(() => window.stage.seen().files.length > 0);
    const [file] = await filesOf(page);
    return { ...file, entries: JSON.parse(file?.text ?? '').log.entries as readonly unknown[] };
  }

  it('saves all calls without their secrets, and says what was left out', async () => {
    const page = await theatre.open(assorted());
    const { name, text, entries } = await exported(page, 'All calls');
    expect(name).toMatch(/^chat-api-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.har$/);
    expect(entries).toHaveLength(7);
    expect(text).not.toContain(secretToken.slice(4, 20));
    const news = page.getByRole('status');
    await news.getByText(`7 calls saved to ${name}, without their secrets: 1 token`).waitFor();
  });

  it('saves what is filtered', async () => {
    const page = await theatre.open(assorted());
    await exportButton(page).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      'All calls',
      'All calls, with secrets…',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('status:4xx');
    await page.getByText('2 of 7 calls').waitFor();
    expect((await exported(page, 'Filtered calls')).entries).toHaveLength(2);
  });

  it('saves secrets only after asking', async () => {
    const page = await theatre.open([expiredToken()]);
    await exportButton(page).click();
    await page.getByRole('menuitem', { name: 'All calls, with secrets…' }).click();
    await page.getByRole('dialog', { name: 'Export with secrets?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await exportButton(page).click();
    await page.getByRole('menuitem', { name: 'All calls, with secrets…' }).click();
    await page.getByRole('button', { name: 'Export with secrets', exact: true }).click();
    await page.getByRole('status').getByText('its secrets included').waitFor();
    expect((await filesOf(page)).map(({ text }) => text)).toEqual([expect.stringContaining(secretToken)]);
  });

  it('says so where there was no secret', async () => {
    const page = await theatre.open([succeeded()]);
    await exported(page, 'All calls');
    await page.getByRole('status').getByText('it carried no secret').waitFor();
  });

  it('of ten thousand calls shows how far it is, and can be stopped', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.addMany(10_000));
    await page.evaluate(() => window.stage.holdTimers());
    await exportButton(page).click();
    await page.getByRole('menuitem', { name: 'All calls', exact: true }).click();
    await page.getByRole('progressbar', { name: /^Writing chat-api-/ }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.evaluate(() => window.stage.releaseTimers());
    await page.getByRole('status').getByText('Stopped: no file was saved').waitFor();
    expect(await filesOf(page)).toEqual([]);
  });
});

describe('the toolbar', () => {
  it('pauses and goes on recording', async () => {
    const page = await theatre.open(assorted());
    const record = page.getByRole('button', { name: 'Record calls' });
    expect(await record.getAttribute('aria-pressed')).toBe('true');
    await record.click();
    expect(await record.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('contentinfo').getByText('paused').waitFor();
    await record.click();
    await page.getByRole('contentinfo').getByText('recording').waitFor();
  });

  it('keeps the log where that is wanted, and remembers it', async () => {
    const page = await theatre.open();
    const preserve = page.getByRole('checkbox', { name: 'Preserve log' });
    await preserve.check();
    expect((await page.evaluate(() => window.stage.seen())).saved).toEqual([{ preserveLog: true }]);
    const later = await theatre.open([], { settings: { preserveLog: true } });
    expect(await later.getByRole('checkbox', { name: 'Preserve log' }).isChecked()).toBe(true);
  });

  it.each([300, 520])('of %d pixels has in a menu what it has no room for', async (width) => {
    const options: PanelOptions = { width, height: 500 };
    const page = await theatre.open(assorted(), options);
    expect(await page.getByRole('button', { name: 'Import HAR' }).count()).toBe(0);
    const more = page.getByRole('button', { name: 'More tools' });
    await more.click();
    await page.getByRole('menuitemcheckbox', { name: 'Preserve log' }).click();
    await more.click();
    const preserve = page.getByRole('menuitemcheckbox', { name: 'Preserve log' });
    expect(await preserve.getAttribute('aria-checked')).toBe('true');
    await page.getByRole('menuitem', { name: 'Export HAR: All calls', exact: true }).click();
    await page.waitForFunction(() => window.stage.seen().files.length > 0);
    await more.click();
    const [dialog] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Import HAR' }).click(),
    ]);
    await dialog.setFiles(har);
    await page.getByText('Reading shop.har').waitFor();
  });
});
