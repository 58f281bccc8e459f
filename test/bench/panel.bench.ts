import type { Page } from 'playwright';
import { bench, describe } from 'vitest';
import { useTheatre } from '../panel/stage/open-panel';

declare global {
  interface Window {
    /** Once what was done is on screen. */
    painted(): Promise<void>;
  }
}

/*
 * What a user waits for, in a real browser: from the event until what it brought about is painted. The next
 * frame is up to 16 ms away, however little there is to do: hold the long lists against the short one.
 */
const theatre = useTheatre();
let page: Page;

async function openWith(count: number): Promise<void> {
  page = await theatre.open([], { height: 600 });
  await page.evaluate(async (calls) => {
    window.painted = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(0);
        }),
      );
    await window.stage.addMany(calls);
    // A second of a user’s looking at it.
    for (let frame = 0; frame < 60; frame++) await window.painted();
  }, count);
}

const type = (query: string) =>
  page.evaluate((text) => {
    const box = document.querySelector('[type=search]') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return window.painted();
  }, query);

const scroll = (to: number) =>
  page.evaluate((share) => {
    const list = document.querySelector('.list') as HTMLElement;
    list.scrollTop = list.scrollHeight * share;
    return window.painted();
  }, to);

const sizes = [100, 100_000];

describe('a keystroke in the filter, until it is painted', () => {
  let stroke = 0;
  for (const size of sizes) {
    bench(
      `${size} calls`,
      async () => {
        await type(['user1', 'user12', 'user123', 'status:403'][stroke++ % 4] as string);
      },
      { setup: () => openWith(size), time: 800 },
    );
  }
});

describe('a scroll, until it is painted', () => {
  let place = 0;
  for (const size of sizes) {
    bench(
      `${size} calls`,
      async () => {
        await scroll((place++ % 7) / 7);
      },
      { setup: () => openWith(size), time: 800 },
    );
  }
});

describe('six calls more, until they are painted', () => {
  let next = 0;
  for (const size of sizes) {
    bench(
      `after ${size}`,
      async () => {
        next += 6;
        await page.evaluate((from) => {
          void window.stage.addMany(6, from);
          return window.painted();
        }, 1_000_000 + next);
      },
      { setup: () => openWith(size), time: 800 },
    );
  }
});
