import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/log/log';
import { createSharing } from '../../../src/log/sharing';
import type { Call } from '../../../src/model/call';
import { createExplainer } from '../../../src/session/explain/explainer';
import { aCall, errorBody } from '../../fixtures/calls';
import { aDiagnosis, saying } from '../../fixtures/log-entries';

let tasks: (() => void)[] = [];
beforeEach(() => {
  tasks = [];
  vi.stubGlobal('scheduler', {
    postTask: (task: () => void) =>
      new Promise<void>((done) =>
        tasks.push(() => {
          task();
          done();
        }),
      ),
  });
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestIdleCallback', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const failed = (id: string, parts: object = {}): Call => ({
  ...aCall({ status: 403, body: errorBody('forbidden_op', 'no'), ...parts }),
  id,
});
const many = (count: number, from = 0) =>
  [...Array(count).keys()].map((index) => failed(`call-${from + index}`));

/** An explainer whose diagnoses take this many ms each, by a clock of its own. */
function anExplainer(msPerCall: number) {
  let time = 0;
  const order: string[] = [];
  const log = createLog((place) => explainer.explainAt(place));
  const explainer = createExplainer({
    log,
    sharing: createSharing(),
    now: () => time,
    diagnose({ id }, neighbours) {
      time += msPerCall;
      order.push(id);
      return aDiagnosis(403, { title: saying(`explained among ${neighbours.length}`, '') });
    },
  });
  const pass = (ms: number) => {
    time += ms;
  };
  const titles = () => log.entries.map(({ diagnosis }) => diagnosis.title.text.en);
  return { log, explainer, order, pass, titles, time: () => time };
}

/** Runs the next slice; whether there was one. */
async function slice(): Promise<boolean> {
  const task = tasks.shift();
  task?.();
  for (let count = 0; count < 5; count++) await null;
  return task !== undefined;
}
async function everything() {
  while (await slice());
}

describe('calls that arrive', () => {
  it('are in the log with their explanation at once where they are few', () => {
    const { explainer, titles } = anExplainer(1);
    explainer.add(many(3));
    expect(titles()).toEqual(Array(3).fill('explained among 3'));
    expect(explainer.pending.value).toBe(0);
  });

  it('are all in the log at once, and explained in slices where they are many', async () => {
    const { log, explainer, order, time } = anExplainer(1);
    explainer.add(many(5_000));
    expect(log.entries).toHaveLength(5_000);
    expect(time()).toBeLessThanOrEqual(8);
    for (let count = 0; count < 3; count++) {
      const before = time();
      await slice();
      expect(time() - before).toBeLessThanOrEqual(10);
    }
    expect(explainer.pending.value).toBe(5_000 - order.length);
    await everything();
    expect(explainer.pending.value).toBe(0);
    expect(order).toEqual(many(5_000).map(({ id }) => id));
  });

  it('one by one in one frame take no longer together than at once', () => {
    const { log, explainer, time } = anExplainer(1);
    for (const call of many(1_000)) explainer.add([call]);
    expect(log.entries).toHaveLength(1_000);
    expect(time()).toBeLessThanOrEqual(8);
  });

  it('say until then how they ended, and that they are being explained', () => {
    const { log, explainer } = anExplainer(100);
    explainer.add([failed('a'), failed('b'), failed('c', { status: 0 }), failed('d', { status: 200 })]);
    expect(log.entries.map(({ diagnosis }) => [diagnosis.outcome, diagnosis.title.text.en]).slice(1)).toEqual(
      [
        ['client-error', 'Explaining…'],
        ['no-response', 'Explaining…'],
        ['ok', 'Succeeded'],
      ],
    );
    expect(log.entries.map(({ isPending }) => isPending)).toEqual([false, true, true, true]);
  });
});

describe('what goes first', () => {
  it('is what is in view, top to bottom', async () => {
    const { explainer, order } = anExplainer(5);
    explainer.add(many(100));
    const before = order.length;
    explainer.look(['call-70', 'call-71', 'gone', 'call-72']);
    await slice();
    await slice();
    expect(order.slice(before, before + 4)).toEqual(['call-70', 'call-71', 'call-72', `call-${before}`]);
    await everything();
    expect(new Set(order).size).toBe(100);
    expect(order).toHaveLength(100);
  });

  it('is the call that is opened, in the same task, with the whole log', () => {
    const { explainer, titles } = anExplainer(5);
    explainer.add(many(3_000));
    explainer.open('call-2500');
    expect(titles()[2_500]).toBe('explained among 3000');
    expect(explainer.pending.value).toBe(2_997);
  });

  it('is not what is read from a file: in view it is explained by itself, else once when all of it is known', async () => {
    const { log, explainer, order, titles } = anExplainer(1);
    const release = explainer.hold();
    explainer.add(many(10));
    explainer.look(['call-3']);
    await everything();
    expect([order, titles()[3]]).toEqual([['call-3'], 'explained among 0']);
    explainer.add(many(10, 10));
    release();
    release();
    await everything();
    expect(order).toHaveLength(1 + 20);
    expect(log.entries.some(({ isPending }) => isPending)).toBe(false);
    expect(titles().filter((title) => title === 'explained among 20')).toHaveLength(20);
  });
});

describe('calls that are added as they are', () => {
  it('by another log that holds them no more are explained too', async () => {
    const from = anExplainer(5);
    from.explainer.add(many(50));
    const { log, explainer } = anExplainer(5);
    log.add(from.log.entries);
    from.log.clear();
    await everything();
    expect(log.entries.some(({ isPending }) => isPending)).toBe(false);
    expect(explainer.pending.value).toBe(0);
  });
});

describe('a log that is cleared while its calls are explained', () => {
  it('is left alone, and the next calls are explained', async () => {
    const { log, explainer, order } = anExplainer(5);
    explainer.add(many(100));
    log.clear();
    await everything();
    expect(order.length).toBeLessThan(5);
    expect(explainer.pending.value).toBe(0);
    explainer.add([failed('new')]);
    await everything();
    expect(order.at(-1)).toBe('new');
  });

  it('of some of its calls has the others explained', async () => {
    const { log, explainer, order } = anExplainer(5);
    explainer.add(many(50));
    log.drop(({ id }) => Number(id.slice(5)) < 40);
    await everything();
    expect(log.entries.every(({ isPending }) => !isPending)).toBe(true);
    expect(order.slice(2)).toEqual(many(10, 40).map(({ id }) => id));
  });
});

describe('a call without its body', () => {
  it('that lost it to the memory bound was explained before', () => {
    const { log, explainer, titles } = anExplainer(100);
    log.keepWithin({ bodies: 5_000, calls: 6_000 });
    explainer.add([1, 2, 3].map((index) => failed(`call-${index}`, { body: 'x'.repeat(2_000) })));
    expect(log.calls.map(({ response }) => response.bodyState)).toEqual(['let-go', 'let-go', 'let-go']);
    expect(titles()).toEqual(Array(3).fill('explained among 3'));
  });

  it('is not explained again when it is opened', () => {
    const { log, explainer, order } = anExplainer(1);
    explainer.add([failed('a')]);
    log.keepWithin({ bodies: 0, calls: 10_000 });
    explainer.open('a');
    expect(order).toEqual(['a']);
  });
});
