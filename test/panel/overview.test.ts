import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { anEntry, assorted, many } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { columnOf, footOf, listOf, rowsOf, savedIn, statusButton } from './stage/panel-page';

const theatre = useTheatre();

const overviewOf = (page: Page) => page.getByRole('group', { name: /^Calls over time/ });
const edge = (page: Page, name: 'Start' | 'End') => overviewOf(page).getByRole('slider', { name });
const described = (page: Page) => page.locator('#overview-state').innerText();
/** The bars of a mark: how many are drawn. */
const barsOf = async (page: Page, mark: string, layer = 'all') =>
  ((await overviewOf(page).locator(`.bars.${layer} .bar-${mark}`).getAttribute('d')) ?? '').split('z')
    .length - 1;

/** 400 calls over 100 seconds. */
const openMany = () => theatre.open(many(400));

async function dragSpan(page: Page, from: number, to: number): Promise<void> {
  const box = await overviewOf(page).boundingBox();
  if (!box) throw new Error('The overview is not shown.');
  const [y, at] = [box.y + 20, (share: number) => box.x + share * box.width];
  await page.mouse.move(at(from), y);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), y);
  await page.mouse.move(at(to), y);
  await page.mouse.up();
}

describe('the overview', () => {
  it('says from when to when the calls are', async () => {
    const page = await theatre.open(assorted());
    await page.getByRole('group', { name: 'Calls over time, 10:20:58 to 10:21:28' }).waitFor();
    expect(await described(page)).toBe(
      'Drag, or move an edge, to narrow the list to a span. ' +
        'Shown: 1 succeeded, 1 redirected, 1 partly failed, 3 failed, 1 without response.',
    );
  });

  it('draws how they ended, a 429 apart from other failures', async () => {
    const page = await theatre.open([...assorted(), anEntry({ status: 429 })]);
    for (const mark of ['ok', 'redirect', 'failed', 'partly-failed', 'rate-limited', 'no-response']) {
      expect([mark, (await barsOf(page, mark)) > 0]).toEqual([mark, true]);
    }
  });

  it('says in words, beside the pointer, what the colours say', async () => {
    const page = await theatre.open(assorted());
    const box = await overviewOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 30);
    expect(await page.locator('.bucket-tip').innerText()).toMatch(/10:20:58\s*1 succeeded\s*1 redirected/);
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
    await page.locator('.bucket-tip').waitFor({ state: 'detached' });
  });

  it('goes on as calls arrive, all of them whatever the filter hides', async () => {
    const page = await theatre.open(many(4));
    await statusButton(page, 'Failed').click();
    expect(await barsOf(page, 'ok')).toBe(3);
    await page.evaluate(() => window.stage.addMany(4, 4));
    expect(await barsOf(page, 'ok')).toBe(6);
    await page.getByRole('group', { name: 'Calls over time, 10:20:58 to 10:20:59' }).waitFor();
  });

  it('fills its width with what there is, both ends labelled', async () => {
    const page = await theatre.open(many(3));
    const path = await overviewOf(page).locator('.bars.all .bar-failed').getAttribute('d');
    expect(Number(/^M(\d+)/.exec(path ?? '')?.[1])).toBeGreaterThan(1_260);
    const more = await theatre.open(many(400));
    const labels = await overviewOf(more).locator('.tick').allInnerTexts();
    expect([labels[0], labels[1]]).toEqual(['10:20:58', '10:22:37']);
    const [first, last] = await Promise.all(
      [0, 1].map((index) => overviewOf(more).locator('.tick').nth(index).boundingBox()),
    );
    expect(first?.x).toBe(0);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(1_280);
  });

  it('labels no second twice', async () => {
    const second = Date.UTC(2026, 10, 20, 10, 21, 0);
    const at = (ms: number) => anEntry({ id: `at-${ms}`, startedAt: second + ms });
    const page = await theatre.open([at(900), at(3_600)]);
    await expect
      .poll(() => overviewOf(page).locator('.tick').allInnerTexts())
      .toEqual(['10:21:00', '10:21:03', '10:21:02']);
  });

  it('fades what the filter hides, and tells of the rest', async () => {
    const page = await theatre.open(many(30));
    expect(await overviewOf(page).locator('.faded').count()).toBe(0);
    await statusButton(page, 'Failed').click();
    expect(await overviewOf(page).locator('.bars.faded').count()).toBe(1);
    expect([await barsOf(page, 'ok', 'kept'), await barsOf(page, 'failed', 'kept')]).toEqual([0, 10]);
    expect(await described(page)).toMatch(/Shown: 10 failed\.$/);
    await page.evaluate(() => window.stage.addMany(30, 30));
    expect(await barsOf(page, 'failed', 'kept')).toBe(20);
    await statusButton(page, 'All').click();
    expect(await overviewOf(page).locator('.faded').count()).toBe(0);
  });

  it('says when that was where nothing was sent', async () => {
    const page = await theatre.open(assorted());
    const box = await overviewOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 900, (box?.y ?? 0) + 30);
    expect(await page.locator('.bucket-tip').innerText()).toBe('10:21:19');
  });

  it('draws at most a bar per six pixels, and a hundred thousand calls no slower', async () => {
    const page = await theatre.open();
    await page.evaluate(() => window.stage.addMany(100_000));
    expect(await barsOf(page, 'ok')).toBeLessThanOrEqual(1_280 / 6);
    expect(await page.locator('.overview *').count()).toBeLessThan(40);
  });

  it('is not there while there is no call', async () => {
    const page = await theatre.open();
    expect(await overviewOf(page).count()).toBe(0);
    await page.evaluate(() => window.stage.addMany(3));
    await overviewOf(page).waitFor();
  });

  it('follows the theme at once', async () => {
    const page = await openMany();
    const fill = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.bar-failed') as Element).fill);
    const light = await fill();
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    expect(await fill()).not.toBe(light);
  });
});

