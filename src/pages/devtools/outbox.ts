import type { Call } from '../../model/call';
import type { ToPanel } from '../messages';

/** Keeps what was heard until the panel is there to take it, then passes everything on at once. */
export interface Outbox {
  addCall(call: Call): void;
  addOther(): void;
  connect(panelWindow: Window): void;
}

export function createOutbox(): Outbox {
  let backlog: Call[] = [];
  let others = 0;
  let port: MessagePort | null = null;
  let connected: Window | null = null;
  const post = (message: ToPanel) => port?.postMessage(message);
  return {
    addCall(call) {
      if (port === null) backlog.push(call);
      else post({ kind: 'calls', calls: [call] });
    },
    addOther() {
      others += 1;
      post({ kind: 'others', count: others });
    },
    connect(panelWindow) {
      if (connected === panelWindow) return;
      const channel = new MessageChannel();
      port?.close();
      port = channel.port1;
      connected = panelWindow;
      panelWindow.postMessage('chat-api-calls', location.origin, [channel.port2]);
      post({ kind: 'others', count: others });
      post({ kind: 'calls', calls: backlog });
      backlog = [];
    },
  };
}
