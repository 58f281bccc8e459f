import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/model/settings';
import { openSettings, type SettingsStorage } from '../../../src/session/settings/open-settings';

/** A browser's storage that several pages share; it answers, and tells of changes, a few microtasks later. */
function aStorage(stored: Record<string, unknown> = {}) {
  const items = new Map(Object.entries(structuredClone(stored)));
  const listeners: ((changed: Record<string, unknown>) => void)[] = [];
  const moment = async () => {
    for (let count = 0; count < 5; count++) await null;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const storage: SettingsStorage = {
    async get(keys) {
      await moment();
      return Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)]));
    },
    async set(changed) {
      await moment();
      for (const [key, value] of Object.entries(changed)) items.set(key, structuredClone(value));
      void moment().then(() => {
        for (const listener of listeners) listener(structuredClone(changed));
      });
    },
    onChanged: (listener) => listeners.push(listener),
    alone(work) {
      const result = turn.then(work);
      turn = result.catch(() => {});
      return result;
    },
  };
  return { storage, items, stored: () => Object.fromEntries(items) };
}

const view = (change: Partial<Settings['view']>): Settings['view'] => ({
  ...defaultSettings.view,
  ...change,
});
/** Every microtask has run. */
const settled = () => new Promise<void>((done) => setTimeout(done));

/** What is stored, read by a page that is opened afterwards. */
const readBack = async (storage: SettingsStorage) => (await openSettings(storage)).settings.value;

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    const { settings, settingsProblem } = await openSettings(aStorage().storage);
    expect(settings.value).toEqual(defaultSettings);
    expect(settingsProblem.value).toBeNull();
  });

  it('count at once, and are there the next time', async () => {
    const { storage } = aStorage();
    const { settings, saveSettings } = await openSettings(storage);
    saveSettings({ theme: 'dark', view: view({ query: 'status:4xx' }) });
    expect(settings.value).toMatchObject({ theme: 'dark', view: { query: 'status:4xx' } });
    await settled();
    expect(await readBack(storage)).toEqual(settings.value);
  });

  it('that an earlier version stored as one object survive, and a change to one of them leaves the others', async () => {
    const before: Settings = {
      ...defaultSettings,
      language: 'zh',
      hosts: ['im.shop.example'],
      secretNames: ['x-session-key'],
      memoryBudget: 250,
      view: view({
        columns: { app: 120 },
        shown: { method: true },
        sort: { column: 'why', descending: true },
      }),
    };
    const { storage } = aStorage({ settings: before });
    const { settings, settingsProblem, saveSettings } = await openSettings(storage);
    expect(settings.value).toEqual(before);
    expect(settingsProblem.value).toBeNull();
    saveSettings({ hosts: [], view: { ...settings.value.view, columns: {} } });
    await settled();
    expect(await readBack(storage)).toEqual({ ...before, hosts: [], view: { ...before.view, columns: {} } });
  });

  it('that an earlier version lacked are the defaults', async () => {
    const { storage } = aStorage({ settings: { theme: 'dark', view: { query: 'alice' } } });
    expect(await readBack(storage)).toEqual({
      ...defaultSettings,
      theme: 'dark',
      view: view({ query: 'alice' }),
    });
  });

  it('are stored one key each, with the version of the layout', async () => {
    const { storage, stored } = aStorage();
    const { saveSettings } = await openSettings(storage);
    saveSettings({ theme: 'dark' });
    await settled();
    expect(stored()).toEqual({ 'settings.theme': 'dark', 'settings.version': 2 });
  });

  it('can be changed again before the first change is stored', async () => {
    const { storage } = aStorage();
    const { settings, saveSettings } = await openSettings(storage);
    const seen: string[] = [];
    settings.subscribe(({ grouping }) => seen.push(grouping));
    saveSettings({ preserveLog: true });
    saveSettings({ grouping: 'cause' });
    saveSettings({ grouping: 'operation' });
    saveSettings({ preserveLog: false });
    await settled();
    expect(seen).toEqual(['none', 'none', 'cause', 'operation', 'operation']);
    expect(await readBack(storage)).toMatchObject({ preserveLog: false, grouping: 'operation' });
  });

  it('that the browser does not store count until the panel is closed, and that is told', async () => {
    const { storage } = aStorage();
    const refusing = { ...storage, set: () => Promise.reject(new Error('quota')) };
    const { settings, settingsProblem, saveSettings } = await openSettings(refusing);
    saveSettings({ theme: 'dark' });
    await vi.waitUntil(() => settingsProblem.value !== null);
    expect(settingsProblem.value).toEqual({ kind: 'unsaved' });
    expect(settings.value.theme).toBe('dark');
  });

  it('are the defaults in a browser that has no storage for us', async () => {
    const { storage } = aStorage();
    const opened = await openSettings({ ...storage, get: () => Promise.reject(new Error('no storage')) });
    expect(opened.settings.value).toEqual(defaultSettings);
  });
});

