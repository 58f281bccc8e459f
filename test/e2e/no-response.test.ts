import { afterEach, describe, expect, it } from 'vitest';
import { noResponses, refusedPreflight } from '../../src/catalog/no-response';
import { anyRow, callsAre, clearLog, copyFix, openRow, pasted, reasons } from './panel-page';
import { unanswered } from './unanswered';
import { panel, usePanel, window } from './use-panel';

usePanel();
afterEach(() => clearLog(panel));

/** Opens a row, and reads the causes that the details show: each verdict with its text. */
async function open(row: string): Promise<readonly string[]> {
  await openRow(panel, panel.locator(row).last());
  return panel.locator('li.cause').allTextContents();
}

/** The beginning of a cause as the details show it. */
function inWords(id: string, verdict: string): string {
  const all = [...noResponses, refusedPreflight].flatMap(({ id, causes }) =>
    causes.map((cause) => ({ id: `no-response/${id}#${cause.id}`, text: cause.text.en })),
  );
  const [beginning = ''] = (all.find((cause) => cause.id === id)?.text ?? '').split('{');
  return `${verdict}${beginning.replaceAll('`', '')}`;
}

describe('in the real window, a call that no answer reaches', () => {
  it.each(unanswered)('proves why: $cause, $name', async ({ cause, verdict, wrong, rows = 1, method }) => {
    await wrong(window.page, panel);
    await callsAre(panel, rows);
    const inQuestion = method
      ? `${anyRow}:has(.cell.method:text-is("${method}"))`
      : `${anyRow}:has-text("–")`;
    const [first] = await open(inQuestion);
    expect(first?.slice(0, 200)).toContain(inWords(cause, verdict === 'confirmed' ? 'Confirmed' : 'Likely'));
    await expect.poll(() => reasons(panel)).toSatisfy(({ row, details }) => row !== '' && row === details);
    const { details } = await reasons(panel);
    await copyFix(panel);
    expect((await pasted(window.page)).replaceAll('`', '').split('\n')[0]).toBe(details);
  });

  it('may have been cancelled by a script or with its page: the browser’s name says no more', async () => {
    await window.page.evaluate((url) => {
      const stop = new AbortController();
      const call = fetch(url, { signal: stop.signal }).catch(() => {});
      stop.abort();
      return call.then(() => {});
    }, 'https://a1.easemob.com/acme/shop/users/amy');
    await callsAre(panel, 1);
    const causes = await open(anyRow);
    expect(causes.map((cause) => cause.slice(0, 'Possible'.length))).toEqual(['Possible', 'Possible']);
  });
});

describe('in the real window, the nearest call that is answered', () => {
  it.each(unanswered)('does not: $cause, $name', async ({ cause, right }) => {
    await right(window.page);
    await callsAre(panel, 1);
    expect((await open(anyRow)).join('\n')).not.toContain(inWords(cause, 'Confirmed'));
  });
});
