import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/log/log';
import type { Place } from '../../src/model/diagnosis';
import { aCause, anEntry, expiredToken, saying, secretToken } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

async function openDetails(entry: LogEntry, options?: PanelOptions) {
  const page = await theatre.open([entry], { height: 700, ...options });
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region', { name: 'Call details' });
  return { page, details, text: () => details.innerText() };
}

const users = Array.from({ length: 120 }, (_, index) => ({ username: `user${index}`, note: 'x'.repeat(60) }));
const longAnswer = () => anEntry({ body: { count: 120, entities: users, path: '/users' } });
/** A call that failed for something that stands at this place. */
const blamed = (place: Place, call: Parameters<typeof anEntry>[0]) =>
  anEntry(
    { status: 400, ...call },
    {
      causes: [
        aCause('confirmed', saying('It is wrong', '有误'), [
          { check: 'x', found: saying('Here', '此处'), place },
        ]),
      ],
    },
  );
const marks = (page: Page) => page.getByRole('region').locator('mark').allInnerTexts();

describe('characters that nobody sees', () => {
  const turned = 'a\u202eb';

  it('are written out in a body, raw or not', async () => {
    const { page, text } = await openDetails(anEntry({ body: { [turned]: 'amy\u200b', family: '👩‍👧' } }));
    expect(await text()).toContain('"a\\u202eb": "amy\\u200b"');
    expect(await text()).toContain('👩‍👧');
    await page.getByRole('button', { name: 'Raw response body' }).click();
    expect(await text()).toContain('{"a\\u202eb":"amy\\u200b"');
  });

  it('are written out in what is said of the call, in the list too, and in its query', async () => {
    const said = saying('No user `{name}`', '没有用户 `{name}`', { name: turned });
    const url = 'https://a1.easemob.com/acme/shop/users?limit=2&name=a%E2%80%AEb';
    const { page, text } = await openDetails(anEntry({ url, status: 404 }, { title: said }));
    expect(await page.getByRole('row').last().innerText()).toContain('No user a\\u202eb');
    expect(await page.getByRole('row').last().locator('.why').getAttribute('title')).toBe(
      'No user a\\u202eb',
    );
    expect(await text()).toContain('No user a\\u202eb');
    expect(await text()).toContain('name: a\\u202eb');
  });
});

describe('a long JSON body', () => {
  it('has what is long folded away, and says how much that is', async () => {
    const { details } = await openDetails(longAnswer());
    const tree = details.getByRole('tree', { name: 'Response body' });
    expect(await tree.innerText()).toBe(
      '{\n  "count": 120,\n  "entities": [ … 120 values … ],\n  "path": "/users"\n}',
    );
    const folded = tree.getByRole('treeitem', { name: 'entities' });
    expect(await folded.getAttribute('aria-expanded')).toBe('false');
    await folded.locator('.fold').click();
    expect(await folded.getAttribute('aria-expanded')).toBe('true');
    expect(await tree.innerText()).toContain('"username": "user42"');
  });

  it('is walked, folded and unfolded by the arrow keys, with one stop for Tab', async () => {
    const { page, details } = await openDetails(longAnswer());
    const tree = details.getByRole('tree');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 24));
    expect(await tree.locator('[tabindex="0"]').count()).toBe(1);
    await tree.getByRole('treeitem').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
    }
    expect(await focused()).toMatch(/^"username": "user0"/);
    // To what it stands in, which is folded, and on to what that stands in.
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^"entities"/);
    await page.keyboard.press('Enter');
    expect(await tree.innerText()).toContain('… 120 values …');
    await page.keyboard.press('End');
    expect(await focused()).toBe('}');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('grid').evaluate((grid) => grid.matches(':focus'))).toBe(true);
  });

  it('of ten thousand lines is shown in part, and more on demand', async () => {
    const { details, text } = await openDetails(
      anEntry({ body: Array.from({ length: 5_000 }, (_, id) => ({ id, a: 'x'.repeat(60) })) }),
    );
    expect(await text()).toContain('The first 400 of 20,002 lines.');
    await details.getByRole('button', { name: 'Show more' }).click();
    expect(await text()).toContain('The first 4,000 of 20,002 lines.');
  });

  it('shows the beginning of a value that is very long', async () => {
    const { text } = await openDetails(anEntry({ body: { data: 'y'.repeat(5_000) } }));
    expect(await text()).toMatch(/y… 3,0\d\d more characters/);
  });
});

