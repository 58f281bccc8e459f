import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { SettingsProblem } from '../../model/session';
import type { Settings } from '../../model/settings';
import { isSame, merge } from './merge';
import { readValue, type SettingName, settingNames, settingOf, withValue } from './setting-keys';
import {
  keyOf,
  layoutVersion,
  nameOf,
  readSettings,
  type Stored,
  storedKeys,
  storedValue,
  versionKey,
} from './stored-settings';

/** `storage.local`, or a stand-in. */
export interface SettingsStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  /** Calls `listener` with what any page has stored, by key. */
  onChanged(listener: (changed: Stored) => void): void;
  /** Runs `work` while no other page does so. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface OpenSettings {
  /** Follows what other pages save: another window's panel, the options page. */
  readonly settings: ReadonlySignal<Settings>;
  /** What became of settings that could not be read or stored; `null` while all is well. */
  readonly settingsProblem: ReadonlySignal<SettingsProblem | null>;
  saveSettings(change: Partial<Settings>): void;
  /** The user has read of the problem: what could not be read is overwritten by what stands in for it. */
  dismissSettingsProblem(): void;
}

/**
 * Opens the stored settings. Each is stored under a key of its own and written alone, as a change to what is
 * stored at that moment, so that pages that save at the same time lose nothing.
 */
export async function openSettings(storage: SettingsStorage): Promise<OpenSettings> {
  let follow: ((changed: Stored) => void) | undefined;
  let isChanged = false;
  storage.onChanged((changed) => {
    isChanged = true;
    follow?.(changed);
  });
  const read = () => storage.get([...storedKeys]).catch(() => ({}));
  let stored = await read();
  // What another page saves meanwhile may not be in it yet.
  for (; isChanged; stored = await read()) isChanged = false;
  const opened = readSettings(stored);
  const settings = signal(opened.settings);
  const settingsProblem = signal<SettingsProblem | null>(
    opened.replaced.length > 0 ? { kind: 'replaced', names: opened.replaced } : null,
  );
  /** Writes under way, by setting: until they are done, what is stored is older than what is shown. */
  const writing = new Map<SettingName, number>();
  const written = new Set<SettingName>();
  let last: Promise<unknown> = Promise.resolve();

  const show = <Name extends SettingName>(name: Name, stored: unknown) => {
    if ((writing.get(name) ?? 0) > 0) return;
    const { value } = readValue(name, stored);
    if (!isSame(settingOf(settings.peek(), name), value))
      settings.value = withValue(settings.peek(), name, value);
  };
  const reread = async (name: SettingName) => {
    const stored = await storage.get([...storedKeys]).catch(() => null);
    if (stored !== null) show(name, storedValue(stored, name));
  };
  follow = (changed) => {
    for (const [key, value] of Object.entries(changed)) {
      const name = nameOf(key);
      if (name === undefined) continue;
      // It may be an echo of our own, older than what was written since.
      if (written.has(name)) void reread(name);
      else show(name, value);
    }
  };

  const write = async <Name extends SettingName>(name: Name, base: unknown, next: unknown) => {
    const stored = await storage.get([...storedKeys]);
    const known = readValue(name, storedValue(stored, name)).value;
    const version = stored[versionKey] === undefined ? { [versionKey]: layoutVersion } : {};
    await storage.set({ [keyOf(name)]: merge(base, next, known), ...version });
  };
  const save = <Name extends SettingName>(name: Name, next: Settings) => {
    const [base, value] = [settingOf(settings.peek(), name), settingOf(next, name)];
    settings.value = withValue(settings.peek(), name, value);
    writing.set(name, (writing.get(name) ?? 0) + 1);
    written.add(name);
    const done = () => writing.set(name, (writing.get(name) ?? 1) - 1);
    last = last
      .then(() => storage.alone(() => write(name, base, value)))
      .then(
        () => {
          done();
          return reread(name);
        },
        () => {
          done();
          settingsProblem.value = { kind: 'unsaved' };
        },
      );
  };
  const namesOf = (problem: SettingsProblem | null) =>
    problem?.kind === 'replaced' ? (problem.names as readonly SettingName[]) : [];

  return {
    settings,
    settingsProblem,
    saveSettings(change) {
      const replaced = namesOf(settingsProblem.peek());
      const before = settings.peek();
      const next = { ...before, ...change };
      const changed = settingNames.filter((name) => !isSame(settingOf(before, name), settingOf(next, name)));
      for (const name of changed) save(name, next);
      const left = replaced.filter((name) => !changed.includes(name));
      if (left.length < replaced.length) {
        settingsProblem.value = left.length > 0 ? { kind: 'replaced', names: left } : null;
      }
    },
    dismissSettingsProblem() {
      const replaced = namesOf(settingsProblem.peek());
      settingsProblem.value = null;
      for (const name of replaced) save(name, settings.peek());
    },
  };
}
