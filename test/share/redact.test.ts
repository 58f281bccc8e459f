import { describe, expect, it } from 'vitest';
import { byRules, mask } from '../../src/share/redact';

const { headerValue: redactHeaderValue, text: redactText, url: redactUrl } = byRules;

const opaque = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';
const agora = `007eJx${'MADEUP'.repeat(8)}=`;
const jwt = 'eyJtYWRlIjoidXAifQ.eyJtYWRlIjoidXAifQ.bWFkZS11cA';
const clientSecret = 'YXA6MADEUPMADEUPMADEUPMADEUPMAD';

describe('a secret in a header', () => {
  it.each([
    ['Authorization', `Bearer ${opaque}`, `Bearer ${mask}`],
    ['authorization', opaque, mask],
    ['Authorization', 'Bearer made-up-and-short', `Bearer ${mask}`],
    ['Authorization', 'Basic a2ltOm1hZGUtdXA=', `Basic ${mask}`],
    ['Authorization', 'Digest username="kim", response="made-up"', mask],
    ['Cookie', 'session=made-up', mask],
    ['Set-Cookie', 'session=made-up; Path=/; HttpOnly', mask],
    ['X-Im-Token-Part-2', 'made-up', mask],
    ['share-secret', 'made-up', mask],
    ['X-API-Key', 'made-up', mask],
    ['X-User-Auth', 'made-up', mask],
    ['usersig', 'made-up', mask],
    ['Location', "/login?token=it's,(made)up", `/login?token=${mask}`],
    ['X-Debug', `token was ${opaque}`, `token was ${mask}`],
    [
      'Referer',
      'https://shop.example/?access_token=made-up&x=1',
      `https://shop.example/?access_token=${mask}&x=1`,
    ],
  ])('%s: %s is masked', (name, value, shown) => {
    expect(redactHeaderValue(name, value)).toBe(shown);
  });

  it.each([
    ['Accept', 'application/json'],
    ['Access-Control-Allow-Headers', 'authorization, content-type, token'],
    ['WWW-Authenticate', 'Bearer realm="chat", error="invalid_token"'],
    ['X-Token-Type', 'bearer'],
    ['Vary', 'Cookie'],
    ['X-Trace', '4bf92f3577b34da6a3ce929d0e0e4736'],
    ['Date', 'Fri, 20 Nov 2026 10:21:07 GMT'],
  ])('is not what stands in %s: %s', (name, value) => {
    expect(redactHeaderValue(name, value)).toBe(value);
  });
});

describe('what is wrong with a credential stays in sight', () => {
  it.each([
    ['nothing was sent', '', ''],
    ['a scheme alone', 'Bearer ', 'Bearer '],
    ['a variable without a value', 'Bearer undefined', 'Bearer undefined'],
    ['an object made text', 'Bearer [object Object]', 'Bearer [object Object]'],
    ['a template that was not filled', 'Bearer {{token}}', 'Bearer {{token}}'],
    ['the scheme twice', `Bearer Bearer ${opaque}`, `Bearer Bearer ${mask}`],
    ['no space behind the scheme', `Bearer${opaque}`, `Bearer${mask}`],
    ['quotes around the token', `Bearer "${opaque}"`, `Bearer "${mask}"`],
    ['a line break behind it', `Bearer ${opaque}\n`, `Bearer ${mask}\n`],
  ])('%s', (_what, value, shown) => {
    expect(redactHeaderValue('Authorization', value)).toBe(shown);
  });
});

