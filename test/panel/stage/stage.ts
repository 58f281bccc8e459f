import { signal } from '@preact/signals';
import { createLog, type LogEntry } from '../../../src/log/log';
import type { Call } from '../../../src/model/call';
import { defaultSettings, type Settings } from '../../../src/model/settings';
import { mountPanel } from '../../../src/panel/mount';
import type { Recording } from '../../../src/panel/services';
import { many } from '../../fixtures/log-entries';

const log = createLog();
const otherRequests = signal(0);
const recording = signal<Recording>('recording');
const nearbyHost = signal<string | null>(null);
const source = signal<{ readonly file: string } | null>(null);
const address = new URLSearchParams(location.search);
const copied: string[] = [];
const saved: Partial<Settings>[] = [];
const shownInNetwork: string[] = [];
const opened: string[] = [];
const settings = signal<Settings>({ ...defaultSettings, ...JSON.parse(address.get('settings') ?? '{}') });
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
  setNearbyHost(host: string | null) {
    nearbyHost.value = host;
  },
  setSource(file: string | null) {
    source.value = file === null ? null : { file };
  },
  breakClipboard() {
    clipboardWorks = false;
  },
  seen: () => ({ copied, saved, opened, shownInNetwork, reloads }),
  dispose: () => panel.dispose(),
};

const panel = mountPanel(document.getElementById('panel') as HTMLElement, {
  log,
  otherRequests,
  recording,
  settings,
  browserLanguage: 'en',
  saveSettings(change) {
    saved.push(change);
    settings.value = { ...settings.value, ...change };
  },
  async clipboard(text) {
    if (clipboardWorks) copied.push(text);
    return clipboardWorks;
  },
  clear: log.clear,
  setPaused(paused) {
    recording.value = paused ? 'paused' : 'recording';
  },
  reloadPage() {
    reloads++;
  },
  openSource: ({ url, line }) => opened.push(`${url}:${line}`),
  showInNetwork: ({ id }: Call) => shownInNetwork.push(id),
  explain: ({ id }) => {
    const entry = log.get(id);
    if (!entry) throw new Error(`No call ${id} in the log.`);
    return entry.diagnosis;
  },
  nearbyHost,
  source,
  versions: { extension: '0.0.0', browser: 'Test 1' },
});

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
