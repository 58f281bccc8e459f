import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';

/** A call in hand and what was made of it. */
export interface LogEntry {
  readonly call: Call;
  readonly diagnosis: Diagnosis;
}

/** The calls in hand, oldest first. */
export interface Log {
  readonly entries: readonly LogEntry[];
  add(added: readonly LogEntry[]): void;
  clear(): void;
  /** Calls `listener` after each change; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

export function createLog(): Log {
  let entries: readonly LogEntry[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly LogEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  return {
    get entries() {
      return entries;
    },
    add: (added) => change([...entries, ...added]),
    clear: () => change([]),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