describe('Raw', () => {
  it('shows the body as it came, and pretty again', async () => {
    const { page, details, text } = await openDetails(expiredToken());
    const raw = page.getByRole('button', { name: 'Raw response body' });
    await raw.click();
    expect(await raw.getAttribute('aria-pressed')).toBe('true');
    expect(await text()).toContain('{"error":"unauthorized","timestamp":');
    expect(await text()).toContain('  "type": "txt"');
    await raw.click();
    expect(await details.locator('mark').allInnerTexts()).toContain('"unauthorized"');
  });

  it('is not offered for what is shown as it came anyway', async () => {
    const { page } = await openDetails(anEntry({ status: 502, body: '<html>', mimeType: 'text/html' }));
    expect(await page.getByRole('button', { name: /Raw/ }).count()).toBe(0);
  });
});

describe('what the evidence points at', () => {
  it.each([
    [{ in: 'request-header', name: 'content-type' }, 'Content-Type'],
    [{ in: 'path', segment: 0 }, 'acme'],
    [{ in: 'query', name: 'limit' }, 'limit=0'],
    [{ in: 'request-body', key: 'msg' }, '"hi"'],
  ] as const)('is marked in the request: %j', async (place, marked) => {
    const { page } = await openDetails(
      blamed(place, {
        method: 'POST',
        url: 'https://a1.easemob.com/acme/shop/users?limit=0',
        requestHeaders: [['Content-Type', 'text/plain']],
        requestBody: '{"msg":"hi"}',
      }),
    );
    expect(await marks(page)).toEqual([marked]);
  });

  it('is marked in a body that is no JSON, at its line and column', async () => {
    const place: Place = { in: 'request-body', line: 2, column: 6 };
    const call = { method: 'POST', requestBody: '{\n "a" = 1\n}' };
    expect(await marks((await openDetails(blamed(place, call))).page)).toEqual(['=']);
  });

  it('is marked in a body that a mask has made shorter, all of which is shown', async () => {
    const place: Place = { in: 'request-body', line: 2, column: 6 };
    const requestBody = '{\n "a" = 1,\n "password": "made-up-password-of-a-test"\n}';
    const { page, text } = await openDetails(blamed(place, { method: 'POST', requestBody }));
    expect(await marks(page)).toEqual(['=']);
    expect(await text()).not.toMatch(/The first|made-up/);
  });

  it('is shown with its lines and the caret where the evidence has them', async () => {
    const excerpt = { text: '{\n  "a" = 1', spot: [8, 9] } as const;
    const evidence = { check: 'x', found: saying('`=` at line 2', '第 2 行的 `=`'), place: null, excerpt };
    const causes = [aCause('confirmed', saying('No JSON', '不是 JSON'), [evidence])];
    const { details } = await openDetails(anEntry({ status: 400 }, { causes }));
    const block = details.locator('pre.excerpt');
    expect(await block.textContent()).toBe('{\n  "a" = 1\n      ^');
    // A caret points at nothing where lines wrap.
    expect(await block.evaluate((pre) => getComputedStyle(pre).whiteSpace)).toBe('pre');
  });
});

describe('the secrets of a call', () => {
  it('are masked until asked for, for this call only', async () => {
    const page = await theatre.open([expiredToken('first'), expiredToken('second')], { height: 700 });
    const text = () => page.getByRole('region').innerText();
    const toggle = page.getByRole('button', { name: 'Show secrets' });
    await page.getByRole('grid').press('Home');
    expect(await text()).toContain('Authorization: Bearer ••••••');
    expect(await toggle.getAttribute('title')).toContain('1 secret');
    await toggle.click();
    await page.getByRole('button', { name: 'Hide secrets' }).waitFor();
    expect(await toggle.count()).toBe(0);
    expect(await text()).toContain(`Authorization: Bearer ${secretToken}`);
    // What is there to be copied still has its placeholder.
    expect(await text()).toContain("-H 'Authorization: Bearer <YOUR_TOKEN>'");
    await page.getByRole('grid').press('ArrowDown');
    expect(await text()).not.toContain(secretToken);
    await page.getByRole('grid').press('ArrowUp');
    expect(await text()).not.toContain(secretToken);
  });

  it('are masked where the error text repeats one that only the request names', async () => {
    const entry = anEntry(
      {
        method: 'POST',
        status: 400,
        requestBody: '{"username":"alice","password":"made-up-secret-77"}',
        body: { error: 'illegal_argument', error_description: 'made-up-secret-77 is too simple' },
      },
      { title: saying('`{word}` is too simple', '`{word}` 过于简单', { word: 'made-up-secret-77' }) },
    );
    const { page, text } = await openDetails(entry);
    expect(await text()).not.toContain('made-up-secret');
    expect(await page.getByRole('grid').innerHTML()).not.toContain('made-up-secret');
    await page.getByRole('button', { name: 'Show secrets' }).click();
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('made-up-secret-77 is too simple');
  });

  it('need no button where there are none', async () => {
    const { page } = await openDetails(anEntry());
    expect(await page.getByRole('button', { name: 'Show secrets' }).count()).toBe(0);
  });
});

