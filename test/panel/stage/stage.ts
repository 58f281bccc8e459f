import { effect, signal } from '@preact/signals';
import { boundsFor } from '../../../src/log/bounded-calls';
import { createLog, type LogEntry } from '../../../src/log/log';
import type { Call } from '../../../src/model/call';
import type { Diagnosis } from '../../../src/model/diagnosis';
import type {
  ImportOptions,
  ImportResult,
  Recording,
  SettingsProblem,
  Source,
} from '../../../src/model/session';
import { defaultSettings, type Settings } from '../../../src/model/settings';
import { mountPanel } from '../../../src/panel/mount';
import type { PanelServices } from '../../../src/panel/services';
import { mountSettings } from '../../../src/panel/settings/mount-settings';
import { checkHost } from '../../../src/session/check-host';
import { many } from '../../fixtures/log-entries';

const log = createLog();
const otherRequests = signal(0);
const recording = signal<Recording>('recording');
const suggestedHosts = signal<readonly string[]>([]);
const source = signal<Source | null>(null);
const callsMeanwhile = signal(0);
const settingsProblem = signal<SettingsProblem | null>(null);
const address = new URLSearchParams(location.search);
const known = new Map<string, Diagnosis>();
const copied: string[] = [];
const saved: Partial<Settings>[] = [];
const shownInNetwork: string[] = [];
const opened: string[] = [];
const settings = signal<Settings>({ ...defaultSettings, ...JSON.parse(address.get('settings') ?? '{}') });
const files: { readonly name: string; readonly text: string }[] = [];
let importing: { readonly options: ImportOptions; done(result: ImportResult): void } | null = null;
const held: (() => void)[] = [];
const ownTimeout = window.setTimeout;
let reloads = 0;
let clipboardWorks = true;

/**
 * Once the panel has done what a frame brings: it takes calls in once per frame, hears of sizes and scrolling with it,
 * and listens for pointers and keys only in the turn after it.
 */
const painted = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** The panel's surroundings, in the hands of a test. */
const stage = {
  painted,
  /** Loaded when it is asked for, from a file of which the browser keeps what it has compiled. */
  axe: async () => (await import('axe-core')).default,
  async add(entries: readonly LogEntry[]) {
    await panel;
    log.add(entries);
    return painted();
  },
  /** Made here, since ten thousand calls are slow to hand over. */
  addMany(count: number, from = 0) {
    log.add(many(count, from));
    return painted();
  },
  setOthers(count: number) {
    otherRequests.value = count;
  },
  /** What the call is explained with when it is opened from now on. */
  explainWith(id: string, diagnosis: Diagnosis) {
    known.set(id, diagnosis);
  },
  /** What idle time brought: the call is explained otherwise. */
  revise(entry: LogEntry) {
    log.revise([{ place: log.placeOf(entry.call.id) ?? -1, diagnosis: entry.diagnosis }]);
    return painted();
  },
  disconnect() {
    recording.value = 'disconnected';
  },
  suggestHosts(...hosts: readonly string[]) {
    suggestedHosts.value = hosts;
  },
  setSource(file: string | null, others: number | null = 0) {
    source.value = file === null ? null : { file, others };
  },
  setSettingsProblem(problem: SettingsProblem | null) {
    settingsProblem.value = problem;
  },
  /** The page makes calls while a file's are shown. */
  callMeanwhile(count: number) {
    callsMeanwhile.value += count;
  },
  breakClipboard() {
    clipboardWorks = false;
  },
  /** Long work goes on in turns: it waits for the next one, however fast the machine is, until `releaseTimers`. */
  holdTimers() {
    window.setTimeout = ((turn: () => void) => held.push(turn)) as typeof setTimeout;
  },
  releaseTimers() {
    window.setTimeout = ownTimeout;
    for (const turn of held.splice(0)) turn();
  },
  /** How far the file that is being read has come. */
  progressImport: (done: number, total: number) => importing?.options.onProgress(done, total),
  /** The file that is being read is read, with these calls and problems. */
  finishImport(result: Partial<ImportResult>, entries: readonly LogEntry[] = []) {
    log.add(entries);
    importing?.done({
      ...{ calls: entries.length, others: 0, problems: [], stopped: false },
      ...{ notes: [], suggestedHost: null },
      ...result,
    });
  },
  seen: () => ({ files, copied, saved, opened, shownInNetwork, reloads }),
  dispose: async () => (await panel).dispose(),
};

const services: PanelServices = {
  log,
  otherRequests,
  recording,
  settings,
  browserLanguage: 'en',
  settingsProblem,
  dismissSettingsProblem() {
    settingsProblem.value = null;
  },
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
  explain(id) {
    const [place, diagnosis] = [log.placeOf(id), known.get(id)];
    if (place !== undefined && diagnosis) log.revise([{ place, diagnosis }]);
  },
  look() {},
  pending: signal(0),
  importHar: (_file, options) =>
    new Promise((done) => {
      importing = { options, done };
      options.signal.onabort = () => stage.finishImport({ calls: 120, stopped: true });
    }),
  saveFile: (name, text) => files.push({ name, text }),
  checkHost: async (pattern) => checkHost(pattern),
  suggestedHosts,
  refuseHost(refused) {
    suggestedHosts.value = suggestedHosts.value.filter((host) => host !== refused);
  },
  source,
  callsMeanwhile,
  versions: { extension: '0.0.0', browser: 'Test 1' },
};
effect(() => log.keepWithin(boundsFor(settings.value.memoryBudget)));
const left = new Set(address.get('without')?.split(','));
const offered = Object.fromEntries(Object.entries(services).filter(([name]) => !left.has(name)));
const root = document.getElementById('panel') as HTMLElement;
const mount = address.get('view') === 'settings' ? mountSettings : mountPanel;
const panel = mount(root, offered as unknown as PanelServices);

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
