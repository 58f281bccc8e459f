import { signal } from '@preact/signals';
import { browser } from '../../capture/browser';
import { diagnose } from '../../diagnosis/diagnose';
import { createLog } from '../../log/log';
import type { Initiator } from '../../model/call';
import { defaultSettings, type Settings } from '../../model/settings';
import { mountPanel } from '../../panel/mount';
import { browserLanguage, openSettings } from '../settings';
import { writeClipboard } from './clipboard';
import { listen } from './incoming';
import { followTheme } from './theme';

const log = createLog();
let settings: () => Settings = () => defaultSettings;
const incoming = listen(log, () => settings().preserveLog);

/** Only Chrome lets a panel show a line of the page's code. */
interface OpensResources {
  openResource?(url: string, line: number, column: number, done: () => void): void;
}
const panels = browser.devtools.panels as unknown as OpensResources;
const openSource = ({ url, line, column }: Initiator) =>
  panels.openResource?.(url, line - 1, column - 1, () => {});

const opened = await openSettings();
settings = () => opened.settings.value;
followTheme(document.documentElement, opened.settings);
mountPanel(document.getElementById('panel') as HTMLElement, {
  log,
  otherRequests: incoming.otherRequests,
  recording: incoming.recording,
  nearbyHost: incoming.nearbyHost,
  setPaused: incoming.setPaused,
  ...opened,
  browserLanguage: browserLanguage(),
  clipboard: writeClipboard,
  clear: log.clear,
  explain: (call) => diagnose(call, log.calls),
  reloadPage: () => void browser.devtools.inspectedWindow.reload(),
  ...(panels.openResource ? { openSource } : {}),
  source: signal(null),
  versions: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent },
});
