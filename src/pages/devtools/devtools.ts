import { browser } from '../../capture/browser';
import { type NavigationEvents, watchFirefoxNavigations, watchNavigations } from '../../capture/navigation';
import { type NetworkEvents, startRecorder } from '../../capture/recorder';
import { isChatHost } from '../../catalog/hosts';
import { inFirefox } from '../../session/in-firefox';
import { createOutbox } from '../../session/recorder/outbox';
import { createSuggestedHosts } from '../../session/recorder/suggested-hosts';
import { browserStorage } from '../../session/settings/browser-storage';
import { openSettings } from '../../session/settings/open-settings';
import { watchedHosts } from '../../session/watched-hosts';

// This page lives as long as DevTools; the panel's page only from the first time its tab is shown.
let isPaused = false;
const outbox = createOutbox(
  // Firefox reports those that end together in any order.
  inFirefox ? 30 : 0,
  () => isPaused,
  (message) => {
    if (message.kind === 'pause') isPaused = message.paused;
    else if (message.kind === 'refuse') nearby.refuse(message.host);
    else {
      outbox.countAnew();
      nearby.forget();
    }
  },
);
const nearby = createSuggestedHosts(outbox.foundNearby);
const opened = openSettings(browserStorage);
let isWatched: ((host: string) => boolean) | null = null;
void opened.then(({ settings }) =>
  settings.subscribe(({ hosts }) => {
    isWatched = watchedHosts(hosts);
    outbox.moveToCalls(nearby.take(isWatched));
  }),
);
const network = browser.devtools.network as unknown as NetworkEvents & NavigationEvents;

// Listening begins before the settings are read: no request may slip through meanwhile.
startRecorder(
  {
    onRequestFinished: {
      // It counts whether recording is paused when a request ends, not when its body has been read.
      addListener: (hear) => network.onRequestFinished.addListener((entry) => isPaused || hear(entry)),
    },
  },
  (host) =>
    isChatHost(host) ||
    (isWatched?.(host) ?? opened.then(({ settings }) => watchedHosts(settings.value.hosts)(host))),
  {
    onCall: outbox.addCall,
    onOther(entry) {
      outbox.addOther();
      void nearby.look(entry);
    },
  },
);
async function leave(at: number): Promise<void> {
  const { settings } = await opened;
  const keep = settings.value.preserveLog;
  outbox.leave(at, keep);
  if (!keep) nearby.forget(at);
}
if (inFirefox)
  watchFirefoxNavigations(
    network,
    () => browser.devtools.inspectedWindow.eval('Date.now() - performance.now()'),
    leave,
  );
else watchNavigations(network, leave);

// Firefox shows the icon on the tab.
const panel = await browser.devtools.panels.create(
  'Chat API',
  '/icons/icon.svg',
  '/src/pages/panel/panel.html',
);
panel.onShown.addListener((panelWindow) => outbox.connect(panelWindow as unknown as Window));
