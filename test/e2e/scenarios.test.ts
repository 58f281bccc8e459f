import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalCode } from '../../src/catalog/canonical-code';
import { catalog } from '../../src/catalog/catalog';
import { fold } from '../../src/diagnosis/match/fold';
import { compileTemplate, matchTemplate } from '../../src/diagnosis/match/template';
import { allScenarios, type Run } from '../scenarios/scenario';
import { anyRow, copyFix, openRow, pasted, reasons, sendFrom } from './panel-page';
import { allInLog, clearAll, panel, server, usePanel, window } from './use-panel';

usePanel();
beforeEach(() => server.reset());
afterEach(clearAll);

interface ShownCause {
  readonly verdict: string;
  readonly text: string;
}

const failed = `${anyRow}:has(.cell.status:text-matches("^[45]"))`;

/** Runs it in the page, opens the last such row in the panel, and reads the causes that the details show. */
async function causesOf(run: Run, which: string): Promise<readonly ShownCause[]> {
  await run(sendFrom(window.page), server);
  await allInLog();
  await openRow(panel, panel.locator(which).last());
  return panel.locator('li.cause').evaluateAll((causes) =>
    causes.map((cause) => ({
      verdict: cause.querySelector('.verdict')?.textContent ?? '',
      text: cause.querySelector('.verdict + div')?.textContent ?? '',
    })),
  );
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

describe('in the real window, a wrong request proves its cause', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, wrong }) => {
    const [first] = await causesOf(wrong, failed);
    expect(first?.verdict).toBe(words[verdict]);
    expect(first?.text).toSatisfy((text: string) => says(cause, text));
    // The row, the details and the copied fix say the same.
    await expect.poll(() => reasons(panel)).toSatisfy(({ row, details }) => row !== '' && row === details);
    const { details } = await reasons(panel);
    await copyFix(panel);
    expect((await pasted(window.page)).replaceAll('`', '').split('\n')[0]).toBe(details);
  });
});

describe('in the real window, the nearest right request does not', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, right }) => {
    const shown = await causesOf(right, anyRow);
    const confirmed = shown.filter(({ verdict, text }) => verdict === 'Confirmed' && says(cause, text));
    expect(confirmed).toEqual([]);
  });
});
