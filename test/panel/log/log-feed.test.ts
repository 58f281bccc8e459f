import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/log/log';
import { createLogFeed } from '../../../src/panel/log-feed';
import { many } from '../../fixtures/log-entries';

const frame = 16;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const redrawEveryMs = signal(0);

/** Adds a call in each frame of two seconds, and tells how often the views had to redraw. */
function redraws(isReading: boolean) {
  const log = createLog();
  redrawEveryMs.value = isReading ? 500 : 0;
  const feed = createLogFeed(log, redrawEveryMs);
  vi.advanceTimersByTime(1_000);
  const before = feed.revision.value;
  for (let at = 0; at < 125; at++) {
    log.add(many(1, at));
    vi.advanceTimersByTime(frame);
  }
  const during = feed.revision.value - before;
  redrawEveryMs.value = 0;
  vi.advanceTimersByTime(frame);
  return { during, shown: feed.total.value };
}

it('calls that arrive are shown with the next frame', () => {
  expect(redraws(false)).toEqual({ during: 125, shown: 125 });
});

it('calls of a file that is being read are shown twice a second, and all of them as soon as it is read', () => {
  expect(redraws(true)).toEqual({ during: 4, shown: 125 });
});
