import type { Call } from '../model/call';
import { bodyBytes, bytesOf, withoutBody } from './memory';

/** How much memory calls may take, in bytes. */
export interface Bounds {
  /** Beyond this, response bodies are evicted, oldest first. */
  readonly bodies: number;
  /** Beyond this, without response bodies even, whole calls are evicted, oldest first. */
  readonly calls: number;
}

/** How many calls lost their response's body, and how many were dropped, to stay within the bounds. */
export interface Evicted {
  readonly bodies: number;
  readonly calls: number;
}

export const unbounded: Bounds = { bodies: Number.POSITIVE_INFINITY, calls: Number.POSITIVE_INFINITY };

const megabyte = 2 ** 20;
/** MB; an ordinary call takes less than a kilobyte beside its response's body. */
const minForCallsMb = 500;

/** The bounds for a memory budget in MB: that is for bodies, calls themselves may take more. */
export function boundsFor(budget: number): Bounds {
  return { bodies: budget * megabyte, calls: Math.max(minForCallsMb, 2 * budget) * megabyte };
}

/** Calls, oldest first, within bounds. */
export interface BoundedCalls {
  /** Grows in place; eviction of whole calls, and `clear`, put another array in its place. */
  readonly calls: readonly Call[];
  /** About how many bytes they take. */
  readonly bytes: number;
  /** Since the calls were last cleared. */
  readonly evicted: Evicted;
  add(added: readonly Call[]): void;
  /** Counts calls that were evicted before they came here. */
  addEvicted(calls: number): void;
  setBounds(bounds: Bounds): void;
  /** Evicts what is over the bounds now, where `mayLoseBody` kept it from that before. */
  settle(): void;
  clear(): void;
}

interface Hooks {
  /** Whether the call at this place may lose its body now; while it may not, younger ones keep theirs too. */
  mayLoseBody?(place: number): boolean;
  /** Called before the body is evicted. */
  onBody?(place: number, lighter: Call): void;
  /** The oldest so many calls were dropped. */
  onCalls?(count: number): void;
}

/** Dropping calls moves all others, so that some more are dropped at once. */
const droppedTo = 0.9;

export function createBoundedCalls({ mayLoseBody, onBody, onCalls }: Hooks = {}): BoundedCalls {
  let calls: Call[] = [];
  let bounds = unbounded;
  let bytes = 0;
  /** How many calls, from the oldest on, have no body to evict. */
  let bodiless = 0;
  let evicted: Evicted = { bodies: 0, calls: 0 };

  const evictBodies = () => {
    let bodies = 0;
    for (; bytes > bounds.bodies && bodiless < calls.length; bodiless++) {
      const call = calls[bodiless] as Call;
      if (bodyBytes(call) === 0) continue;
      if (bytes <= bounds.calls && mayLoseBody?.(bodiless) === false) break;
      const lighter = withoutBody(call);
      onBody?.(bodiless, lighter);
      calls[bodiless] = lighter;
      bytes -= bodyBytes(call);
      bodies += 1;
    }
    if (bodies > 0) evicted = { ...evicted, bodies: evicted.bodies + bodies };
  };
  const dropCalls = () => {
    if (bytes <= bounds.calls) return;
    let count = 0;
    // However little memory there is, the newest call is kept.
    while (bytes > bounds.calls * droppedTo && count < calls.length - 1) {
      bytes -= bytesOf(calls[count] as Call);
      count += 1;
    }
    if (count === 0) return;
    calls = calls.slice(count);
    bodiless = Math.max(0, bodiless - count);
    evicted = { ...evicted, calls: evicted.calls + count };
    onCalls?.(count);
  };
  let isSettling = false;
  const settle = () => {
    // A hook may add to what is known of a call, and so end up here again.
    if (isSettling) return;
    isSettling = true;
    evictBodies();
    dropCalls();
    isSettling = false;
  };
  return {
    get calls() {
      return calls;
    },
    get bytes() {
      return bytes;
    },
    get evicted() {
      return evicted;
    },
    add(added) {
      let bodies = 0;
      for (const call of added) {
        calls.push(call);
        bytes += bytesOf(call);
        if (call.response.bodyState === 'let-go') bodies += 1;
      }
      if (bodies > 0) evicted = { ...evicted, bodies: evicted.bodies + bodies };
      settle();
    },
    addEvicted(count) {
      evicted = { ...evicted, calls: evicted.calls + count };
    },
    setBounds(next) {
      bounds = next;
      settle();
    },
    settle,
    clear() {
      calls = [];
      [bytes, bodiless] = [0, 0];
      evicted = { bodies: 0, calls: 0 };
    },
  };
}
