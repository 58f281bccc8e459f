import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamped, spanAfterKey, spanBetween } from '../../../src/panel/overview/span-moves';

const whole = { from: 0, to: 1_000 };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });
const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

describe('a span', () => {
  it('is between two moments, in either order', () => {
    expect(spanBetween(200, 500, whole)).toEqual({ from: 200, to: 500 });
    expect(spanBetween(500, 200, whole)).toEqual({ from: 200, to: 500 });
  });

  it('is open at an end that reaches that of the whole, and no span where both do', () => {
    expect(spanBetween(-20, 500, whole)).toEqual({ ...open, to: 500 });
    expect(spanBetween(200, 1_000, whole)).toEqual({ ...open, from: 200 });
    expect(spanBetween(0, 1_000, whole)).toBeNull();
  });

  it('is shown within the whole', () => {
    expect(clamped(null, whole)).toEqual(whole);
    expect(clamped({ ...open, from: 200 }, whole)).toEqual({ from: 200, to: 1_000 });
  });
});

describe('a key on an edge', () => {
  it.each([
    ['ArrowRight', 210],
    ['ArrowUp', 210],
    ['ArrowLeft', 190],
    ['ArrowDown', 190],
    ['PageUp', 300],
    ['PageDown', 100],
    ['End', 500],
  ])('%s takes the start from 200 to %i', (key, from) => {
    expect(spanAfterKey(press(key), 'from', { from: 200, to: 500 }, whole)).toEqual({ from, to: 500 });
  });

  it('Home opens the start, End the end', () => {
    expect(spanAfterKey(press('Home'), 'from', { from: 200, to: 500 }, whole)).toEqual({ ...open, to: 500 });
    expect(spanAfterKey(press('End'), 'to', { from: 200, to: 500 }, whole)).toEqual({ ...open, from: 200 });
  });

  it('moves the whole span with Shift, as long as it is, and not past an end', () => {
    const span = { from: 200, to: 500 };
    expect(spanAfterKey(press('PageUp', true), 'from', span, whole)).toEqual({ from: 300, to: 600 });
    expect(spanAfterKey(press('End', true), 'from', span, whole)).toEqual({ ...open, from: 700 });
  });

  it('takes the span away with Escape, where there is one', () => {
    expect(spanAfterKey(press('Escape'), 'to', { from: 200, to: 500 }, whole)).toBeNull();
    expect(spanAfterKey(press('Escape'), 'to', null, whole)).toBeUndefined();
  });

  it('does nothing else', () => {
    expect(spanAfterKey(press('a'), 'to', null, whole)).toBeUndefined();
  });

  it('never puts one edge past the other, or outside the whole', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    const step = fc.record({
      key: fc.constantFrom(...keys),
      shiftKey: fc.boolean(),
      edge: fc.constantFrom('from', 'to'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let span: ReturnType<typeof spanBetween> = null;
        for (const { key, shiftKey, edge } of steps) {
          span = spanAfterKey({ key, shiftKey }, edge, span, whole) ?? null;
          const { from, to } = clamped(span, whole);
          expect(from >= whole.from && from <= to && to <= whole.to).toBe(true);
        }
      }),
    );
  });
});
