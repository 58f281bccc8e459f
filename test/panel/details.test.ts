import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/log/log';
import type { BodyState } from '../../src/model/call';
import {
  aCause,
  anEntry,
  expiredToken,
  partlyFailed,
  refused,
  saying,
  secretToken,
  succeeded,
} from '../fixtures/log-entries';
import { complaintsOf, type PanelOptions, useTheatre } from './stage/open-panel';

const theatre = useTheatre();

/** The panel with the first of the calls selected. */
async function openDetails(entries: readonly LogEntry[], options?: PanelOptions) {
  const page = await theatre.open(entries, options);
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region');
  return { page, details, text: () => details.innerText() };
}

const headings = (page: Page) => page.getByRole('region').getByRole('heading').allInnerTexts();

/** A call whose cause points at the one that went well. */
const blamingFirst = () => {
  const found = saying('Alice was deleted two calls later.', 'Alice 随后被删除。');
  const place = { in: 'log', callId: 'ok' } as const;
  return anEntry(
    { id: 'blaming', status: 404 },
    { causes: [aCause('likely', found, [{ check: 'x', found, place }])] },
  );
};

describe('the head of the details', () => {
  it('stays above what is scrolled, and covers nothing of it', async () => {
    const page = await theatre.open([expiredToken()]);
    await page.getByRole('grid').press('Home');
    const details = page.getByRole('region', { name: 'Call details' });
    await details.evaluate((region) => region.scrollTo(0, region.scrollHeight));
    const head = await details.getByRole('heading', { level: 2 }).boundingBox();
    const top = await details.boundingBox();
    expect((head?.y ?? 0) - (top?.y ?? 0)).toBeLessThan(20);
    const raw = details.getByRole('button', { name: 'Raw response body' });
    // A click that something else takes would fail.
    await raw.click();
    await raw.focus();
    const box = await raw.boundingBox();
    expect(box?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0));
    await details.getByRole('button', { name: 'Copy fix' }).click();
    await details.getByRole('button', { name: 'Close details' }).click();
    await details.waitFor({ state: 'detached' });
  });

  it('sets a link to another call apart from the sentence before it', async () => {
    const page = await theatre.open([succeeded(), blamingFirst()]);
    await page.getByRole('grid').press('End');
    const evidence = page.locator('.evidence').filter({ hasText: 'Show that call' });
    expect(await evidence.textContent()).toMatch(/later\. Show that call/);
    const link = evidence.getByRole('button');
    expect(await link.evaluate((one) => getComputedStyle(one).marginLeft)).toBe('0px');
  });
});

