import { describe, expect, it } from 'vitest';
import { isMisspelling } from '../../../src/model/similar-name';
import { createKnownSecrets, learnFrom, mask, redactCall, redactorFor } from '../../../src/share/redact';
import { aCall } from '../../fixtures/calls';
import { outputs } from './outputs';

const secret = 'Summer!2026kim';

/** Every single slip in a name: a letter left out, doubled, another, or two in the wrong order. */
const slipsOf = (name: string) => [
  ...new Set(
    [...name].flatMap((letter, at) => {
      const [before, after] = [name.slice(0, at), name.slice(at + 1)];
      const swapped = `${before}${after[0] ?? ''}${letter}${after.slice(1)}`;
      return [before + after, before + letter + letter + after, `${before}q${after}`, swapped];
    }),
  ),
];

describe('a secret under a name that was misspelt', () => {
  it.each(['password', 'newpassword', 'client_secret', 'access_token', 'device_token'])(
    'is masked, whatever the slip in %s',
    (name) => {
      const shown = slipsOf(name).filter((slip) => {
        const requestBody = JSON.stringify({ username: 'kim', [slip]: secret });
        return redactCall(aCall({ requestBody })).call.request.body?.includes(secret);
      });
      expect(shown).toEqual([]);
    },
  );

  it('is masked in a header that the diagnosis takes for Authorization', () => {
    const shown = slipsOf('Authorization').filter((slip) =>
      JSON.stringify(redactCall(aCall({ requestHeaders: [[slip, 'k3jH8sPq2LmN5vXz']] })).call).includes(
        'k3jH8s',
      ),
    );
    expect(shown).toEqual([]);
  });

  it.each(Object.keys(outputs))('is in nothing that leaves, nor on screen: %s', (name) => {
    const call = aCall({
      method: 'POST',
      requestBody: `{"username":"kim","pasword":"${secret}"}`,
      status: 400,
      body: { error: 'illegal_argument', error_description: 'Entity user requires property named password' },
    });
    expect(outputs[name]?.(call)).not.toContain(secret);
  });

  it('is masked where only the corrected request names it', () => {
    const call = aCall({ method: 'POST', requestBody: `{"username":"kim","geheim":"${secret}"}` });
    const { method, url } = call.request;
    const corrected = { method, url, headers: [], body: `{"username":"kim","password":"${secret}"}` };
    expect(redactCall(call, { corrected }).call.request.body).toBe(
      '{"username":"kim","geheim":"<PASSWORD>"}',
    );
    expect(redactorFor(call, { corrected }).text(`no ${secret}`)).toBe(`no ${mask}`);
  });

  it.each(['passed', 'appkey', 'message', 'session_count', 'taken'])('is none under the word %s', (name) => {
    expect(isMisspelling(name, 'username')).toBe(false);
    const requestBody = JSON.stringify({ [name]: 'general-7' });
    expect(redactCall(aCall({ requestBody })).call.request.body).toBe(requestBody);
  });
});

