import { type Bounds, createBoundedCalls } from '../../log/bounded-calls';
import type { Call } from '../../model/call';
import type { ToPanel, ToRecorder } from '../messages';
import { portMessage } from '../recorder-ports';

/** Keeps what was heard, within bounds, until there is a panel to take it; then passes everything on at once. */
export interface Outbox {
  addCall(call: Call): void;
  addOther(): void;
  /** Calls that were counted as other requests until now. */
  moveToCalls(calls: readonly Call[]): void;
  /** The page was left at this time; `keep` when the user wants the old page's calls too, those yet to come as well. */
  leave(at: number, keep: boolean): void;
  suggest(hosts: readonly string[]): void;
  /** Counts other requests from 0 again. */
  resetCount(): void;
  setBounds(bounds: Bounds): void;
  connect(panelWindow: Window): void;
}

/** `wait`: ms for which calls are gathered, to be passed on in the order in which they were made. */
export function createOutbox(
  wait: number,
  isPaused: () => boolean,
  onMessage: (message: Exclude<ToRecorder, { kind: 'keep' }>) => void,
): Outbox {
  const backlog = createBoundedCalls();
  let others = 0;
  let from = Number.NEGATIVE_INFINITY;
  let suggested: readonly string[] = [];
  let port: MessagePort | null = null;
  let connected: Window | null = null;
  let isGathering = false;
  const post = (message: ToPanel) => port?.postMessage(message);
  function flush(): void {
    isGathering = false;
    if (port === null) return;
    const { calls, evicted } = backlog;
    if (evicted.calls > 0) post({ kind: 'evicted', calls: evicted.calls });
    if (calls.length > 0) post({ kind: 'calls', calls: calls.toSorted(byStart) });
    backlog.clear();
  }
  const outbox: Outbox = {
    addCall(call) {
      // Its page was left while its body was read.
      if (call.startedAt < from) return;
      backlog.add([call]);
      if (wait === 0) flush();
      else if (!isGathering) setTimeout(flush, wait);
      isGathering = wait > 0;
    },
    addOther() {
      others += 1;
      post({ kind: 'others', count: others });
    },
    moveToCalls(calls) {
      if (calls.length === 0) return;
      others = Math.max(0, others - calls.length);
      post({ kind: 'others', count: others });
      for (const call of calls) outbox.addCall(call);
    },
    leave(at, keep) {
      if (!keep) {
        // Navigations in quick succession may be told of in another order.
        from = Math.max(from, at);
        const kept = backlog.calls.filter(({ startedAt }) => startedAt >= from);
        backlog.clear();
        backlog.add(kept);
        outbox.resetCount();
      }
      post({ kind: 'left', at });
    },
    suggest(hosts) {
      suggested = hosts;
      post({ kind: 'suggested', hosts });
    },
    resetCount() {
      others = 0;
      post({ kind: 'others', count: others });
    },
    setBounds: backlog.setBounds,
    connect(panelWindow) {
      if (connected === panelWindow) return;
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }: MessageEvent<ToRecorder>) => {
        if (data.kind !== 'keep') return onMessage(data);
        if (port === channel.port1) port = null;
        for (const call of data.calls) outbox.addCall(call);
      };
      connected = panelWindow;
      panelWindow.postMessage(portMessage, location.origin, [channel.port2]);
      post({ kind: 'pause', paused: isPaused() });
      post({ kind: 'others', count: others });
      flush();
      post({ kind: 'suggested', hosts: suggested });
    },
  };
  return outbox;
}

const byStart = (one: Call, other: Call) => one.startedAt - other.startedAt;
