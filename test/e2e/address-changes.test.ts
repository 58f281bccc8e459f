import { beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/model/call';
import {
  captureFrom,
  countOf,
  fates,
  keepBusy,
  type Login,
  loginAll,
  loginsTo,
  type Way,
} from './address-changes';
import { callsAre, clearLog, detailsOf, openRow } from './panel-page';
import { panel, server, usePanel, window } from './use-panel';

/*
 * Chromium drops its handles of all earlier requests when the page changes its address, so that a call that is
 * followed by a route change at once often loses its body.
 */
usePanel();
let capture: (count: number) => Promise<readonly Call[]>;
beforeAll(async () => {
  capture = await captureFrom(window);
});

const all = (count: number, fate: string) => Array(count).fill(fate);
const wrong = (told: readonly string[]) => told.filter((fate) => fate !== 'own' && fate !== 'lost');
const apart = (prefix: string) => (index: number) => `?${prefix}=${index}`;

/** Each second one is so long that the browser reports it late: in another order than they were answered. */
const uneven = (logins: readonly Login[]) =>
  logins.map(({ url, mark }, index) => ({ url, mark: index % 2 === 0 ? mark : mark.padEnd(70_000, '.') }));

describe('a hundred calls, each followed at once by a route change,', () => {
  it('keep their bodies or have them recovered, under load, one after the other and at once', async () => {
    const rest = await keepBusy(window);
    const inTurn = loginsTo(40, apart('turn'), 'turn');
    const atOnce = loginsTo(60, apart('once'), 'once');
    const answers = {
      ...(await loginAll(window.page, inTurn)),
      ...(await loginAll(window.page, atOnce, { atOnce: true, change: 'replaceState' })),
    };
    const calls = await capture(100);
    await rest();
    expect(fates(calls, answers)).toEqual(all(100, 'own'));
    expect(countOf(calls, 'recovered')).toBeGreaterThan(0);
  });

  it('to one url never have each other’s: what is lost says so', async () => {
    const rest = await keepBusy(window);
    const inTurn = loginsTo(40, () => '?same', 'turn');
    const atOnce = loginsTo(60, () => '?same', 'once');
    const answers = {
      ...(await loginAll(window.page, inTurn)),
      ...(await loginAll(window.page, uneven(atOnce), { atOnce: true })),
    };
    const told = fates(await capture(100), answers);
    await rest();
    expect(wrong(told)).toEqual([]);
    expect(told).toContain('lost');
  });

  it('two to a url at once, reported in any order, never have each other’s', async () => {
    const rest = await keepBusy(window);
    const pairs = uneven(loginsTo(24, (index) => `?pair=${index >> 1}`, 'pair'));
    const answers = await loginAll(window.page, pairs, { atOnce: true });
    const told = fates(await capture(24), answers);
    await rest();
    expect(wrong(told)).toEqual([]);
  });
});

describe('the same holds', () => {
  it.each<[string, Way]>([
    ['for changes of the hash', { change: 'hash' }],
    ['for calls of a frame', { caller: 'frame' }],
  ])('%s', async (name, way) => {
    const rest = await keepBusy(window);
    const answers = await loginAll(window.page, loginsTo(20, apart(encodeURIComponent(name)), name), way);
    expect(fates(await capture(20), answers)).toEqual(all(20, 'own'));
    await rest();
  });

  it('for calls of a frame in a process of its own', async () => {
    await window.page.evaluate(async (url) => {
      addEventListener('message', () => history.pushState({}, '', `/#/${performance.now()}`));
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
    }, `https://localhost:${server.port}/`);
    const frame = window.page.frames().find((each) => each.url().includes('localhost'));
    if (frame === undefined) throw new Error('The frame is not there.');
    await frame.evaluate(() => {
      // Each change of its own address is one of the page's as well.
      const push = history.pushState;
      history.pushState = (...parts) => {
        push.apply(history, parts);
        parent.postMessage('', '*');
      };
    });
    const rest = await keepBusy(window);
    const answers = await loginAll(frame, loginsTo(20, apart('far'), 'far'));
    expect(fates(await capture(20), answers)).toEqual(all(20, 'own'));
    await rest();
  });

  it('for calls of workers, save that none can be recovered', async () => {
    const rest = await keepBusy(window);
    const answers = await loginAll(window.page, loginsTo(20, apart('worker'), 'worker'), {
      caller: 'worker',
    });
    const calls = await capture(20);
    await rest();
    expect(wrong(fates(calls, answers))).toEqual([]);
    expect(countOf(calls, 'recovered')).toBe(0);
  });
});

describe('the details', () => {
  it('say that a body was recovered', async () => {
    await clearLog(panel);
    const rest = await keepBusy(window);
    const answers = await loginAll(window.page, loginsTo(5, apart('shown'), 'shown'));
    await rest();
    const calls = await capture(Object.keys(answers).length);
    const recovered = calls.findIndex(({ response }) => response.bodyState === 'recovered');
    expect(recovered).toBeGreaterThanOrEqual(0);
    await openRow(panel, panel.locator(`[aria-rowindex="${recovered + 2}"]`));
    await detailsOf(panel).getByText('Recovered: the page changed its address').waitFor();
  });

  it('say why a body was lost', async () => {
    await clearLog(panel);
    const rest = await keepBusy(window);
    const answers = await loginAll(
      window.page,
      loginsTo(5, () => '?lost', 'lost'),
    );
    await rest();
    const calls = await capture(Object.keys(answers).length);
    const lost = calls.findIndex(({ response }) => response.bodyState === 'lost-to-navigation');
    expect(lost).toBeGreaterThanOrEqual(0);
    await openRow(panel, panel.locator(`[aria-rowindex="${lost + 2}"]`));
    await detailsOf(panel)
      .getByText('The page changed its address before the body could be read')
      .first()
      .waitFor();
  });
});

describe('the log', () => {
  it('stays when the page takes the address of a frame in it', async () => {
    await clearLog(panel);
    await loginAll(window.page, loginsTo(1, apart('before'), 'before'));
    await capture(1);
    await window.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/?cart';
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
      history.pushState({}, '', '/?cart');
    });
    await loginAll(window.page, loginsTo(1, apart('after'), 'after'));
    await capture(1);
    await callsAre(panel, 2);
  });
});

describe('calls right before the page is left for another', () => {
  it('have their bodies as far as they were read, and say why they were not', async () => {
    await panel.getByRole('checkbox', { name: 'Preserve log' }).check();
    const answers = await loginAll(window.page, loginsTo(20, apart('left'), 'left'), { atOnce: true });
    await window.page.reload();
    const told = fates(await capture(20), answers);
    expect(told).toHaveLength(20);
    expect(wrong(told)).toEqual([]);
  });
});

describe('calls that a service worker passes on', () => {
  it('have their bodies recovered all the same', async () => {
    await window.page.evaluate(async () => {
      await navigator.serviceWorker.register('/token-worker.js');
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null) {
        await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken));
      }
    });
    const rest = await keepBusy(window);
    const answers = await loginAll(window.page, loginsTo(10, apart('passed'), 'passed'));
    await rest();
    const calls = await capture(20);
    const ofPage = calls.filter(({ viaServiceWorker }) => viaServiceWorker);
    expect(fates(ofPage, answers)).toEqual(all(10, 'own'));
    expect(countOf(ofPage, 'recovered')).toBeGreaterThan(0);
    expect(countOf(calls, 'at-page-call')).toBe(10);
  });
});
