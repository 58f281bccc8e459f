import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToPanel, ToRecorder } from '../../../src/session/messages';
import { createOutbox } from '../../../src/session/recorder/outbox';
import { aCall } from '../../fixtures/calls';

beforeEach(() => vi.stubGlobal('location', { origin: 'moz-extension://made-up' }));
afterEach(() => vi.unstubAllGlobals());

/** A panel's page: the port that it is given, and what it hears of it. */
function aPanel() {
  const heard: ToPanel[] = [];
  let port: MessagePort | undefined;
  const page = {
    postMessage(_: unknown, __: string, [given]: [MessagePort]) {
      port = given;
      given.onmessage = ({ data }: MessageEvent<ToPanel>) => heard.push(data);
    },
  };
  const calls = () => heard.flatMap((message) => (message.kind === 'calls' ? message.calls : []));
  return {
    page: page as unknown as Window,
    heard,
    calls: () => calls().map(({ id }) => id),
    tell: (message: ToRecorder) => port?.postMessage(message),
    close: () => port?.close(),
  };
}

const anOutbox = (wait = 0) =>
  createOutbox(
    wait,
    () => false,
    () => {},
  );

const call = (id: string) => ({ ...aCall(), id });

describe('calls', () => {
  it('are kept until there is a panel', async () => {
    const outbox = anOutbox();
    const panel = aPanel();
    outbox.addCall(call('one'));
    outbox.connect(panel.page);
    await expect.poll(panel.calls).toEqual(['one']);
    panel.close();
  });

  it('that are heard together are passed on in the order in which they were made', async () => {
    const outbox = anOutbox(1);
    const panel = aPanel();
    outbox.connect(panel.page);
    outbox.addCall({ ...call('second'), startedAt: 20 });
    outbox.addCall({ ...call('first'), startedAt: 10 });
    await expect.poll(panel.calls).toEqual(['first', 'second']);
    panel.close();
  });

  it.each([
    [false, ['after']],
    [true, ['before', 'after']],
  ])(
    'of a page that was left before they were whole are passed on where the log is kept: %s',
    async (keep, ids) => {
      const outbox = anOutbox();
      const panel = aPanel();
      outbox.connect(panel.page);
      outbox.leave(20, keep);
      outbox.addCall({ ...call('before'), startedAt: 10 });
      outbox.addCall({ ...call('after'), startedAt: 30 });
      await expect.poll(() => panel.calls().at(-1)).toBe('after');
      expect(panel.calls()).toEqual(ids);
      panel.close();
    },
  );

  it('of a page that is left a hundred times in a second are the last page’s, in whatever order that is told', async () => {
    const outbox = anOutbox();
    const panel = aPanel();
    for (let page = 0; page < 100; page++) {
      outbox.addCall({ ...call(`of-${page}`), startedAt: page * 10 });
      outbox.leave((page ^ 1) * 10 + 5, false);
    }
    outbox.addCall({ ...call('early'), startedAt: 500 });
    outbox.addCall({ ...call('last'), startedAt: 1_000 });
    outbox.connect(panel.page);
    await expect.poll(panel.calls).toEqual(['last']);
    panel.close();
  });

  it('that a panel showed go to the one that is made in its place, with those of meanwhile', async () => {
    const passedOn: ToRecorder[] = [];
    const outbox = createOutbox(
      0,
      () => true,
      (message) => passedOn.push(message),
    );
    const [first, second] = [aPanel(), aPanel()];
    outbox.connect(first.page);
    outbox.addCall(call('one'));
    await expect.poll(first.calls).toEqual(['one']);
    first.tell({ kind: 'keep', calls: [call('one')] });
    first.tell({ kind: 'clear' });
    await expect.poll(() => passedOn).toEqual([{ kind: 'clear' }]);
    outbox.connect(second.page);
    outbox.addCall(call('two'));
    await expect.poll(() => second.calls().toSorted()).toEqual(['one', 'two']);
    expect(second.heard).toContainEqual({ kind: 'pause', paused: true });
    first.close();
    second.close();
  });
});

describe('the backlog', () => {
  const large = (id: string) => ({ ...aCall({ body: 'x'.repeat(2_000) }), id });

  it('has bodies evicted first, then whole calls, oldest first; the panel is told how many', async () => {
    const outbox = anOutbox();
    outbox.setBounds({ bodies: 5_000, calls: 7_000 });
    for (let index = 0; index < 10; index++) outbox.addCall(large(`call-${index}`));
    const panel = aPanel();
    outbox.connect(panel.page);
    await expect.poll(panel.calls).not.toEqual([]);
    const kept = panel.heard.flatMap((message) => (message.kind === 'calls' ? message.calls : []));
    const newest = Array.from({ length: kept.length }, (_, index) => `call-${10 - kept.length + index}`);
    expect(kept.length).toBeLessThan(10);
    expect(kept.map(({ id }) => id)).toEqual(newest);
    expect(kept.map(({ response }) => response.bodyState)).toContain('let-go');
    expect(panel.heard).toContainEqual({ kind: 'evicted', calls: 10 - kept.length });
    panel.close();
  });

  it('is kept whole within its bounds', async () => {
    const outbox = anOutbox();
    const panel = aPanel();
    for (let index = 0; index < 5_000; index++) outbox.addCall(call(`call-${index}`));
    outbox.connect(panel.page);
    await expect.poll(() => panel.calls().length).toBe(5_000);
    expect(panel.heard.some(({ kind }) => kind === 'evicted')).toBe(false);
    panel.close();
  });
});

describe('suggested hosts', () => {
  it('are told to a panel that is made again, those that were refused left out', async () => {
    const outbox = anOutbox();
    const [first, second] = [aPanel(), aPanel()];
    outbox.connect(first.page);
    outbox.suggest(['im.shop.example']);
    outbox.suggest([]);
    outbox.connect(second.page);
    await expect.poll(() => second.heard).toContainEqual({ kind: 'suggested', hosts: [] });
    expect(second.heard).not.toContainEqual({ kind: 'suggested', hosts: ['im.shop.example'] });
    first.close();
    second.close();
  });
});
