import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { addToCounts, countByStatus, type StatusCounts } from '../log/counts';
import type { Log } from '../log/log';
import { createTimeline, type Timeline } from '../log/timeline';

/** The log as the views see it: calls that arrive in a burst are one change, once per frame. */
export interface LogFeed {
  /** Another number with each change; the views read it to hear of one. */
  readonly revision: ReadonlySignal<number>;
  /** Another number whenever the log was cleared. */
  readonly epoch: ReadonlySignal<number>;
  readonly total: ReadonlySignal<number>;
  readonly counts: ReadonlySignal<StatusCounts>;
  /** Grows in place: read `revision` beside it. */
  readonly timeline: Timeline;
  dispose(): void;
}

export function createLogFeed(log: Log): LogFeed {
  const revision = signal(0);
  const epoch = signal(0);
  const total = signal(0);
  const counts = signal(countByStatus([]));
  const timeline = createTimeline();
  let followed = log.entries;
  let frame: number | null = null;

  const startAnew = () => {
    followed = log.entries;
    total.value = 0;
    counts.value = countByStatus([]);
    timeline.clear();
    epoch.value += 1;
  };
  const takeIn = () => {
    frame = null;
    batch(() => {
      if (followed !== log.entries) startAnew();
      const added = log.entries.slice(total.peek());
      for (const entry of added) timeline.add(entry);
      counts.value = addToCounts(counts.peek(), added);
      total.value = log.entries.length;
      revision.value += 1;
    });
  };
  takeIn();
  const stop = log.onChange(() => {
    frame ??= requestAnimationFrame(takeIn);
  });
  return {
    revision,
    epoch,
    total,
    counts,
    timeline,
    dispose() {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
