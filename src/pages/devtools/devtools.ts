import { browser } from '../../capture/browser';
import { type NetworkEvents, startRecorder } from '../../capture/recorder';
import { isChatHost } from '../../catalog/hosts';
import { createOutbox } from './outbox';

// This page lives as long as DevTools; the panel's page only from the first time its tab is shown.
const outbox = createOutbox();

startRecorder(browser.devtools.network as unknown as NetworkEvents, isChatHost, {
  onCall: outbox.addCall,
  onOther: outbox.addOther,
});

const panel = await browser.devtools.panels.create('Chat API', '', '/src/pages/panel/panel.html');
panel.onShown.addListener((panelWindow) => outbox.connect(panelWindow as unknown as Window));
