import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call, Header } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { aCall } from '../../fixtures/calls';
import { anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 3_600_000 });
const expired = 'unauthorized/expired-token';
const oauth = 'unauthorized/oauth';

describe('a call without a token', () => {
  it.each([
    ['no header', null, 'The request has no Authorization header.', 'No token was sent'],
    ['an empty header', '', 'The Authorization header is empty.', 'The Authorization header is empty'],
    ['`Bearer` alone', 'Bearer ', 'No token follows Bearer.', 'No token follows Bearer'],
  ])('is told so: %s', (_, header, evidence, words) => {
    const call = refused(expired, header);
    const { title, verdicts, evidence: found } = explain(call);
    expect(title).toBe(words);
    expect(causeTexts(call)[0]).toBe('The call has no Authorization: Bearer header with a token.');
    expect(verdicts).toEqual({ 'not-sent': 'confirmed', expired: 'ruled-out' });
    expect(found['not-sent']).toEqual([evidence]);
  });

  it('is told so under each of the codes that the service has for it', () => {
    const of = (refusal: Parameters<typeof refused>[0]) => explain(refused(refusal, null)).verdicts;
    expect(of(oauth)).toEqual({
      'not-sent': 'confirmed',
      expired: 'ruled-out',
      malformed: 'ruled-out',
      'other-app': 'ruled-out',
      revoked: 'ruled-out',
    });
    expect(of('unauthorized/registration-closed')).toMatchObject({
      'no-token': 'confirmed',
      'dead-token': 'ruled-out',
    });
    expect(of('group_authorization/no-token')).toMatchObject({ 'not-sent': 'confirmed' });
  });

  it('is likely at fault under words that are not known', () => {
    expect(explain(refused('unauthorized/code', null)).verdicts['bad-token']).toBe('likely');
  });

  it('may be one that asks for a token, which needs none, or one that does', () => {
    const ask = (grant_type: string) =>
      refused(oauth, null, {
        method: 'POST',
        url: 'https://a1.easemob.com/acme/shop/token',
        requestBody: JSON.stringify({ grant_type, username: 'amy' }),
      });
    expect(explain(ask('password')).verdicts['not-sent']).toBe('likely');
    expect(explain(ask('inherit')).verdicts['not-sent']).toBe('confirmed');
  });

  it('is at fault where nothing but status 401 came back', () => {
    const bare = refused(expired, null, { body: null });
    expect(explain(bare).verdicts['no-token']).toBe('confirmed');
  });

  it('is likely at fault where a proxy may have refused it', () => {
    const asked = { body: null, responseHeaders: [['WWW-Authenticate', 'Basic realm="acme"']] } as const;
    expect(explain(refused(expired, null, asked)).verdicts['no-token']).toBe('likely');
    expect(explain(refused(expired, null, { body: { code: 401 } })).verdicts['no-token']).toBe('likely');
  });
});

const causeTexts = (call: Call) => diagnose(call).causes.map(({ text }) => toPlainText(text, 'en'));

describe("a call that was sent with `mode: 'no-cors'`", () => {
  const mode: Header = ['Sec-Fetch-Mode', 'no-cors'];

  it('lost its token to that mode, and is mended by leaving it', () => {
    const call = refused(expired, null, { requestHeaders: [mode, ['Sec-Fetch-Dest', 'empty']] });
    const { title, verdicts, evidence, steps } = explain(call);
    expect(title).toBe('No token was sent: no-cors mode drops Authorization');
    expect(verdicts).toEqual({ 'not-sent': 'confirmed', expired: 'ruled-out' });
    expect(evidence['not-sent']?.[0]).toContain('Sec-Fetch-Mode is no-cors');
    expect(steps[0]).toContain("Use fetch without mode: 'no-cors', and not sendBeacon");
    expect(steps.join()).not.toContain('hand');
  });

  it('has its JSON declared as such again', () => {
    const { fix } = diagnose(
      refused(expired, null, {
        method: 'POST',
        requestHeaders: [mode, ['Content-Type', 'text/plain;charset=UTF-8']],
        requestBody: '{"groupname":"a"}',
      }),
    );
    expect(fix.request?.headers).toEqual([
      ['Content-Type', 'application/json'],
      ['Authorization', 'Bearer <YOUR_TOKEN>'],
    ]);
  });

  it.each([
    ['a picture, which is loaded so rightly', [mode, ['Sec-Fetch-Dest', 'image']]],
    ['another mode', [['Sec-Fetch-Mode', 'cors']]],
  ] as const)('is not %s', (_, requestHeaders) => {
    expect(explain(refused(expired, null, { requestHeaders })).title).toBe('No token was sent');
  });
});

