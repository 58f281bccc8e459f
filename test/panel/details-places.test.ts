import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/diagnosis';
import type { CallParts } from '../fixtures/calls';
import { aCause, anEntry, saying } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

const call: CallParts = {
  method: 'POST',
  url: 'https://a1.easemob.com/acme/shop/users?limit=0&cursor=x',
  status: 400,
  requestHeaders: [
    ['Content-Type', 'text/plain'],
    ['X-Own', '1'],
  ],
  requestBody: '{"username":"Kim","list":[{"msg":"hi"}]}',
  responseHeaders: [['Retry-After', '7']],
  body: { error: 'illegal_argument', error_description: 'no' },
};

/** A call that failed for what stands at these places, in a panel too low for all of it. */
async function openBlamed(places: readonly Place[], parts: CallParts = call, options?: PanelOptions) {
  const evidence = places.map((place) => ({ check: 'x', found: saying('Here.', '此处。'), place }));
  const causes = [aCause('confirmed', saying('It is wrong', '有误'), evidence)];
  const page = await theatre.open([anEntry({ ...call, ...parts }, { causes })], { height: 300, ...options });
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region');
  return { page, details, links: details.locator('.evidence button') };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const place = document.activeElement as HTMLElement;
    const region = document.querySelector('.details')?.getBoundingClientRect();
    const head = document.querySelector('.details-head')?.getBoundingClientRect();
    const box = place.getBoundingClientRect();
    const isSeen = box.top > (head?.bottom ?? 0) && box.bottom < (region?.bottom ?? 0);
    return {
      tag: place.tagName,
      text: place.innerText,
      isSeen,
      outline: getComputedStyle(place).outlineStyle,
    };
  });

describe('“Show” beside a piece of evidence', () => {
  it.each([
    [{ in: 'request-header', name: 'x-own' }, 'Show in the request headers', 'X-Own'],
    [{ in: 'response-header', name: 'Retry-After' }, 'Show in the response headers', 'Retry-After'],
    [{ in: 'path', segment: 1 }, 'Show in the path', 'shop'],
    [{ in: 'query', name: 'limit' }, 'Show in the query', 'limit=0'],
    [{ in: 'request-body', key: 'msg' }, 'Show in the request body', '"hi"'],
    [{ in: 'response-body', key: 'error' }, 'Show in the response body', '"illegal_argument"'],
  ] as const)('leads to the place, which is marked and gets the focus: %j', async (place, name, text) => {
    const { page, details } = await openBlamed([place]);
    await details.getByRole('button', { name, exact: true }).click();
    expect(await focused(page)).toEqual({ tag: 'MARK', text, isSeen: true, outline: 'solid' });
  });

  it('leads to the one of several that it speaks of', async () => {
    const places = [
      { in: 'path', segment: 2 },
      { in: 'path', segment: 0 },
      { in: 'request-body', key: 'msg' },
      { in: 'request-body', key: 'username' },
    ] as const;
    const { page, links } = await openBlamed(places);
    const reached: string[] = [];
    for (const link of await links.all()) {
      await link.click();
      reached.push((await focused(page)).text);
    }
    expect(reached).toEqual(['users', 'acme', '"hi"', '"Kim"']);
  });

  it('leads to a place in a body that is no JSON, far to the end of it', async () => {
    const requestBody = `${'{"a":1},\n'.repeat(300)}{"b"=2}`;
    const { page, links } = await openBlamed([{ in: 'request-body', line: 301, column: 5 }], { requestBody });
    await links.click();
    expect(await focused(page)).toMatchObject({ text: '=', isSeen: true });
  });

  it('leads to the thousandth item of a list', async () => {
    const requestBody = JSON.stringify(
      Array.from({ length: 1_000 }, (_, id) => (id === 999 ? { wrong: id } : { id })),
    );
    const { page, links } = await openBlamed([{ in: 'request-body', key: 'wrong' }], { requestBody });
    await links.click();
    expect(await focused(page)).toMatchObject({ text: '999', isSeen: true });
  });

  it('leads to the body where that is shown as it came', async () => {
    const { page, details, links } = await openBlamed([{ in: 'request-body', key: 'msg' }]);
    await details.getByRole('button', { name: 'Raw request body' }).click();
    await links.click();
    expect((await focused(page)).text).toContain('{"username":"Kim"');
  });

  it.each([
    { in: 'request-header', name: 'Authorization' },
    { in: 'response-header', name: 'Date' },
    { in: 'query', name: 'resource' },
    { in: 'request-body', key: 'password' },
    { in: 'response-body', key: 'timestamp' },
    { in: 'request-body' },
  ] as const)('is not there where what is spoken of is not: %j', async (place) => {
    const { details, links } = await openBlamed([place]);
    await details.locator('.evidence').waitFor();
    expect(await links.count()).toBe(0);
  });

  it('is worked by the keyboard, and Escape goes back to the list', async () => {
    const { page, links } = await openBlamed([{ in: 'response-body', key: 'error' }]);
    await links.focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ tag: 'MARK', isSeen: true });
    await page.keyboard.press('Escape');
    expect(await page.getByRole('grid').evaluate((grid) => grid.matches(':focus'))).toBe(true);
  });

  it('has a Chinese name', async () => {
    const { details } = await openBlamed([{ in: 'path', segment: 1 }], call, { language: 'zh' });
    expect(await details.getByRole('button', { name: '在路径中查看' }).innerText()).toBe('查看');
  });
});

describe('the fields of a query', () => {
  const open = async (query: string, parts: CallParts = {}) => {
    const page = await theatre.open([
      anEntry({ ...parts, url: `https://a1.easemob.com/acme/shop/users${query}` }),
    ]);
    await page.getByRole('grid').press('Home');
    const details = page.getByRole('region');
    return { details, fields: () => details.locator('.url + .headers > div').allInnerTexts() };
  };

  it('are told decoded below the url, one to a line', async () => {
    const { fields } = await open(
      '?ql=select+*+where+name%3D%27%E5%BC%A0%E4%B8%89%27&limit=10&limit=20&empty=&bare',
    );
    expect(await fields()).toEqual([
      "ql: select * where name='张三'",
      'limit: 10',
      'limit: 20',
      'empty:',
      'bare:',
    ]);
  });

  it('are not told twice where the url says as much', async () => {
    expect(await (await open('?resource=webim_web_1')).fields()).toEqual([]);
    expect(await (await open('')).fields()).toEqual([]);
    expect(await (await open('?q=%E5%BC%A0')).fields()).toEqual(['q: 张']);
  });

  it('are shown as they are where their escapes are broken', async () => {
    expect(await (await open('?q=100%&r=%zz')).fields()).toEqual(['q: 100%', 'r: %zz']);
  });

  it('keep their secrets until asked', async () => {
    const { details, fields } = await open('?grant_type=x&client_secret=made%2Dup%2Dword%2D0123');
    expect((await fields()).join()).not.toContain('made-up');
    expect(await details.innerText()).not.toMatch(/made-up|made%2Dup/);
    await details.getByRole('button', { name: 'Show secrets' }).click();
    expect(await fields()).toContain('client_secret: made-up-word-0123');
  });
});
