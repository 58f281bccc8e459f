import type { Frame, Page } from 'playwright';
import { catalog } from '../../src/catalog/catalog';
import { fold } from '../../src/diagnosis/fold';
import { compileTemplate, matchTemplate } from '../../src/diagnosis/template';
import type { Send } from '../server/wrong-requests';

/** What a row of the panel shows. */
export interface ShownRow {
  readonly status: string;
  readonly method: string;
  readonly operation: string;
  readonly why: string;
}

/** The rows that are in view, top to bottom. */
export async function shownRows(panel: Frame): Promise<ShownRow[]> {
  const rows = await panel.locator('[role=row]:has([role=gridcell])').all();
  return Promise.all(
    rows.map(async (row) => {
      const cell = async (column: string) => (await row.locator(`.cell.${column}`).textContent()) ?? '';
      return {
        status: await cell('status'),
        method: await cell('method'),
        operation: await cell('operation'),
        why: await cell('why'),
      };
    }),
  );
}

/** Waits until so many calls are in the log, and one of them has this status where it is given. */
export async function callsAre(panel: Frame, count: number): Promise<void> {
  await panel.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor();
}

/** Whether the sentence is one that this entry says, as its title or as that of a cause, whatever the values. */
export function isSaidBy(entryId: string, sentence: string): boolean {
  const entry = catalog.entries.find(({ id }) => id === entryId);
  if (entry === undefined) throw new Error(`no entry ${entryId}`);
  const titles = [entry.title, ...entry.causes.flatMap(({ title }) => (title ? [title] : []))];
  return titles.some(({ en }) => {
    const template = compileTemplate(en.replaceAll('`', ''));
    return matchTemplate(template, sentence, fold(sentence)) !== null;
  });
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
