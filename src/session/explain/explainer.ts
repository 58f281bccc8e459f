import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Log, LogEntry } from '../../log/log';
import type { Sharing } from '../../log/sharing';
import type { Call } from '../../model/call';
import type { Diagnosis } from '../../model/diagnosis';

import { nextTask } from './next-task';
import { createOtherCalls } from './other-calls';
import { outlineOf } from './outline';
import { followRevisits } from './revisits';

/** Explains the calls of one log. Nothing else starts a diagnosis. */
export interface Explainer {
  /** Adds calls to the log. As many as a few ms allow are explained at once, the others in slices. */
  add(calls: readonly Call[]): void;
  /** Explains a call now, with the whole log, and from then on with no less. */
  open(id: string): void;
  /** Explains the pending call at this place of the log now. */
  explainAt(place: number): void;
  /** These calls are in view: they are explained first. Replaces those named before. */
  look(ids: readonly string[]): void;
  /**
   * Until the returned function is called only what is in view is explained: a file's calls are explained once, when
   * all of them are known.
   */
  hold(): () => void;
  /** How many calls of the log are not explained yet. */
  readonly pending: ReadonlySignal<number>;
}

interface Options {
  readonly log: Log;
  readonly sharing: Sharing;
  diagnose(call: Call, otherCalls: readonly Call[]): Diagnosis;
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
  const otherCallsOf = createOtherCalls(log);
  const pending = signal(0);
  let entries = log.entries;
  /** How many entries were looked at for pending ones, and how many of them still are. */
  let seen = 0;
  let left = 0;
  /** Entries before this are explained. */
  let first = 0;
  let opened = new Set<string>();
  /** Last to first. */
  let inView: string[] = [];
  let holds = 0;
  let isScheduled = false;
  let frameStart = Number.NEGATIVE_INFINITY;

  const follow = () => {
    if (entries !== log.entries) [entries, seen, left, first, opened] = [log.entries, 0, 0, 0, new Set()];
    for (; seen < entries.length; seen++) if (entries[seen]?.isPending) left += 1;
  };
  const explain = (place: number) => {
    const { call, isPending } = entries[place] as LogEntry;
    const otherCalls = opened.has(call.id) ? log.calls : otherCallsOf(place);
    const diagnosis = sharing.diagnosis(diagnose(call, otherCalls));
    if (isPending) left -= 1;
    const of = entries;
    revisits.explained(place);
    log.revise([{ place, diagnosis }]);
    // With a body evicted meanwhile it may be another log.
    if (of === log.entries) onExplained?.(place);
  };
  const nextInView = () => {
    for (; inView.length > 0; inView.pop()) {
      const place = log.placeOf(inView.at(-1) as string);
      if (place !== undefined && entries[place]?.isPending) return place;
    }
    return undefined;
  };
  const nextPlace = () => {
    const seenByUser = nextInView();
    if (seenByUser !== undefined || holds > 0) return seenByUser;
    while (first < entries.length && !entries[first]?.isPending) first++;
    return first < entries.length ? first : undefined;
  };
  /** Explains until `deadline`; whether anything is left that may be explained now. */
  const work = (deadline: number) => {
    let place = nextPlace();
    for (; place !== undefined && now() < deadline; place = nextPlace()) explain(place);
    pending.value = left;
    return place !== undefined;
  };
  const schedule = () => {
    if (isScheduled || nextPlace() === undefined) return;
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
      if (place === undefined) return;
      opened.add(id);
      const { call, isPending } = entries[place] as LogEntry;
      // Without its body a call could not be explained as well as it was with it.
      if (isPending || call.response.bodyState !== 'let-go') explain(place);
      pending.value = left;
    },
    explainAt: explain,
    look(ids) {
      inView = ids.toReversed();
      schedule();
    },
    hold() {
      holds += 1;
      return () => {
        holds -= 1;
        schedule();
      };
    },
  };
}
