import type { Call } from '../../../src/model/call';
import { mountPanel } from '../../../src/panel/mount';
import { createSession } from '../../../src/session/session';
import { openSettings, type SettingsStorage } from '../../../src/session/settings/open-settings';
import { aCall } from '../../fixtures/calls';
import { type Exchange, exchanges } from './exchanges';

/* The panel with its real session: only the browser's storage and the devtools page are stand-ins. */
const storage: SettingsStorage = {
  get: async () => ({}),
  set: async () => {},
  onChanged() {},
  alone: (work) => work(),
};
const session = createSession(await openSettings(storage), 'en');
const { port1: recorder, port2 } = new MessageChannel();
session.connect(port2);
await mountPanel(document.getElementById('panel') as HTMLElement, {
  ...session,
  clipboard: async () => true,
  checkHost: async () => null,
  saveFile() {},
  versions: { extension: '0.0.0', browser: 'Test 1' },
});

/** ms of the longest task since this was last asked, and of all tasks over 50 ms. */
let longTasks: number[] = [];
new PerformanceObserver((list) => {
  longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
}).observe({ type: 'longtask' });

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
async function until(isSo: () => boolean): Promise<number> {
  const start = performance.now();
  // To ask with each frame would have frames drawn for nothing.
  while (!isSo()) await new Promise((done) => setTimeout(done, 10));
  return Math.round(performance.now() - start);
}

const rows = () => document.querySelectorAll('.rows .row').length;
const listed = () => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) - 1;
const explainedInView = () =>
  [...document.querySelectorAll('.rows .row .cell.why')].every(
    ({ textContent }) => textContent !== 'Explaining…',
  );

function toCall({ method, url, status, sent, answered, at }: Exchange, index: number): Call {
  const call = aCall({
    method,
    url,
    status,
    startedAt: at,
    requestBody: sent ?? null,
    body: answered,
    requestHeaders: [['Authorization', 'Bearer YWMtMADE-UP-TOKEN']],
  });
  return { ...call, id: `live-${index}` };
}

const bench = {
  /** So many calls come at once, in one message or in one for each. */
  async burst(count: number, failing: number, inOne: boolean) {
    const calls = exchanges(count, failing).map(toCall);
    await frame();
    longTasks = [];
    if (inOne) recorder.postMessage({ kind: 'calls', calls });
    else for (const call of calls) recorder.postMessage({ kind: 'calls', calls: [call] });
    const [drawn, inView, explained] = await Promise.all([
      until(() => rows() > 0 && listed() === count),
      until(() => rows() > 0 && explainedInView()),
      until(() => session.log.entries.length === count && session.pending.value === 0),
    ]);
    await new Promise((done) => setTimeout(done, 200));
    return { listed: drawn, inView, explained, longTasks };
  },
  /** A HAR of so many calls is read; then a key is typed. `jsonParse` tells how fast the machine is just now. */
  async importHar(count: number, failing: number) {
    const pieces = harOf(exchanges(count, failing));
    const file = new File(pieces, 'large.har');
    const jsonParse = await timeOf(() => JSON.parse(pieces.join('')));
    await frame();
    longTasks = [];
    const start = performance.now();
    const done = session.importHar(file, { signal: new AbortController().signal, onProgress() {} });
    const inList = done.then(() => until(() => listed() === count)).then(() => performance.now() - start);
    const result = await done;
    const read = performance.now() - start;
    await until(() => session.pending.value === 0);
    const explained = performance.now() - start;
    const key = await stroke('user1');
    const listedAt = await inList;
    return {
      calls: result.calls,
      megabytes: Math.round(file.size / 1e6),
      jsonParse,
      read: Math.round(read),
      listed: Math.round(listedAt),
      explained: Math.round(explained),
      firstKey: Math.round(key),
      longest: Math.max(0, ...longTasks),
      longTasks: longTasks.length,
    };
  },
};

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

/** ms from a key in the filter until what it brought about is painted. */
async function stroke(query: string): Promise<number> {
  const box = document.querySelector('[type=search]') as HTMLInputElement;
  const start = performance.now();
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
  return performance.now() - start;
}

function harOf(all: readonly Exchange[]): string[] {
  const pieces = all.map(({ method, url, status, sent, answered, at }, index) => {
    const text = typeof answered === 'string' ? answered : JSON.stringify(answered);
    const entry = {
      startedDateTime: new Date(at).toISOString(),
      time: 48,
      request: {
        method,
        url,
        httpVersion: 'h2',
        headers: [
          { name: 'Authorization', value: `Bearer YWMtMADE-UP-TOKEN-${index % 20}-0123456789abcdef` },
          { name: 'Content-Type', value: 'application/json' },
          { name: 'Accept', value: '*/*' },
        ],
        ...(sent === undefined ? {} : { postData: { mimeType: 'application/json', text: sent } }),
      },
      response: {
        status,
        statusText: '',
        headers: [{ name: 'content-type', value: 'application/json' }],
        content: { size: text.length, mimeType: 'application/json', text },
      },
      timings: { blocked: 1, dns: -1, connect: -1, send: 0.1, wait: 40, receive: 2, ssl: -1 },
    };
    return `${index === 0 ? '' : ','}${JSON.stringify(entry)}`;
  });
  return ['{"log":{"version":"1.2","creator":{"name":"Test","version":"1"},"entries":[', ...pieces, ']}}'];
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