describe('a secret in a body', () => {
  it.each([
    ['JSON', '{"username":"kim","password":"made-up"}', `{"username":"kim","password":"${mask}"}`],
    ['JSON with quotes inside', '{"password":"ma\\"de","x":1}', `{"password":"${mask}","x":1}`],
    [
      'JSON, however deep',
      '{"a":[{"b":{"newPassword":"made-up"}}]}',
      `{"a":[{"b":{"newPassword":"${mask}"}}]}`,
    ],
    ['a list', '{"tokens":["made-up","made-up-2"],"x":["y"]}', `{"tokens":["${mask}","${mask}"],"x":["y"]}`],
    [
      'an object',
      '{"token":{"value":"made-up","expires_in":60},"x":1}',
      `{"token":{"value":"${mask}","expires_in":60},"x":1}`,
    ],
    ['a number', '{"password": 123456}', `{"password": ${mask}}`],
    [
      'a name and its value',
      '[{"name":"password","value":"made-up"}]',
      `[{"name":"password","value":"${mask}"}]`,
    ],
    [
      'a value and its name',
      '{"value":"made-up","name":"password"}',
      `{"value":"${mask}","name":"password"}`,
    ],
    ['JSON in JSON', '{"ext":"{\\"password\\":\\"made-up\\"}"}', `{"ext":"{\\"password\\":\\"${mask}\\"}"}`],
    [
      'JSON in JSON in JSON',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ password: 'made-up', x: 1 }) }) }),
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ password: mask, x: 1 }) }) }),
    ],
    ['a key with an escape', '{"pass\\u0077ord":"made-up"}', `{"pass\\u0077ord":"${mask}"}`],
    ['a form', 'grant_type=password&password=made,up;x&x=1', `grant_type=password&password=${mask}&x=1`],
    [
      'a form with fields of an object',
      'user[name]=kim&user[password]=made-up',
      `user[name]=kim&user[password]=${mask}`,
    ],
    [
      'JSON in a form',
      'data=%7B%22password%22%3A%20%22made-up%22%2C%22x%22%3A1%7D&y=2',
      `data=%7B%22password%22%3A%20%22${mask}%22%2C%22x%22%3A1%7D&y=2`,
    ],
    [
      'JSON escaped twice over',
      '%257B%2522password%2522%253A%2522made-up%2522%257D',
      `%257B%2522password%2522%253A%2522${mask}%2522%257D`,
    ],
    [
      'HTML',
      '<pre>{&quot;password&quot;:&quot;made-up&quot;}</pre>',
      `<pre>{&quot;password&quot;:&quot;${mask}&quot;}</pre>`,
    ],
    [
      'XML',
      '<user><password>made-up</password><x>1</x></user>',
      `<user><password>${mask}</password><x>1</x></user>`,
    ],
    [
      'JSON in hexadecimal',
      `{"blob":"${Buffer.from('{"password":"made-up"}').toString('hex')}","x":1}`,
      `{"blob":"${mask}","x":1}`,
    ],
    [
      'a log of a server',
      '<pre>{\\x22password\\x22:\\x22made-up\\x22}</pre>',
      `<pre>{\\x22password\\x22:\\x22${mask}\\x22}</pre>`,
    ],
    ['JSON in base64', `{"blob":"${btoa('{"password":"made-up"}')}","x":1}`, `{"blob":"${mask}","x":1}`],
    ['broken JSON', "{'newpassword': 'made-up'", `{'newpassword': '${mask}'`],
    ['JSON without its colon', '{"a":"b","password" "made-up"}', `{"a":"b","password" "${mask}"}`],
    ['JSON with a comma for its colon', '{"password", "made-up"}', `{"password", "${mask}"}`],
    ['JSON with a semicolon for its colon', "{'x':1,'password';'made-up'}", `{'x':1,'password';'${mask}'}`],
    [
      'JSON whose value has a quote in it',
      '{"password":"ma"de"up","a":"b"}',
      `{"password":"${mask}","a":"b"}`,
    ],
    ['JSON whose value has an apostrophe in it', "{'password':'it's made-up'}", `{'password':'${mask}'}`],
    ['a key with a space in it', '{"pass word":"made-up","a":1}', `{"pass word":"${mask}","a":1}`],
    ['a short name and its value', '{"k":"password","v":"made-up"}', `{"k":"password","v":"${mask}"}`],
    ['a short name', '{"pw":"made-up","mima":"made-up"}', `{"pw":"${mask}","mima":"${mask}"}`],
    [
      'keys of ciphers',
      '{"encrypt_key":"made-up","aesKey":"made-up"}',
      `{"encrypt_key":"${mask}","aesKey":"${mask}"}`,
    ],
    ['JSON without quotes', '{username: kim, password: made-up}', `{username: kim, password: ${mask}}`],
    ['JSON with quotes of a text processor', '{“password”：“made-up”}', `{“password”：“${mask}”}`],
    ['JSON that was cut', '{"client_secret":"made-u', `{"client_secret":"${mask}`],
    ['a list that was cut', '{"tokens":["made-up","made-u', `{"tokens":["${mask}","${mask}`],
    ['prose', `the token ${jwt} expired`, `the token ${mask} expired`],
    [
      'prose with a name',
      'login of kim failed, password: made-up, try again',
      `login of kim failed, password: ${mask}, try again`,
    ],
    ['a raw header', 'POST /x\nCookie: a=b; c=d\nAccept: */*', `POST /x\nCookie: ${mask}\nAccept: */*`],
    ['a url in it', 'see https://kim:made-up@shop.example/x', `see https://kim:${mask}@shop.example/x`],
    ['Chinese', '{"用户":"kim","密码":"made-up"}', `{"用户":"kim","密码":"${mask}"}`],
  ])('is masked in %s', (_where, text, shown) => {
    expect(redactText(text)).toBe(shown);
  });

  it('is masked in a multipart body, and in one that was cut', () => {
    const part = (name: string, value: string) =>
      `------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const body = `${part('username', 'kim')}${part('password', 'made\r\n--up')}${part('x', '1')}------x--`;
    const shown = `${part('username', 'kim')}${part('password', mask)}${part('x', '1')}------x--`;
    expect(redactText(body)).toBe(shown);
    expect(redactText(part('token', 'made-up').trimEnd())).toBe(part('token', mask).trimEnd());
  });

  it('is a file of keys in a multipart body, whatever the part is called', () => {
    const body = (shown: string) =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="push.p12"\r\n\r\n${shown}\r\n--x--`;
    expect(redactText(body('made-up'))).toBe(body(mask));
  });

  it.each([
    ['opaque', opaque],
    ['AccessToken2', agora],
    ['JWT', jwt],
    ['JWT without its signature', jwt.slice(0, -5)],
    ['client secret', clientSecret],
  ])('is known by its shape: %s', (_what, secret) => {
    expect(redactText(`{"x":"${secret}","y":"${encodeURIComponent(secret)}"}`)).toBe(
      `{"x":"${mask}","y":"${mask}"}`,
    );
  });

  it.each([
    ['how long a token lasts', '{"access_token":"","expires_in":5184000,"token_type":"bearer"}'],
    ['the grant type', '{"grant_type":"password","username":"kim"}'],
    ['the grant type of a form', 'grant_type=password&username=kim'],
    ['what is empty', '{"password":"","newpassword":null,"token":[],"secret":{}}'],
    ['a yes or no', '{"has_token":"yes","password_required":"no","token":true}'],
    ['a client id', '{"client_id":"YXA6MADEUPMADEUPMADEUPMADE"}'],
    ['ids and times', '{"uuid":"0ffe2d80-ed76-11e8-8d66-279e3e1c214b","timestamp":1542601834338}'],
    ['where a list goes on', '{"cursor":"TMPA","next_page_token":"made-up"}'],
    ['an error about one', '{"error_description":"password or pin must provided"}'],
    ['an error that names one', '{"error_description":"invalid token: token is expired"}'],
    ['a set of ids', '{"ids":["40659491815425","165270453417476100"],"owner":"hxtest1"}'],
    ['a session’s time', '{"session_timeout":60,"session_count":"3"}'],
    ['an app key', '{"appkey":"acme#shop","key":"x"}'],
    ['a user’s own words', '{"nickname":"kim","sign":"carpe diem","ext":"basic usage"}'],
  ])('is not %s', (_what, text) => {
    expect(redactText(text)).toBe(text);
  });
});

