import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { callsAre, clearLog, detailsOf, openRow, sendFrom, shownRows } from './panel-page';
import { panel, proxyHost, server, usePanel, window } from './use-panel';

usePanel();

const clear = () => clearLog(panel);
const rowOf = (operation: string) => panel.getByRole('row').filter({ hasText: operation });

const call = (path = '/acme/shop/users/nobody') =>
  sendFrom(window.page)('GET', `https://a1.easemob.com${path}`);

const har = { name: 'large.har', mimeType: 'application/json' };
/** Some seconds' worth of reading. */
function largeHar(): string {
  const entry = {
    startedDateTime: '2026-11-20T10:21:07.123Z',
    time: 48,
    request: { method: 'GET', url: 'https://a1.easemob.com/acme/shop/users/kim', headers: [] },
    response: { status: 200, headers: [], content: { size: 5_000, text: `{"a":"${'x'.repeat(5_000)}"}` } },
  };
  return JSON.stringify({ log: { version: '1.2', entries: Array(4_000).fill(entry) } });
}

describe('the log', () => {
  beforeEach(clear);

  it('is cleared when the page is left for another', async () => {
    await call();
    await callsAre(panel, 1);
    await window.page.reload();
    await callsAre(panel, 0);
  });

  it('keeps what the new page called before its document was done', async () => {
    await call();
    await window.page.goto(`${server.demoUrl}?again`);
    // Another operation, so that the row is not that of the call before.
    await call('/acme/shop/chatrooms');
    await rowOf('chat rooms').waitFor();
    await callsAre(panel, 1);
    await openRow(panel, rowOf('chat rooms'));
    await detailsOf(panel).getByText('/chatrooms').first().waitFor();
  });

  it('outlives route changes of a single-page app', async () => {
    await call();
    await window.page.evaluate(() => {
      history.pushState({}, '', '/cart');
      location.hash = 'pay';
    });
    await call();
    await callsAre(panel, 2);
  });

  it('is preserved over a reload where the user says so', async () => {
    const preserve = panel.getByRole('checkbox', { name: 'Preserve log' });
    const heard = await settingsHeard();
    await preserve.check();
    await heard();
    await call();
    await callsAre(panel, 1);
    await window.page.reload();
    await call();
    await callsAre(panel, 2);
    await preserve.uncheck();
  });

  it('takes no calls while recording is paused', async () => {
    const record = panel.getByRole('button', { name: 'Record calls' });
    await record.click();
    await panel.getByRole('contentinfo').getByText('paused').waitFor();
    const heard = await requestHeard('/users/paused');
    await call('/acme/shop/users/paused');
    await heard();
    await record.click();
    await panel.getByRole('contentinfo').getByText('recording').waitFor();
    await call('/acme/shop/users/recorded');
    await callsAre(panel, 1);
    await openRow(panel, rowOf('Get a user'));
    await detailsOf(panel).getByText('users/recorded').first().waitFor();
  });
});

/** From now on: waits until the page that records has heard of something, which takes a moment. */
async function recorderHeard(event: string, isIt: string): Promise<() => Promise<void>> {
  const recorder = window.devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('The page that records is not there.');
  // `void`: what is waited for here is the listening, not the event.
  await recorder.evaluate(
    `void (globalThis.heard = new Promise((done) => ${event}.addListener((news) => ${isIt} && done())))`,
  );
  return () => recorder.evaluate('globalThis.heard');
}

const settingsHeard = () => recorderHeard('chrome.storage.onChanged', 'true');
const requestHeard = (path: string) =>
  recorderHeard('chrome.devtools.network.onRequestFinished', `news.request.url.endsWith('${path}')`);

