import { describe, expect, it } from 'vitest';
import { mask, redactHeaderValue, redactText, redactUrl } from '../../src/share/redact';

const opaque = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';
const jwt = 'eyJtYWRlIjoidXAifQ.eyJtYWRlIjoidXAifQ.bWFkZS11cA';

describe('a secret', () => {
  it.each([
    ['Authorization', `Bearer ${opaque}`, `Bearer ${mask}`],
    ['authorization', opaque, mask],
    ['Authorization', 'Bearer made-up-and-short', `Bearer ${mask}`],
    ['Cookie', 'session=made-up', mask],
    ['Accept', 'application/json', 'application/json'],
    ['X-Debug', `token was ${opaque}`, `token was ${mask}`],
  ])('in the header %s: %s is masked', (name, value, shown) => {
    expect(redactHeaderValue(name, value)).toBe(shown);
  });

  it('leaves an empty header empty, for that is what is wrong with it', () => {
    expect(redactHeaderValue('Authorization', '')).toBe('');
  });

  it.each([
    ['JSON', '{"username":"kim","password":"made-up"}', `{"username":"kim","password":"${mask}"}`],
    ['JSON with quotes inside', '{"password":"ma\\"de","x":1}', `{"password":"${mask}","x":1}`],
    ['a form', 'grant_type=password&password=made-up&x=1', `grant_type=password&password=${mask}&x=1`],
    ['broken JSON', "{'newpassword': 'made-up'", `{'newpassword': '${mask}'`],
    ['JSON that was cut', '{"client_secret":"made-u', `{"client_secret":"${mask}"`],
    ['prose', `the token ${jwt} expired`, `the token ${mask} expired`],
    ['a number', '{"password": 123456}', `{"password": ${mask}}`],
  ])('in %s is masked', (_where, text, shown) => {
    expect(redactText(text)).toBe(shown);
  });

  it('that is empty or null stays, for that is what is wrong with it', () => {
    const text = '{"password":"","newpassword":null}';
    expect(redactText(text)).toBe(text);
  });

  it('in a url is masked', () => {
    expect(redactUrl(`https://a1.easemob.com/a/b?access_token=${opaque}&limit=10`)).toBe(
      `https://a1.easemob.com/a/b?access_token=${mask}&limit=10`,
    );
    expect(redactUrl(`https://a1.easemob.com/a/${opaque}`)).toBe(`https://a1.easemob.com/a/${mask}`);
  });

  it('is copied as a placeholder that says what belongs there', () => {
    expect(redactHeaderValue('Authorization', `Bearer ${opaque}`, 'copy')).toBe('Bearer <YOUR_TOKEN>');
    expect(redactText('{"password":"made-up"}', 'copy')).toBe('{"password":"<PASSWORD>"}');
    expect(redactUrl('https://x.example/?client_secret=made-up', 'copy')).toBe(
      'https://x.example/?client_secret=<YOUR_CLIENT_SECRET>',
    );
  });

  it('is found in a megabyte of near-secrets without a long wait', () => {
    const text = `"password":"${'\\"'.repeat(500_000)}`;
    expect(redactText(text)).toBe(`"password":"${mask}"`);
  });
});
