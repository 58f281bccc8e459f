import { afterEach, describe, expect, it } from 'vitest';
import { anyRow, callsAre, clearLog, detailsOf, openRow, shownRows } from './panel-page';
import { panel, usePanel, window } from './use-panel';

usePanel();
afterEach(async () => {
  await window.page.unrouteAll();
  await clearLog(panel);
});

interface Odd {
  readonly status?: number;
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly path?: string;
}

/** Answers one call of the page as no chat service should, and opens what the panel makes of it. */
async function reply({
  status = 400,
  body,
  contentType = 'application/json',
  path = '/acme/shop/users',
}: Odd) {
  const headers = { 'access-control-allow-origin': '*' };
  await window.page.route('https://a1.easemob.com/**', (route) =>
    route.fulfill({ status, body, contentType, headers }),
  );
  await fetchIt(path);
  return openIt();
}

/** Opens the one call that there is. */
async function openIt() {
  await callsAre(panel, 1);
  await openRow(panel, panel.locator(anyRow));
  return { row: (await shownRows(panel))[0], details: (await detailsOf(panel).textContent()) ?? '' };
}

const fetchIt = (path: string) =>
  window.page.evaluate(
    (url) =>
      fetch(url).then(
        (response) => response.arrayBuffer().then(() => undefined),
        () => undefined,
      ),
    `https://a1.easemob.com${path}`,
  );

describe('a reply that is no error body is listed, explained as far as can be, and says what could not be read', () => {
  it.each([
    ['empty', '', 'no body'],
    ['cut', '{"error":"unauthorized","error_desc', 'breaks off'],
    ['an array', '["error"]', 'JSON array'],
    ['null', 'null', 'bare JSON value'],
    ['a number', '42', 'bare JSON value'],
    ['nested a thousand deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'without'],
    ['ten megabytes', `{"error_description":"${'x'.repeat(10_000_000)}"}`, 'characters long'],
    ['plain text', 'the kettle is on', 'plain text'],
  ])('%s', async (_what, body, said) => {
    const shown = await reply({ body });
    expect(shown.row?.status).toBe('400');
    expect(shown.row?.why).toBeTruthy();
    expect(shown.details).toContain(said);
  });

  it('binary', async () => {
    const body = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0xfe]);
    expect((await reply({ body, contentType: 'image/png' })).details).toContain('binary');
  });

  it('in another encoding', async () => {
    const body = Buffer.concat([
      Buffer.from('{"error":"illegal_argument","error_description":"'),
      Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]),
      Buffer.from('"}'),
    ]);
    expect((await reply({ body, contentType: 'application/json; charset=gbk' })).details).toContain('用户');
  });

  it('without a response at all', async () => {
    await window.page.route('https://a1.easemob.com/**', (route) => route.abort('connectionrefused'));
    await fetchIt('/acme/shop/users');
    expect((await openIt()).row?.why).toContain('a1.easemob.com');
  });
});

describe('a hostile reply', () => {
  it('is shown as text: nothing in it runs or is rendered', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const body = JSON.stringify({ error: markup, error_description: `${markup} {username}` });
    const shown = await reply({ body });
    expect(shown.details).toContain(markup);
    expect(await panel.locator('img, script:not([src])').count()).toBe(0);
  });
});

describe('an odd url is listed as it is', () => {
  it.each([
    ['without a path', '/'],
    ['with escapes that do not decode', '/acme/shop/users/%E4%ZZ%'],
    ['with a thousand segments', `/acme/shop${'/x'.repeat(1000)}`],
    ['with doubled slashes', '//acme///shop//users'],
  ])('%s', async (_what, path) => {
    const shown = await reply({ body: '{"error":"unauthorized"}', status: 401, path });
    expect(shown.row?.status).toBe('401');
    expect(shown.row?.why).toBeTruthy();
  });
});
