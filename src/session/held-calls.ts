import { effect, type ReadonlySignal } from '@preact/signals-core';
import { type Bounds, boundsFor } from '../log/bounded-calls';
import { createLog, type Log } from '../log/log';
import { createSharing } from '../log/sharing';
import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import { createExplainer, type Explainer } from './explain/explainer';

/** A log and what explains its calls. */
export interface ExplainedLog {
  readonly log: Log;
  readonly explainer: Explainer;
}

/** All calls that are held: those that are shown, and the page's while a file's are shown. One budget is for both. */
export interface HeldCalls {
  readonly shown: ExplainedLog;
  /** The page's: the ones that are shown, or those that are put aside. */
  readonly page: ExplainedLog;
  /** Puts the page's calls aside, and empties the log that is shown. */
  openFile(): void;
  /** Shows the page's calls again in place of the file's. */
  closeFile(): void;
  /** Whether calls that are not explained yet leave no room for more. */
  isFull(): boolean;
}

interface Options {
  /** MB. */
  readonly budget: ReadonlySignal<number>;
  diagnose(call: Call, calls: readonly Call[]): Diagnosis;
  /** Called for each call that is shown when it was explained, in the same task. */
  onExplained?(log: Log, place: number): void;
}

/** Of what whole calls may take. */
const fullAt = 0.8;

export function createHeldCalls({ budget, diagnose, onExplained }: Options): HeldCalls {
  const sharing = createSharing();
  const make = (): ExplainedLog => {
    const log = createLog((place) => explainer.explainAt(place));
    const explainer = createExplainer({
      log,
      sharing,
      diagnose,
      onExplained: (place) => log === shown.log && onExplained?.(log, place),
    });
    return { log, explainer };
  };
  const shown: ExplainedLog = make();
  let page = shown;
  /** The page's calls that are put aside take at most half; what they leave is the file's. */
  const bounds = (): Bounds => {
    const { bodies, calls } = boundsFor(budget.value);
    const aside = page === shown ? 0 : page.log.bytes;
    return { bodies: bodies - Math.min(aside, bodies / 2), calls: calls - Math.min(aside, calls / 2) };
  };
  const divide = () => {
    const { bodies, calls } = boundsFor(budget.value);
    if (page !== shown) page.log.keepWithin({ bodies: bodies / 2, calls: calls / 2 });
    shown.log.keepWithin(bounds());
  };
  const moveTo = (to: ExplainedLog) => {
    const { log: from } = page;
    const [entries, { calls }] = [[...from.entries], from.evicted];
    page = to;
    from.clear();
    to.log.clear();
    if (calls > 0) to.log.addEvicted(calls);
    to.log.add(entries);
    divide();
    if (to !== shown) to.log.onChange(divide);
  };
  effect(divide);
  return {
    shown,
    get page() {
      return page;
    },
    openFile() {
      if (page === shown) moveTo(make());
      shown.log.clear();
    },
    closeFile() {
      if (page !== shown) moveTo(shown);
    },
    isFull: () => shown.log.bytes > fullAt * bounds().calls,
  };
}
