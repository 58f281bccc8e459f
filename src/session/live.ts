import { type Signal, signal } from '@preact/signals';
import { diagnose } from '../diagnosis/diagnose';
import { createLog, type Log, type LogEntry } from '../log/log';
import { createSharing } from '../log/sharing';
import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import type { Recording } from '../model/session';
import { createOtherCalls } from './explain/other-calls';
import { explainInIdleTime } from './explain/revisits';
import { inFirefox } from './in-firefox';
import type { ToPanel, ToRecorder } from './messages';

/** What the devtools page tells, as the panel's views need it. */
export interface Incoming {
  readonly otherRequests: Signal<number>;
  readonly recording: Signal<Recording>;
  readonly nearbyHost: Signal<string | null>;
  /** How many calls the page has made since its calls were put aside. */
  readonly callsMeanwhile: Signal<number>;
  setPaused(paused: boolean): void;
  /** The user does not want that host watched: its calls are forgotten. */
  refuseNearby(): void;
  /** Forgets the page's calls, and counts other requests anew. */
  clear(): void;
  /** Puts the page's calls aside and empties the log, for a file's calls to be shown; they go on to be recorded. */
  setAside(): void;
  /** Shows the page's calls again in place of a file's. */
  bringBack(): void;
  /** Explains a call with the whole log, and from then on with no less. */
  explain(call: Call): Diagnosis;
  /** Adds a file's call, explained with those of the file before it. */
  addFromFile(call: Call): void;
}

/** Listens for the devtools page. What comes before there is a view goes into the log, which waits for none. */
export function listen(shown: Log, keepsLog: () => boolean): Incoming {
  // The page's calls: the log that is shown, or another while that one shows a file's.
  let live = shown;
  let otherCalls = createOtherCalls(live);
  let otherCallsInFile = createOtherCalls(shown);
  const whole = new Set<string>();
  explainInIdleTime(shown, explained, ({ id }) => whole.has(id));
  let recorder: MessagePort | undefined;
  const tell = (message: ToRecorder) => recorder?.postMessage(message);
  const moveTo = (log: Log) => {
    const entries = [...live.entries];
    live = log;
    live.clear();
    live.add(entries);
    otherCalls = createOtherCalls(live);
  };
  const showPaused = (paused: boolean) => {
    incoming.recording.value = paused ? 'paused' : 'recording';
  };
  const incoming: Incoming = {
    otherRequests: signal(0),
    recording: signal<Recording>('recording'),
    nearbyHost: signal(null),
    callsMeanwhile: signal(0),
    setPaused(paused) {
      showPaused(paused);
      tell({ kind: 'pause', paused });
    },
    refuseNearby() {
      const host = incoming.nearbyHost.value;
      if (host !== null) tell({ kind: 'refuse', host });
      incoming.nearbyHost.value = null;
    },
    clear() {
      live.clear();
      tell({ kind: 'clear' });
    },
    setAside() {
      if (live === shown) moveTo(createLog());
      incoming.callsMeanwhile.value = 0;
      shown.clear();
      otherCallsInFile = createOtherCalls(shown);
    },
    bringBack() {
      if (live !== shown) moveTo(shown);
    },
    explain(call) {
      whole.add(call.id);
      return explained(call, shown.calls);
    },
    addFromFile(call) {
      shown.add([explain(call, otherCallsInFile())]);
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
  // Firefox makes this page anew when the toolbox moves to another side or window.
  if (inFirefox) {
    addEventListener('pagehide', () => tell({ kind: 'keep', calls: live.calls }));
  }
  function take(message: ToPanel): void {
    if (message.kind === 'calls') {
      for (const call of message.calls) live.add([explain(call, otherCalls())]);
      if (live !== shown) incoming.callsMeanwhile.value += message.calls.length;
    } else if (message.kind === 'others') incoming.otherRequests.value = message.count;
    else if (message.kind === 'pause') showPaused(message.paused);
    else if (message.kind === 'nearby') incoming.nearbyHost.value = message.host;
    else if (!keepsLog()) forgetBefore(message.at);
  }
  function forgetBefore(at: number): void {
    const kept = live.entries.filter(({ call }) => call.startedAt >= at);
    live.clear();
    live.add(kept);
  }
  return incoming;
}

const sharing = createSharing();

const explained = (call: Call, otherCalls: readonly Call[]) => sharing.diagnosis(diagnose(call, otherCalls));

function explain(arrived: Call, otherCalls: readonly Call[]): LogEntry {
  const call = sharing.call(arrived);
  return { call, diagnosis: explained(call, otherCalls) };
}
