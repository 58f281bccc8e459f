import { effect } from '@preact/signals';
import { browser } from '../../capture/browser';
import { languageOf } from '../../model/language';
import { mountSettings } from '../../panel/settings/mount-settings';
import { browserStorage } from '../../session/settings/browser-storage';
import { openSettings } from '../../session/settings/open-settings';

const services = {
  ...(await openSettings(browserStorage)),
  browserLanguage: languageOf(browser.i18n.getUILanguage()),
  checkHost: async (pattern: string) => (await import('../../session/check-host')).checkHost(pattern),
  versions: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent },
};

effect(() => {
  const { theme } = services.settings.value;
  // No DevTools around it: `auto` is the system's, which the styles follow by themselves.
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
});
await mountSettings(document.getElementById('settings') as HTMLElement, services);
