import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../capture/browser';
import type { Language } from '../model/language';
import { defaultSettings, type Settings } from '../model/settings';

const key = 'settings';

/** The remembered settings, and how to change them. A browser that refuses forgets them: the panel works on. */
export async function openSettings(): Promise<{
  readonly settings: ReadonlySignal<Settings>;
  saveSettings(change: Partial<Settings>): void;
}> {
  const stored = await browser.storage.local.get(key).catch(() => ({}));
  const remembered = (stored as Record<string, Partial<Settings> | undefined>)[key];
  const settings = signal<Settings>({ ...defaultSettings, ...remembered });
  return {
    settings,
    saveSettings(change) {
      settings.value = { ...settings.value, ...change };
      browser.storage.local.set({ [key]: settings.value }).catch(() => {});
    },
  };
}

export function browserLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
