import { expect, it } from 'vitest';
import type { LogEntry } from '../../src/log/log';
import { aCause, expiredToken, saying } from '../fixtures/log-entries';
import { useTheatre } from './stage/open-panel';
import { columnOf, detailsOf, rowsOf } from './stage/panel-page';

const theatre = useTheatre();
const title = saying('The password of amy is wrong', 'amy 的密码错误', {});
const { call, diagnosis } = expiredToken('first');
const other: LogEntry = {
  call,
  diagnosis: { ...diagnosis, title, causes: [aCause('likely', title, [], 'login/wrong-password')] },
};

it('a row says what its details say, from when they are opened', async () => {
  const page = await theatre.open([expiredToken('first'), expiredToken('second')], {
    settings: { grouping: 'cause' },
  });
  expect(await columnOf(page, 'count')).toEqual(['×2']);
  await page.evaluate(({ id, known }) => window.stage.explainWith(id, known), {
    id: 'first',
    known: other.diagnosis,
  });
  await rowsOf(page).first().getByRole('button').click();
  await rowsOf(page).nth(1).click();
  await detailsOf(page).getByRole('heading', { name: 'The password of amy is wrong' }).waitFor();
  await rowsOf(page).filter({ hasText: 'The password of amy is wrong' }).waitFor();
  expect((await columnOf(page, 'count')).filter((count) => count !== '')).toEqual([]);
  await page.getByRole('searchbox').fill('amy is wrong');
  await page.getByText('1 of 2 calls').waitFor();
});

it('details that are open say what the row came to say', async () => {
  const page = await theatre.open([expiredToken('first')]);
  await rowsOf(page).first().click();
  await detailsOf(page).getByRole('heading', { name: 'The token expired' }).waitFor();
  await page.evaluate((entry) => window.stage.revise(entry), other);
  await detailsOf(page).getByRole('heading', { name: 'The password of amy is wrong' }).waitFor();
  expect(await columnOf(page, 'why')).toEqual(['The password of amy is wrong']);
});