describe('the details of a failed call', () => {
  it('answer in order: what happened, why, what to do, and only then the call itself', async () => {
    const { page } = await openDetails([expiredToken()]);
    expect(await headings(page)).toEqual([
      'The token expired 2 hours ago',
      'Why',
      'How to fix',
      'Request',
      'Response',
      'Sources',
    ]);
  });

  it('name status, error, operation, app, and what the explanation rests on', async () => {
    const { details } = await openDetails([expiredToken()]);
    expect(await details.locator('.summary').innerText()).toMatch(
      /401 unauthorized\s+Send a group message\s+acme#shop\s+Known by status, code and text/,
    );
  });

  it('give each cause its verdict and its evidence', async () => {
    const { details } = await openDetails([expiredToken()]);
    const causes = await details.locator('.causes > li').allInnerTexts();
    expect(causes[0]).toMatch(
      /^Confirmed\s+The token that was sent is no longer valid\.\s+Authorization carries/,
    );
    expect(causes[1]).toMatch(/^Ruled out\s+No token was sent\.$/);
  });

  it('number the steps, and write the corrected request without its secret', async () => {
    const { details } = await openDetails([expiredToken()]);
    expect(await details.getByRole('list').locator('ol > li').count()).toBe(0);
    expect(await details.locator('ol > li').allInnerTexts()).toEqual([
      'Ask for a new token: POST /acme/shop/token.',
      'Send it as Authorization: Bearer <YOUR_TOKEN>, and repeat the call.',
      'Renew the token before expires_in has passed, not after the first 401.',
    ]);
    const command = await details.locator('pre').first().innerText();
    expect(command).toContain("curl -X POST 'https://a1.easemob.com/acme/shop/messages/chatgroups'");
    expect(command).toContain('Bearer <YOUR_TOKEN>');
  });

  it('mark in request and response what the explanation speaks of', async () => {
    const { details } = await openDetails([expiredToken()]);
    expect(await details.locator('mark').allInnerTexts()).toEqual([
      'Authorization',
      '"unauthorized"',
      '"Unable to authenticate due to expired access token"',
    ]);
  });

  it('say which line of the page’s code made the call, and show it in DevTools', async () => {
    const { page, details, text } = await openDetails([expiredToken()]);
    expect(await text()).toContain('called at app.js:12:5 in login()');
    await details.getByRole('button', { name: 'app.js:12:5' }).click();
    expect((await page.evaluate(() => window.stage.seen())).opened).toEqual([
      'https://shop.example.com/assets/app.js:12',
    ]);
  });

  it('keep the headers that say little folded away', async () => {
    const { details, text } = await openDetails([expiredToken()]);
    expect(await text()).toContain('Content-Type: application/json');
    expect(await text()).not.toContain('Sec-Fetch-Mode');
    await details.getByText('2 more headers').click();
    expect(await text()).toContain('Sec-Fetch-Mode: cors');
  });

  it('name the documents with their rows, and say that they disagree', async () => {
    const { text } = await openDetails([expiredToken()]);
    expect(await text()).toMatch(
      /The documents disagree:\s+REST errors \(English\) row 12\s+expired, or none was sent\s+REST 错误码 \(2015\) row 9\s+expired; gives no error/,
    );
  });

  it('do not say that the documents disagree where they say the same, or one alone says something', async () => {
    const claim = { en: 'expired', zh: '已过期' };
    const source = { document: 'a', title: { en: 'One', zh: '一' }, row: 1, claim };
    const silent = { ...source, document: 'b', claim: null };
    for (const other of [silent, { ...silent, claim }]) {
      const { text } = await openDetails([anEntry({ status: 400 }, { sources: [source, other] })]);
      expect(await text()).toContain('expired');
      expect(await text()).not.toContain('disagree');
    }
  });

  it('name the error that the web SDK makes of it', async () => {
    const { text } = await openDetails([expiredToken()]);
    expect(await text()).toContain('In the web SDK, this error is REST_PARAMS_STATUS, type 28.');
  });

  it.each([
    ['text', 'Known by its text'],
    ['error', 'Known by its code'],
    ['status', 'Known by its status alone'],
    ['none', 'Not in any document'],
  ] as const)('say that they rest on %s alone', async (certainty, words) => {
    const { text } = await openDetails([anEntry({ status: 400 }, { certainty })]);
    expect(await text()).toContain(words);
  });

  it('show the lines that the evidence stands on', async () => {
    const excerpt = { text: '{"a" = 1}', spot: [5, 6] } as const;
    const evidence = {
      check: 'body-json',
      found: saying('`=` at line 1', '第 1 行的 `=`'),
      place: null,
      excerpt,
    };
    const cause = aCause('confirmed', saying('No JSON', '不是 JSON'), [evidence]);
    const { details } = await openDetails([anEntry({ status: 400 }, { causes: [cause] })]);
    expect(await details.locator('.evidence pre').textContent()).toBe('{"a" = 1}\n     ^');
  });

  it('lead to the other call that the evidence speaks of, while the log has it', async () => {
    const evidence = (callId: string) => ({
      check: 'earlier-call',
      found: saying('An earlier call', '之前的调用'),
      place: { in: 'log', callId } as const,
    });
    const causes = [aCause('likely', saying('Repeated', '重复'), [evidence('ok'), evidence('gone')])];
    const { page, details } = await openDetails([anEntry({ status: 400 }, { causes }), succeeded()]);
    const link = details.getByRole('button', { name: 'Show that call' });
    expect(await link.count()).toBe(1);
    await link.click();
    expect((await headings(page))[0]).toBe('Succeeded');
  });

  it('tell what could not be read', async () => {
    const notes = [saying('The body breaks off at `{`.', '响应体在 `{` 处中断。')];
    const { text } = await openDetails([anEntry({ status: 400 }, { notes })]);
    expect(await text()).toContain('The body breaks off at {.');
  });
});

describe('the details of other calls', () => {
  it('offer neither cause nor fix for a call that went well', async () => {
    const { page, details } = await openDetails([succeeded()]);
    expect(await headings(page)).toEqual(['Succeeded', 'Request', 'Response']);
    expect(await details.getByRole('button', { name: 'Copy fix' }).count()).toBe(0);
  });

  it('list what failed inside an answer that calls itself a success', async () => {
    const { page, text } = await openDetails([partlyFailed()]);
    expect(await headings(page)).toContain('What failed inside');
    expect(await text()).toMatch(/quincy\s+No such user\s+Create the user first\./);
    expect(await headings(page)).not.toContain('How to fix');
  });

  it('say what is worth mending though nothing failed', async () => {
    const finding = {
      check: 'secret-in-page',
      title: saying('`client_secret` was sent from a page', '页面发送了 `client_secret`'),
      evidence: [],
      fix: [saying('Ask for the token on your server.', '在自己的服务器上获取令牌。')],
    };
    const { page, text } = await openDetails([anEntry({}, { findings: [finding] })]);
    expect(await headings(page)).toContain('Also worth fixing');
    expect(await text()).toContain('Ask for the token on your server.');
    await page.getByRole('gridcell', { name: 'client_secret was sent from a page' }).waitFor();
  });

  it('give the browser’s word for why there was no response', async () => {
    const { text } = await openDetails([refused()]);
    expect(await text()).toContain('No response reached the browser: net::ERR_CONNECTION_REFUSED');
    expect(await text()).not.toContain('Not in any document');
  });
});

