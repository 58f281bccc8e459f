import { signal } from '@preact/signals';
import { browser } from '../../capture/browser';
import { createLog } from '../../log/log';
import type { Call, Initiator } from '../../model/call';
import { languageOf } from '../../model/language';
import type { Source } from '../../model/session';
import { defaultSettings, type Settings } from '../../model/settings';
import { mountPanel } from '../../panel/mount';
import { inFirefox } from '../../session/in-firefox';
import { listen } from '../../session/live';
import { browserStorage } from '../../session/settings/browser-storage';
import { openSettings } from '../../session/settings/open-settings';
import { writeClipboard } from './clipboard';
import { saveFile } from './save-file';
import { followTheme } from './theme';

const log = createLog();
let settings: () => Settings = () => defaultSettings;
const incoming = listen(log, () => settings().preserveLog);

/** What only Chrome lets a panel do: show a line of the page's code, and a call in the Network panel. */
interface ChromePanels {
  openResource?(url: string, line: number, column: number, done: () => void): void;
  readonly network?: { show?(options: { filter: string }): Promise<void> };
}
const panels = browser.devtools.panels as unknown as ChromePanels;
const { network } = panels;
const openSource = ({ url, line, column }: Initiator) =>
  panels.openResource?.(url, line - 1, column - 1, () => {});

const showInNetwork = ({ request }: Call) => void network?.show?.({ filter: new URL(request.url).pathname });
const source = signal<Source | null>(null);
function openFile(file: Blob): void {
  incoming.setAside();
  source.value = { file: file instanceof File ? file.name : 'HAR', others: null };
}

function closeFile(): void {
  source.value = null;
  incoming.bringBack();
}

const opened = await openSettings(browserStorage);
settings = () => opened.settings.value;
followTheme(document.documentElement, opened.settings);
await mountPanel(document.getElementById('panel') as HTMLElement, {
  log,
  otherRequests: incoming.otherRequests,
  recording: incoming.recording,
  nearbyHost: incoming.nearbyHost,
  callsMeanwhile: incoming.callsMeanwhile,
  refuseNearby: incoming.refuseNearby,
  setPaused: incoming.setPaused,
  ...opened,
  browserLanguage: languageOf(browser.i18n.getUILanguage()),
  clipboard: writeClipboard,
  clear() {
    if (source.value === null) incoming.clear();
    else closeFile();
  },
  explain: incoming.explain,
  heedsNetworkFilter: inFirefox,
  reloadPage: () => void browser.devtools.inspectedWindow.reload(),
  ...(panels.openResource ? { openSource } : {}),
  checkHost: async (pattern) => (await import('../../session/check-host')).checkHost(pattern),
  ...(network?.show ? { showInNetwork } : {}),
  async importHar(file, options) {
    const { importFile } = await import('../../session/import-file');
    let isFirst = true;
    const result = await importFile(file, options, settings().hosts, (call) => {
      // A file without a call changes nothing that is shown.
      if (isFirst) openFile(file);
      isFirst = false;
      incoming.addFromFile(call);
    });
    if (source.value && !isFirst) source.value = { ...source.value, others: result.others };
    return result;
  },
  saveFile,
  source,
  versions: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent },
});
