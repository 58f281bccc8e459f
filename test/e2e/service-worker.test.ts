import { beforeAll, describe, expect, it } from 'vitest';
import { anyRow, callsAre, detailsOf, openRow, shownRows } from './panel-page';
import { panel, usePanel, window } from './use-panel';

usePanel();

/** The page asks without a token; its service worker adds one, which expired long ago. */
beforeAll(async () => {
  await window.page.evaluate(async () => {
    await navigator.serviceWorker.register('/token-worker.js');
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken));
    }
    const tokens = (await (await fetch('/tokens.json')).json()) as Record<string, string>;
    const { port1, port2 } = new MessageChannel();
    const isKept = new Promise((kept) => {
      port1.onmessage = kept;
    });
    navigator.serviceWorker.controller?.postMessage(tokens['acme#shop'], [port2]);
    await isKept;
    await fetch('https://a1.easemob.com/acme/shop/users/amy');
  });
  await callsAre(panel, 2);
});

/** What the details say of each of the two rows, in the order of the list. */
async function detailsOfBoth(): Promise<string[]> {
  const told: string[] = [];
  for (const row of await panel.locator(anyRow).all()) {
    await openRow(panel, row);
    told.push((await detailsOf(panel).textContent()) ?? '');
  }
  return told;
}

describe('a call that a service worker of the page passes on', () => {
  it('is explained by what the worker sent, not by what the page left out', async () => {
    // Whichever of the two comes first is explained again when the other is there.
    await expect
      .poll(async () => (await shownRows(panel)).map(({ why }) => why).join())
      .not.toContain('No token');
    const ofPage = (await detailsOfBoth()).find((told) => told.includes('"error_description"'));
    expect(ofPage).toContain('Likely: The token expired');
  });

  it('is listed as the worker sent it too, and says where its body is', async () => {
    const ofWorker = (await detailsOfBoth()).find((told) => !told.includes('"error_description"'));
    expect(ofWorker).toContain('the page’s call to the same address has it');
  });
});
