import { signal } from '@preact/signals';
import { createLog, type LogEntry } from '../../../src/log/log';
import { mountPanel } from '../../../src/panel/mount';
import type { PanelSettings, Recording } from '../../../src/panel/services';
import { many } from '../../fixtures/log-entries';

const log = createLog();
const otherRequests = signal(0);
const recording = signal<Recording>('recording');
const address = new URLSearchParams(location.search);
const copied: string[] = [];
const saved: PanelSettings[] = [];
const opened: string[] = [];
let reloads = 0;
let clipboardWorks = true;

/** The panel's surroundings, in the hands of a test. */
const stage = {
  add: (entries: readonly LogEntry[]) => log.add(entries),
  /** Made here, since ten thousand calls are slow to hand over. */
  addMany: (count: number, from = 0) => log.add(many(count, from)),
  setOthers(count: number) {
    otherRequests.value = count;
  },
  disconnect() {
    recording.value = 'disconnected';
  },
  breakClipboard() {
    clipboardWorks = false;
  },
  seen: () => ({ copied, saved, opened, reloads }),
  dispose: () => panel.dispose(),
};

const panel = mountPanel(document.getElementById('panel') as HTMLElement, {
  log,
  otherRequests,
  recording,
  settings: { language: address.get('language') === 'zh' ? 'zh' : 'en' },
  saveSettings: (settings) => saved.push(settings),
  async clipboard(text) {
    if (clipboardWorks) copied.push(text);
    return clipboardWorks;
  },
  clear: log.clear,
  reloadPage() {
    reloads++;
  },
  openSource: ({ url, line }) => opened.push(`${url}:${line}`),
});

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
