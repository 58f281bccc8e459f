import fc from 'fast-check';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { LogEntry } from '../../src/log/log';
import { aCause, anEntry, saying } from '../fixtures/log-entries';
import { aPlantedCall, leaksOf, ownName, type Planted } from '../share/redact/planted';
import { useTheatre } from './stage/open-panel';
import { detailsOf, rowsOf } from './stage/panel-page';

const theatre = useTheatre();

/** The same calls each time: what they are is a matter of `test/share`, here it is where they are shown. */
const planted = fc.sample(aPlantedCall, { numRuns: 60, seed: 2026 });

/** The call as it is explained, and as a check might, that says all that stands in it. */
function entryOf({ call }: Planted, index: number): LogEntry {
  const diagnosis = diagnose({ ...call, id: `planted-${index}` });
  const body = call.response.body ?? '';
  const excerpt = { text: call.request.body ?? call.request.url, spot: [30, 31] } as const;
  const evidence = { check: 'x', found: saying('{x}', '{x}', { x: body }), place: null, excerpt };
  return {
    call: { ...call, id: `planted-${index}`, response: { ...call.response, status: index % 2 ? 401 : 0 } },
    diagnosis: {
      ...diagnosis,
      operation: index % 3 ? diagnosis.operation : null,
      title: index % 2 ? saying('{x}', '{x}', { x: body }) : diagnosis.title,
      causes: [
        ...diagnosis.causes,
        aCause('likely', saying('{x}', '{x}', { x: call.request.url }), [evidence]),
      ],
    },
  };
}

const settings = { secretNames: [ownName] };

/** Every text of the page and every attribute of it: what is read aloud, shown at a touch, or typed. */
const everythingIn = (page: Page) =>
  page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.body.innerText, document.body.textContent, ...attributes, ...typed].join('\n');
  });

const leaksIn = (shown: string, calls: readonly Planted[]) =>
  calls.flatMap(({ secret, where }) => leaksOf(shown, secret).map((leak) => `${where}: ${leak}`));

describe('a secret of a call', () => {
  it('is nowhere in its details, folded or raw', async () => {
    const entries = planted.map(entryOf);
    const page = await theatre.open(entries, { settings, height: 900 });
    await page.getByRole('grid').press('Home');
    for (const [index, each] of planted.entries()) {
      await page.locator(`[role=row][aria-selected=true][aria-rowindex="${index + 2}"]`).waitFor();
      await detailsOf(page).waitFor();
      const folded = await everythingIn(page);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('details')) element.open = true;
        for (const button of document.querySelectorAll<HTMLElement>('button.raw')) button.click();
      });
      const unfolded = await everythingIn(page);
      expect(leaksIn(folded + unfolded, [each])).toEqual([]);
      await page.getByRole('grid').press('ArrowDown');
    }
  });

  it.each(['none', 'cause', 'operation'] as const)(
    'is nowhere in the list, grouped by %s',
    async (grouping) => {
      const page = await theatre.open(planted.map(entryOf), {
        settings: { ...settings, grouping },
        height: 2_000,
      });
      await rowsOf(page).first().waitFor();
      expect(leaksIn(await everythingIn(page), planted)).toEqual([]);
    },
  );

  it('is not in a row that repeats it, named far into a long body as it is', async () => {
    const passwords = Array.from({ length: 900 }, (_, n) =>
      ((n * 2_654_435_761) % 4_294_967_296).toString(36),
    );
    const users = passwords.map((password, n) => ({ username: `kim${n}`, password: `${password}-Q` }));
    const title = saying('{x}', '{x}', { x: `no such ${users.at(-1)?.password}` });
    const requestBody = JSON.stringify(users);
    const page = await theatre.open([anEntry({ status: 400, requestBody }, { title })]);
    expect(await rowsOf(page).first().locator('.why').textContent()).toBe('no such ••••••');
  });

  it('is offered by no suggestion, and no menu of a row', async () => {
    const secret = 'madeUpWord2026';
    const named = { requestHeaders: [['Authorization', `Bearer ${secret}`]] as const, status: 401 };
    const page = await theatre.open([
      anEntry(named, { error: secret }),
      anEntry({ status: 403 }, { error: 'x' }),
    ]);
    const box = page.getByRole('searchbox', { name: 'Filter calls' });
    await box.fill('error:');
    await box.press('Control+Space');
    const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
    expect(await suggestions.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/^x\b/)]);
    await box.fill('');
    await rowsOf(page).first().click({ button: 'right' });
    await page.getByRole('menuitem').first().waitFor();
    expect(leaksOf(await everythingIn(page), secret)).toEqual([]);
  });

  it('is seen once it is asked for, and no longer than that', async () => {
    const secret = 'madeUpWord2026';
    const initiator = { url: 'https://shop.example/app.js', line: 1, column: 1, functionName: `f_${secret}` };
    const entry = anEntry({
      requestHeaders: [
        ['Authorization', `Bearer ${secret}`],
        [`X-${secret}`, '1'],
      ],
      status: 401,
    });
    const page = await theatre.open([{ ...entry, call: { ...entry.call, initiator } }]);
    await page.getByRole('grid').press('Home');
    const details = detailsOf(page);
    await details.getByText('Show secrets').click();
    await details.getByText(`f_${secret}()`).waitFor();
    expect(await details.textContent()).toContain(`X-${secret}:`);
    await details.getByText('Hide secrets').click();
    await details.getByText('Show secrets').waitFor();
    expect(leaksOf(await everythingIn(page), secret)).toEqual([]);
  });
});
