import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/log/log';
import type { CallParts } from '../fixtures/calls';
import {
  alreadyInGroup,
  anEntry,
  expiredToken,
  many,
  partlyFailed,
  saying,
  succeeded,
} from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import {
  columnOf,
  detailsOf,
  headerOf,
  listOf,
  rowsOf,
  savedIn,
  selectedIn,
  sortButton,
  statusButton,
} from './stage/panel-page';

const theatre = useTheatre();

const start = Date.UTC(2026, 10, 20, 10, 21, 0);
/** The call as it was, sent so many seconds after the others. */
const later = ({ call, diagnosis }: LogEntry, seconds: number, id = `${call.id}-${seconds}`): LogEntry => ({
  call: { ...call, id, startedAt: start + seconds * 1000 },
  diagnosis,
});
const sixExpired = [0, 1, 2, 3, 4, 5].map((seconds) => later(expiredToken(), seconds));
const repeated = (parts: CallParts = {}) =>
  anEntry({
    method: 'POST',
    url: expiredToken().call.request.url,
    id: 'repeated',
    startedAt: start + 600_000,
    ...parts,
  });

const openGrouped = (entries: readonly LogEntry[], grouping: 'cause' | 'operation' = 'cause') =>
  theatre.open(entries, { settings: { grouping } });
const foldButton = (page: Page, row: number) =>
  rowsOf(page).nth(row).getByRole('button', { name: 'Calls of this group' });
const why = (page: Page) => columnOf(page, 'why');
const counts = (page: Page) => columnOf(page, 'count');

describe('calls grouped by cause', () => {
  it('are a row with their count, the time of the first and that of the last', async () => {
    const page = await openGrouped([...sixExpired, alreadyInGroup()]);
    expect(await why(page)).toEqual([
      'The token expired 2 hours ago',
      'hxtest1 is already in group 40659491815425',
    ]);
    expect(await counts(page)).toEqual(['×6', '']);
    expect(await columnOf(page, 'first')).toEqual(['10:21:00', '10:21:07']);
    const time = rowsOf(page).first().locator('.time');
    expect(await time.innerText()).toBe('10:21:05');
    expect(await time.getAttribute('title')).toBe('20 Nov 2026, 10:21:00 to 20 Nov 2026, 10:21:05');
    await page.getByText('7 calls').waitFor();
    expect(await listOf(page).getAttribute('aria-rowcount')).toBe('3');
  });

  it('are chosen in the bar, and that is remembered', async () => {
    const page = await theatre.open(sixExpired);
    expect(await rowsOf(page).count()).toBe(6);
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Cause');
    expect(await rowsOf(page).count()).toBe(1);
    const settings = await savedIn(page);
    expect(settings.grouping).toBe('cause');
    expect(await rowsOf(await theatre.open(sixExpired, { settings })).count()).toBe(1);
  });

  it('unfold and fold again by a click on the arrow, or a double click on the row', async () => {
    const page = await openGrouped([...sixExpired, alreadyInGroup()]);
    expect(await foldButton(page, 0).getAttribute('aria-expanded')).toBe('false');
    await foldButton(page, 0).click();
    expect(await foldButton(page, 0).getAttribute('aria-expanded')).toBe('true');
    expect(await rowsOf(page).count()).toBe(8);
    expect((await columnOf(page, 'time')).slice(0, 3)).toEqual(['10:21:05', '10:21:00', '10:21:01']);
    await rowsOf(page).first().locator('.why').dblclick();
    expect(await rowsOf(page).count()).toBe(2);
  });

  it('say since when it is fixed, once the same call succeeded after the last failure', async () => {
    const page = await openGrouped(sixExpired);
    expect((await why(page))[0]).not.toContain('fixed');
    await page.evaluate((added) => window.stage.add(added), [repeated()]);
    expect((await why(page))[0]).toMatch(/ago\s*fixed since 10:31:00$/);
    await page.evaluate((added) => window.stage.add(added), [later(expiredToken(), 700)]);
    expect((await why(page))[0]).not.toContain('fixed');
  });

  it('say so of one that failed only once, and not while each call is a row', async () => {
    const page = await openGrouped([sixExpired[0] as LogEntry, repeated()]);
    expect((await why(page))[0]).toMatch(/ago\s*fixed since 10:31:00$/);
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('None');
    expect((await why(page))[0]).not.toContain('fixed');
  });

  it('are fixed though the filter hides what succeeded', async () => {
    const page = await openGrouped([...sixExpired, repeated()]);
    await statusButton(page, 'Failed').click();
    expect(await rowsOf(page).count()).toBe(1);
    expect((await why(page))[0]).toContain('fixed since');
  });

  it('name no value in which they differ', async () => {
    const page = await openGrouped(many(9));
    expect(await why(page)).toEqual(['… may not do this', 'Succeeded']);
  });

  it('count on as calls arrive, the rows staying where they are', async () => {
    const page = await openGrouped([...sixExpired, alreadyInGroup()]);
    await page.evaluate((added) => window.stage.add(added), [later(expiredToken(), 60)]);
    expect(await counts(page)).toEqual(['×7', '']);
    expect(await columnOf(page, 'time')).toEqual(['10:22:00', '10:21:07']);
  });
});

