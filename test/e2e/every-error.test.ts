import { afterEach, describe, expect, it } from 'vitest';
import { goodActions, sdkActions } from '../demo/sdk-actions.js';
import { gatewayRequests, type Send, wrongRequests } from '../server/wrong-requests';
import { anyRow, detailsOf, filterByStatus, openRow, perform, sendFrom, shownRows } from './panel-page';
import { allInLog, clearAll, panel, usePanel, window } from './use-panel';

usePanel();
afterEach(clearAll);

/** The last call to fail, once the log has all that were made. */
async function lastFailure() {
  await allInLog();
  await filterByStatus(panel, 'Failed');
  return (await shownRows(panel)).at(-1);
}

/** The catalog's entries that the details of the last row name. */
async function entriesOfLastRow(): Promise<readonly string[]> {
  await openRow(panel, panel.locator(anyRow).last());
  return detailsOf(panel).locator('code.entry').allTextContents();
}

describe('an error that the official SDK brings about is explained in its row', () => {
  it.each(sdkActions)('$entry: $label', async ({ name, entry }) => {
    await perform(window.page, name);
    expect((await lastFailure())?.why).toBeTruthy();
    expect(await entriesOfLastRow()).toEqual([entry]);
  });
});

describe('a call that is right', () => {
  it.each(goodActions.filter(({ name }) => name !== 'removeFromRoom'))(
    'is no failure: $label',
    async ({ name }) => {
      await filterByStatus(panel, 'All');
      await perform(window.page, name);
      await allInLog();
      const rows = await shownRows(panel);
      expect(rows).not.toEqual([]);
      expect(rows.filter(({ status }) => !status.startsWith('2'))).toEqual([]);
    },
  );
});

const send: Send = (...call) => sendFrom(window.page)(...call);

describe('an error that a wrong request brings about is explained in its row', () => {
  it.each(wrongRequests)('$entry: $name', async ({ entry, run, status }) => {
    await run(send);
    const failure = await lastFailure();
    expect(failure?.status).toBe(String(status));
    expect(failure?.why).toBeTruthy();
    expect(await entriesOfLastRow()).toEqual([entry]);
  });
});

describe('a page of a gateway', () => {
  it.each(gatewayRequests)('is told from an answer of the service: $name', async ({ run, status }) => {
    await run(send);
    expect(await lastFailure()).toMatchObject({ status: String(status) });
  });
});

describe('a call of which only a part went well', () => {
  it('is a failure with a filter of its own, each item that failed with its cause', async () => {
    await perform(window.page, 'removeFromRoom');
    await allInLog();
    await filterByStatus(panel, 'Partly failed');
    // Beside the details there is no room for every column.
    expect((await shownRows(panel)).map((row) => row.status)).toEqual(['200']);
    await openRow(panel, panel.locator(anyRow));
    const details = await detailsOf(panel).textContent();
    expect(details).toContain('What failed inside');
    expect(details).toContain('dan');
  });
});
