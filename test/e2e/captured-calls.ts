import type { Frame } from 'playwright';
import type { Call } from '../../src/model/call';
import type { ToPanel } from '../../src/session/messages';
import { watchedHosts } from '../../src/session/watched-hosts';
import type { InspectedTab } from './devtools-window';

declare global {
  /** In the devtools page: the calls that it has told the panel of, and who waits for more. */
  var captured: { readonly calls: Call[]; more(): void };
}

/** The extension's page that records, which DevTools holds in a frame. */
export function recorderIn({ devtools }: InspectedTab): Frame {
  const recorder = devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('The devtools page is not there.');
  return recorder;
}

/** Hands over the calls that the page has made since it was last asked, as they were captured, oldest first. */
export async function hearCaptured(tab: InspectedTab): Promise<() => Promise<readonly Call[]>> {
  const recorder = recorderIn(tab);
  const isWatched = watchedHosts([]);
  let made = 0;
  tab.page.on('request', (request) => {
    if (isWatched(new URL(request.url()).host) && request.method() !== 'OPTIONS') made += 1;
  });
  await recorder.evaluate(() => {
    const calls: Call[] = [];
    globalThis.captured = { calls, more() {} };
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: ToPanel, ...rest: []) {
      post.call(this, message, ...rest);
      if (message.kind !== 'calls') return;
      calls.push(...message.calls);
      globalThis.captured.more();
    };
  });
  return async () => {
    const calls = await recorder.evaluate(async (count) => {
      const { captured } = globalThis;
      while (captured.calls.length < count) {
        await new Promise<void>((more) => {
          captured.more = more;
        });
      }
      return captured.calls.splice(0);
    }, made);
    made = 0;
    return calls.sort((one, other) => one.startedAt - other.startedAt);
  };
}