describe('a secret in a url', () => {
  const base = 'https://a1.easemob.com/acme/shop';
  it.each([
    [`${base}?access_token=${opaque}&limit=10`, `${base}?access_token=${mask}&limit=10`],
    [`${base}?p%61ssword=made-up&x=1`, `${base}?p%61ssword=${mask}&x=1`],
    [`${base}?user[password]=made,up;it`, `${base}?user[password]=${mask}`],
    [`${base}?q=%7B%22token%22%3A%22made-up%22%7D`, `${base}?q=%7B%22token%22%3A%22${mask}%22%7D`],
    [`${base}/${opaque}`, `${base}/${mask}`],
    [`${base}?a=1;token=made;up&x=1`, `${base}?a=1;token=${mask}&x=1`],
    [`${base}?tokens[0]=made-up&x=1`, `${base}?tokens[0]=${mask}&x=1`],
    [`${base}/users;token=made'up/x`, `${base}/users;token=${mask}/x`],
    [`${base}?to=%2Fx%3Ftoken%3Dmade'up%26x%3D1&y=1`, `${base}?to=%2Fx%3Ftoken%3D${mask}%26x%3D1&y=1`],
    [`${base}/users/kim/token/made-up/x`, `${base}/users/kim/token/${mask}/x`],
    [`${base}#access_token=made-up&state=1`, `${base}#access_token=${mask}&state=1`],
    [`${base}#/login?token=made-up`, `${base}#/login?token=${mask}`],
    ['https://kim:made-up@a1.easemob.com/acme', `https://kim:${mask}@a1.easemob.com/acme`],
    ['https://kim:m@de-up@a1.easemob.com/acme', `https://kim:${mask}@a1.easemob.com/acme`],
  ])('is masked: %s', (url, shown) => {
    expect(redactUrl(url)).toBe(shown);
  });

  it.each([
    `${base}/token`,
    `${base}/users/kim/password`,
    `${base}/sdk/users/kim/token/expires`,
    `${base}/users/kim/token/rtc?channelName=x`,
    `${base}/sdk/user/kim/user_channel/pin`,
    `${base}/users?limit=10&cursor=abc&token=`,
  ])('is not in %s', (url) => {
    expect(redactUrl(url)).toBe(url);
  });
});

describe('what stands for a secret', () => {
  it('says in a copy what belongs there', () => {
    expect(redactHeaderValue('Authorization', `Bearer ${opaque}`, 'copy')).toBe('Bearer <YOUR_TOKEN>');
    expect(redactText('{"password":"made-up"}', 'copy')).toBe('{"password":"<PASSWORD>"}');
    expect(redactUrl('https://x.example/?client_secret=made-up', 'copy')).toBe(
      'https://x.example/?client_secret=<YOUR_CLIENT_SECRET>',
    );
  });

  it('keeps JSON what it was in a file', () => {
    expect(redactText('{"password": 123456, "otps": [1, 2.5]}', 'file')).toBe(
      '{"password": 0, "otps": [0, 0]}',
    );
  });

  it('stays when it is masked again', () => {
    const text = `{"password":"made-up","a":"Bearer made-up","url":"https://x.example/?token=made-up"}`;
    for (const style of ['screen', 'copy', 'file'] as const) {
      const once = redactText(text, style);
      expect(redactText(once, style)).toBe(once);
    }
  });
});
