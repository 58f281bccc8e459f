import { browser } from '../../capture/browser';
import type { Call, Initiator } from '../../model/call';
import { languageOf } from '../../model/language';
import { mountPanel } from '../../panel/mount';
import { inFirefox } from '../../session/in-firefox';
import { listenForRecorder } from '../../session/recorder-ports';
import { createSession } from '../../session/session';
import { browserStorage } from '../../session/settings/browser-storage';
import { openSettings } from '../../session/settings/open-settings';
import { writeClipboard } from './clipboard';
import { saveFile } from './save-file';
import { followTheme } from './theme';

const onRecorder = listenForRecorder(window);

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

const session = createSession(await openSettings(browserStorage), languageOf(browser.i18n.getUILanguage()));
onRecorder(session.connect);
// Firefox makes this page again when the toolbox moves to another side or window.
if (inFirefox) addEventListener('pagehide', session.leave);

followTheme(document.documentElement, session.settings);
await mountPanel(document.getElementById('panel') as HTMLElement, {
  ...session,
  clipboard: writeClipboard,
  heedsNetworkFilter: inFirefox,
  reloadPage: () => void browser.devtools.inspectedWindow.reload(),
  ...(panels.openResource ? { openSource } : {}),
  checkHost: async (pattern) => (await import('../../session/check-host')).checkHost(pattern),
  ...(network?.show ? { showInNetwork } : {}),
  saveFile,
  versions: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent },
});