describe('the body', () => {
  it.each([
    ['empty', 'The service sent no body.'],
    ['hidden-by-cors', 'The browser withheld the body (CORS).'],
    ['hidden-by-no-cors', 'The browser withheld the body: the page asked in no-cors mode.'],
    ['present-despite-cors', 'CORS kept this body from the page.'],
    ['evicted', 'The browser no longer has the body.'],
    ['unanswered', 'The browser did not hand over the body.'],
    ['binary', 'The body is not text: image/png.'],
    ['failed', 'No response reached the browser.'],
  ] as const)('that is %s is explained in words', async (bodyState: BodyState, words) => {
    const { text } = await openDetails([anEntry({ status: 200, bodyState, mimeType: 'image/png' })]);
    expect(await text()).toContain(words);
  });

  it('that the browser cut is shown as far as it goes', async () => {
    const { text } = await openDetails([anEntry({ body: '{"data":[1,2', bodyState: 'truncated' })]);
    expect(await text()).toMatch(
      /kept only the beginning of the body\.\s+Response body\s+Copy\s+\{"data":\[1,2/,
    );
  });

  it('of ten megabytes is shown in part, and more on demand', async () => {
    const { page, details, text } = await openDetails([anEntry({ body: 'x'.repeat(10_000_000) })]);
    expect(await text()).toContain('The first 20,000 of 10,000,000 characters.');
    await details.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('The first 1,000,000 of 10,000,000 characters.').waitFor();
    expect(await details.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  });

  it('of a request is said to be hidden, or not to be there', async () => {
    const upload = anEntry({ method: 'POST' });
    const hidden = {
      ...upload,
      call: { ...upload.call, request: { ...upload.call.request, bodyHidden: true } },
    };
    expect(await (await openDetails([hidden])).text()).toContain('the browser does not show it to DevTools');
    expect(await (await openDetails([upload])).text()).toContain('No body was sent.');
    expect(await (await openDetails([succeeded()])).text()).not.toContain('No body was sent.');
  });
});

describe('hostile text', () => {
  const markup = '<img src=x onerror="document.title=`run`"><script>document.title="run"</script>';

  it('is shown as text wherever a call carries it, and never run', async () => {
    const said = saying('{value}', '{value}', { value: markup });
    const entry = anEntry(
      {
        status: 400,
        url: `https://a1.easemob.com/${markup}`,
        body: markup,
        requestBody: markup,
        method: 'POST',
        requestHeaders: [['X-Test', markup]],
        responseHeaders: [[markup, markup]],
      },
      {
        title: said,
        error: markup,
        app: markup,
        causes: [aCause('possible', said)],
        fix: { steps: [said], request: null },
        items: [{ item: markup, title: said, certainty: 'none', fix: [said] }],
      },
    );
    const { page, details, text } = await openDetails([entry]);
    await details.locator('summary').first().click();
    expect((await text()).split('<script>').length).toBeGreaterThan(8);
    expect(await page.locator('img, #panel script').count()).toBe(0);
    expect(await page.title()).toBe('Chat API');
    expect(complaintsOf(page)).toEqual([]);
  });
});

describe('secrets', () => {
  it('are masked in headers, url, bodies, sentences and tooltips', async () => {
    const said = saying('The token {value} is unknown', '令牌 {value} 不存在', { value: secretToken });
    const entry = anEntry(
      {
        status: 401,
        method: 'POST',
        url: `https://a1.easemob.com/acme/shop/token?access_token=${secretToken}`,
        requestHeaders: [['Authorization', `Bearer ${secretToken}`]],
        requestBody: '{"username":"kim","password":"made-up-password","client_secret":"made-up-secret"}',
        body: { error: 'unauthorized', access_token: secretToken },
      },
      { title: said, causes: [aCause('confirmed', said)] },
    );
    const { page, text } = await openDetails([entry]);
    expect(await text()).toContain('Authorization: Bearer ••••••');
    expect(await text()).toContain('"username": "kim"');
    expect(await page.content()).not.toMatch(/MADE-UP|made-up/);
  });
});
