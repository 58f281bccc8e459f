import type { Frame, Locator, Page } from 'playwright';
import type { Send } from '../server/wrong-requests';

/** A row of the list that is a call's. */
export const anyRow = '[role=row]:has([role=gridcell])';

/** What a row of the panel shows. */
export interface ShownRow {
  readonly status: string;
  readonly method: string;
  readonly operation: string;
  readonly why: string;
}

/** The rows that are in view, top to bottom; a column that there is no room for is empty. Read at one moment. */
export function shownRows(panel: Frame): Promise<ShownRow[]> {
  return panel.locator(anyRow).evaluateAll((rows) =>
    rows.map((row) => {
      const cell = (column: string) => row.querySelector(`.cell.${column}`)?.textContent ?? '';
      return {
        status: cell('status'),
        method: cell('method'),
        operation: cell('operation'),
        why: cell('why'),
      };
    }),
  );
}

/** Presses the status button unless it is pressed, which would lift the filter, and waits until it is in force. */
export async function filterByStatus(panel: Frame, name: string): Promise<void> {
  const pressed = statusButton(panel, name, { pressed: true });
  if ((await pressed.count()) === 0) await statusButton(panel, name).click();
  await pressed.waitFor();
}

/** A button of the status bar, by its label without the count. */
export const statusButton = (panel: Frame, name: string, state: { pressed?: boolean } = {}) =>
  panel.getByRole('group', { name: 'Status' }).getByRole('button', { name, exact: true, ...state });

/** How many calls there are, whether or not a filter hides them. */
export async function callsInLog(panel: Frame): Promise<number> {
  return Number(await statusButton(panel, 'All').locator('.count').textContent());
}

/** Clears the log, and waits until nothing of it is shown any more. */
export async function clearLog(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Clear', exact: true }).click();
  await statusButton(panel, 'All')
    .filter({ hasText: /^All 0$/ })
    .waitFor();
}

/** Waits until so many calls are listed, those that a filter hides left out. */
export async function callsAre(panel: Frame, count: number): Promise<void> {
  await panel.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor();
}

/** Opens the details of a row, and waits until they are this row's. */
export async function openRow(panel: Frame, row: Locator): Promise<void> {
  // Its place, or the columns that it is found by, may be others once the details are there.
  const itself = `[id="${await row.getAttribute('id')}"]`;
  await panel.locator(itself).click();
  await panel.locator(`${itself}[aria-selected=true]`).waitFor();
}

export const detailsOf = (panel: Frame) => panel.getByRole('region', { name: 'Call details' });

/** What is given as the reason, read at one moment: the row hears a frame later what the details say. */
export function reasons(panel: Frame): Promise<{ readonly row: string; readonly details: string }> {
  return panel.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    return { row: textOf('[aria-selected=true] .cell.why'), details: textOf('.details :is(h1, h2, h3)') };
  });
}

/** Copies the fix that the details have, and waits until the panel says that the clipboard has it. */
export async function copyFix(panel: Frame): Promise<void> {
  await detailsOf(panel).getByRole('button', { name: 'Copy fix' }).click();
  await panel.getByRole('status').filter({ hasText: 'Fix copied' }).waitFor({ state: 'attached' });
}

/** Does what the demo page's button of that name does, and waits for what the page was told. */
export function perform(page: Page, action: string): Promise<unknown> {
  return page.evaluate(
    (name) => (globalThis as unknown as { demo: Record<string, () => unknown> }).demo[name]?.(),
    action,
  );
}

/** `fetch` in the page, as a script of the user's would call it. */
export function sendFrom(page: Page): Send {
  return (method, url, sent) =>
    page.evaluate(
      async ({ method, url, sent }) => {
        const response = await fetch(url, { method, ...sent });
        return { status: response.status, body: await response.text() };
      },
      { method, url, sent },
    );
}

/** What the clipboard holds, by pasting it into the page as a user would. */
export async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.getElementById('paste-here')?.remove();
    const area = document.createElement('textarea');
    area.id = 'paste-here';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('#paste-here').inputValue();
}
