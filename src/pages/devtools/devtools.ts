import { browser } from '../../capture/browser';
import { type NavigationEvents, watchNavigations } from '../../capture/navigation';
import { type NetworkEvents, startRecorder } from '../../capture/recorder';
import { isChatHost } from '../../catalog/hosts';
import { openSettings } from '../settings';
import { watchedHosts } from '../watched-hosts';
import { createNearbyFinder } from './nearby-hosts';
import { createOutbox } from './outbox';

// This page lives as long as DevTools; the panel's page only from the first time its tab is shown.
let isPaused = false;
const outbox = createOutbox((message) => {
  if (message.kind === 'pause') isPaused = message.paused;
  else outbox.countAnew();
});
const lookNearby = createNearbyFinder(outbox.foundNearby);
const opened = openSettings();
const network = browser.devtools.network as unknown as NetworkEvents & NavigationEvents;

// Listening begins before the settings are read: no request may slip through meanwhile.
startRecorder(
  network,
  (host) => isChatHost(host) || opened.then(({ settings }) => watchedHosts(settings.value.hosts)(host)),
  {
    onCall(call) {
      if (!isPaused) outbox.addCall(call);
    },
    onOther(entry) {
      if (isPaused) return;
      outbox.addOther();
      void lookNearby(entry);
    },
  },
);
watchNavigations(network, async (at) => {
  const { settings } = await opened;
  outbox.leave(at, settings.value.preserveLog);
});

const panel = await browser.devtools.panels.create('Chat API', '', '/src/pages/panel/panel.html');
panel.onShown.addListener((panelWindow) => outbox.connect(panelWindow as unknown as Window));