describe('the colours of the overview', () => {
  const swatches = async (page: Page) => {
    const buttons = page.getByRole('group', { name: 'Status' }).getByRole('button');
    const shown = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const swatch = button.querySelector('.swatch');
        return [button.textContent?.split(' ')[0], swatch && getComputedStyle(swatch).backgroundColor];
      }),
    );
    return Object.fromEntries(shown) as Record<string, string | null>;
  };
  const fillOf = (page: Page, mark: string) =>
    page.evaluate((name) => getComputedStyle(document.querySelector(`.bar-${name}`) as Element).fill, mark);

  it.each([['light'], ['dark']] as const)('stand on the status buttons, %s', async (theme) => {
    const page = await theatre.open([...assorted(), anEntry({ id: 'limited', status: 429 })], { theme });
    expect(await swatches(page)).toEqual({
      ...{ All: null, Failed: null, Partly: await fillOf(page, 'partly-failed') },
      ...{ '2xx': await fillOf(page, 'ok'), '3xx': await fillOf(page, 'redirect') },
      ...{ '4xx': await fillOf(page, 'failed'), '5xx': await fillOf(page, 'failed') },
      ...{ '429': await fillOf(page, 'rate-limited'), No: await fillOf(page, 'no-response') },
    });
  });

  it('are there only for what there is', async () => {
    const page = await theatre.open(many(2));
    expect(Object.entries(await swatches(page)).filter(([, colour]) => colour !== null)).toHaveLength(1);
    expect(await statusButton(page, '429').count()).toBe(0);
  });

  it('are told apart in forced colours too', async () => {
    const page = await theatre.open(assorted(), { media: { forcedColors: 'active' } });
    const { '2xx': ok, '4xx': failed } = await swatches(page);
    expect([ok, failed]).toEqual([await fillOf(page, 'ok'), await fillOf(page, 'failed')]);
    expect(ok).not.toBe(failed);
  });

  it('take no height from the list', async () => {
    const plain = await theatre.open([], { width: 300 });
    const before = await plain.locator('.filters').boundingBox();
    const page = await theatre.open(assorted().slice(0, 3), { width: 300 });
    expect((await page.locator('.filters').boundingBox())?.height).toBe(before?.height);
  });
});

it('429s have a button of their own where there is one', async () => {
  const page = await theatre.open([...many(6), anEntry({ id: 'limited', status: 429 })]);
  await statusButton(page, '429').click();
  expect(await page.getByRole('searchbox').inputValue()).toBe('status:429');
  expect(await columnOf(page, 'status')).toEqual(['429']);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  expect(await statusButton(page, '429').getAttribute('aria-pressed')).toBe('true');
});

