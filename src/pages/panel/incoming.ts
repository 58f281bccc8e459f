import { type Signal, signal } from '@preact/signals';
import { diagnose } from '../../diagnosis/diagnose';
import type { Log, LogEntry } from '../../log/log';
import type { Call } from '../../model/call';
import type { Recording } from '../../panel/services';
import type { ToPanel, ToRecorder } from '../messages';
import { createNeighbours } from './neighbours';

/** What the devtools page tells, as the panel's views need it. */
export interface Incoming {
  readonly otherRequests: Signal<number>;
  readonly recording: Signal<Recording>;
  readonly nearbyHost: Signal<string | null>;
  setPaused(paused: boolean): void;
  /** Adds calls, each explained with those before it. */
  add(calls: readonly Call[]): void;
  /** Drops the calls that were made before this time (ms). */
  forgetBefore(at: number): void;
}

/** Listens for the devtools page. What comes before there is a view goes into the log, which waits for none. */
export function listen(log: Log, keepsLog: () => boolean): Incoming {
  const neighbours = createNeighbours(log);
  let recorder: MessagePort | undefined;
  const incoming: Incoming = {
    otherRequests: signal(0),
    recording: signal<Recording>('recording'),
    nearbyHost: signal(null),
    setPaused(paused) {
      incoming.recording.value = paused ? 'paused' : 'recording';
      recorder?.postMessage({ kind: 'pause', paused } satisfies ToRecorder);
    },
    add(calls) {
      for (const call of calls) log.add([explain(call, neighbours())]);
    },
    forgetBefore(at) {
      const kept = log.entries.filter(({ call }) => call.startedAt >= at);
      log.clear();
      log.add(kept);
    },
  };
  addEventListener('message', ({ origin, data, ports }) => {
    if (origin !== location.origin || data !== 'chat-api-calls' || ports[0] === undefined) return;
    recorder = ports[0];
    recorder.onmessage = ({ data: message }: MessageEvent<ToPanel>) => take(message);
    recorder.addEventListener('close', () => {
      incoming.recording.value = 'disconnected';
    });
  });
  function take(message: ToPanel): void {
    if (message.kind === 'calls') incoming.add(message.calls);
    else if (message.kind === 'others') incoming.otherRequests.value = message.count;
    else if (message.kind === 'nearby') incoming.nearbyHost.value = message.host;
    else if (!keepsLog()) incoming.forgetBefore(message.at);
  }
  return incoming;
}

const explain = (call: Call, neighbours: readonly Call[]): LogEntry => ({
  call,
  diagnosis: diagnose(call, neighbours),
});