describe('what stands in place of `Bearer` and a token', () => {
  it.each([
    [token, 'Bearer is missing before the token'],
    [`Bearer${token}`, 'There is no space between Bearer and the token'],
    [`Bearer: ${token}`, 'Bearer is followed by a colon or an equals sign instead of a space'],
    [`Token ${token}`, 'Authorization begins with Token, not with Bearer'],
  ])('is not read by the service', (header, title) => {
    expect(explain(refused(expired, header))).toMatchObject({
      title,
      verdicts: { 'not-sent': 'confirmed', expired: 'ruled-out' },
    });
    expect(explain(refused('auth_bad_access_token/corrupt-token', header)).verdicts).toMatchObject({
      'bad-scheme': 'confirmed',
    });
  });

  it.each([
    [`Bearer Bearer ${token}`, 'Bearer comes twice before the token'],
    [`Bearer "${token}"`, 'The token is in quotes'],
    [`Bearer ${token}, Bearer ${token}`, 'Authorization holds 2 tokens'],
  ])('is no token to the service', (header, title) => {
    expect(explain(refused(oauth, header))).toMatchObject({ title, verdicts: { malformed: 'confirmed' } });
    expect(explain(refused('auth_bad_access_token/corrupt-token', header))).toMatchObject({
      title,
      verdicts: { 'bad-scheme': 'confirmed' },
    });
  });

  it('is not said to lack its `Bearer` where quotes alone are wrong', () => {
    const call = refused('auth_bad_access_token/corrupt-token', `Bearer "${token}"`);
    expect(causeTexts(call)[0]).toBe('Authorization does not hold Bearer, one space and a token.');
    expect(explain(call).steps[0]).toBe('Remove the quotes from the header.');
  });

  it.each(['undefined', 'null'])('is not said to lack its `Bearer` where %s follows it', (word) => {
    const { verdicts, evidence } = explain(refused('auth_bad_access_token/corrupt-token', `Bearer ${word}`));
    expect(verdicts).toEqual({
      malformed: 'confirmed',
      'bad-scheme': 'ruled-out',
      'other-app': 'ruled-out',
      'user-token': 'ruled-out',
    });
    expect(evidence['bad-scheme']).toEqual(['Bearer is there once, as it should be.']);
    const bare = explain(refused('auth_bad_access_token/corrupt-token', word)).verdicts;
    expect(bare['bad-scheme']).toBe('possible');
  });

  it.each([
    ['undefined', 'undefined was sent instead of a token: the variable held none'],
    ['[object Promise]', '[object Promise] was sent instead of a token: the code did not await it'],
    ['<YOUR_TOKEN>', '<YOUR_TOKEN> was sent instead of a token: the sample was not filled in'],
    [`<${token}>`, 'The token is in brackets, as in the sample'],
  ])('may be a word: %s', (word, title) => {
    expect(explain(refused(oauth, `Bearer ${word}`))).toMatchObject({
      title,
      verdicts: { malformed: 'confirmed', expired: 'ruled-out' },
    });
  });

  it('may be another scheme, whose word is shown only if it is one', () => {
    expect(explain(refused(expired, `s3cr3t-made-up ${token}`)).title).toBe(
      'Authorization begins with another word, not with Bearer',
    );
  });

  it('may be a scheme that the service’s ancestor took: then it is likely', () => {
    expect(explain(refused(expired, 'Basic bWFkZTp1cA==')).verdicts['not-sent']).toBe('likely');
  });
});

