import { effect } from '@preact/signals';
import { browser } from '../../capture/browser';
import { mountSettings } from '../../panel/settings/mount-settings';
import { browserLanguage, openSettings } from '../../session/settings/open-settings';

const services = {
  ...(await openSettings()),
  browserLanguage: browserLanguage(),
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