describe('two pages', () => {
  it('that save different settings at once lose neither', async () => {
    const { storage } = aStorage();
    const [one, other] = [await openSettings(storage), await openSettings(storage)];
    one.saveSettings({ hosts: ['one.example'] });
    other.saveSettings({ view: view({ query: 'alice' }) });
    await settled();
    for (const { settings } of [one, other]) {
      expect(settings.value).toMatchObject({ hosts: ['one.example'], view: { query: 'alice' } });
    }
    expect(await readBack(storage)).toEqual(one.settings.value);
  });

  it('that add to one list, or change one record, at once lose neither', async () => {
    const { storage } = aStorage({ settings: { ...defaultSettings, hosts: ['a.example', 'b.example'] } });
    const [one, other] = [await openSettings(storage), await openSettings(storage)];
    one.saveSettings({ hosts: ['a.example', 'b.example', 'c.example'] });
    other.saveSettings({ hosts: ['b.example', 'd.example'] });
    one.saveSettings({ view: view({ columns: { app: 100 } }) });
    other.saveSettings({ view: view({ columns: { time: 70 } }) });
    await settled();
    expect(one.settings.value.hosts).toEqual(['b.example', 'c.example', 'd.example']);
    expect(one.settings.value.view.columns).toEqual({ app: 100, time: 70 });
    expect(other.settings.value).toEqual(one.settings.value);
    expect(await readBack(storage)).toEqual(one.settings.value);
  });

  it('agree where one saves while the other is opened', async () => {
    const { storage } = aStorage();
    const one = await openSettings(storage);
    const opening = openSettings(storage);
    one.saveSettings({ theme: 'dark' });
    const other = await opening;
    await settled();
    expect(other.settings.value.theme).toBe('dark');
  });

  it('that both change one value agree on what is stored', async () => {
    const { storage } = aStorage();
    const [one, other] = [await openSettings(storage), await openSettings(storage)];
    one.saveSettings({ theme: 'dark' });
    other.saveSettings({ theme: 'light' });
    one.saveSettings({ theme: 'auto' });
    await settled();
    expect(one.settings.value).toEqual(other.settings.value);
    expect(await readBack(storage)).toEqual(one.settings.value);
  });
});

describe('stored settings of another shape', () => {
  it.each<[string, Record<string, unknown>, Partial<Settings>, readonly string[]]>([
    ['no choice of ours', { 'settings.grouping': 'nonsense' }, { grouping: 'none' }, ['grouping']],
    ['text in place of a list', { 'settings.hosts': 'abc' }, { hosts: [] }, ['hosts']],
    [
      'a list with something else in it',
      { 'settings.hosts': ['a.example', 7, '*', null, 'a.example'] },
      { hosts: ['a.example'] },
      ['hosts'],
    ],
    ['a budget that is none', { 'settings.memoryBudget': 1e9 }, { memoryBudget: 100 }, ['memoryBudget']],
    [
      'a width that is none',
      { 'settings.view.columns': { app: 'wide', time: 70 } },
      { view: view({ columns: { time: 70 } }) },
      ['view.columns'],
    ],
    ['a share beyond the panel', { 'settings.view.split': { beside: 7, above: 0.4 } }, {}, ['view.split']],
    [
      'of an earlier version',
      { settings: { grouping: 'x', theme: 'dark' } },
      { theme: 'dark' },
      ['grouping'],
    ],
    [
      'a view that is none',
      { settings: { theme: 'dark', view: 7 } },
      { theme: 'dark' },
      ['view.query', 'view.columns', 'view.shown', 'view.split', 'view.sort'],
    ],
  ])('%s falls back, and that is told', async (_what, stored, expected, names) => {
    const { settings, settingsProblem } = await openSettings(aStorage(stored).storage);
    expect(settings.value).toEqual({ ...defaultSettings, ...expected });
    expect(settingsProblem.value).toEqual({ kind: 'replaced', names });
  });

  it('stay as they are until the user has read of it, or sets them', async () => {
    const { storage, items } = aStorage({ 'settings.grouping': 'nonsense', 'settings.theme': 7 });
    const opened = await openSettings(storage);
    opened.saveSettings({ theme: 'dark' });
    await settled();
    expect(opened.settingsProblem.value).toEqual({ kind: 'replaced', names: ['grouping'] });
    expect(items.get('settings.grouping')).toBe('nonsense');
    opened.dismissSettingsProblem();
    await settled();
    expect(opened.settingsProblem.value).toBeNull();
    expect((await openSettings(storage)).settingsProblem.value).toBeNull();
  });

  it('never throw, whatever they are, and are valid once read', async () => {
    const keys = [
      'settings',
      'settings.hosts',
      'settings.view.columns',
      'settings.view.sort',
      'settings.language',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...keys), fc.anything(), { noNullPrototype: true }),
        async (stored) => {
          const storage = { ...aStorage().storage, get: async () => stored };
          const { settings } = await openSettings(storage);
          const again = await openSettings(aStorage({ settings: settings.value }).storage);
          expect(again.settings.value).toEqual(settings.value);
          expect(again.settingsProblem.value).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
