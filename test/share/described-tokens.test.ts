import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { describeToken, readDescribed } from '../../src/diagnosis/token/described';
import { readToken } from '../../src/diagnosis/token/read-token';
import { toPlainText } from '../../src/model/sentence';
import { toHar } from '../../src/share/har';
import { anAccessToken2, anOpaqueToken } from '../diagnosis/token/made-tokens';
import { aCall, errorBody } from '../fixtures/calls';

const issuedAt = Date.UTC(2026, 10, 18, 10);
const tokens = {
  'of the app': anOpaqueToken({ issuedAt, lifetime: 3_600_000 }),
  'of a user': anOpaqueToken({ issuedAt, lifetime: 3_600_000, holder: 'user' }),
  'of Agora': anAccessToken2({ issuedAt, lifetime: 3_600_000, services: [[5, [1], 'kim']] }),
  'that was cut': anOpaqueToken({ issuedAt }).slice(0, 60),
};

describe.each(Object.entries(tokens))('a token %s in a redacted file', (_which, token) => {
  const call = aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/users',
    requestHeaders: [['Authorization', `Bearer ${token}`]],
    status: 401,
    body: errorBody('unauthorized', 'Unable to authenticate due to expired access token'),
  });
  const { har } = toHar([call], { version: '0.1.0' });
  const value = har.log.entries[0]?.request.headers.find(({ name }) => name === 'Authorization')?.value ?? '';

  it('is described, and not there', () => {
    expect(value).toMatch(/^Bearer <YOUR_TOKEN kind=[a-z\d-]+ length=\d+[^<>]*>$/);
    expect(value).toContain(`length=${token.length}`);
    for (let at = 0; at + 9 <= token.length; at++)
      expect(JSON.stringify(har)).not.toContain(token.slice(at, at + 9));
  });

  it('tells of itself what it told', () => {
    expect(readDescribed(describeToken(token) ?? '')).toEqual(readToken(token));
  });

  it('makes a colleague’s panel say the same', () => {
    const again = {
      ...call,
      fromFile: true,
      request: { ...call.request, headers: [['Authorization', value] as const] },
    };
    const words = (of: typeof call) => {
      const { title, causes } = diagnose(of, []);
      return [title, ...causes.map(({ text }) => text)].map((sentence) => toPlainText(sentence, 'en'));
    };
    expect(words(again)).toEqual(words({ ...call, fromFile: true }));
  });

  it('stays as it is when the file is exported again', () => {
    const again = { ...call, request: { ...call.request, headers: [['Authorization', value] as const] } };
    const { har: twice } = toHar([again], { version: '0.1.0' });
    expect(twice.log.entries[0]?.request.headers[0]?.value).toBe(value);
  });
});

it('says nothing of what is no token of a known kind', () => {
  expect(describeToken('made-up-and-short')).toBeNull();
  expect(readDescribed('<YOUR_TOKEN>')).toBeNull();
});
