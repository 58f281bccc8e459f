import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import { type Bounds, createBoundedCalls, type Evicted } from './bounded-calls';
import { keepSearchable } from './filter/haystack';

/** A call in hand and what was made of it. */
export interface LogEntry {
  readonly call: Call;
  readonly diagnosis: Diagnosis;
  /** It waits to be explained: until then the diagnosis goes by its status, or by the call alone. */
  readonly isPending?: boolean;
}

/** What is now made of the call at this place of the log. */
export interface Revision {
  readonly place: number;
  readonly diagnosis: Diagnosis;
  /** It still waits to be explained with all that is known. */
  readonly isPending?: boolean;
}

/** The calls in hand, in the order in which they came. */
export interface Log {
  /**
   * Grows in place, so that adding a call copies none: readers that must not see later ones remember how long it
   * was. Only dropping calls, with `clear`, `drop` or for want of memory, puts another in its place.
   */
  readonly entries: readonly LogEntry[];
  /** The same calls without what was made of them, for those who look at other calls of the log. */
  readonly calls: readonly Call[];
  /** The entry of the call with this id. */
  get(id: string): LogEntry | undefined;
  /** Where in `entries` it is. */
  placeOf(id: string): number | undefined;
  add(added: readonly LogEntry[]): void;
  /** Increments with each call in the log whose diagnosis changes. */
  readonly revision: number;
  /** The places whose diagnosis changed after `revision` was this number, oldest change first. */
  revisedSince(revision: number): readonly number[];
  /** Replaces diagnoses, in place, now that more is known. A call is no longer pending then. */
  revise(revisions: readonly Revision[]): void;
  /** Evicts what exceeds the bounds, oldest first, from now on. Unlimited until first called. */
  keepWithin(bounds: Bounds): void;
  /** About how many bytes its calls take. */
  readonly bytes: number;
  /** What was evicted since the log was last cleared. */
  readonly evicted: Evicted;
  /** Counts calls that were evicted before they reached the log. */
  addEvicted(calls: number): void;
  /** Drops the calls for which `isDropped` returns true. */
  drop(isDropped: (call: Call) => boolean): void;
  clear(): void;
  /** Calls `listener` after each change; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

/** `explain` is asked for the diagnosis of a pending call whose body has to be evicted at once. */
export function createLog(explain?: (place: number) => void): Log {
  let entries: LogEntry[] = [];
  let places = new Map<string, number>();
  let revised: number[] = [];
  /** How often calls were revised that are no longer in the log. */
  let revisedBefore = 0;
  const store = createBoundedCalls({
    mayLoseBody: (place) => !entries[place]?.isPending,
    onBody(place, lighter) {
      const entry = entries[place] as LogEntry;
      if (entry.isPending) explain?.(place);
      keepSearchable(entry);
      // In place: whoever holds the entry has it lighter.
      (entry as { call: Call }).call = lighter;
    },
    onCalls: (count) => replace(entries.slice(count)),
  });
  const replace = (kept: LogEntry[]) => {
    entries = kept;
    places = new Map(kept.map(({ call }, place) => [call.id, place]));
    revisedBefore += revised.length;
    revised = [];
  };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get entries() {
      return entries;
    },
    get calls() {
      return store.calls;
    },
    get: (id) => entries[places.get(id) ?? -1],
    placeOf: (id) => places.get(id),
    add(added) {
      if (added.length === 0) return;
      for (const entry of added) {
        places.set(entry.call.id, entries.length);
        entries.push(entry);
      }
      store.add(added.map(({ call }) => call));
      tell();
    },
    get revision() {
      return revisedBefore + revised.length;
    },
    revisedSince: (revision) => revised.slice(Math.max(0, revision - revisedBefore)),
    revise(revisions) {
      const before = revised.length;
      for (const { place, diagnosis, isPending = false } of revisions) {
        const entry = entries[place];
        if (!entry || (!entry.isPending && isSame(entry.diagnosis, diagnosis))) continue;
        Object.assign(entry, { diagnosis, isPending });
        revised.push(place);
      }
      if (revised.length === before) return;
      store.settle();
      tell();
    },
    keepWithin(bounds) {
      const before = store.evicted;
      store.setBounds(bounds);
      if (store.evicted !== before) tell();
    },
    get bytes() {
      return store.bytes;
    },
    get evicted() {
      return store.evicted;
    },
    addEvicted(calls) {
      store.addEvicted(calls);
      tell();
    },
    drop(isDropped) {
      const kept = entries.filter(({ call }) => !isDropped(call));
      if (kept.length === entries.length) return;
      replace(kept);
      store.clear();
      store.add(kept.map(({ call }) => call));
      tell();
    },
    clear() {
      replace([]);
      store.clear();
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Both are made by the same code, so that their keys are in the same order. */
const isSame = (one: Diagnosis, other: Diagnosis) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
