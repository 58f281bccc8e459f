import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalCode } from '../../src/catalog/canonical-code';
import { catalog } from '../../src/catalog/catalog';
import { fold } from '../../src/diagnosis/match/fold';
import { compileTemplate, matchTemplate } from '../../src/diagnosis/match/template';
import { checks } from '../../src/diagnosis/run-checks';
import { allScenarios, type Run } from '../scenarios/scenario';
import { anyRow, copyFix, openRow, pasted, reasons, sendFrom } from './panel-page';
import { allInLog, clearAll, panel, server, usePanel, window } from './use-panel';

usePanel();
beforeEach(() => server.reset());
afterEach(clearAll);

const failed = `${anyRow}:has(.cell.status:text-matches("^[45]"))`;

/** Runs it in the page, opens the last row that failed, and reads the first cause that the details show. */
async function firstCauseOf(run: Run): Promise<{ readonly verdict: string; readonly text: string }> {
  await run(sendFrom(window.page), server);
  await allInLog();
  await openRow(panel, panel.locator(failed).last());
  return panel
    .locator('li.cause')
    .first()
    .evaluate((cause) => ({
      verdict: cause.querySelector('.verdict')?.textContent ?? '',
      text: cause.querySelector('.verdict + div')?.textContent ?? '',
    }));
}

/** Whether a text begins with what the catalog says of this cause, whatever the values. */
function says(causeId: string, text: string): boolean {
  const [entryId = '', id] = causeId.split('#');
  const status = catalog.statuses.get(Number(entryId.replace('status/', '')));
  const file = catalog.files.find(({ error }) => entryId === `${canonicalCode(error)}/code`);
  const { causes = [] } = catalog.entries.find((entry) => entry.id === entryId) ?? file?.code ?? status ?? {};
  const cause = causes.find((candidate) => candidate.id === id);
  if (cause === undefined) throw new Error(`no cause ${causeId}`);
  const template = compileTemplate(`${cause.text.en.replaceAll('`', '')}{rest}`);
  return matchTemplate(template, `${text} `, fold(`${text} `)) !== null;
}

const words = { confirmed: 'Confirmed', likely: 'Likely' } as const;

/** The first scenario of each check. The capture contract explains the others in process. */
const ofEachCheck = new Set(
  [...checks.values()].flatMap(
    ({ judges }) => allScenarios.find(({ cause }) => judges.includes(cause)) ?? [],
  ),
);

describe('in the real window, row, details and copied fix say the same cause', () => {
  it.each([...ofEachCheck])('$cause: $name', async ({ cause, verdict, wrong }) => {
    const first = await firstCauseOf(wrong);
    expect(first.verdict).toBe(words[verdict]);
    expect(first.text).toSatisfy((text: string) => says(cause, text));
    await expect.poll(() => reasons(panel)).toSatisfy(({ row, details }) => row !== '' && row === details);
    const { details } = await reasons(panel);
    await copyFix(panel);
    expect((await pasted(window.page)).replaceAll('`', '').split('\n')[0]).toBe(details);
  });
});
