import { type BodyEvents, createBodyReader } from '../../capture/body-reader';
import { type NavigationEvents, watchFirefoxNavigations, watchNavigations } from '../../capture/navigation';
import { type NetworkEvents, startRecorder } from '../../capture/recorder';
import { isChatHost } from '../../catalog/hosts';
import { boundsFor } from '../../log/bounded-calls';
import { defaultSettings } from '../../model/settings';
import type { OpenSettings } from '../settings/open-settings';
import { watchedHosts } from '../watched-hosts';
import { createOutbox, type Outbox } from './outbox';
import { createSuggestedHosts } from './suggested-hosts';

/** What recording needs of the browser. */
export interface RecorderPage {
  readonly network: NetworkEvents & NavigationEvents;
  /** Chromium: announces the page's files. */
  readonly onResourceAdded?: BodyEvents['onResourceAdded'];
  readonly settings: Promise<OpenSettings>;
  /** Firefox reports calls in any order, and navigations otherwise. */
  readonly inFirefox: boolean;
  /** Firefox: asks the inspected page when it began, in ms. */
  askBeginning(): Promise<unknown>;
}

/** ms; Firefox reports calls that end together in any order. */
const firefoxWaitMs = 30;

/** Records the inspected page's calls from now on; returns how a panel takes them. */
export function record(page: RecorderPage): Outbox['connect'] {
  const { network, settings, inFirefox, askBeginning } = page;
  const { onRequestFinished, onNavigated } = network;
  const bodies = createBodyReader({ onRequestFinished, onNavigated, onResourceAdded: page.onResourceAdded });
  let isPaused = false;
  const outbox = createOutbox(
    inFirefox ? firefoxWaitMs : 0,
    () => isPaused,
    (message) => {
      if (message.kind === 'pause') isPaused = message.paused;
      else if (message.kind === 'refuse') suggested.refuse(message.host);
      else {
        outbox.resetCount();
        suggested.forget();
      }
    },
  );
  const suggested = createSuggestedHosts(bodies.read, outbox.suggest);
  outbox.setBounds(boundsFor(defaultSettings.memoryBudget));
  let isWatched: ((host: string) => boolean) | null = null;
  void settings.then((opened) =>
    opened.settings.subscribe(({ hosts, memoryBudget }) => {
      isWatched = watchedHosts(hosts);
      outbox.setBounds(boundsFor(memoryBudget));
      outbox.moveToCalls(suggested.take(isWatched));
    }),
  );
  startRecorder(
    {
      onRequestFinished: {
        // It counts whether recording is paused when a request ends, not when its body has been read.
        addListener: (hear) => network.onRequestFinished.addListener((entry) => isPaused || hear(entry)),
      },
    },
    bodies.read,
    (host) =>
      isChatHost(host) ||
      (isWatched?.(host) ?? settings.then((opened) => watchedHosts(opened.settings.value.hosts)(host))),
    {
      onCall: outbox.addCall,
      async onOther(entry) {
        outbox.addOther();
        const late = await suggested.look(entry);
        if (late) outbox.moveToCalls([late]);
      },
    },
  );
  const leave = async (at: number) => {
    bodies.left(at);
    const keep = (await settings).settings.value.preserveLog;
    outbox.leave(at, keep);
    if (!keep) suggested.forget(at);
  };
  if (inFirefox) watchFirefoxNavigations(network, askBeginning, leave);
  else watchNavigations(network, leave);
  return outbox.connect;
}