describe('the row of a group', () => {
  it('says to a screen reader whether it is folded', async () => {
    const page = await openGrouped(sixExpired);
    const group = rowsOf(page).first();
    expect(await group.getAttribute('aria-description')).toBe('folded');
    await foldButton(page, 0).click();
    expect(await group.getAttribute('aria-description')).toBe('unfolded');
    expect(await rowsOf(page).nth(1).getAttribute('aria-description')).toBeNull();
  });
});

describe('calls grouped by operation', () => {
  it('are a row per operation, with how many of them failed', async () => {
    const page = await openGrouped([...many(9), ...sixExpired], 'operation');
    expect(await columnOf(page, 'operation')).toEqual(['Send a group message', 'Get a user']);
    expect(await why(page)).toEqual(['All failed', '3 failed']);
    expect(await counts(page)).toEqual(['×6', '×9']);
    expect(await columnOf(page, 'status')).toEqual(['401', '…']);
    expect(await rowsOf(page).nth(1).locator('.status').getAttribute('title')).toBe('200, 403');
  });

  it('have the kind of their statuses where those differ', async () => {
    const { diagnosis } = expiredToken();
    const refused = later(anEntry({ status: 403 }, diagnosis), 60);
    const page = await openGrouped([...sixExpired, refused], 'operation');
    expect(await columnOf(page, 'status')).toEqual(['4xx']);
    expect(await rowsOf(page).first().locator('.status').getAttribute('title')).toBe('401, 403');
  });

  it('say apart how many failed only in part', async () => {
    const partly = [0, 1].map((seconds) => later(partlyFailed(), seconds));
    const { operation } = partlyFailed().diagnosis;
    const failed = anEntry({ id: 'whole', status: 403, startedAt: start + 5_000 }, { operation });
    const page = await openGrouped(partly, 'operation');
    expect(await why(page)).toEqual(['All partly failed']);
    await page.evaluate((added) => window.stage.add(added), [failed]);
    expect(await why(page)).toEqual(['1 failed, 2 partly']);
  });
});

describe('groups in order', () => {
  const sixLater = sixExpired.map((entry, index) => later(entry, 60 + index, `later-${index}`));

  /** Six that succeeded, three that failed alike, six that failed alike, and one alone. */
  const mixed = [...many(9), ...sixLater, alreadyInGroup()];

  it('of what fails most, unless another is asked for: what went well comes last, however often', async () => {
    const page = await openGrouped([...many(30), ...sixLater, ...many(3, 30), alreadyInGroup()]);
    expect(await counts(page)).toEqual(['×11', '×6', '', '×22']);
    const eleven = [...Array(11).keys()].map((index) => later(expiredToken(), 90 + index, `storm-${index}`));
    await page.evaluate((added) => window.stage.add(added), eleven);
    expect(await counts(page)).toEqual(['×17', '×11', '', '×22']);
  });

  it('of equals the latest first', async () => {
    const twice = [70, 71].map((seconds) => later(alreadyInGroup(), seconds));
    const page = await openGrouped([...sixExpired.slice(0, 2), ...twice]);
    expect((await why(page))[0]).toContain('already in group');
  });

  it('stay under the pointer while others pass them', async () => {
    const others = [...Array(60).keys()].map((index) =>
      anEntry(
        { id: `other-${index}`, status: 404 },
        { title: saying(`Missing ${index}`, `缺少 ${index}`, {}) },
      ),
    );
    const page = await openGrouped([...others, ...sixExpired.slice(0, 1)]);
    const row = rowsOf(page).filter({ hasText: 'Missing 7' });
    await row.hover();
    const before = (await row.boundingBox())?.y;
    const added = [1, 2, 3].flatMap((kind) =>
      [0, 1].map((twice) =>
        anEntry(
          { id: `new-${kind}-${twice}`, status: 404 },
          { title: saying(`New ${kind}`, `新 ${kind}`, {}) },
        ),
      ),
    );
    await page.evaluate((entries) => window.stage.add(entries), added);
    expect(await listOf(page).getAttribute('aria-rowcount')).toBe('65');
    expect((await row.boundingBox())?.y).toBe(before);
  });

  it('of their count, either way', async () => {
    const page = await openGrouped(mixed);
    await sortButton(page, 'Calls').click();
    expect(await headerOf(page, 'Calls').getAttribute('aria-sort')).toBe('descending');
    expect(await why(page)).toEqual([
      'The token expired 2 hours ago',
      '… may not do this',
      'hxtest1 is already in group 40659491815425',
      'Succeeded',
    ]);
    await sortButton(page, 'Calls').click();
    expect((await why(page))[0]).toBe('Succeeded');
    await sortButton(page, 'Calls').click();
    expect(await headerOf(page, 'Calls').getAttribute('aria-sort')).toBe('none');
  });

  it('of an operation that fails most, however often others are called', async () => {
    const page = await openGrouped([...many(9), ...sixLater], 'operation');
    await sortButton(page, 'Calls').click();
    expect(await columnOf(page, 'operation')).toEqual(['Send a group message', 'Get a user']);
  });

  it.each([
    ['First', ['10:20:58', '10:20:58', '10:21:07', '10:22:00'], 'first'],
    ['Last', ['10:20:59', '10:21:00', '10:21:07', '10:22:05'], 'time'],
  ])('of their %s time', async (name, times, column) => {
    const page = await openGrouped([...sixLater, alreadyInGroup(), ...many(9)]);
    await sortButton(page, name).click();
    expect(await columnOf(page, column)).toEqual(times);
  });

  it('of the call that took longest', async () => {
    const slow = (id: string, duration: number): LogEntry => {
      const entry = anEntry({ id, status: 500 });
      return { ...entry, call: { ...entry.call, duration } };
    };
    const page = await openGrouped([slow('a', 20), slow('b', 900), ...many(2)]);
    expect(await columnOf(page, 'duration')).toEqual(['900', '48']);
    await sortButton(page, 'ms').click();
    expect(await columnOf(page, 'duration')).toEqual(['48', '900']);
  });

  it('is remembered, and means nothing where nothing is grouped', async () => {
    const page = await openGrouped(mixed);
    await sortButton(page, 'Calls').click();
    const settings = await savedIn(page);
    const next = await theatre.open(mixed, { settings: { ...settings, grouping: 'cause' } });
    expect((await why(next))[0]).toBe('The token expired 2 hours ago');
    await next.getByRole('combobox', { name: 'Group by' }).selectOption('None');
    expect((await columnOf(next, 'time'))[0]).toBe('10:20:58');
    expect(await headerOf(next, 'Calls').count()).toBe(0);
  });
});

