import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../../src/model/call';
import { defaultSettings, type Settings } from '../../src/model/settings';
import type { ToPanel, ToRecorder } from '../../src/session/messages';
import { createSession, type Session } from '../../src/session/session';
import { openSettings, type SettingsStorage } from '../../src/session/settings/open-settings';
import { aCall, errorBody } from '../fixtures/calls';

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestIdleCallback', () => {});
});
let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  vi.unstubAllGlobals();
});

const storageOf = (settings: Partial<Settings>): SettingsStorage => ({
  get: async () => ({ settings: { ...defaultSettings, ...settings } }),
  set: async () => {},
  onChanged() {},
  alone: (work) => work(),
});

/** A session, and the devtools page at the other end of its port. */
async function aSession(settings: Partial<Settings> = {}) {
  const session = createSession(await openSettings(storageOf(settings)), 'en');
  const { port1: recorder, port2 } = new MessageChannel();
  ports = [recorder, port2];
  const heard: ToRecorder[] = [];
  recorder.onmessage = ({ data }: MessageEvent<ToRecorder>) => heard.push(data);
  session.connect(port2);
  return { session, heard, tell: (message: ToPanel) => recorder.postMessage(message) };
}

const refused = (id: string, startedAt = 1_000, size = 0): Call => ({
  ...aCall({
    url: `https://a1.easemob.com/acme/shop/users/${id}`,
    status: 401,
    body: errorBody('unauthorized', `Unable to authenticate ${'x'.repeat(size)}`),
    startedAt,
  }),
  id,
});
const many = (count: number, at = 1_000) =>
  [...Array(count).keys()].map((index) => refused(`call-${index}`, at));
const ids = ({ log }: Session) => log.calls.map(({ id }) => id);
const explained = async (session: Session) => {
  await expect.poll(() => session.pending.value).toBe(0);
  expect(session.log.entries.filter(({ isPending }) => isPending)).toEqual([]);
};

function harFile(count: number, name = 'shop.har', status = 401): File {
  const entries = many(count).map(({ request, response }) => ({
    startedDateTime: '2026-11-20T10:21:07.123Z',
    time: 48,
    request: { method: request.method, url: request.url, headers: [] },
    response: { status, headers: [], content: { mimeType: 'application/json', text: response.body } },
  }));
  return new File([JSON.stringify({ log: { version: '1.2', entries } })], name);
}
const options = () => ({ signal: new AbortController().signal, onProgress() {} });

describe('calls of the page', () => {
  it('are all listed and explained, though a thousand messages come in one task', async () => {
    const { session, tell } = await aSession();
    for (const call of many(1_000)) tell({ kind: 'calls', calls: [call] });
    await expect.poll(() => session.log.entries.length).toBe(1_000);
    await explained(session);
    expect(session.log.entries.every(({ diagnosis }) => diagnosis.error === 'unauthorized')).toBe(true);
  });

  it('are dropped with their page, be it left a hundred times in a second', async () => {
    const { session, tell } = await aSession();
    for (let page = 0; page < 100; page++) {
      tell({ kind: 'left', at: page * 10 });
      tell({ kind: 'calls', calls: [refused(`of-${page}`, page * 10 + 1)] });
    }
    await expect.poll(() => ids(session)).toEqual(['of-99']);
    await explained(session);
  });

  it('are kept with their page where the log is preserved', async () => {
    const { session, tell } = await aSession({ preserveLog: true });
    tell({ kind: 'calls', calls: many(3) });
    tell({ kind: 'left', at: 5_000 });
    tell({ kind: 'calls', calls: [refused('next', 6_000)] });
    await expect.poll(() => ids(session)).toEqual(['call-0', 'call-1', 'call-2', 'next']);
  });

  it('come on after a message that says nothing to this version', async () => {
    const { session, tell } = await aSession();
    tell({ kind: 'calls', calls: many(1) });
    tell({ kind: 'from the future', at: 1e15 } as never);
    tell({ kind: 'calls', calls: [refused('next')] });
    await expect.poll(() => ids(session)).toEqual(['call-0', 'next']);
  });

  it('that were dropped before the panel was there are counted, until the log is cleared', async () => {
    const { session, tell, heard } = await aSession();
    tell({ kind: 'evicted', calls: 7 });
    tell({ kind: 'calls', calls: many(1) });
    await expect.poll(() => session.log.evicted.calls).toBe(7);
    session.clear();
    expect([session.log.evicted.calls, session.log.entries.length]).toEqual([0, 0]);
    await expect.poll(() => heard).toEqual([{ kind: 'clear' }]);
  });

  it('go back to the devtools page where the panel is made again', async () => {
    const { session, tell, heard } = await aSession();
    tell({ kind: 'calls', calls: many(2) });
    await expect.poll(() => session.log.entries.length).toBe(2);
    session.leave();
    await expect.poll(() => heard.map(({ kind }) => kind)).toEqual(['keep']);
    expect(heard[0]).toMatchObject({ calls: [{ id: 'call-0' }, { id: 'call-1' }] });
  });
});

