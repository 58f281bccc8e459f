import type { Frame, Page } from 'playwright';
import type { Send } from '../server/wrong-requests';

/** What a row of the panel shows. */
export interface ShownRow {
  readonly status: string;
  readonly method: string;
  readonly operation: string;
  readonly why: string;
}

/** The rows that are in view, top to bottom; a column that there is no room for is empty. Read at one moment. */
export function shownRows(panel: Frame): Promise<ShownRow[]> {
  return panel.locator('[role=row]:has([role=gridcell])').evaluateAll((rows) =>
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
  const group = panel.getByRole('group', { name: 'Status' });
  const pressed = group.getByRole('button', { name, exact: true, pressed: true });
  if ((await pressed.count()) === 0) await group.getByRole('button', { name, exact: true }).click();
  await pressed.waitFor();
}

/** Waits until so many calls are in the log. */
export async function callsAre(panel: Frame, count: number): Promise<void> {
  await panel.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor();
}

/** The catalog's entries that the details of the last row name. */
export async function entriesOfLastRow(panel: Frame): Promise<readonly string[]> {
  await panel.locator('[role=row]:has([role=gridcell])').last().click();
  return panel.getByRole('region', { name: 'Call details' }).locator('code.entry').allTextContents();
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
