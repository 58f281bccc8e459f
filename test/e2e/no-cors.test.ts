import { expect, it } from 'vitest';
import { anyRow, detailsOf } from './panel-page';
import { panel, usePanel, window } from './use-panel';

usePanel();

it('tells that the mode of the call kept its token back and hid the response', async () => {
  await window.page.evaluate(async () => {
    const headers = { Authorization: 'Bearer YWMtmade-up', 'Content-Type': 'application/json' };
    await fetch('https://a1.easemob.com/acme/shop/chatgroups', {
      method: 'POST',
      mode: 'no-cors',
      headers,
      body: '{"groupname":"acme"}',
    });
  });
  await panel.locator(anyRow).click();
  const details = detailsOf(panel);
  await details.getByText('Likely: No token was sent: no-cors mode drops Authorization').first().waitFor();
  const text = await details.innerText();
  expect(text).toContain('Likely');
  expect(text).toContain("Use fetch without mode: 'no-cors'");
  expect(text).toContain('The browser withheld the body: the page asked in no-cors mode.');
  expect(text).not.toContain('The service sent no body.');
});