describe('suggested hosts', () => {
  it('are gone with the one that is refused, at once and for the devtools page', async () => {
    const { session, tell, heard } = await aSession();
    tell({ kind: 'suggested', hosts: ['one.example', 'two.example'] });
    await expect.poll(() => session.suggestedHosts.value).toHaveLength(2);
    session.refuseHost('one.example');
    expect(session.suggestedHosts.value).toEqual(['two.example']);
    await expect.poll(() => heard).toEqual([{ kind: 'refuse', host: 'one.example' }]);
  });
});

describe('a file', () => {
  it('is shown in place of the page’s calls, which go on to be recorded, are explained, and come back', async () => {
    const { session, tell } = await aSession();
    tell({ kind: 'calls', calls: many(2) });
    await expect.poll(() => session.log.entries.length).toBe(2);
    const result = await session.importHar(harFile(300), options());
    expect([result.calls, session.source.value]).toEqual([300, { file: 'shop.har', others: 0 }]);
    tell({ kind: 'calls', calls: [refused('meanwhile', 2_000)] });
    await expect.poll(() => session.callsMeanwhile.value).toBe(1);
    expect(session.log.entries).toHaveLength(300);
    await explained(session);
    session.clear();
    expect([ids(session), session.source.value]).toEqual([['call-0', 'call-1', 'meanwhile'], null]);
    await explained(session);
  });

  it('after another takes its place', async () => {
    const { session } = await aSession();
    await session.importHar(harFile(3), options());
    await session.importHar(harFile(2, 'other.har'), options());
    expect([session.log.entries.length, session.source.value?.file]).toEqual([2, 'other.har']);
    session.clear();
    expect(session.log.entries).toEqual([]);
  });

  it('without a call changes nothing that is shown', async () => {
    const { session, tell } = await aSession();
    tell({ kind: 'calls', calls: many(2) });
    await expect.poll(() => session.log.entries.length).toBe(2);
    const result = await session.importHar(new File(['{"log":{"entries":[]}}'], 'empty.har'), options());
    expect([result.calls, session.source.value, ids(session)]).toEqual([0, null, ['call-0', 'call-1']]);
  });

  it('that holds more than the memory allows is read to its end, and what was evicted is counted', async () => {
    const { session } = await aSession({ memoryBudget: 10 });
    const big = 2_000_000;
    const entries = [...Array(12).keys()].map((index) => ({
      startedDateTime: '2026-11-20T10:21:07.123Z',
      time: 1,
      request: { method: 'GET', url: `https://a1.easemob.com/acme/shop/users/u${index}`, headers: [] },
      response: {
        status: 401,
        headers: [],
        content: { text: JSON.stringify({ ...errorBody('unauthorized', 'x'), pad: 'x'.repeat(big) }) },
      },
    }));
    const file = new File([JSON.stringify({ log: { version: '1.2', entries } })], 'big.har');
    await session.importHar(file, options());
    await explained(session);
    expect(session.log.bytes).toBeLessThanOrEqual(10 * 2 ** 20);
    expect(session.log.evicted).toEqual({ bodies: 7, calls: 0 });
    expect(session.log.entries.every(({ diagnosis }) => diagnosis.error === 'unauthorized')).toBe(true);
  });
});

describe('the memory budget', () => {
  it('is for the page’s calls and the file’s together', async () => {
    const { session, tell } = await aSession({ memoryBudget: 10 });
    tell({
      kind: 'calls',
      calls: [...Array(4).keys()].map((index) => refused(`page-${index}`, 1_000, 2_000_000)),
    });
    await expect.poll(() => session.log.entries.length).toBe(4);
    await explained(session);
    expect(session.log.evicted.bodies).toBe(0);
    await session.importHar(harFile(1), options());
    session.clear();
    expect(session.log.evicted.bodies).toBe(2);
    expect(session.log.calls.map(({ response }) => response.body === null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
