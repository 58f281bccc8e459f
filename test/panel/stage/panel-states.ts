import type { Page } from 'playwright';
import type { LogEntry } from '../../../src/log/log';
import { defaultSettings } from '../../../src/model/settings';
import {
  aCause,
  alreadyInGroup,
  anEntry,
  assorted,
  expiredToken,
  many,
  refused,
  saying,
  secretToken,
  succeeded,
} from '../../fixtures/log-entries';
import type { PanelOptions } from './open-panel';

/** Something that the panel may look like. How it is reached says nothing of the language that it is in. */
export interface PanelState {
  readonly entries?: readonly LogEntry[];
  readonly options?: Pick<PanelOptions, 'settings' | 'view'>;
  reach?(page: Page): Promise<unknown>;
}

const list = (page: Page) => page.getByRole('grid');
const search = (page: Page) => page.getByRole('searchbox');
const first = (page: Page) => list(page).press('Home');
const last = (page: Page) => list(page).press('End');
const record = (page: Page) => page.locator('.record').click();
const openSettings = async (page: Page) => {
  await page.locator('.bar > .tool').last().click();
  await page.locator('dialog').waitFor();
};
const openCopyMenu = async (page: Page) => {
  await first(page);
  await page.locator('.actions [aria-haspopup]').click();
};
const chooseFile = async (page: Page) => {
  const [name, mimeType] = ['shop.har', 'application/json'];
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from('{}') });
};
const find = async (page: Page, text: string) => {
  await first(page);
  await page.locator('.details').press('Control+f');
  await page.locator('.find-bar input').fill(text);
};
const narrow = async (page: Page) => {
  for (const edge of ['from', 'to']) {
    for (let step = 0; step < 2; step++) {
      await page.locator(`.span-edge.${edge}`).press(edge === 'from' ? 'PageUp' : 'PageDown');
    }
  }
};

const users = Array.from({ length: 120 }, (_, index) => ({ username: `user${index}`, note: 'x'.repeat(60) }));
const timings = { queued: 12, blocked: 0.4, dns: 2, connect: 3.25, ssl: 6.5, send: 3, wait: 71, receive: 8 };
const problem = { entry: 5, text: saying('It has no url.', '缺少 url。') };
const problems = [problem, { ...problem, entry: 8 }, { ...problem, entry: null }];
const known = [expiredToken(), ...assorted().slice(2)];
const grouped = [...assorted(), ...many(9)];
/** What failed works again. */
const fixed = [alreadyInGroup(), anEntry({ ...alreadyInGroup().call.request, id: 'again', startedAt: 2e12 })];
const everyColumn = { app: true, operation: true, method: true, time: true, duration: true, first: true };
const ofFile = { hosts: ['chat.example.com', '*.example.org:8443'], secretNames: ['x-own'] };

const excerpt = { text: `  "a" = "${'x'.repeat(60)}"`, spot: [6, 7] } as const;
const evidence = { check: 'x', found: saying('`=` at line 2', '第 2 行的 `=`'), place: null, excerpt };

/** Every kind of call that its details speak of in a way of its own. */
export const callsOfEveryKind: readonly LogEntry[] = [
  ...assorted(),
  anEntry({ status: 403, timings, connection: { protocol: 'h2', address: '203.0.113.7', port: '443' } }),
  anEntry({ url: `https://a1.easemob.com/acme/shop/users?limit=2&cursor=a%20b&token=${secretToken}` }),
  anEntry({ status: 400 }, { causes: [aCause('confirmed', saying('No JSON', '不是 JSON'), [evidence])] }),
  anEntry({ body: { count: 120, entities: users } }),
  anEntry({ body: 'word '.repeat(6_000), mimeType: 'text/plain' }),
  ...(['hidden-by-cors', 'evicted', 'truncated', 'binary', 'unanswered', 'empty'] as const).map((bodyState) =>
    anEntry({ bodyState, status: 403, method: 'POST' }),
  ),
];

