import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NetworkEntry } from '../../../src/capture/har-entry';
import { defaultSettings, type Settings } from '../../../src/model/settings';
import type { ToPanel, ToRecorder } from '../../../src/session/messages';
import { record } from '../../../src/session/recorder/record';
import { errorBody } from '../../fixtures/calls';
import { aNetworkEntry } from '../../fixtures/network-entry';

const ports: MessagePort[] = [];
beforeEach(() => vi.stubGlobal('location', { origin: 'chrome-extension://made-up' }));
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  vi.unstubAllGlobals();
});

const start = Date.UTC(2026, 10, 20);
const refusal = JSON.stringify({ ...errorBody('unauthorized', 'No token was sent'), exception: 'X' });

/** The browser, as far as the devtools page hears of it; what it hears comes in one task. */
function aBrowser(settings: Partial<Settings> = {}) {
  const finished: ((entry: NetworkEntry) => void)[] = [];
  const navigated: ((url: string) => void)[] = [];
  const shown = signal<Settings>({ ...defaultSettings, ...settings });
  const connect = record({
    network: {
      onRequestFinished: { addListener: (listener) => finished.push(listener) },
      onNavigated: { addListener: (listener) => navigated.push(listener) },
    },
    settings: Promise.resolve({
      settings: shown,
      settingsProblem: signal(null),
      saveSettings() {},
      dismissSettingsProblem() {},
    }),
    inFirefox: false,
    askBeginning: async () => null,
  });
  const finish = (url: string, at: number, extra: object = {}) => {
    const parts = {
      url,
      status: 401,
      extra: { startedDateTime: new Date(start + at).toISOString(), ...extra },
    };
    const entry = aNetworkEntry(async () => [refusal, ''], parts);
    for (const listener of finished) listener(entry);
  };
  return {
    connect,
    shown,
    request: finish,
    navigate(url: string, at: number) {
      for (const listener of navigated) listener(url);
      finish(url, at, { _resourceType: 'document' });
    },
  };
}

/** A panel's page, and what it hears. */
function aPanel() {
  const heard: ToPanel[] = [];
  let port: MessagePort | undefined;
  const page = {
    postMessage(_: unknown, __: string, [given]: [MessagePort]) {
      port = given;
      ports.push(given);
      given.onmessage = ({ data }: MessageEvent<ToPanel>) => heard.push(data);
    },
  };
  const last = <Kind extends ToPanel['kind']>(kind: Kind) =>
    heard.findLast((message) => message.kind === kind) as Extract<ToPanel, { kind: Kind }> | undefined;
  const paths = () =>
    heard
      .flatMap((message) => (message.kind === 'calls' ? message.calls : []))
      .map(({ request }) => request.url);
  return {
    page: page as unknown as Window,
    paths,
    suggested: () => last('suggested')?.hosts,
    others: () => last('others')?.count,
    tell: (message: ToRecorder) => port?.postMessage(message),
  };
}

const api = 'https://a1.easemob.com/acme/shop/users';
const proxied = 'https://im.shop.example/acme/shop/users';

describe('the devtools page', () => {
  it('keeps the calls of the last page, where a page navigates a hundred times in a second', async () => {
    const { connect, request, navigate } = aBrowser();
    for (let page = 0; page < 100; page++) {
      navigate(`https://shop.example/page-${page}`, page * 10);
      request(`${api}/of-${page}`, page * 10 + 5);
    }
    const panel = aPanel();
    // The settings say whether the log is preserved: they are read by then.
    await new Promise((done) => setTimeout(done));
    connect(panel.page);
    await expect.poll(panel.paths).toEqual([`${api}/of-99`]);
  });

  it('keeps all of them where the log is preserved', async () => {
    const { connect, request, navigate } = aBrowser({ preserveLog: true });
    for (let page = 0; page < 100; page++) {
      navigate(`https://shop.example/page-${page}`, page * 10);
      request(`${api}/of-${page}`, page * 10 + 5);
    }
    const panel = aPanel();
    connect(panel.page);
    await expect.poll(() => panel.paths().length).toBe(100);
  });
});

describe('a host that is not watched', () => {
  it('is suggested until it is refused, and not again when the panel is made again', async () => {
    const { connect, request } = aBrowser();
    const [first, second] = [aPanel(), aPanel()];
    connect(first.page);
    request(`${proxied}/kim`, 0);
    await expect.poll(first.suggested).toEqual(['im.shop.example']);
    first.tell({ kind: 'refuse', host: 'im.shop.example' });
    await expect.poll(first.suggested).toEqual([]);
    connect(second.page);
    request(`${proxied}/amy`, 10);
    await expect.poll(second.others).toBe(2);
    expect([second.suggested(), second.paths()]).toEqual([[], []]);
  });

  it('is no longer suggested once a pattern of the user’s watches it, and its calls are handed over', async () => {
    const { connect, request, shown } = aBrowser();
    const panel = aPanel();
    connect(panel.page);
    request(`${proxied}/kim`, 0);
    await expect.poll(panel.suggested).toEqual(['im.shop.example']);
    shown.value = { ...shown.value, hosts: ['*.shop.example'] };
    await expect.poll(panel.suggested).toEqual([]);
    await expect.poll(panel.paths).toEqual([`${proxied}/kim`]);
    expect(panel.others()).toBe(0);
  });
});
