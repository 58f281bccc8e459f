import { type ReadonlySignal, signal } from '@preact/signals-core';
import { indexMore } from '../../diagnosis/other-calls/call-index';
import type { Log, LogEntry } from '../../log/log';
import type { Sharing } from '../../log/sharing';
import type { Call } from '../../model/call';
import type { Diagnosis } from '../../model/diagnosis';
import { nextTask } from './next-task';
import { isOutline, outlineOf } from './outline';
import { followRevisits } from './revisits';

/** Explains the calls of one log. Nothing else starts a diagnosis. */
export interface Explainer {
  /** Adds calls to the log. As many as a few ms allow are explained at once, the others in slices. */
  add(calls: readonly Call[]): void;
  /** Explains a call now. */
  open(id: string): void;
  /** Explains the pending call at this place of the log now. */
  explainAt(place: number): void;
  /** These calls are in view: they are explained first. Replaces those named before. */
  look(ids: readonly string[]): void;
  /**
   * Until the returned function is called only what is in view is explained, each call by itself: a file's calls are
   * explained once, when all of them are known.
   */
  hold(): () => void;
  /** How many calls of the log are not explained yet. */
  readonly pending: ReadonlySignal<number>;
}

interface Options {
  readonly log: Log;
  readonly sharing: Sharing;
  diagnose(call: Call, calls: readonly Call[]): Diagnosis;
  /** Called for each call that was explained, in the same task. */
  onExplained?(place: number): void;
  now?(): number;
}

/** ms of work before input and drawing have their turn. */
const sliceMs = 10;
/** ms within each frame's time for calls that just arrived: where they are few, the row is drawn with its cause. */
const atOnceMs = 8;
const frameMs = 16;

export function createExplainer(options: Options): Explainer {
  const { log, sharing, diagnose, onExplained, now = () => performance.now() } = options;
  const pending = signal(0);
  let entries = log.entries;
  /** How many entries were looked at for pending ones, and how many of them still are. */
  let seen = 0;
  let left = 0;
  /** Entries before this are explained. */
  let first = 0;
  /** Last to first. */
  let inView: string[] = [];
  let holds = 0;
  let isScheduled = false;
  let frameStart = Number.NEGATIVE_INFINITY;

  const follow = () => {
    if (entries !== log.entries) [entries, seen, left, first] = [log.entries, 0, 0, 0];
    for (; seen < entries.length; seen++) if (entries[seen]?.isPending) left += 1;
    schedule();
  };
  const explain = (place: number) => {
    const { call, isPending } = entries[place] as LogEntry;
    const diagnosis = sharing.diagnosis(diagnose(call, log.calls));
    const of = entries;
    if (isPending) left -= 1;
    revisits.explained(place);
    log.revise([{ place, diagnosis }]);
    // Where its body had to be evicted with others, these may be other entries.
    if (of === log.entries) onExplained?.(place);
  };
  /** Explains a call by itself, until those that come after it are known. */
  const explainAlone = (place: number) => {
    const { call, diagnosis } = entries[place] as LogEntry;
    if (!isOutline(diagnosis)) return;
    log.revise([{ place, diagnosis: sharing.diagnosis(diagnose(call, [])), isPending: true }]);
  };
  const explainOne = (place: number) => (holds > 0 ? explainAlone(place) : explain(place));
  const nextPlace = () => {
    for (let id = inView.pop(); id !== undefined; id = inView.pop()) {
      const place = log.placeOf(id);
      if (place !== undefined && entries[place]?.isPending) return place;
    }
    if (holds > 0) return undefined;
    while (first < entries.length && !entries[first]?.isPending) first++;
    return first < entries.length ? first : undefined;
  };
  const hasWork = () => inView.length > 0 || (holds === 0 && left > 0);
  /** Explains until `deadline`; whether anything is left to be explained now. */
  const work = (deadline: number) => {
    const isOver = () => now() >= deadline;
    while (!isOver() && (holds > 0 || indexMore(log.calls, isOver))) {
      const place = nextPlace();
      if (place === undefined) break;
      explainOne(place);
    }
    pending.value = left;
    return hasWork();
  };
  const schedule = () => {
    if (isScheduled || !hasWork()) return;
    isScheduled = true;
    void nextTask().then(() => {
      isScheduled = false;
      if (work(now() + sliceMs)) schedule();
    });
  };
  const revisits = followRevisits(log, explain, () => left > 0);
  log.onChange(follow);

  return {
    pending,
    add(calls) {
      const isIdle = left === 0;
      log.add(
        calls.map((arrived) => {
          const call = sharing.call(arrived);
          return { call, diagnosis: outlineOf(call), isPending: true };
        }),
      );
      if (now() - frameStart > frameMs) frameStart = now();
      // Where others wait already, all are listed first.
      if (!isIdle || work(frameStart + atOnceMs)) schedule();
    },
    open(id) {
      const place = log.placeOf(id);
      const entry = place === undefined ? undefined : entries[place];
      if (place === undefined || entry === undefined) return;
      // Without its body a call could not be explained as well as it was with it.
      if (entry.isPending || entry.call.response.bodyState !== 'let-go') explainOne(place);
      pending.value = left;
    },
    explainAt: explain,
    look(ids) {
      inView = ids.toReversed();
      schedule();
    },
    hold() {
      holds += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holds -= 1;
        schedule();
      };
    },
  };
}