describe('a token in the wrong place', () => {
  it.each([
    ['token', 'The header token holds a token; the service reads Authorization only'],
    ['Autorization', 'The header Autorization holds a token; the service reads Authorization only'],
  ])('is found in a header: %s', (name, title) => {
    const call = refused(expired, null, { requestHeaders: [[name, `Bearer ${token}`]] });
    expect(explain(call)).toMatchObject({ title, verdicts: { 'not-sent': 'confirmed' } });
  });

  it('is found in the body', () => {
    const call = refused(expired, null, { method: 'POST', requestBody: JSON.stringify({ token }) });
    expect(explain(call)).toMatchObject({
      title: 'The body’s field token holds a token; it belongs in Authorization',
      verdicts: { 'not-sent': 'confirmed' },
    });
  });

  it.each([
    [{ token }, null],
    [{ token, groupname: 'a' }, '{"groupname":"a"}'],
  ])('is taken out of the body', (json, body) => {
    const call = refused(expired, null, { method: 'DELETE', requestBody: JSON.stringify(json) });
    expect(diagnose(call).fix.request).toMatchObject({ method: 'DELETE', body });
  });

  it('is no device token of the body', () => {
    const call = refused(expired, null, { method: 'POST', requestBody: '{"token":"a-device-of-acme"}' });
    expect(explain(call).title).toBe('No token was sent');
  });

  it('proves nothing where the service may read it', () => {
    const url = `https://a1.easemob.com/acme/shop/chatgroups?access_token=${token}`;
    const { verdicts } = explain(refused(expired, null, { url }));
    expect(verdicts).toEqual({ 'not-sent': 'likely', expired: 'possible' });
  });

  it('is left alone where another stands in the right place', () => {
    const call = refused(oauth, `Bearer ${token}`, { requestHeaders: [['X-Token', token]] });
    expect(explain(call).verdicts['not-sent']).toBe('ruled-out');
  });
});

describe('a token that was sent', () => {
  it.each([`Bearer ${token}`, `bearer ${token}`, `Bearer  ${token}`])('rules out that none was', (header) => {
    const { verdicts, evidence } = explain(refused(expired, header));
    expect(verdicts['not-sent']).toBe('ruled-out');
    expect(evidence['not-sent']).toEqual(['A token was sent that starts YWMt, 130 characters long.']);
  });

  it('and of which the service says that none came, was dropped on its way', () => {
    const { verdicts } = explain(refused('group_authorization/no-token', `Bearer ${token}`));
    expect(verdicts['not-sent']).toBe('confirmed');
  });

  it('is shown by its beginning and length, never as it is', () => {
    for (const header of [`Bearer ${token}`, token, `Bearer "${token}"`, `Bearer <${token}>`]) {
      expect(JSON.stringify(explain(refused(oauth, header)))).not.toContain(token.slice(4, 20));
    }
  });
});

describe('a token that is taken out of the query', () => {
  it('leaves the rest of it as it was written', () => {
    const url =
      'https://a1.easemob.com/acme/shop/users?ql=select%20*&token=YWMtmade-up-and-long&cursor=a%2Bb';
    const { fix } = diagnose(refused(expired, null, { url }));
    expect(fix.request?.url).toBe('https://a1.easemob.com/acme/shop/users?ql=select%20*&cursor=a%2Bb');
  });
});

