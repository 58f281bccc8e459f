import type { Frame } from 'playwright';
import { expect } from 'vitest';
import type { BodyEvents } from '../../../src/capture/body-reader';
import type { ToPanel } from '../../../src/session/messages';
import { recorderIn } from '../../e2e/captured-calls';
import type { InspectedTab } from '../../e2e/devtools-window';
import { clearLog, statusButton } from '../../e2e/panel-page';
import { soakHost } from './soak-server';

declare global {
  /** In the devtools page: how often the call of each number was told to the panel. */
  var told: Uint8Array;
  /** In a page of the extension: its long tasks since they were last asked for, as ms. */
  var longTasks: number[];
}

interface DevToolsPage {
  readonly chrome: { readonly devtools: { readonly network: BodyEvents } };
}

/** A DevTools window through which calls are sent, each to a user of its own number. */
export interface SoakWindow {
  readonly tab: InspectedTab;
  readonly panel: Frame;
  /** Numbers of the calls that were to be recorded, and of those that were not. */
  readonly recorded: Set<number>;
  readonly ignored: Set<number>;
  /** The page's own documents in the log, since it is on the host of the service: so no call needs a preflight. */
  documents: number;
}

/** Calls that a page has under way at a time, as a browser has over HTTP/1.1. */
const atOnce = 6;

export async function openSoakWindow(tab: InspectedTab, maxCalls: number): Promise<SoakWindow> {
  const panel = await tab.showPanel();
  const recorder = recorderIn(tab);
  await recorder.evaluate((count) => {
    globalThis.told = new Uint8Array(count);
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: ToPanel, ...rest: []) {
      post.call(this, message, ...rest);
      if (message.kind !== 'calls') return;
      for (const { request } of message.calls) {
        const number = Number(/u(\d+)$/.exec(request.url)?.[1]);
        globalThis.told[number] = (globalThis.told[number] ?? 0) + 1;
      }
    };
  }, maxCalls);
  for (const frame of [panel, recorder]) {
    await frame.evaluate(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
  }
  return { tab, panel, recorded: new Set(), ignored: new Set(), documents: 1 };
}

/** Sends calls in the page, and changes its route now and then; returns when the page has all answers. */
async function send({ tab }: SoakWindow, from: number, count: number): Promise<void> {
  await tab.page.evaluate(
    async ({ host, from, count, atOnce }) => {
      let next = from;
      const headers = {
        authorization: 'Bearer YWMtMADE-UP-TOKEN-OF-THE-SOAK-TEST',
        accept: 'application/json',
      };
      const sendNext = async (): Promise<void> => {
        if (next >= from + count) return;
        const number = next++;
        await (await fetch(`https://${host}/acme/shop/users/u${number}`, { headers })).text();
        if (number % 250 === 0) history.pushState({}, '', `/#/${number}`);
        return sendNext();
      };
      await Promise.all(Array.from({ length: atOnce }, sendNext));
    },
    { host: soakHost, from, count, atOnce },
  );
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

export async function sendRecorded(window: SoakWindow, from: number, count: number): Promise<void> {
  for (const number of numbers(from, count)) window.recorded.add(number);
  await send(window, from, count);
}

/** Sends calls while recording is paused. */
export async function sendPaused(window: SoakWindow, from: number, count: number): Promise<void> {
  const { panel } = window;
  const record = panel.getByRole('button', { name: 'Record calls' });
  const says = (state: string) => panel.getByRole('contentinfo').getByText(state).waitFor();
  await allInPanel(window);
  await record.click();
  await says('paused');
  for (const number of numbers(from, count)) window.ignored.add(number);
  const recorder = recorderIn(window.tab);
  // `void`: what is waited for here is the listening, not the calls.
  await recorder.evaluate(
    ({ from, count }) =>
      void Object.assign(globalThis, {
        heard: new Promise<void>((done) => {
          let left = count;
          const hear = ({ request }: { request: { url: string } }) => {
            const number = Number(/u(\d+)$/.exec(request.url)?.[1]);
            if (number >= from && number < from + count && --left === 0) done();
          };
          (globalThis as unknown as DevToolsPage).chrome.devtools.network.onRequestFinished.addListener(hear);
        }),
      }),
    { from, count },
  );
  await send(window, from, count);
  await recorder.evaluate('globalThis.heard');
  await record.click();
  await says('recording');
}

export async function reload(window: SoakWindow): Promise<void> {
  window.documents += 1;
  await window.tab.page.reload();
}

/** Opens a file of one call, sends calls meanwhile, and closes it. */
export async function sendBehindFile(window: SoakWindow, from: number, count: number): Promise<void> {
  const { panel } = window;
  const entry = {
    startedDateTime: '2026-11-20T10:21:07.123Z',
    time: 48,
    request: { method: 'GET', url: `https://${soakHost}/acme/shop/users/kim`, headers: [] },
    response: { status: 200, headers: [], content: { size: 2, text: '{}' } },
  };
  const har = JSON.stringify({ log: { version: '1.2', entries: [entry] } });
  await allInPanel(window);
  const file = { name: 'small.har', mimeType: 'application/json', buffer: Buffer.from(har) };
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByText('These calls are from small.har').waitFor();
  await sendRecorded(window, from, count);
  await panel.getByRole('button', { name: 'Close file' }).click();
}

/** Of which there may be so many that their number is grouped. */
const callsShown = async (panel: Frame) =>
  Number((await statusButton(panel, 'All').locator('.count').textContent())?.replaceAll(/\D/g, ''));

/** Waits until the panel has every call that was to be recorded. */
export async function allInPanel({ panel, recorded, documents }: SoakWindow): Promise<void> {
  const wanted = recorded.size + documents;
  await expect.poll(() => callsShown(panel), { timeout: 300_000, interval: 250 }).toBe(wanted);
}

/** The numbers of calls that were told otherwise than once, or though they were not to be recorded. */
export async function wronglyTold({ tab, recorded, ignored }: SoakWindow): Promise<number[]> {
  const told = await recorderIn(tab).evaluate(() => [...globalThis.told]);
  return [
    ...[...recorded].filter((number) => told[number] !== 1),
    ...[...ignored].filter((number) => told[number] !== 0),
  ];
}

export async function clear(window: SoakWindow): Promise<void> {
  await clearLog(window.panel);
  window.recorded.clear();
  window.ignored.clear();
  window.documents = 0;
}

/** ms of the longest task since this was last asked; 0 where none took long. */
export async function longestTaskOf({ tab, panel }: SoakWindow): Promise<number> {
  const frames = [panel, recorderIn(tab)];
  const tasks = await Promise.all(
    frames.map((frame) => frame.evaluate(() => globalThis.longTasks.splice(0))),
  );
  return Math.max(0, ...tasks.flat());
}
