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

const call = (id: string) => ({ ...aCall(), id });

describe('calls', () => {
  it('are kept until there is a panel', async () => {
    const outbox = createOutbox(
      0,
      () => false,
      () => {},
    );
    const panel = aPanel();
    outbox.addCall(call('one'));
    outbox.connect(panel.page);
    await expect.poll(panel.calls).toEqual(['one']);
    panel.close();
  });

  it('that are heard together are passed on in the order in which they were made', async () => {
    const outbox = createOutbox(
      1,
      () => false,
      () => {},
    );
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
      const outbox = createOutbox(
        0,
        () => false,
        () => {},
      );
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
