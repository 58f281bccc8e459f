import type { Call } from '../../model/call';
import type { ToPanel, ToRecorder } from '../messages';

/** Keeps what was heard until the panel is there to take it, then passes everything on at once. */
export interface Outbox {
  addCall(call: Call): void;
  addOther(): void;
  /** Calls that were counted as other requests until now. */
  moveToCalls(calls: readonly Call[]): void;
  /** The page was left at this time; `keep` when the user wants the old page's calls too, those yet to come as well. */
  leave(at: number, keep: boolean): void;
  foundNearby(host: string): void;
  /** Counts other requests from nought again. */
  countAnew(): void;
  connect(panelWindow: Window): void;
}

/** `wait`: for so many ms calls are gathered, to be passed on in the order in which they were made. */
export function createOutbox(
  wait: number,
  isPaused: () => boolean,
  onMessage: (message: Exclude<ToRecorder, { kind: 'keep' }>) => void,
): Outbox {
  let backlog: Call[] = [];
  let others = 0;
  let from = Number.NEGATIVE_INFINITY;
  let nearby: string | null = null;
  let port: MessagePort | null = null;
  let connected: Window | null = null;
  let isGathering = false;
  const post = (message: ToPanel) => port?.postMessage(message);
  function flush(): void {
    isGathering = false;
    if (port === null || backlog.length === 0) return;
    post({ kind: 'calls', calls: backlog.sort((one, other) => one.startedAt - other.startedAt) });
    backlog = [];
  }
  const outbox: Outbox = {
    addCall(call) {
      // Its page was left while its body was read.
      if (call.startedAt < from) return;
      backlog.push(call);
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
        from = at;
        backlog = backlog.filter(({ startedAt }) => startedAt >= at);
        outbox.countAnew();
      }
      post({ kind: 'left', at });
    },
    foundNearby(host) {
      nearby = host;
      post({ kind: 'nearby', host });
    },
    countAnew() {
      others = 0;
      post({ kind: 'others', count: others });
    },
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
      panelWindow.postMessage('chat-api-calls', location.origin, [channel.port2]);
      post({ kind: 'pause', paused: isPaused() });
      post({ kind: 'others', count: others });
      flush();
      if (nearby !== null) post({ kind: 'nearby', host: nearby });
    },
  };
  return outbox;
}