/** Every state of the panel, by name. */
export const panelStates: Readonly<Record<string, PanelState>> = {
  'nothing was seen': {},
  'requests were seen, none of them a call': {
    reach: (page) => page.evaluate(() => window.stage.setOthers(96)),
  },
  'recording is paused before there was a call': { reach: record },
  'recording is paused': { entries: known, reach: record },
  'nothing more will be recorded': {
    entries: known,
    reach: (page) => page.evaluate(() => window.stage.disconnect()),
  },
  'a file holds no call': {
    reach: (page) =>
      page.evaluate(() => {
        window.stage.setSource('shop.har');
        window.stage.setOthers(12);
      }),
  },
  'a filter and a span hide everything': {
    entries: assorted(),
    async reach(page) {
      await narrow(page);
      await search(page).fill('status:5xx no call has this');
    },
  },
  'calls are listed': { entries: grouped },
  'ten thousand calls are listed and some hidden': {
    async reach(page) {
      await page.evaluate(() => window.stage.addMany(12_000));
      await search(page).fill('status:4xx');
    },
  },
  'calls are sorted, times relative': {
    entries: grouped,
    options: { settings: { times: 'relative' } },
    reach: (page) => page.locator('.cell.why .sort').click(),
  },
  'calls are grouped by cause, a group unfolded and one fixed': {
    entries: [...grouped, ...fixed],
    options: { settings: { grouping: 'cause' } },
    async reach(page) {
      await first(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
    },
  },
  'calls are grouped by operation': { entries: grouped, options: { settings: { grouping: 'operation' } } },
  'every column is wanted': {
    entries: grouped,
    options: { settings: { grouping: 'cause', view: { ...defaultSettings.view, shown: everyColumn } } },
  },
  'the list is narrowed to a span': { entries: grouped, reach: narrow },
  'the pointer is over the overview': {
    entries: grouped,
    async reach(page) {
      await page.locator('.overview').hover();
      await page.locator('.bucket-tip').waitFor();
    },
  },
  'it tells of a host and of a file': {
    entries: known,
    reach: (page) =>
      page.evaluate(() => {
        window.stage.suggestHosts('chat.shop.example.com');
        window.stage.setSource('shop.har');
      }),
  },
  'a file is being opened': { entries: known, reach: chooseFile },
  'a file is being read': {
    entries: known,
    async reach(page) {
      await chooseFile(page);
      await page.evaluate(() => window.stage.progressImport(1_200, 5_000));
    },
  },
  'a file could not be read whole': {
    entries: known,
    async reach(page) {
      await chooseFile(page);
      await page.evaluate((found) => window.stage.finishImport({ calls: 3, problems: found }), problems);
      await page.locator('.report summary').click();
    },
  },
  'a file could not be read': {
    async reach(page) {
      await chooseFile(page);
      await page.evaluate((found) => window.stage.finishImport({ problems: found }), problems);
      await page.locator('.report').waitFor();
    },
  },
  'a file is held over it': {
    entries: known,
    async reach(page) {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([], 'shop.har'));
        document.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
      });
      await page.locator('.drop-target').waitFor();
    },
  },
  'something was copied': {
    entries: known,
    async reach(page) {
      await first(page);
      await page.locator('.primary').click();
      // As it is before it fades, however long it is looked at.
      await page.locator('.toast').evaluate((toast) => {
        for (const leaving of toast.getAnimations()) {
          leaving.pause();
          leaving.currentTime = 0;
        }
      });
    },
  },
  'copying failed': {
    entries: known,
    async reach(page) {
      await page.evaluate(() => window.stage.breakClipboard());
      await first(page);
      await page.locator('.primary').click();
      await page.locator('.toast').waitFor();
    },
  },
  'keys are offered': { entries: known, reach: (page) => search(page).press('ArrowDown') },
  'a value is about to be taken over': {
    entries: known,
    async reach(page) {
      await search(page).fill('status:');
      await page.keyboard.press('ArrowDown');
    },
  },
  'a query is wrong': { entries: known, reach: (page) => search(page).fill('status:oops /(/ -method:GET') },
  'a wrong query has been left': {
    entries: known,
    async reach(page) {
      await search(page).fill('status:oops');
      await page.keyboard.press('Enter');
    },
  },
  'the tools have a menu open': {
    entries: known,
    reach: (page) => page.locator('.bar [aria-haspopup=menu]').first().click(),
  },
  'the columns have a menu open': {
    entries: known,
    options: { settings: { grouping: 'cause' } },
    reach: (page) => page.locator('.cell.status .sort').press('Alt+ArrowDown'),
  },
  'a call has a menu open': {
    entries: known,
    async reach(page) {
      await first(page);
      await page.keyboard.press('Alt+ArrowDown');
    },
  },
  'a group has a menu open': {
    entries: grouped,
    options: { settings: { grouping: 'operation' } },
    async reach(page) {
      await first(page);
      await page.keyboard.press('Alt+ArrowDown');
    },
  },
  'a call can be copied in several forms': { entries: known, reach: openCopyMenu },
  'secrets are about to be copied': {
    entries: known,
    async reach(page) {
      await openCopyMenu(page);
      await page.getByRole('menuitem').last().click();
    },
  },
  'secrets are shown, and bodies as they came': {
    entries: known,
    async reach(page) {
      await first(page);
      await page.locator('.actions > [title]').click();
      for (const raw of await page.locator('.body-head [aria-pressed]').all()) await raw.click();
    },
  },
  'something is found in the details': { entries: known, reach: (page) => find(page, 'to') },
  'something is not found in the details': { entries: known, reach: (page) => find(page, 'nowhere') },
  'something is found in a folded body': {
    entries: [anEntry({ body: { users } }), succeeded()],
    reach: (page) => find(page, 'user1'),
  },
  'it waits for the evidence to be looked at': {
    entries: known,
    async reach(page) {
      await first(page);
      await page.locator('.evidence .link').first().click();
    },
  },
  'the keys are shown': {
    entries: known,
    async reach(page) {
      await list(page).press('?');
      await page.locator('.keys').waitFor();
    },
  },
  'the settings are open': { entries: known, options: { settings: ofFile }, reach: openSettings },
  'settings are wrong': {
    entries: known,
    async reach(page) {
      await openSettings(page);
      await page.getByRole('textbox').first().fill('a b');
      await page.keyboard.press('Enter');
      await page.locator('.problem').waitFor();
      await page.getByRole('spinbutton').fill('9');
      await page.keyboard.press('Tab');
      await page.locator('.problem').nth(1).waitFor();
    },
  },
  'the settings are about to be reset': {
    entries: known,
    async reach(page) {
      await openSettings(page);
      await page.locator('.settings-foot .quiet').click();
      await page.locator('.confirm').waitFor();
    },
  },
  'the settings are a page of their own': { options: { view: 'settings', settings: ofFile } },
  'no details are closed by what is gone': {
    entries: [refused()],
    async reach(page) {
      await last(page);
      await search(page).fill('nobody');
    },
  },
};
