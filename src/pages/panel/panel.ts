import { signal } from '@preact/signals';
import { browser } from '../../capture/browser';
import { diagnose } from '../../diagnosis/diagnose';
import { createLog, type LogEntry } from '../../log/log';
import type { Call } from '../../model/call';
import { mountPanel } from '../../panel/mount';
import type { Recording } from '../../panel/services';
import type { ToPanel } from '../messages';
import { browserLanguage, openSettings } from '../settings';
import { writeClipboard } from './clipboard';
import { followTheme } from './theme';

const log = createLog();
const otherRequests = signal(0);
const recording = signal<Recording>('recording');

// The port may come before the settings are read: what it brings goes into the log, which waits for no view.
addEventListener('message', ({ origin, data, ports }) => {
  const [port] = ports;
  if (origin !== location.origin || data !== 'chat-api-calls' || port === undefined) return;
  port.onmessage = ({ data: message }: MessageEvent<ToPanel>) => take(message);
});

function take(message: ToPanel): void {
  if (message.kind === 'others') otherRequests.value = message.count;
  else log.add(explain(message.calls));
}

/** Each call with its diagnosis; the calls before it are its neighbours. */
function explain(calls: readonly Call[]): LogEntry[] {
  const neighbours = [...log.calls];
  return calls.map((call) => {
    const entry = { call, diagnosis: diagnose(call, neighbours) };
    neighbours.push(call);
    return entry;
  });
}

followTheme(document.documentElement);
mountPanel(document.getElementById('panel') as HTMLElement, {
  log,
  otherRequests,
  recording,
  ...(await openSettings()),
  browserLanguage: browserLanguage(),
  clipboard: writeClipboard,
  clear: log.clear,
  setPaused: () => {},
  explain: (call) => diagnose(call, log.calls),
  reloadPage: () => void browser.devtools.inspectedWindow.reload(),
  nearbyHost: signal(null),
  source: signal(null),
  versions: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent },
});
