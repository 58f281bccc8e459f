import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { addToCounts, countByStatus, type StatusCounts } from '../log/counts';
import type { Log } from '../log/log';
import { createTimeline, type Timeline } from '../log/timeline';

/** The log as the views see it: calls that arrive in a burst are one change, once per frame. */
export interface LogFeed {
  /** Another number with each change; the views read it to hear of one. */
  readonly revision: ReadonlySignal<number>;
  /** Another number whenever calls of the log were explained otherwise. */
  readonly explanations: ReadonlySignal<number>;
  /** Another number whenever the log was cleared. */
  readonly epoch: ReadonlySignal<number>;
  readonly total: ReadonlySignal<number>;
  readonly counts: ReadonlySignal<StatusCounts>;
  /** Grows in place: read `revision` beside it. */
  readonly timeline: Timeline;
  dispose(): void;
}

/** ms between changes while a file is read: redrawing at every frame would take longer than reading. */
const redrawWhileReadingMs = 500;

export function createLogFeed(log: Log, isReading: ReadonlySignal<boolean>): LogFeed {
  const revision = signal(0);
  const explanations = signal(log.revision);
  const epoch = signal(0);
  const total = signal(0);
  const counts = signal(countByStatus([]));
  const timeline = createTimeline();
  let followed = log.entries;
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takenAt = 0;

  const startAnew = () => {
    followed = log.entries;
    total.value = 0;
    counts.value = countByStatus([]);
    timeline.clear();
    epoch.value += 1;
  };
  const takeIn = () => {
    frame = null;
    takenAt = performance.now();
    batch(() => {
      if (followed !== log.entries) startAnew();
      const added = log.entries.slice(total.peek());
      for (const entry of added) timeline.add(entry);
      counts.value = addToCounts(counts.peek(), added);
      total.value = log.entries.length;
      explanations.value = log.revision;
      revision.value += 1;
    });
  };
  takeIn();
  const draw = () => {
    clearTimeout(timer);
    timer = undefined;
    frame ??= requestAnimationFrame(takeIn);
  };
  const stop = log.onChange(() => {
    const wait = isReading.peek() ? takenAt + redrawWhileReadingMs - performance.now() : 0;
    if (wait <= 0) draw();
    else timer ??= setTimeout(draw, wait);
  });
  const stopWaiting = effect(() => {
    if (!isReading.value && timer !== undefined) draw();
  });
  return {
    revision,
    explanations,
    epoch,
    total,
    counts,
    timeline,
    dispose() {
      stop();
      stopWaiting();
      clearTimeout(timer);
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