describe('a server of one’s own', () => {
  const url = 'https://chat.example.com/acme/shop/chatgroups';

  it('may put the token in by itself, and that one may have expired', () => {
    const { verdicts } = explain(refused(expired, null, { url }));
    expect(verdicts).toEqual({ 'not-sent': 'likely', expired: 'possible' });
  });

  it('does not, where other calls of the page bring it one', () => {
    const other = aCall({ url: `${url}/1`, requestHeaders: [['Authorization', `Bearer ${token}`]] });
    expect(explain(refused(expired, null, { url }), [other]).verdicts['not-sent']).toBe('confirmed');
  });
});

describe('what the service itself says of the token', () => {
  it('is not disproved by a header that it should not have read', () => {
    const { verdicts, title } = explain(refused('expired_token/expired-token', token));
    expect(verdicts).toEqual({ expired: 'likely' });
    expect(title).toBe('The token has expired');
  });
});

describe('a log that was cleaned', () => {
  const worked = aCall({
    url: 'https://a1.easemob.com/acme/shop/users/amy',
    requestHeaders: [['accept', '*/*']],
  });

  it('proves nothing: calls succeeded in it without any token', () => {
    const { title, verdicts, evidence } = explain(refused(expired, null), [worked]);
    expect(title).toBe('The token has expired, or none was sent');
    expect(verdicts).toEqual({ expired: 'possible', 'not-sent': 'possible' });
    expect(evidence['not-sent']?.[0]).toContain('leaves out Authorization headers');
  });

  it('is not cleaned where any call has its header', () => {
    const other = aCall({ requestHeaders: [['Authorization', `Bearer ${token}`]] });
    expect(explain(refused(expired, null), [worked, other]).verdicts['not-sent']).toBe('confirmed');
  });

  it('may show no headers at all', () => {
    const bare = refused(expired, null);
    const call = { ...bare, request: { ...bare.request, headers: [] } };
    expect(explain(call).verdicts['not-sent']).toBe('possible');
  });

  it.each(['Bearer ••••••', 'Bearer YWMt••••••', '[REDACTED]', 'Bearer <redacted>', 'Bearer REDACTED_TOKEN'])(
    'may have masked what was sent, be it a token or the word `undefined`: %s',
    (authorization) => {
      const { verdicts, evidence } = explain(refused(expired, authorization));
      expect(verdicts).toEqual({ 'not-sent': 'possible', expired: 'possible' });
      expect(evidence['not-sent']?.[0]).toContain('masked when this log was saved');
    },
  );

  it.each(['Bearer <YOUR_TOKEN>', 'Bearer <REMOVED>', 'Bearer YWMtmadeup…', 'Bearer YWMtmadeup...'])(
    'is a file that may have been cleaned: %s',
    (authorization) => {
      const verdicts = (fromFile: boolean) =>
        Object.values(explain(refused('unauthorized/oauth', authorization, { fromFile })).verdicts);
      expect(new Set(verdicts(true))).toEqual(new Set(['possible']));
      if (authorization.includes('YOUR')) expect(verdicts(false)).toContain('confirmed');
    },
  );

  it('makes all tokens alike by masking them: they are not one token', () => {
    const masked = 'YWMt••••••';
    const ofOther = tokenCall({ token: masked, app: 'acme/closed', expiresIn: 10, startedAt: now - 900_000 });
    const { verdicts } = explain(refused('unauthorized/oauth', `Bearer ${masked}`), [ofOther]);
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['possible']));
  });

  it('is one of several: what other files and the browser show tells nothing of this one', () => {
    const live = aCall({ requestHeaders: [['Authorization', `Bearer ${token}`]] });
    const shown = { ...live, fromFile: true };
    const verdict = (log: readonly Call[]) =>
      explain(refused(expired, null, { fromFile: true }), log).verdicts['not-sent'];
    expect(verdict([live])).toBe('possible');
    expect(verdict([shown])).toBe('confirmed');
    expect(verdict([shown, { ...worked, fromFile: true }])).toBe('possible');
  });

  it('cannot hide that a token came where the service finds fault with it', () => {
    const { verdicts } = explain(refused('auth_bad_access_token/corrupt-token', null));
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['possible']));
  });
});
