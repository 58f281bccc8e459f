import { expect, it } from 'vitest';
import { aCause, anEntry, saying, secretToken } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';

const theatre = useTheatre();

const found = saying('`{token}` was sent.', '发送了 `{token}`。', { token: secretToken });
const place = { in: 'request-header', name: 'authorization' } as const;

/** A call whose token stands wherever one can. */
const tellsAll = () =>
  anEntry(
    {
      method: 'POST',
      url: `https://a1.easemob.com/acme/shop/users?x=1&access_token=${secretToken}`,
      status: 400,
      requestHeaders: [
        ['Authorization', `Bearer ${secretToken}`],
        ['X-Other', `is ${secretToken}`],
      ],
      requestBody: JSON.stringify({ access_token: secretToken }),
      responseHeaders: [['Server', `saw ${secretToken}`]],
      body: { error: 'illegal_argument', error_description: `no such thing: ${secretToken}` },
    },
    {
      title: found,
      causes: [
        aCause('confirmed', found, [
          { check: 'x', found, place, excerpt: { text: `1 | ${secretToken}`, spot: [0, 1] } },
        ]),
      ],
      fix: { steps: [found], request: null },
      items: [{ item: secretToken, title: found, certainty: 'exact', fix: [] }],
      notes: [found],
      findings: [{ check: 'x', title: found, evidence: [], fix: [found] }],
    },
  );

it('“Show secrets” shows them wherever they stand, and “Hide secrets” hides them again', async () => {
  const page = await theatre.open([tellsAll()], { height: 900 });
  await page.getByRole('grid').press('Home');
  const details = page.getByRole('region');
  await details.getByText('1 more header').click();
  const count = async (text: string) => (await details.innerText()).split(text).length - 1;
  const masked = await count('••••••');
  expect(await count(secretToken.slice(8, 24))).toBe(0);
  expect(masked).toBeGreaterThanOrEqual(15);
  await details.getByRole('button', { name: 'Show secrets' }).click();
  expect([await count('••••••'), await count(secretToken)]).toEqual([0, masked]);
  await details.getByRole('button', { name: 'Hide secrets' }).click();
  expect([await count('••••••'), await count(secretToken)]).toEqual([masked, 0]);
});
