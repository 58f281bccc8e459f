import { browser } from '../capture/browser';
import type { Language } from '../model/language';

/** What is remembered from one day to the next. */
export interface Settings {
  readonly language: Language;
}

const key = 'settings';

/** The remembered settings; what is missing or unreadable falls back to the browser's own. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key).catch(() => ({}));
  const remembered = (stored as Record<string, Partial<Settings> | undefined>)[key];
  const language = remembered?.language;
  return { language: language === 'en' || language === 'zh' ? language : browserLanguage() };
}

/** Remembers the settings. A browser that refuses forgets them: the panel works on. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings }).catch(() => {});
}

function browserLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
