import { type ReadonlySignal, signal } from '@preact/signals-core';
import { browser } from '../../capture/browser';
import { type Language, languageOf } from '../../model/language';
import { defaultSettings, type Settings } from '../../model/settings';

const key = 'settings';

export interface OpenSettings {
  /** Follows what is changed elsewhere: in another window's panel, on the options page. */
  readonly settings: ReadonlySignal<Settings>;
  saveSettings(change: Partial<Settings>): void;
}

/** The remembered settings, and how to change them. A browser that refuses forgets them: the panel works on. */
export async function openSettings(): Promise<OpenSettings> {
  const settings = signal<Settings>(defaultSettings);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) settings.value = complete(changes[key]?.newValue);
  });
  const stored = await browser.storage.local.get(key).catch(() => ({}));
  settings.value = complete((stored as Record<string, unknown>)[key]);
  return {
    settings,
    saveSettings(change) {
      settings.value = { ...settings.value, ...change };
      browser.storage.local.set({ [key]: settings.value }).catch(() => {});
    },
  };
}

/** What an older version stored lacks the newer settings. */
function complete(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const { view, ...others } = stored as Partial<Settings>;
  return { ...defaultSettings, ...others, view: { ...defaultSettings.view, ...view } };
}

export function browserLanguage(): Language {
  return languageOf(browser.i18n.getUILanguage());
}
