import { afterEach, describe, expect, it } from 'vitest';
import { goodActions, sdkActions } from '../demo/sdk-actions.js';
import { gatewayRequests, type Send, wrongRequests } from '../server/wrong-requests';
import { entriesOfLastRow, filterByStatus, perform, sendFrom, shownRows } from './panel-page';
import { panel, usePanel, window } from './use-panel';

usePanel();
afterEach(() => panel.getByRole('button', { name: 'Clear' }).click());

/** The last call to fail, once the panel shows a failure. */
async function lastFailure() {
  await filterByStatus(panel, 'Failed');
  await panel.locator('[role=row]:has([role=gridcell])').first().waitFor();
  return (await shownRows(panel)).at(-1);
}

describe('an error that the official SDK brings about is explained in its row', () => {
  it.each(sdkActions)('$entry: $label', async ({ name, entry }) => {
    await perform(window.page, name);
    expect((await lastFailure())?.why).not.toBe('');
    expect(await entriesOfLastRow(panel)).toEqual([entry]);
  });
});

describe('a call that is right', () => {
  it.each(goodActions.filter(({ name }) => name !== 'removeFromRoom'))(
    'is no failure: $label',
    async ({ name }) => {
      await filterByStatus(panel, 'All');
      await perform(window.page, name);
      await panel.locator('[role=row]:has([role=gridcell])').first().waitFor();
      const rows = await shownRows(panel);
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
    expect(failure?.why).not.toBe('');
    expect(await entriesOfLastRow(panel)).toEqual([entry]);
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
    await filterByStatus(panel, 'Partly failed');
    const row = panel.locator('[role=row]:has([role=gridcell])').first();
    await row.waitFor();
    // Beside the details there is no room for every column.
    expect((await shownRows(panel)).map((row) => row.status)).toEqual(['200']);
    await row.click();
    const details = await panel.getByRole('region', { name: 'Call details' }).textContent();
    expect(details).toContain('What failed inside');
    expect(details).toContain('dan');
  });
});