describe('finding in the details', () => {
  async function openFind(entry: LogEntry, options?: PanelOptions) {
    const opened = await openDetails(entry, options);
    await opened.details.press('Control+f');
    const bar = opened.page.getByRole('search');
    const field = bar.getByRole('textbox', { name: 'Find in details' });
    return { ...opened, bar, field };
  }
  const highlighted = (page: Page, name = 'find') =>
    page.evaluate(
      (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
      name,
    );

  it('counts and marks what it finds, whatever its case', async () => {
    const { page, bar, field } = await openFind(expiredToken());
    await field.fill('TOKEN expired');
    await bar.getByText('1 of 1').waitFor();
    expect(await highlighted(page)).toEqual(['token expired']);
  });

  it('goes on and back, around the ends', async () => {
    const { page, bar, field } = await openFind(expiredToken());
    await field.fill('expires_in');
    await bar.getByText('1 of 2').waitFor();
    await field.press('Enter');
    await bar.getByText('2 of 2').waitFor();
    await bar.getByRole('button', { name: 'Next match' }).click();
    await bar.getByText('1 of 2').waitFor();
    await field.press('Shift+Enter');
    await bar.getByText('2 of 2').waitFor();
    expect(await highlighted(page, 'find-here')).toEqual(['expires_in']);
  });

  it('finds across the pieces of a line, and not across lines', async () => {
    const { bar, field } = await openFind(expiredToken());
    await field.fill('said expires_in 86,400');
    await bar.getByText('1 of 1').waitFor();
    await field.fill('ConfirmedThe token');
    await bar.getByText('Not found').waitFor();
  });

  it('brings into view what it finds, and opens what is folded', async () => {
    const { page, bar, field } = await openFind(longAnswer(), { height: 460 });
    await field.fill('user119');
    await bar.getByText('1 of 1').waitFor();
    await page.waitForFunction(() => {
      const [range] = [...(CSS.highlights.get('find-here') ?? [])] as Range[];
      const place = range?.getBoundingClientRect();
      return place !== undefined && place.top > 0 && place.bottom < innerHeight - 24;
    });
    await field.press('Escape');
    expect(await page.getByRole('tree').innerText()).toContain('… 120 values …');
  });

  it('finds in headers that are folded', async () => {
    const { bar, field, text } = await openFind(expiredToken());
    await field.fill('sec-fetch');
    await bar.getByText('1 of 1').waitFor();
    expect(await text()).toContain('Sec-Fetch-Mode: cors');
  });

  it('is closed by Escape, which leaves nothing marked and goes back to the details', async () => {
    const { page, bar, field, details } = await openFind(expiredToken());
    await field.fill('token');
    await field.press('Escape');
    await bar.waitFor({ state: 'detached' });
    expect(await highlighted(page)).toEqual([]);
    expect(await details.evaluate((region) => region.matches(':focus'))).toBe(true);
  });

  it('finds no secret that is masked', async () => {
    const { bar, field } = await openFind(expiredToken());
    await field.fill('MADE-UP');
    await bar.getByText('Not found').waitFor();
  });

  it('looks again in the next call', async () => {
    const page = await theatre.open([expiredToken(), anEntry({ body: { note: 'no more' } })], {
      height: 700,
    });
    await page.getByRole('grid').press('Home');
    await page.getByRole('region').press('Control+f');
    await page.getByRole('search').getByRole('textbox').fill('token');
    await page.getByRole('search').getByText('1 of 11').waitFor();
    await page.getByRole('grid').press('ArrowDown');
    await page.getByRole('search').getByText('Not found').waitFor();
  });
});

describe('when the call was made', () => {
  it('is told to the millisecond, with how long it took and how much came', async () => {
    const { text } = await openDetails(expiredToken());
    expect(await text()).toContain('sent 20 Nov 2026, 10:21:05.000');
    expect(await text()).toMatch(/401\s+after 48 ms\s+136 B/);
  });

  it('is not made up where the file does not tell', async () => {
    const entry = anEntry({ startedAt: 0 });
    const { text } = await openDetails({ ...entry, call: { ...entry.call, duration: null } });
    expect(await text()).not.toMatch(/sent \d|after \d/);
  });
});