describe('a drag across the overview', () => {
  it('narrows the list to the span, and the bar below says that it hides calls', async () => {
    const page = await openMany();
    await dragSpan(page, 0.25, 0.5);
    expect((await columnOf(page, 'time')).at(-1)).toMatch(/^10:21:4[6-8]$/);
    expect(await footOf(page).innerText()).toMatch(
      /^(99|100|101) of 400 calls · (299|300|301) hidden by the span/,
    );
    expect(await described(page)).toMatch(/^Selected: 10:21:2\d to 10:21:4\d\. Shown: /);
  });

  it('means the same from right to left', async () => {
    const page = await openMany();
    await dragSpan(page, 0.5, 0.25);
    expect(await footOf(page).innerText()).toMatch(/^(99|100|101) of 400 calls/);
  });

  it('to the right end includes the calls that are yet to come', async () => {
    const page = await openMany();
    await dragSpan(page, 0.5, 1.2);
    await page.evaluate(() => window.stage.addMany(40, 400));
    await footOf(page)
      .getByText(/^2(39|40|41) of 440 calls/)
      .waitFor();
  });

  it('narrows beside the filter', async () => {
    const page = await openMany();
    await statusButton(page, 'Failed').click();
    await dragSpan(page, 0.25, 0.5);
    await footOf(page)
      .getByText(/hidden by filter and span/)
      .waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await footOf(page).getByText('400 calls').waitFor();
    expect(await statusButton(page, 'All').getAttribute('aria-pressed')).toBe('true');
  });

  it('leaves the focus where it was', async () => {
    const page = await openMany();
    await listOf(page).focus();
    await dragSpan(page, 0.25, 0.5);
    expect(await listOf(page).evaluate((list) => list === document.activeElement)).toBe(true);
  });

  it('is undone by a double click', async () => {
    const page = await openMany();
    await dragSpan(page, 0.25, 0.5);
    await overviewOf(page).dblclick({ position: { x: 700, y: 20 } });
    await footOf(page).getByText('400 calls').waitFor();
  });

  it('is not meant by a click', async () => {
    const page = await openMany();
    await overviewOf(page).click({ position: { x: 700, y: 20 } });
    await footOf(page).getByText('400 calls').waitFor();
  });

  it('ends with the log that it was made in', async () => {
    const page = await openMany();
    await dragSpan(page, 0.25, 0.5);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.evaluate(() => window.stage.addMany(10));
    await footOf(page).getByText('10 calls').waitFor();
  });

  it('over a part without calls says that the span hides them all', async () => {
    const page = await theatre.open(assorted());
    await dragSpan(page, 0.5, 0.8);
    await page.getByText('The filter hides all 7 calls').waitFor();
    await page.getByText(/^Span: 10:21:\d\d to 10:21:\d\d$/).waitFor();
    await page.getByRole('button', { name: 'Remove filter' }).click();
    expect(await rowsOf(page).count()).toBe(7);
  });
});

describe('the edges of the span by keyboard', () => {
  it('move by the arrow keys, and say where they are', async () => {
    const page = await openMany();
    const from = edge(page, 'Start');
    expect(await from.getAttribute('aria-valuetext')).toBe('10:20:58');
    expect(await edge(page, 'End').getAttribute('aria-valuetext')).toBe('10:22:37');
    for (let step = 0; step < 3; step++) await from.press('PageUp');
    expect(await from.getAttribute('aria-valuetext')).toBe('10:21:27');
    await edge(page, 'End').press('PageDown');
    await edge(page, 'End').press('ArrowLeft');
    expect(await edge(page, 'End').getAttribute('aria-valuetext')).toBe('10:22:26');
    await footOf(page)
      .getByText(/^23\d of 400 calls/)
      .waitFor();
  });

  it('move together with Shift, and widen to all with Escape', async () => {
    const page = await openMany();
    const from = edge(page, 'Start');
    for (let step = 0; step < 3; step++) await from.press('PageUp');
    await edge(page, 'End').press('PageDown');
    await from.press('Shift+ArrowLeft');
    expect(await from.getAttribute('aria-valuetext')).toBe('10:21:26');
    expect(await edge(page, 'End').getAttribute('aria-valuetext')).toBe('10:22:26');
    await from.press('Escape');
    await footOf(page).getByText('400 calls').waitFor();
  });
});

it('is remembered by nobody: a span is of one log', async () => {
  const page = await openMany();
  await dragSpan(page, 0.25, 0.5);
  await statusButton(page, 'Failed').click();
  await footOf(page)
    .getByText(/hidden by filter and span/)
    .waitFor();
  await page.waitForFunction(() => window.stage.seen().saved.length > 0);
  const settings = await savedIn(page);
  expect(JSON.stringify(settings)).not.toContain('span');
  const next = await theatre.open(many(400), { settings });
  await footOf(next)
    .getByText(/hidden by the filter/)
    .waitFor();
});