describe('a secret under a name that is', () => {
  const shown = (text: string) => redactCall(aCall({ body: text }), { style: 'screen' }).call.response.body;

  it.each([
    'password ',
    ' password',
    'password\u00a0',
    'password\u200b',
    'pass\u200bword',
    'password?',
    'pаssword',
    '\tpassword',
    '\ufeffpassword',
    'pass word',
    'PASS_WORD',
    'User Password',
  ])('spelt %j', (name) => {
    expect(shown(JSON.stringify({ [name]: secret, x: 1 }))).toBe(JSON.stringify({ [name]: mask, x: 1 }));
    expect(shown(`{"${name}": "${secret}", x`)).toBe(`{"${name}": "${mask}", x`);
  });

  it.each([
    ...[
      'sessionId',
      'userSessionId',
      'JSESSIONID',
      'X-Sms-Code',
      'pswd',
      'userpass',
      'pincode',
      'totp',
      'signKey',
    ],
    ...[
      'hmacKey',
      'serverKey',
      'fcmServerKey',
      'sid',
      'ticket',
      '登录密码',
      '用户密码',
      '应用密钥',
      '访问令牌',
      '私钥',
    ],
  ])('of a family: %s', (name) => {
    expect(shown(JSON.stringify({ [name]: 'k3jH8sPq2LmN' }))).toBe(JSON.stringify({ [name]: mask }));
  });

  it.each([
    [
      'a header',
      () =>
        redactCall(aCall({ requestHeaders: [['X-Session-Id', 'ab-cd-ef']] })).call.request.headers[0]?.[1],
    ],
    [
      'a matrix parameter',
      () => redactCall(aCall({ url: 'https://a1.easemob.com/acme/shop;jsessionid=ABCDEF' })).call.request.url,
    ],
  ])('of a session in %s', (_where, of) => {
    expect(of()).toMatch(/<YOUR_TOKEN>$/);
  });

  it.each([
    ['您的验证码：123456', `您的验证码：${mask}`],
    ['<登录密码>k3jH8sPq</登录密码>', `<登录密码>${mask}</登录密码>`],
    ['<ns:session_id>k3jH8sPq</ns:session_id>', `<ns:session_id>${mask}</ns:session_id>`],
  ])('in Chinese, or of XML with a prefix: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('a secret that only the answer names', () => {
  const shown = (text: string) => redactCall(aCall({ body: text }), { style: 'screen' }).call.response.body;
  const S = secret;

  it.each([
    [`password '${S}' must be at most 64`, `password '${mask}' must be at most 64`],
    [`password [${S}] is too short`, `password [${mask}] is too short`],
    [`invalid password ${S}`, `invalid password ${mask}`],
    [`the password is ${S}`, `the password is ${mask}`],
    [`login --password ${S} --x`, `login --password ${mask} --x`],
    [
      `Field error on field 'password': rejected value [${S}]`,
      `Field error on field 'password': rejected value [${mask}]`,
    ],
    ['Authorization: Token k3jH8sPq2L', `Authorization: Token ${mask}`],
    [`{"field":"password","rejectedValue":"${S}"}`, `{"field":"password","rejectedValue":"${mask}"}`],
    [`{"property":"password","value":"${S}"}`, `{"property":"password","value":"${mask}"}`],
    [`{"path":["password"],"received":"${S}"}`, `{"path":["password"],"received":"${mask}"}`],
    [
      `{"instancePath":"/user/password","value":"${S}"}`,
      `{"instancePath":"/user/password","value":"${mask}"}`,
    ],
    [`[["password","${S}"]]`, `[["password","${mask}"]]`],
    [`["password","${S}"]`, `["password","${mask}"]`],
    [`username,password\nkim,${S}\nlee,${S}x\n`, `username,password\nkim,${mask}\nlee,${mask}\n`],
    [
      `INSERT INTO u (username,password) VALUES ('kim','${S}')`,
      `INSERT INTO u (username,password) VALUES ('kim','${mask}')`,
    ],
    [`{"password": /* x */ "${S}"}`, `{"password": /* x */ "${mask}"}`],
    [`{"password": // x\n"${S}"}`, `{"password": // x\n"${mask}"}`],
    [`{"password" /* x */ : "${S}"}`, `{"password" /* x */ : "${mask}"}`],
    [`{'password': b'${S}'}`, `{'password': b'${mask}'}`],
    [`{u'password': u'${S}'}`, `{u'password': u'${mask}'}`],
    [`password = """${S}"""`, `password = """${mask}"""`],
    [`user: kim\npassword: |\n  ${S}\nx: 1`, `user: kim\npassword: |\n  ${mask}\nx: 1`],
    [`password: >-\n  ${S}\n`, `password: >-\n  ${mask}\n`],
    [`password: !!str ${S}\n`, `password: !!str ${mask}\n`],
    [`passwords:\n  - ${S}\nx: 1`, `passwords:\n  - ${mask}\nx: 1`],
  ])('is masked: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('a secret that is named once', () => {
  const token = 'k3jH8sPq2LmN5vXz7RtYw4Qa';
  const echoed = (text: string, requestBody = JSON.stringify({ access_token: token })) =>
    redactCall(aCall({ requestBody, body: text }), { style: 'screen' }).call.response.body;

  it.each([
    ['in other capitals', token.toUpperCase()],
    ['with characters that are not seen', token.replace(/.{8}/g, '$&\u200b')],
    ['in escapes of JavaScript', [...token].map((c) => `\\u{${c.charCodeAt(0).toString(16)}}`).join('')],
    ['in base64', Buffer.from(`x:${token}`).toString('base64')],
    ['in hexadecimal', Buffer.from(token).toString('hex')],
    [
      'in hexadecimal that was cut to an odd number of digits',
      Buffer.from(token).toString('hex').slice(0, 41),
    ],
    ['in hexadecimal that lost its first digit', Buffer.from(token).toString('hex').slice(1)],
    ['in a url', [...token].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')],
  ])('is found %s', (_how, spelt) => {
    const text = echoed(`see ${spelt} there`);
    expect(text).toMatch(/^see [^a-z0-9]+ there$/);
    expect(text).toContain(mask);
  });

  it('is found once more within a short one, with a character that is not seen', () => {
    expect(echoed('no kim1\u200b23a!', '{"password":"kim123a"}')).toBe(`no ${mask}!`);
  });

  it('is found behind two lines of Set-Cookie in one value', () => {
    const call = aCall({
      responseHeaders: [['Set-Cookie', `a=b; Path=/\nSESSION=${token}`]],
      body: `session ${token} is gone`,
    });
    expect(redactCall(call).call.response.body).toBe('session <COOKIE> is gone');
  });

  it('is found in a form with a raw blank', () => {
    const requestBody = `x=a b&password[0]=${secret}`;
    expect(redactCall(aCall({ requestBody })).call.request.body).toBe('x=a b&password[0]=<PASSWORD>');
  });
});

describe('a secret that another call of the log names', () => {
  const token = 'k3jH8sPq2LmN5vXz7RtYw4Qa';
  const named = aCall({ method: 'POST', body: { access_token: token } });
  const other = aCall({
    url: `https://a1.easemob.com/acme/shop/users/kim/x-${token}?t=${token}`,
    requestHeaders: [['X-App', token]],
    status: 401,
    body: { error: 'x', error_description: `no ${token}` },
  });

  it('is masked in every part of a call that goes out without the other', () => {
    const shared = createKnownSecrets();
    learnFrom(named, shared);
    expect(JSON.stringify(redactCall(other, { shared }).call)).not.toContain(token);
    expect(redactorFor(other, { shared }).text(`no ${token}`)).toBe(`no ${mask}`);
  });

  it('is no short one: that may be a plain word to another call', () => {
    const shared = createKnownSecrets();
    learnFrom(aCall({ requestBody: '{"password":"kim123"}' }), shared);
    expect(redactCall(aCall({ body: 'user kim123' }), { shared }).call.response.body).toBe('user kim123');
  });
});
