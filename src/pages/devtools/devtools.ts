import { browser } from '../../capture/browser';
import { inFirefox } from '../../session/in-firefox';
import { type RecorderPage, record } from '../../session/recorder/record';
import { browserStorage } from '../../session/settings/browser-storage';
import { openSettings } from '../../session/settings/open-settings';

// This page lives as long as DevTools; the panel's page only from the first time its tab is shown.
const { network, inspectedWindow } = browser.devtools;
const connect = record({
  network: network as unknown as RecorderPage['network'],
  onResourceAdded: (inspectedWindow as unknown as RecorderPage).onResourceAdded,
  settings: openSettings(browserStorage),
  inFirefox,
  askBeginning: () => inspectedWindow.eval('Date.now() - performance.now()'),
});

// Firefox shows the icon on the tab.
const panel = await browser.devtools.panels.create(
  'Chat API',
  '/icons/icon.svg',
  '/src/pages/panel/panel.html',
);
panel.onShown.addListener((panelWindow) => connect(panelWindow as unknown as Window));
