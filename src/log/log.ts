import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import { letGoOfBody, weightOf } from './memory';

/** A call in hand and what was made of it. */
export interface LogEntry {
  readonly call: Call;
  readonly diagnosis: Diagnosis;
}

/** The calls in hand, in the order in which they came. */
export interface Log {
  /**
   * Grows in place, so that adding a call copies none: who must not see later ones remembers how long it
   * was. Only `clear` puts another in its place.
   */
  readonly entries: readonly LogEntry[];
  /** The same calls without what was made of them, for those who look at a call's neighbours. */
  readonly calls: readonly Call[];
  /** The entry of the call with this id. */
  get(id: string): LogEntry | undefined;
  add(added: readonly LogEntry[]): void;
  /** Another number whenever calls that are in the log were explained otherwise. */
  readonly revision: number;
  /**
   * What is made of calls now that more is known. Done in place, as letting go of bodies is; how a call ended
   * stays as it is, so that counts and times do too.
   */
  revise(revised: readonly LogEntry[]): void;
  /**
   * Lets go of the oldest responses' bodies while all calls together take more than so many bytes. Without
   * a word from here the log keeps everything.
   */
  keepWithin(bytes: number): void;
  clear(): void;
  /** Calls `listener` after each change; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

export function createLog(): Log {
  let entries: LogEntry[] = [];
  let calls: Call[] = [];
  let byId = new Map<string, LogEntry>();
  let revision = 0;
  let budget = Number.POSITIVE_INFINITY;
  let weight = 0;
  /** How many calls, from the oldest on, have let go of their bodies. */
  let lightened = 0;
  const letGo = () => {
    for (; weight > budget && lightened < entries.length; lightened++) {
      const entry = entries[lightened] as LogEntry;
      weight -= letGoOfBody(entry);
      calls[lightened] = entry.call;
    }
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
      return calls;
    },
    get: (id) => byId.get(id),
    add(added) {
      for (const entry of added) {
        entries.push(entry);
        calls.push(entry.call);
        byId.set(entry.call.id, entry);
        weight += weightOf(entry.call);
      }
      letGo();
      tell();
    },
    get revision() {
      return revision;
    },
    revise(revised) {
      const changed = revised.filter(({ call, diagnosis }) => {
        const entry = byId.get(call.id);
        const isOther = entry !== undefined && !isSame(entry.diagnosis, diagnosis);
        if (isOther) (entry as { diagnosis: Diagnosis }).diagnosis = diagnosis;
        return isOther;
      });
      if (changed.length === 0) return;
      revision += 1;
      tell();
    },
    clear() {
      entries = [];
      calls = [];
      byId = new Map();
      [weight, lightened] = [0, 0];
      tell();
    },
    keepWithin(bytes) {
      budget = bytes;
      letGo();
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
