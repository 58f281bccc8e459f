import { browser } from '../../capture/browser';
import type { SettingsStorage } from './open-settings';

/** `storage.local`; pages take turns through a lock. */
export const browserStorage: SettingsStorage = {
  get: (keys) => browser.storage.local.get(keys),
  set: (items) => browser.storage.local.set(items),
  onChanged(listener) {
    browser.storage.onChanged.addListener((changes, area) => {
      if (area !== 'local') return;
      listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    });
  },
  alone: (work) => navigator.locks.request('chat-api-inspector settings', work),
};
