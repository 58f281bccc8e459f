import { describe, expect, it } from 'vitest';
import { boundsFor, createBoundedCalls } from '../../src/log/bounded-calls';
import { bytesOf } from '../../src/log/memory';
import { aCall } from '../fixtures/calls';

const call = (id: string, size: number) => ({
  ...aCall({ url: 'https://a1.easemob.com/', body: 'x'.repeat(size) }),
  id,
});
const bare = bytesOf(call('bare', 0));
const idsOf = (calls: readonly { readonly id: string }[]) => calls.map(({ id }) => id);

describe('calls within bounds', () => {
  it('keep all they have within them', () => {
    const store = createBoundedCalls();
    store.setBounds({ bodies: 2 * bare + 20, calls: 10 * bare });
    store.add([call('a', 10), call('b', 10)]);
    expect([store.calls.map(({ response }) => response.body?.length), store.evicted]).toEqual([
      [10, 10],
      { bodies: 0, calls: 0 },
    ]);
    expect(store.bytes).toBe(2 * bare + 20);
  });

  it('lose bodies first, then whole calls, oldest first, and a few more calls at once', () => {
    const store = createBoundedCalls();
    store.setBounds({ bodies: 5 * bare, calls: 20 * bare });
    for (let index = 0; index < 21; index++) store.add([call(String(index), 10)]);
    expect(store.evicted).toEqual({ bodies: 21, calls: 3 });
    expect(idsOf(store.calls)[0]).toBe('3');
    expect(store.bytes).toBe(18 * bare);
  });

  it('keep the newest call however little there is', () => {
    const store = createBoundedCalls();
    store.setBounds({ bodies: 0, calls: 0 });
    store.add([call('a', 10), call('b', 10)]);
    expect(idsOf(store.calls)).toEqual(['b']);
    expect(store.evicted).toEqual({ bodies: 2, calls: 1 });
  });

  it('keep a body that may not be evicted yet, and those after it, until the calls take too much', () => {
    let isExplained = false;
    const store = createBoundedCalls({ mayLoseBody: () => isExplained });
    store.setBounds({ bodies: 2 * bare, calls: 3 * bare + 15 });
    store.add([call('a', 10), call('b', 10)]);
    expect(store.evicted.bodies).toBe(0);
    store.add([call('c', 0)]);
    expect(store.evicted).toEqual({ bodies: 1, calls: 0 });
    isExplained = true;
    store.settle();
    expect(store.evicted).toEqual({ bodies: 2, calls: 0 });
  });

  it('count the bodies that calls came without, and none from before they were cleared', () => {
    const store = createBoundedCalls();
    store.setBounds({ bodies: 0, calls: 10 * bare });
    store.add([call('a', 10)]);
    const [lighter] = store.calls;
    store.clear();
    expect(store.evicted).toEqual({ bodies: 0, calls: 0 });
    if (lighter) store.add([lighter]);
    expect(store.evicted.bodies).toBe(1);
  });
});

describe('the bounds for a budget', () => {
  it.each([
    [10, 500],
    [100, 500],
    [500, 1_000],
  ])('of %d MB let calls themselves take %d', (budget, calls) => {
    expect(boundsFor(budget)).toEqual({ bodies: budget * 2 ** 20, calls: calls * 2 ** 20 });
  });
});
