import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Call } from '../model/call';
import type { Recording } from '../model/session';
import type { ToPanel, ToRecorder } from './messages';

/** Where the page's calls go. */
export interface LiveCalls {
  add(calls: readonly Call[]): void;
  /** Counts calls that were dropped before the panel was there. */
  addEvicted(calls: number): void;
  /** Drops the calls that began before this time (ms). */
  dropBefore(at: number): void;
}

/** What the devtools page tells, and what it is asked. */
export interface Live {
  readonly otherRequests: ReadonlySignal<number>;
  readonly recording: ReadonlySignal<Recording>;
  /** Hosts that are not watched and answer as the chat API does. */
  readonly suggestedHosts: ReadonlySignal<readonly string[]>;
  /** Takes the port that the devtools page sent, and what it says over it. */
  connect(port: MessagePort): void;
  setPaused(paused: boolean): void;
  refuseHost(host: string): void;
  /** Forgets what the devtools page keeps, and counts other requests from 0. */
  clear(): void;
  /** Hands the calls to the devtools page, for the panel's page that is made in place of this one. */
  handBack(calls: readonly Call[]): void;
}

export function createLive(calls: LiveCalls, keepsLog: () => boolean): Live {
  const otherRequests = signal(0);
  const recording = signal<Recording>('recording');
  const suggestedHosts = signal<readonly string[]>([]);
  let recorder: MessagePort | undefined;
  const tell = (message: ToRecorder) => recorder?.postMessage(message);
  const take = (message: ToPanel) => {
    switch (message.kind) {
      case 'calls':
        return calls.add(message.calls);
      case 'evicted':
        return calls.addEvicted(message.calls);
      case 'others':
        otherRequests.value = message.count;
        return;
      case 'pause':
        recording.value = message.paused ? 'paused' : 'recording';
        return;
      case 'suggested':
        suggestedHosts.value = message.hosts;
        return;
      case 'left':
        if (!keepsLog()) calls.dropBefore(message.at);
    }
  };
  return {
    otherRequests,
    recording,
    suggestedHosts,
    connect(port) {
      recorder = port;
      port.onmessage = ({ data }: MessageEvent<ToPanel>) => take(data);
      port.addEventListener('close', () => {
        if (recorder === port) recording.value = 'disconnected';
      });
    },
    setPaused(paused) {
      recording.value = paused ? 'paused' : 'recording';
      tell({ kind: 'pause', paused });
    },
    refuseHost(host) {
      suggestedHosts.value = suggestedHosts.peek().filter((suggested) => suggested !== host);
      tell({ kind: 'refuse', host });
    },
    clear: () => tell({ kind: 'clear' }),
    handBack: (kept) => tell({ kind: 'keep', calls: kept }),
  };
}
