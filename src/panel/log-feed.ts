import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Evicted } from '../log/bounded-calls';
import { addToCounts, countByStatus, type StatusCounts } from '../log/counts';
import type { Log, LogEntry } from '../log/log';
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
  /** What was evicted of the log to stay within its memory. */
  readonly evicted: ReadonlySignal<Evicted>;
  /** Grows in place: read `revision` beside it. */
  readonly timeline: Timeline;
  dispose(): void;
}

/** While calls are read or explained at most this share of the time goes to drawing, however slow the machine. */
const drawShare = 0.1;
const maxWaitMs = 2_000;

/** `redrawEveryMs`: ms between changes of the views, more on a slow machine; 0: one per frame. */
export function createLogFeed(log: Log, redrawEveryMs: ReadonlySignal<number>): LogFeed {
  const revision = signal(0);
  const explanations = signal(log.revision);
  const epoch = signal(0);
  const total = signal(0);
  const counts = signal(countByStatus([]));
  const evicted = signal(log.evicted);
  const timeline = createTimeline();
  let followed = log.entries;
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takenAt = 0;
  let drawMs = 0;

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
    // The views are drawn by then.
    setTimeout(() => {
      drawMs = performance.now() - takenAt;
    });
    batch(() => {
      if (followed !== log.entries) startAnew();
      const known = total.peek();
      const changed = log
        .revisedSince(explanations.peek())
        .filter((place) => place < known && timeline.update(place, log.entries[place] as LogEntry));
      const added = log.entries.slice(known);
      for (const entry of added) timeline.add(entry);
      counts.value = changed.length > 0 ? countByStatus(log.entries) : addToCounts(counts.peek(), added);
      evicted.value = log.evicted;
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
    const pace = redrawEveryMs.peek();
    const apart = pace === 0 ? 0 : Math.max(pace, Math.min(maxWaitMs, drawMs / drawShare));
    const wait = takenAt + apart - performance.now();
    if (wait <= 0) draw();
    else timer ??= setTimeout(draw, wait);
  });
  const stopWaiting = effect(() => {
    if (redrawEveryMs.value === 0 && timer !== undefined) draw();
  });
  return {
    revision,
    explanations,
    epoch,
    total,
    counts,
    evicted,
    timeline,
    dispose() {
      stop();
      stopWaiting();
      clearTimeout(timer);
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
