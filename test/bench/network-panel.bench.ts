import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { type DevToolsWindow, openDevTools } from '../e2e/devtools-window';
import { callsAre } from '../e2e/panel-page';
import { useTheatre } from '../panel/stage/open-panel';

/*
 * A keystroke in our filter beside one in the filter of Chrome's own Network panel: the same requests, in the
 * same window, in turn. A frame comes up to 16 ms later, however little there is to do; what is done until
 * then is told apart.
 */
const requests = 3_000;
const many = 100_000;
const strokes = ['u1', 'u12', 'u123', 'status-code:401', '-status-code:401', ''];

interface Stroke {
  /** ms until all scripts have run, and until the frame is painted. */
  readonly done: number;
  readonly painted: number;
}

const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

/** Takes the time in the page. An expression, not a function: the test runner would rewrite an `import()`. */
const timed = (stroke: string) => `(async () => {
  const task = () => new Promise((begun) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = begun;
    port2.postMessage(0);
  });
  const start = performance.now();
  ${stroke}
  await null;
  await null;
  await null;
  const done = performance.now() - start;
  await new Promise(requestAnimationFrame);
  await task();
  return { done, painted: performance.now() - start };
})()`;

const inNetworkPanel = (query: string) =>
  timed(`__network.networkLogView.setTextFilterValue(${JSON.stringify(query)});`);
const inOurs = (query: string) =>
  timed(`const box = document.querySelector('[type=search]');
  box.value = ${JSON.stringify(query)};
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));`);

/** A filter that is typed into, and how long that took. */
interface Subject {
  readonly name: string;
  readonly script: (query: string) => string;
  readonly times: Stroke[];
}

const subject = (name: string, script: Subject['script']): Subject => ({ name, script, times: [] });
const chromes = subject('Chrome’s Network panel', inNetworkPanel);
const ours = subject('ours', inOurs);
const oursOfMany = subject(`ours over ${many}`, inOurs);

async function strike({ script, times }: Subject, page: Page | Frame): Promise<void> {
  const query = strokes[times.length % strokes.length] as string;
  times.push(await page.evaluate<Stroke>(script(query)));
}

let server: Server;
let window: DevToolsWindow;
let panel: Frame;
const theatre = useTheatre();
let stage: Page;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end('<h1>Page</h1>');
    return response.writeHead(401, headers).end('{"error":"unauthorized"}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  window = await openDevTools(`http://127.0.0.1:${port}/`, {
    hostRules: `MAP a1.easemob.com 127.0.0.1:${port}`,
  });
  await showNetworkPanel();
  await window.page.evaluate(async (count) => {
    for (let sent = 0; sent < count; sent += 50) {
      const fifty = Array.from({ length: 50 }, (_, k) =>
        fetch(`http://a1.easemob.com/org/app/users/u${sent + k}`),
      );
      await Promise.all(fifty.map((reply) => reply.then((response) => response.text())));
    }
  }, requests);
  panel = await window.showPanel();
  await callsAre(panel, requests);
  stage = await theatre.open([], { height: 640 });
  await stage.evaluate((calls) => globalThis.window.stage.addMany(calls), many);
}, 120_000);

afterAll(async () => {
  report();
  await window?.close();
  server?.close();
});

const showNetworkPanel = () =>
  window.devtools.evaluate(`Promise.all([
    import('./ui/legacy/legacy.js'),
    import('./panels/network/network.js'),
  ]).then(async ([{ InspectorView }, { NetworkPanel }]) => {
    await InspectorView.InspectorView.instance().showPanel('network');
    globalThis.__network = NetworkPanel.NetworkPanel.instance();
  })`);

const rounds = { time: 0, iterations: 5 * strokes.length, warmupTime: 0, warmupIterations: strokes.length };

describe(`a keystroke in the filter over ${requests} requests, until it is painted`, () => {
  bench(chromes.name, () => strike(chromes, window.devtools), {
    ...rounds,
    setup: async () => {
      await showNetworkPanel();
    },
  });
  bench(ours.name, () => strike(ours, panel), {
    ...rounds,
    setup: async () => {
      await window.showPanel();
    },
  });
  bench(oursOfMany.name, () => strike(oursOfMany, stage), rounds);
});

function report(): void {
  for (const [what, until] of [
    ['done', 'until its scripts have run'],
    ['painted', 'until it is painted'],
  ] as const) {
    const theirs = median(chromes, what);
    for (const subject of [ours, oursOfMany]) {
      const own = median(subject, what);
      const ratio = `${(own / theirs).toFixed(2)} (${own.toFixed(1)} ms / ${theirs.toFixed(1)} ms)`;
      console.log(`a keystroke, ${until}: ${subject.name} / Chrome’s over ${requests} = ${ratio}`);
    }
  }
}

function median({ times }: Subject, what: keyof Stroke): number {
  // The first strokes warm up.
  const sorted = times.slice(strokes.length).map((time) => time[what]);
  return sorted.sort((a, b) => a - b)[sorted.length >> 1] ?? Number.NaN;
}