describe('a group that is selected', () => {
  it('shows the newest of its failures, and stays at that while others join', async () => {
    const page = await openGrouped(sixExpired);
    await rowsOf(page).first().click();
    await detailsOf(page).getByText('sent 20 Nov 2026, 10:21:05').waitFor();
    await detailsOf(page).getByText('Latest of 6 calls, 10:21:05').waitFor();
    await page.evaluate((added) => window.stage.add(added), [later(expiredToken(), 60)]);
    await detailsOf(page).getByText('sent 20 Nov 2026, 10:21:05').waitFor();
    await detailsOf(page).getByText('Call 6 of 7, 10:21:05').waitFor();
    expect(await selectedIn(page).innerText()).toContain('×7');
  });

  it('shows its latest failure, and says so, though it was come to from a call that went well', async () => {
    const [fine, failed] = [many(2)[1] as LogEntry, many(3)[2] as LogEntry];
    const page = await openGrouped([later(failed, 0), later(failed, 1), later(fine, 2), later(fine, 3)]);
    await rowsOf(page).nth(1).click();
    await detailsOf(page).getByRole('heading', { name: 'Succeeded' }).waitFor();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Operation');
    await detailsOf(page).getByRole('heading', { name: 'user2 may not do this' }).waitFor();
    await detailsOf(page).getByText('Latest failure of 4 calls, 10:21:01').waitFor();
  });

  it('opens no details that were closed when the grouping changes', async () => {
    const page = await openGrouped(sixExpired);
    await rowsOf(page).first().click();
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Operation');
    expect([await selectedIn(page).count(), await detailsOf(page).count()]).toEqual([1, 0]);
  });

  it('gives way to the row of its call where nothing is grouped any more', async () => {
    const page = await openGrouped(sixExpired);
    await rowsOf(page).first().click();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('None');
    expect(await selectedIn(page).locator('.time').innerText()).toBe('10:21:05');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Cause');
    expect(await selectedIn(page).innerText()).toContain('×6');
  });

  it('stands for its selected call while it is folded', async () => {
    const page = await openGrouped([succeeded(), ...sixExpired]);
    await foldButton(page, 0).click();
    await rowsOf(page).nth(2).click();
    expect(await selectedIn(page).locator('.time').innerText()).toBe('10:21:01');
    await foldButton(page, 0).click();
    expect(await selectedIn(page).innerText()).toContain('×6');
    await foldButton(page, 0).click();
    expect(await selectedIn(page).locator('.time').innerText()).toBe('10:21:01');
  });
});

describe('groups by keyboard', () => {
  it('unfold with the right arrow and fold with the left, from any of their calls', async () => {
    const page = await openGrouped([...sixExpired, alreadyInGroup()]);
    const list = listOf(page);
    await list.press('Home');
    await list.press('ArrowRight');
    expect(await foldButton(page, 0).getAttribute('aria-expanded')).toBe('true');
    await list.press('ArrowRight');
    await list.press('ArrowDown');
    expect(await selectedIn(page).locator('.time').innerText()).toBe('10:21:01');
    await list.press('ArrowLeft');
    expect(await selectedIn(page).innerText()).toContain('×6');
    await list.press('ArrowLeft');
    expect(await rowsOf(page).count()).toBe(2);
  });
});
