import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CallParts } from '../fixtures/calls';
import { anEntry, expiredToken } from '../fixtures/log-entries';
import { type PanelOptions, useTheatre } from './stage/open-panel';
import { violationsIn } from './stage/violations';

const theatre = useTheatre();

const timings = { queued: 12, blocked: 0.4, connect: 3.25, ssl: 6.5, send: 0.02, wait: 71.96, receive: 1.75 };

async function openTiming(call: CallParts = { timings }, options?: PanelOptions) {
  const page = await theatre.open([anEntry({ status: 403, ...call })], { height: 700, ...options });
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region');
  const rows = () => details.getByRole('table').getByRole('row').allInnerTexts();
  return { page, details, rows, table: details.getByRole('table') };
}

const told = (rows: readonly string[]) => rows.map((row) => row.split(/\s*\t\s*/));
const lanes = (page: Page) =>
  page.locator('.timing tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const lane = row.querySelector('.lane')?.getBoundingClientRect();
      const bar = row.querySelector('.phase')?.getBoundingClientRect();
      return { lane, bar };
    }),
  );

describe('where the time of a call went', () => {
  it('is a table of its phases, each by name and in ms', async () => {
    const { rows, details } = await openTiming();
    await details.getByRole('heading', { name: 'Timing' }).waitFor();
    expect(told(await rows())).toEqual([
      ['In the browser (queue, preflight)', '12 ms'],
      ['Waiting for a connection', '0.4 ms'],
      ['Connecting', '3.3 ms'],
      ['TLS handshake', '6.5 ms'],
      ['Waiting for the server', '72 ms'],
      ['Receiving the response', '1.8 ms'],
      ['Total', '95.9 ms'],
    ]);
  });

  it('reads in Chinese as well', async () => {
    const { rows } = await openTiming({ timings: { queued: 2_345, wait: 30 } }, { language: 'zh' });
    expect(told(await rows())).toEqual([
      ['浏览器内（排队、预检）', '2.35 秒'],
      ['等待服务器响应', '30 毫秒'],
      ['合计', '2.38 秒'],
    ]);
  });

  it('is drawn as bars that follow one another, as long as each took', async () => {
    const { page } = await openTiming({ timings: { queued: 10, wait: 70, receive: 20 } });
    const drawn = (await lanes(page)).map(({ lane, bar }) => {
      const width = lane?.width ?? 0;
      const left = (bar?.left ?? 0) - (lane?.left ?? 0);
      return [left, bar?.width ?? 0].map((px) => Math.round((px / width) * 100));
    });
    expect(drawn).toEqual([
      [0, 10],
      [10, 70],
      [80, 20],
    ]);
  });

  it('has what took most of it stand out, and nothing where nothing did', async () => {
    const heavy = (page: Page) => page.locator('.timing .most').allInnerTexts();
    expect(told(await heavy((await openTiming()).page))).toEqual([['Waiting for the server', '72 ms']]);
    expect(await heavy((await openTiming({ timings: { queued: 20, wait: 20 } })).page)).toEqual([]);
  });

  it('is not made up where the browser does not tell', async () => {
    const { details } = await openTiming({});
    expect(await details.getByRole('table').count()).toBe(0);
    expect(await details.getByRole('heading', { name: 'Timing' }).count()).toBe(0);
  });

  it('stands between the response and the sources', async () => {
    const { call, diagnosis } = expiredToken();
    const page = await theatre.open([{ call: { ...call, timings }, diagnosis }]);
    await page.getByRole('grid').press('Home');
    const headings = await page.getByRole('region').getByRole('heading').allInnerTexts();
    expect(headings.slice(-3)).toEqual(['Response', 'Timing', 'Sources']);
  });

  it.each([300, 1280])('fits %i px, its bars one below the other', async (width) => {
    const { page, details, table } = await openTiming({ timings }, { width, height: 900 });
    expect(await details.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    const starts = (await lanes(page)).map(({ lane }) => Math.round(lane?.left ?? 0));
    expect(new Set(starts).size).toBe(1);
    await table.scrollIntoViewIfNeeded();
    expect(await violationsIn(page)).toEqual([]);
  });
});

describe('what a call went over', () => {
  const line = async (connection: CallParts['connection']) => {
    const { details } = await openTiming(connection ? { connection } : {});
    return (await details.locator('.status-line').innerText()).split(/\s{2,}|\n/);
  };

  it('is told beside the status: the protocol, and which server answered', async () => {
    expect(await line({ protocol: 'h2', address: '203.0.113.5', port: '443' })).toEqual([
      '403',
      'after 48 ms',
      'h2',
      'from 203.0.113.5:443',
    ]);
  });

  it('tells the colons of an address from that before the port', async () => {
    expect(await line({ protocol: '', address: '2001:db8::5', port: '443' })).toContain(
      'from [2001:db8::5]:443',
    );
    expect(await line({ protocol: '', address: '2001:db8::5', port: '' })).toContain('from 2001:db8::5');
  });

  it('is left out where the browser does not tell', async () => {
    expect(await line(undefined)).toEqual(['403', 'after 48 ms']);
  });
});
