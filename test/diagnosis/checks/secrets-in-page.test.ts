import { describe, expect, it } from 'vitest';
import { aCall, type CallParts } from '../../fixtures/calls';
import { anOpaqueToken } from '../token/made-tokens';
import { explain, now, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000 });
const fromPage = [['Origin', 'https://shop.example.com']] as const;
const grant = {
  grant_type: 'client_credentials',
  client_id: 'YXA6-made-up',
  client_secret: 'YXA6-made-up-secret',
};
const ask = (parts: CallParts = {}) =>
  aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/token',
    requestHeaders: fromPage,
    requestBody: JSON.stringify(grant),
    ...parts,
  });
const findingsOf = (...parts: Parameters<typeof explain>) => explain(...parts).findings;

describe('`client_secret`', () => {
  const found = ['client_secret was sent from a web page'];

  it('was sent from a page, though the call succeeded', () => {
    expect(findingsOf(ask())).toEqual(found);
    expect(findingsOf(ask({ status: 400, body: { error: 'invalid_grant' } }))).toEqual(found);
  });

  it('was sent as a form, or in the url', () => {
    const requestBody = 'grant_type=client_credentials&client_secret=YXA6-made-up-secret';
    expect(findingsOf(ask({ requestBody }))).toEqual(found);
    const url = 'https://a1.easemob.com/acme/shop/token?client_secret=YXA6-made-up-secret';
    expect(findingsOf(ask({ url, requestBody: null }))).toEqual(found);
  });

  it('was sent by a server', () => {
    expect(findingsOf(ask({ requestHeaders: [['User-Agent', 'okhttp/4.9.3']] }))).toEqual([]);
  });

  it('was not sent at all', () => {
    const requestBody = JSON.stringify({ grant_type: 'password', username: 'amy', password: 'made-up' });
    expect(findingsOf(ask({ requestBody }))).toEqual([]);
    expect(findingsOf(ask({ requestBody: '{"client_secret":""}' }))).toEqual([]);
    expect(findingsOf(ask({ requestBody: null }))).toEqual([]);
  });
});

describe('an app token', () => {
  const call = aCall({ requestHeaders: [...fromPage, ['Authorization', `Bearer ${token}`]] });

  it('was used from a page, as the log proves', () => {
    expect(findingsOf(call, [tokenCall({ token })])).toEqual(['An app token was used from a web page']);
  });

  it('is not claimed where the token is a user’s, and is likely where it reads as an app’s', () => {
    expect(findingsOf(call, [tokenCall({ token, username: 'amy' })])).toEqual([]);
    expect(findingsOf(call)).toEqual(['Likely: An app token was used from a web page']);
  });
});

describe('a token in the url', () => {
  it('is found, whoever sent it', () => {
    const url = `https://a1.easemob.com/acme/shop/users?access_token=${token}`;
    expect(findingsOf(aCall({ url }))).toEqual(['A token is in the URL']);
  });

  it.each(['access_token=', 'token=undefined', 'cursor=abcdefghijklmnopqrstuvw'])('is none: %s', (query) => {
    expect(findingsOf(aCall({ url: `https://a1.easemob.com/acme/shop/users?${query}` }))).toEqual([]);
  });
});

it('no secret is shown', () => {
  const shown = JSON.stringify(explain(ask(), []));
  expect(shown).not.toContain(grant.client_secret);
});