describe('a host that is not watched', () => {
  beforeEach(clear);

  it('is offered when it answers as the chat API does; then its calls are listed, those before that too', async () => {
    const send = sendFrom(window.page);
    await send('GET', `https://${proxyHost}/acme/shop/users/nobody`);
    await panel.getByRole('button', { name: 'Watch it' }).waitFor();
    await send('GET', `https://${proxyHost}/acme/shop/users/kim`);
    await panel.getByRole('contentinfo').getByText('2 other requests').waitFor();
    const heard = await settingsHeard();
    await panel.getByRole('button', { name: 'Watch it' }).click();
    await callsAre(panel, 2);
    await panel.getByRole('contentinfo').getByText('0 other requests').waitFor();
    expect(await shownRows(panel)).toMatchObject([
      { status: '401', operation: 'Get a user' },
      { status: '401', operation: 'Get a user' },
    ]);
    await heard();
    await send('GET', `https://${proxyHost}/acme/shop/users/nobody`);
    await callsAre(panel, 3);
    await openRow(panel, rowOf('Get a user').first());
    await detailsOf(panel).getByText('error_description').first().waitFor();
  });
});

describe('the call by which the SDK asks for its servers', () => {
  beforeEach(clear);

  it('is listed by name', async () => {
    await sendFrom(window.page)('GET', 'https://rs.easemob.com/easemob/server.json?app_key=acme%2523shop');
    await callsAre(panel, 1);
    expect((await shownRows(panel))[0]).toMatchObject({
      status: '200',
      operation: 'Find the chat servers (DNS config)',
    });
  });
});

describe('a failing call', () => {
  beforeEach(clear);

  it('says which error the SDK raises for it, since that is what the console shows', async () => {
    await call();
    await callsAre(panel, 1);
    await openRow(panel, rowOf('Get a user'));
    expect(await detailsOf(panel).textContent()).toMatch(/In the web SDK, this error is WEBIM_\w+, type \d+/);
  });
});

describe('calls of others', () => {
  it('come out of a HAR file, explained like those of the page', async () => {
    await clear();
    await call();
    await callsAre(panel, 1);
    const saved = panel.page().waitForEvent('download');
    await panel.getByRole('button', { name: 'Export HAR' }).click();
    await panel.getByRole('menuitem').first().click();
    const path = await (await saved).path();
    expect(JSON.parse(await readFile(path, 'utf8')).log.entries).toHaveLength(1);
    await call();
    await callsAre(panel, 2);
    await panel.locator('input[type=file]').setInputFiles(resolve(path));
    await callsAre(panel, 1);
    expect((await shownRows(panel))[0]).toMatchObject({ status: '401', operation: 'Get a user' });
  });

  it('do not mix with those of the page, which are recorded meanwhile and come back', async () => {
    await call();
    await panel.getByText('The page has made 1 call meanwhile.').waitFor();
    await panel.getByRole('button', { name: 'Close file' }).click();
    await callsAre(panel, 3);
  });

  it('do not come among those of the page where the log is cleared while the file is read', async () => {
    await clear();
    await call();
    await callsAre(panel, 1);
    await panel.locator('input[type=file]').setInputFiles({ ...har, buffer: Buffer.from(largeHar()) });
    await panel.getByRole('progressbar', { name: 'Reading large.har' }).waitFor();
    await panel.getByText('These calls are from large.har').waitFor();
    await panel.getByRole('button', { name: 'Clear', exact: true }).click();
    await panel.getByRole('progressbar').waitFor({ state: 'detached' });
    await callsAre(panel, 1);
    await panel.getByRole('contentinfo').getByText('recording').waitFor();
  });
});

describe('a call', () => {
  beforeEach(clear);

  it('has a menu in place of the browser’s own, by the right button and by key', async () => {
    const menu = panel.getByRole('menu', { name: 'Actions for this call' });
    await call();
    await rowOf('Get a user').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Filter by this status' }).click();
    const query = panel.getByRole('searchbox', { name: 'Filter calls' });
    await expect.poll(() => query.inputValue()).toBe('status:401');
    await panel.getByRole('grid').press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Hide this operation' }).press('Escape');
    await menu.waitFor({ state: 'detached' });
    await panel.locator('[role=grid]:focus').waitFor();
    await query.fill('');
  });

  it('is shown in the Network panel of the browser', async () => {
    await call();
    await openRow(panel, rowOf('Get a user'));
    await panel.getByRole('button', { name: 'Show in Network' }).click();
    const network = window.devtools.getByRole('tab', { name: 'Network' }).first();
    await expect.poll(() => network.getAttribute('aria-selected')).toBe('true');
  });
});
